import { expect, test } from 'vitest';
import { brokenModule, isCaught } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { barsTellNothing, muchIsTold, nothingIsReckoned, nothingOfParts } from '../support/few-laws.ts';
import type { Telling } from '../support/few-laws.ts';
import * as ours from '../support/few-subject.ts';

const runs = Number(process.env['LAWS_RUNS'] ?? 100);

test('what a report does not tell about people can’t be reckoned from what it tells', () => { nothingIsReckoned(ours, runs * 3); });
test('what is told of a part tells nothing about people', () => { nothingOfParts(ours, runs); });
test('no bar in front of a room tells about one or two', () => { expect(barsTellNothing(ours, runs * 2)).toBeGreaterThan(runs / 5); });
test('what may be told is told', () => { muchIsTold(ours, runs); });

const reckoned = (subject: Telling): void => { nothingIsReckoned(subject, 300); };
const parts = (subject: Telling): void => { nothingOfParts(subject, 40); };
const bars = (subject: Telling): void => { barsTellNothing(subject, 300); };

const file = 'indicators/withhold-few.ts';
const broken: readonly (Broken & { readonly law: (subject: Telling) => void })[] = [
  { what: 'tells a small number', law: reckoned, file, from: 'parts === undefined ? indicators[id].ofPeople && typeof value', to: 'parts === undefined ? value === -1 && typeof value' },
  { what: 'tells of those who did nothing', law: reckoned, file, from: "['activeMembers', 'members'], ", to: '' },
  { what: 'tells of organisations that did nothing', law: reckoned, file, from: "['organisations', 'activeOrganisations'], ", to: '' },
  { what: 'tells how many members there were, beside those who came', law: reckoned, file, from: "if (!isWhole) return ['members', 'newcomers'];", to: "if (!isWhole) return ['newcomers'];" },
  { what: 'tells who came before, where nobody was there before that', law: reckoned, file, from: "if (!isWhole) return ['members', 'newcomers'];", to: "if (!isWhole) return ['members'];" },
  { what: 'tells who came before, beside those who were there then', law: reckoned, file, from: "? [] : ['newcomers'];", to: '? [] : [];' },
  { what: 'tells who left, beside how many were there before anybody could be told', law: reckoned, file, from: ": ['leavers']);", to: ': []);' },
  { what: 'takes a community that began in the period for an old one', law: reckoned, file, from: "before.length === 0 || numberOf(before, 'members') < few", to: 'before.length === 0' },
  { what: 'tells who came, where nobody was there before', law: reckoned, file, from: 'before.length === 0 || numberOf', to: 'numberOf' },
  { what: 'tells how many there were before, where one came', law: reckoned, file, from: 'Math.abs(value - numberOf(now, id)) < few', to: 'Math.abs(value - numberOf(now, id)) < 0' },
  { what: 'tells of leavers by what they owned', law: reckoned, file, from: ", ['leavers', 'orphaned']]", to: ']' },
  { what: 'tells of substitutes where nothing is told of who came', law: reckoned, file, from: "[['attendance', 'substitution'], ", to: '[' },
  { what: 'tells about people by month', law: reckoned, file: 'report/report.ts', from: '(!isAboutPeople(id) && !isOfOrganisation(slice))', to: '!isOfOrganisation(slice) || isAboutPeople(id)' },
  { what: 'tells of a theme what it tells of the whole', law: parts, file, from: "kind !== 'community' || isFew(figure)", to: "kind === 'no-theme' || isFew(figure)" },
  { what: 'tells of an organisation', law: parts, file, from: "return kind === 'organisation' || kind === 'no-organisation';", to: "return kind === 'no-organisation';" },
  { what: 'tells of a session where one was absent', law: bars, file, from: 'return !counts.some(isSome);', to: 'return counts.length > 0 || isSome(0);' },
  { what: 'draws the bar of one person', law: bars, file, from: 'new Set(some.flatMap(peopleOf)).size < few;', to: 'new Set(some.flatMap(peopleOf)).size < 1;' },
  { what: 'leaves one alone among the others', law: bars, file, from: 'while (together.length === 1 || (together.length > 1 && areFew(together))) {', to: 'while (together.length > 1 && areFew(together)) {' },
];

test.each(broken)('one is found out that $what', async ({ law, ...each }) => {
  expect(isCaught([law], await brokenModule<Telling>('../tests/support/few-subject.ts', each))).toBe(true);
});
