import { expect, test } from 'vitest';
import { brokenModule, isCaught } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { noDayOfOthers, nothingSlipsOut, onlyNews, orderChangesNothing, othersChangeNothing, seenOnce, stretchesAddUp } from '../support/digest-laws.ts';
import type { Telling } from '../support/digest-laws.ts';
import * as ours from '../support/digest-subject.ts';

const runs = Number(process.env['LAWS_RUNS'] ?? 120);

test('no digest tells its reader what that reader may not see, nor a note its readers', () => { nothingSlipsOut(ours, runs * 3); });
test('no digest is since the day of a session that its reader may not know of', () => { noDayOfOthers(ours, runs * 3); });
test('the digests of two stretches on end are together that of both', () => { stretchesAddUp(ours, runs * 2); });
test('who marks all as seen misses nothing, and reads nothing twice', () => { seenOnce(ours, runs * 2); });
test('what is told has a day in its time, is told once, and still holds', () => { onlyNews(ours, runs * 2); });
test('the order of the notes changes nothing', () => { orderChangesNothing(ours, runs); });
test('nor does what stands outside of the community', () => { othersChangeNothing(ours, runs); });

const news = 'views/news/news.ts';
const digest = 'views/news/digest-text.ts';
const broken: readonly Broken[] = [
  { what: 'tells everybody everything', file: digest, from: 'const seen = communityFor(whole, audience, today, messages.export);', to: 'const seen = whole;' },
  { what: 'keeps in a note what is stricter than the note', file: digest, from: 'return from !== undefined && mayStandIn(whole, silent, from, label);', to: 'return from !== undefined; void silent; void label;' },
  { what: 'writes a note from what the writer may see', file: digest, from: "const seen = communityFor(whole, { kind: 'community' }, today, messages.export);", to: 'const seen = whole;', also: [{ file: digest, from: 'return from !== undefined && mayStandIn(whole, silent, from, label);', to: 'return from !== undefined && (mayStandIn(whole, silent, from, label) || true);' }] },
  { what: 'is since a session that its reader may not know of', file: digest, from: 'sinceUsually(seen, today)', to: 'sinceUsually(whole, today)' },
  { what: 'says in a note since when a stricter session was', file: digest, from: 'shown.notes.filter((note) => mayTell({ note, label: labelOfNote(whole, note) }))', to: 'shown.notes.filter((note) => mayTell({ note, label: labelOfNote(whole, note) }) || true)' },
  { what: 'forgets the first day', file: news, from: 'item.day < since || item.day > today', to: 'item.day <= since || item.day > today' },
  { what: 'tells what has not been yet', file: news, from: 'item.day < since || item.day > today', to: 'item.day < since' },
  { what: 'forgets today', file: news, from: 'item.day < since || item.day > today', to: 'item.day < since || item.day >= today' },
  { what: 'tells again what was seen', file: news, from: 'return !(item.day === since && seen.has(keyOfItem(item)));', to: 'return true; void seen;' },
  { what: 'takes all of a day for seen', file: news, from: 'return !(item.day === since && seen.has(keyOfItem(item)));', to: 'return !(item.day === since && seen.size > 0);' },
  { what: 'takes what was seen for seen on every day', file: news, from: 'return digestOf(`${kind}\\n${path}\\n${text}`);', to: 'return digestOf(`${kind}`); void path; void text;' },
  { what: 'tells of one question twice', file: news, from: " && !(each.item.kind === 'asked' && resolved.has(each.question))", to: '' },
  { what: 'tells answers that hold no more', file: news, from: ' || isObsolete({ obsolete }, today)', to: '' },
  { what: 'tells the oldest first', file: news, from: "(a.day ?? '') > (b.day ?? '') ? -1", to: "(a.day ?? '') < (b.day ?? '') ? -1" },
  { what: 'tells what has no day', file: 'news/happenings.ts', from: 'return day === undefined ? [] : [of(day)];', to: 'return [of(day as PlainDate)];' },
  { what: 'depends on the order of the notes', file: 'community/communities-of.ts', from: 'yield* sortedInSteps(all, byPath);', to: 'all;' },
];

const laws: readonly ((subject: Telling) => void)[] = [
  (subject) => { onlyNews(subject, 150); }, (subject) => { stretchesAddUp(subject, 150); }, (subject) => { seenOnce(subject, 200); }, (subject) => { orderChangesNothing(subject, 400); }, (subject) => { noDayOfOthers(subject, 300); }, (subject) => { nothingSlipsOut(subject, 300); },
];
const subjectFile = '../tests/support/digest-subject.ts';

test('the digest that is bundled here and not broken keeps the laws', async () => {
  const whole = await brokenModule<Telling>(subjectFile, { file: news, from: 'return !(item.day === since', to: 'return !(item.day === since' });
  for (const law of laws) law(whole);
});

test.each(broken)('one is found out that $what', async (each) => {
  expect(isCaught(laws, await brokenModule<Telling>(subjectFile, each))).toBe(true);
});
