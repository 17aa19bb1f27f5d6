import { expect, test } from 'vitest';
import { brokenModule, isCaught } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { barsTellNothing, muchIsTold, nothingIsReckoned, nothingOfParts, sharesTellNothing } from '../support/few-laws.ts';
import { identitiesAmong } from '../support/identities.ts';
import type { Telling } from '../support/few-laws.ts';
import * as ours from '../support/few-subject.ts';

const runs = Number(process.env['LAWS_RUNS'] ?? 100);

test('what a report does not tell about people can’t be reckoned from what it tells', () => { nothingIsReckoned(ours, runs * 3); });
test('no number about people is the sum of others but those that are kept apart', () => {
  expect(identitiesAmong(false)).toEqual([['members', '-newcomers', 'leavers', '-before members']]);
  // Where everybody is the only one from an organisation.
  expect(identitiesAmong(true)).toEqual([['organisations', '-members'], ['absenceFactorOfOrganisations', '-absenceFactorOfPersons'], ['before organisations', '-before members'], ['organisations', '-newcomers', 'leavers', '-before organisations']]);
});
test('no share tells of how many it is, and so who came or left', () => { expect(sharesTellNothing(ours, runs * 5)).toBeGreaterThan(runs / 2); });
test('what is told of a part tells nothing about people', () => { nothingOfParts(ours, runs); });
test('no bar in front of a room tells about one or two', () => { expect(barsTellNothing(ours, runs * 2)).toBeGreaterThan(runs / 5); });
test('what may be told is told', () => { muchIsTold(ours, runs); });

const reckoned = (subject: Telling): void => { nothingIsReckoned(subject, 300); };
const shares = (subject: Telling): void => { sharesTellNothing(subject, 1500); };
const parts = (subject: Telling): void => { nothingOfParts(subject, 40); };
const bars = (subject: Telling): void => { barsTellNothing(subject, 300); };

const file = 'indicators/withhold-few.ts';
const broken: readonly (Broken & { readonly law: (subject: Telling) => void })[] = [
  { what: 'tells a small number', law: reckoned, file, from: "typeof value === 'number' && value < few));", to: "typeof value === 'number' && value < 0));" },
  { what: 'tells of those who did nothing', law: reckoned, file, from: "{ more: 'members', less: 'activeMembers', closed: 'members' }, ", to: '' },
  { what: 'tells of organisations that did nothing', law: reckoned, file, from: "{ more: 'organisations', less: 'activeOrganisations', closed: 'activeOrganisations' }, ", to: '' },
  { what: 'tells of those who were there once', law: reckoned, file, from: "{ more: 'members', less: 'absentThrice', closed: 'absentThrice' }, ", to: '' },
  { what: 'tells who sent somebody, by their organisations', law: reckoned, file, from: "  { more: 'activeOrganisations', less: 'activeMembers', closed: 'activeOrganisations' },\n", to: '' },
  { what: 'tells of those who did nothing, by their organisations', law: reckoned, file, from: "{ more: 'organisations', less: 'activeMembers', closed: 'organisations' }, ", to: '' },
  { what: 'tells of organisations whose members left', law: reckoned, file, from: ", { more: 'organisations', less: 'members', closed: 'organisations' },", to: ',' },
  { what: 'tells how many members there were, beside those who came', law: reckoned, file, from: "return ['members', 'newcomers', ", to: "return ['newcomers', " },
  { what: 'tells how many organisations there were, where everybody is the only one from theirs', law: reckoned, file, from: ", ...(areAlone ? ['organisations'] as const : [])", to: ", ...(areAlone ? [] : [])" },
  { what: 'tells who came before, where nobody was there before that', law: reckoned, file, from: "return ['members', 'newcomers', ", to: "return ['members', " },
  { what: 'tells who came before, beside those who were there then', law: reckoned, file, from: "? [] : ['newcomers'];", to: '? [] : [];' },
  { what: 'tells who left, beside how many were there before anybody could be told', law: reckoned, file, from: ": ['leavers']);", to: ': []);' },
  { what: 'takes a community that began in the period for an old one', law: reckoned, file, from: "before.length === 0 || numberOf(before, 'members') < few", to: 'before.length === 0' },
  { what: 'tells who came, where nobody was there before', law: reckoned, file, from: 'before.length === 0 || numberOf', to: 'numberOf' },
  { what: 'tells how many there were before, where one came', law: reckoned, file, from: 'Math.abs(value - numberOf(now, id)) < few', to: 'Math.abs(value - numberOf(now, id)) < 0' },
  { what: 'tells of leavers by what they owned', law: reckoned, file, from: "[['leavers', 'orphaned'], ", to: '[' },
  { what: 'tells of substitutes by the organisations that they came for', law: reckoned, file, from: ", ['substitution', 'representation']]", to: ']' },
  { what: 'tells a share exactly', law: shares, file, from: 'return { ...figure, value: Math.min(8, Math.max(2, Math.round(figure.value * tenths))) / tenths, isRough: true };', to: 'return figure;' },
  { what: 'tells a share of few', law: shares, file, from: 'const enough = tenths + few - 1;', to: 'const enough = few;', also: [{ file, from: ' || fewest < tenths', to: '' }] },
  { what: 'tells a share of what may be ten, or fewer', law: shares, file, from: 'const enough = tenths + few - 1;', to: 'const enough = tenths;' },
  { what: 'tells a share of few who were there already', law: shares, file, from: ' || fewest < tenths', to: '' },
  { what: 'tells a share of those few who were not there', law: shares, file, from: ' * (1 - numberOf(told, \'attendance\') - 1 / (2 * tenths))', to: '', also: [{ file, from: ' || fewest < tenths', to: '' }] },
  { what: 'tells about people by month', law: reckoned, file: 'report/report.ts', from: '(!isAboutPeople(id) && !isOfOrganisation(slice))', to: '!isOfOrganisation(slice) || isAboutPeople(id)' },
  { what: 'tells of a theme what it tells of the whole', law: parts, file, from: "kind !== 'community' || isFew(figure)", to: "kind === 'no-theme' || isFew(figure)" },
  { what: 'tells of an organisation', law: parts, file, from: "return kind === 'organisation' || kind === 'no-organisation';", to: "return kind === 'no-organisation';" },
  { what: 'tells of one session', law: bars, file: 'views/dashboard/plots-of.ts', from: 'const sessions = isForRoom ? [] :', to: 'const sessions =' },
  { what: 'counts for two organisations what one person did', law: bars, file: 'views/dashboard/plots-of.ts', from: 'size > 1;', to: 'size > 2;' },
  { what: 'leaves alone what counts for two organisations', law: bars, file, from: '...mixed];', to: '];', also: [{ file, from: '? undefined : { single, together };', to: '? undefined : { single, together: [...together, ...mixed] };' }] },
  { what: 'draws the bar of one person', law: bars, file, from: 'new Set(some.flatMap(peopleOf)).size < few;', to: 'new Set(some.flatMap(peopleOf)).size < 1;' },
  { what: 'leaves one alone among the others', law: bars, file, from: 'while (together.length === 1 || (together.length > 1 && areFew(together))) {', to: 'while (together.length > 1 && areFew(together)) {' },
];

test.each(broken)('one is found out that $what', async ({ law, ...each }) => {
  expect(isCaught([law], await brokenModule<Telling>('../tests/support/few-subject.ts', each))).toBe(true);
});
