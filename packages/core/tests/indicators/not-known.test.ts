import { expect, test } from 'vitest';
import type { Community } from '../../src/community/community.ts';
import type { Figure, IndicatorId } from '../../src/indicators/indicator.ts';
import { indicatorsOf } from '../../src/indicators/indicators-of.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import { unreadNotes } from '../../src/indicators/unread-notes.ts';
import { questionsOf } from '../../src/questions/facts.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { newsIn, whatHappened } from '../../src/views/news/news.ts';
import { sinceDay } from '../../src/views/news/since.ts';
import { community, today } from '../support/notes.ts';
import { written } from '../support/written-report.ts';

const charter = { 'C.md': '---\ntype: community\n---\n' };

function figure(cop: Community, id: IndicatorId, when = '2026'): Figure {
  const period = parsePeriod(when);
  const found = period === undefined ? undefined : indicatorsOf(cop, period, today, { kind: 'community' }).find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const member = (more = ''): string => `---\ntype: member\norganisation: Alpha\n${more}---\n`;
const people = (names: readonly string[], more = ''): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [`${name}.md`, member(more)]));
const session = (...lines: readonly string[]): string => `---\ntype: session\ndate: 2026-05-01\n${lines.map((line) => `${line}\n`).join('')}---\n`;

test('who was expected at a session is not known where of most members nobody knows since when they were one', () => {
  const names = ['B', 'D', 'E', 'F'];
  const one = community({ ...charter, ...people(['A'], 'joined: 2026-01-01\n'), ...people(names), 's.md': session('attendees: [A]') });
  for (const id of ['attendance', 'substitution', 'representation'] as const) expect(figure(one, id)).toMatchObject({ value: 'unknown', unplaced: [{ text: 's' }] });
  // Of most of them it is known: who is left can't be placed, and is said beside the number.
  const most = community({ ...charter, ...people(['A', 'B', 'D'], 'joined: 2026-01-01\n'), ...people(['E']), 's.md': session('attendees: [A]') });
  expect(figure(most, 'attendance')).toMatchObject({ value: 1 / 3, unplaced: [{ text: 'E' }] });
  // Whom the note names was expected, whenever they came.
  const named = community({ ...charter, ...people(['A', 'B']), 's.md': session('attendees: [A]', 'absent: [B]') });
  expect(figure(named, 'attendance')).toMatchObject({ value: 1 / 2, unplaced: [] });
});

test('an organisation that left is not active any more, as a member is not', () => {
  const cop = community({ ...charter, 'Alpha.md': '---\ntype: organisation\nleft: 2026-11-01\n---\n', 'A.md': member('joined: 2026-01-01\nleft: 2026-11-01\n'), 'x.md': '- [?] Why? [asked-by:: A] [created:: 2026-10-20]' });
  expect([figure(cop, 'activeOrganisations').value, figure(cop, 'activeMembers').value, figure(cop, 'organisations').value]).toEqual([0, 0, 0]);
  expect(figure(cop, 'activeOrganisations', '2026-10').value).toBe(1);
});

test('of an owner who left on a day that can’t be read, it is known today that the question is orphaned, and not before', () => {
  const cop = community({ ...charter, 'A.md': member('left: some time\n'), 'x.md': '- [?] Why? [owner:: A] [created:: 2020-01-01]' });
  expect(figure(cop, 'orphaned').value).toBe(1);
  expect(figure(cop, 'orphaned', '2020')).toMatchObject({ value: 'unknown', unplaced: [{ text: 'Why?' }] });
});

test('a question that led only to knowledge that is obsolete led to none, and obsolete knowledge is no contribution', () => {
  const notes = (obsolete: string): Community => community({ ...charter, 'k.md': `---\ntype: knowledge\npublished: 2026-05-01\nauthors: [A]\n${obsolete}---\n`, 'x.md': '- [x] Why? [asked-by:: A] [answer:: [[k]]] [created:: 2026-05-01] [completion:: 2026-05-02] #question' });
  const values = (cop: Community): readonly unknown[] => [figure(cop, 'resolved').value, figure(cop, 'ledToKnowledge').value, figure(cop, 'contributions').value];
  expect([notes(''), notes('obsolete: 2026-06-01\n'), notes('obsolete: 2026-12-01\n')].map(values)).toEqual([[1, 1, 3], [1, 0, 2], [1, 1, 3]]);
});

test('what was verified again since may have been verified, or due, before: of the past nobody knows, and of what was not it is known', () => {
  const knowledge = (more: string): string => `---\ntype: knowledge\npublished: 2025-01-01\n${more}---\n`;
  const cop = community({ ...charter, 'again.md': knowledge('review: 2026-05-01\nverified: 2026-09-10\n'), 'never.md': knowledge('review: 2026-05-01\n'), 'once.md': knowledge('review: 2026-05-01\nverified: 2026-05-10\n') });
  const [never, once, again] = [[{ text: 'never' }], [{ text: 'once' }], [{ text: 'again' }]];
  expect([figure(cop, 'dueForReview', '2026-06'), figure(cop, 'verified', '2026-06')]).toMatchObject([{ value: 1, evidence: never, unplaced: again }, { value: 1, evidence: once, unplaced: again }]);
  expect([figure(cop, 'dueForReview', '2026-09'), figure(cop, 'verified', '2026-09')]).toMatchObject([{ value: 1, evidence: never, unplaced: [] }, { value: 2, unplaced: [] }]);
  // Alone, it is not known at all; before it was published, it was not there.
  const alone = community({ ...charter, 'again.md': knowledge('review: 2026-05-01\nverified: 2026-09-10\n') });
  expect(['2024', '2025', '2026'].map((when) => figure(alone, 'dueForReview', when).value)).toEqual([0, 'unknown', 0]);
  // Verified next year is a slip of the pen: it is due all the same.
  expect(figure(community({ ...charter, 'k.md': knowledge('review: 2026-05-01\nverified: 2027-09-10\n') }), 'dueForReview', '2026-06')).toMatchObject({ value: 1, unplaced: [] });
});

test('of a question that was resolved before, nobody knows on which days after that it was open again', () => {
  const of = (line: string): Community => community({ ...charter, 'x.md': `${line} #question\n- [?] Another [created:: 2026-01-01]\n` });
  const months = (cop: Community): readonly unknown[] => ['2026-01', '2026-03', '2026-05'].map((when) => { const { value, unplaced } = figure(cop, 'open', when); return [value, unplaced.length]; });
  expect(months(of('- [x] Why? [created:: 2026-01-10] [completion:: 2026-02-01] [completion:: 2026-04-10]'))).toEqual([[2, 0], [1, 1], [1, 0]]);
  // Of one whose first day can't be read, nor on any day before; opened by hand, today it is.
  expect(months(of('- [x] Why? [created:: 2026-01-10] [completion:: soon] [completion:: 2026-04-10]'))).toEqual([[1, 1], [1, 1], [1, 0]]);
  const opened = of('- [?] Why? [created:: 2026-01-10] [completion:: 2026-02-01]');
  expect([months(opened), figure(opened, 'open').value]).toEqual([[[2, 0], [1, 1], [1, 1]], 2]);
});

test('a note that is too large to be read counts for nothing, and is named', () => {
  const cop = community({ ...charter, 'Many.md': Array.from({ length: 10_000 }, (_, at) => `- [?] How do others go about number ${String(at)}? [created:: 2026-05-01]\n`).join('') });
  expect([figure(cop, 'asked').value, unreadNotes(cop)]).toEqual([0, ['Many.md']]);
});

test('who was active is not known where things happened and nobody is named for any of them', () => {
  const all = { ...charter, ...people(['A', 'B'], 'joined: 2026-01-01\n'), 's.md': '---\ntype: session\ndate: 2026-11-10\n---\n', 'x.md': '- [?] Why? [created:: 2026-11-20]' };
  for (const id of ['activeMembers', 'activeOrganisations'] as const) {
    expect(figure(community(all), id)).toMatchObject({ value: 'unknown', unplaced: [{ text: 's' }, { text: 'Why?' }] });
    expect(figure(community({ ...all, 'y.md': '- [?] How? [asked-by:: A] [created:: 2026-11-20]' }), id)).toMatchObject({ value: 1, unplaced: [{ text: 's' }, { text: 'Why?' }] });
    expect(figure(community({ ...charter, ...people(['A', 'B'], 'joined: 2026-01-01\n') }), id)).toMatchObject({ value: 0, unplaced: [] });
  }
});

test('that nobody was a member, or nothing was open, is not said where of most nobody knows', () => {
  const names = Array.from({ length: 10 }, (_, at) => `M${String(at)}`);
  const cop = community({ ...charter, ...people(names), 'L.md': member('joined: 2025-01-01\nleft: 2025-06-01\n') });
  expect(figure(cop, 'members', '2024')).toMatchObject({ value: 'unknown', unplaced: { length: 10 } });
  expect(figure(cop, 'members', '2025-03')).toMatchObject({ value: 1, unplaced: { length: 10 } });
  const asked = community({ ...charter, 'x.md': '- [?] A\n- [?] B\n- [x] C [created:: 2025-02-01] [completion:: 2025-03-01] #question' });
  expect([figure(asked, 'open', '2025').value, figure(asked, 'open').value]).toEqual(['unknown', 2]);
  // Of one in many it can be told all the same.
  const many = community({ ...charter, 'x.md': '- [?] A\n- [?] B [created:: 2026-02-01]\n- [?] C [created:: 2026-02-01]' });
  expect(figure(many, 'open', '2025')).toMatchObject({ value: 0, unplaced: [{ text: 'A' }] });
});

test('whether open questions are stale is not known where none of them has a day, however many are resolved', () => {
  const resolved = Array.from({ length: 5 }, (_, at) => `- [x] R${String(at)} [created:: 2026-02-01] [completion:: 2026-03-01] #question\n`).join('');
  const cop = community({ ...charter, 'x.md': `${resolved}- [?] A\n- [?] B\n` });
  expect(figure(cop, 'stale')).toMatchObject({ value: 'unknown', unplaced: [{ text: 'A' }, { text: 'B' }] });
  expect(figure(community({ ...charter, 'x.md': resolved }), 'stale')).toMatchObject({ value: 0, unplaced: [] });
});

test('that nobody was absent three times is not said where of most members nobody knows whether they were expected', () => {
  const sessions = Object.fromEntries(['09', '10', '11'].map((month) => [`s${month}.md`, `---\ntype: session\ndate: 2026-${month}-01\nattendees: [Ann, Bob]\n---\n`]));
  const undated = community({ ...charter, ...people(['Ann', 'Bob', 'Cas', 'Dee', 'Eve']), ...sessions });
  expect(figure(undated, 'absentThrice')).toMatchObject({ value: 'unknown', evidence: [], unplaced: [{ text: 'Cas' }, { text: 'Dee' }, { text: 'Eve' }] });
  // Of one of whom it is known, it is told; and of whoever was at one of the three it is known, too.
  const some = community({ ...charter, ...people(['Ann', 'Bob', 'Eve']), ...people(['Cas'], 'joined: 2026-01-01\n'), ...sessions, 's11.md': '---\ntype: session\ndate: 2026-11-01\nattendees: [Ann, Eve]\n---\n' });
  expect(figure(some, 'absentThrice')).toMatchObject({ value: 1, evidence: [{ text: 'Cas' }], unplaced: [] });
});

test('a day that can’t be read is no reason to take that of the note', () => {
  const note = (frontmatter: string, line: string): Community => community({ ...charter, 'x.md': `---\n${frontmatter}\n---\n${line}\n` });
  const slip = note('created: 2020-01-01', '- [?] Slip [created:: 2026-11-31] [asked-by:: X]');
  for (const when of ['2020', '2026']) expect(figure(slip, 'asked', when)).toMatchObject({ value: 'unknown', unplaced: [{ text: 'Slip' }] });
  expect([figure(slip, 'ageOfOpen').value, figure(slip, 'stale').value, figure(slip, 'open').value]).toEqual(['unknown', 'unknown', 1]);
  expect(questionsOf(slip, today)).toMatchObject([{ asked: undefined, age: undefined, attention: [{ reason: 'unowned' }] }]);
  // Without a day of its own, the note's counts, and the first key that stands there.
  expect(figure(note('created: 2020-01-01', '- [?] None [created:: ]'), 'asked', '2020').value).toBe(1);
  expect(figure(note('created: 2026-11-31\ndate: 2020-01-01', '- [?] None'), 'asked', '2020').value).toBe('unknown');
  const decided = note('type: session\ndate: 2020-01-01', '- [!] Slip [decided:: soon]\n- [!] None');
  expect(figure(decided, 'decisions', '2020')).toMatchObject({ value: 1, evidence: [{ text: 'None' }], unplaced: [{ text: 'Slip' }] });
  expect(newsIn(whatHappened(slip, sinceDay('2019-01-01' as PlainDate), undefined, today)).map(({ text }) => text)).toEqual([]);
  expect(newsIn(whatHappened(decided, sinceDay('2019-01-01' as PlainDate), undefined, today)).map(({ text }) => text)).toEqual(['None']);
});

test('an answer whose day can’t be read, or is after today, was given nobody knows when', () => {
  const answered = (day: string): Community => community({ ...charter, 'x.md': `- [x] Why? [asked-by:: A] [answered-by:: B] [created:: 2026-05-01] [completion:: 2026-05-11] #question\n    - answer:: So${day}\n` });
  expect(['', ' [created:: 2026-05-04]', ' [created:: 2026-05-32]', ' [created:: 2027-05-04]'].map((day) => figure(answered(day), 'timeToFirstReply').value)).toEqual([10, 3, 'unknown', 'unknown']);
});

test('one question with a day tells nothing of when thirty without were resolved', () => {
  const ticked = Array.from({ length: 30 }, (_, at) => `- [x] Q${String(at)} [asked-by:: A] [created:: 2026-05-01] #question\n`).join('');
  const old = '- [x] Old [created:: 2019-01-01] [completion:: 2019-02-01] #question\n';
  const cop = community({ ...charter, 'x.md': ticked + old });
  expect([figure(cop, 'resolved'), figure(cop, 'closureRatio')]).toMatchObject([{ value: 'unknown', evidence: [], unplaced: { length: 30 } }, { value: 'unknown' }]);
  expect(figure(cop, 'resolved', '2019')).toMatchObject({ value: 1, unplaced: { length: 30 } });
  expect(['2026', '2018'].map((when) => figure(cop, 'asked', when).value)).toEqual([30, 0]);
  const text = written(cop, 'community', 'md', 'en', '2026');
  expect(text).toContain('- 30 contributions were made.\n');
  for (const none of ['othing was resolved', 'Nothing']) expect(text).not.toContain(none);
  // Nought is told again where of more it is known when they were.
  const most = community({ ...charter, 'x.md': old.repeat(2).replace('Old', 'Older') + '- [x] Q [created:: 2026-05-01] #question\n' });
  expect(figure(most, 'resolved')).toMatchObject({ value: 0, unplaced: { length: 1 } });
  expect(written(most, 'community', 'md', 'en', '2026')).toContain('- 1 contribution was made.\n');
});

test('an answer that is obsolete tells nothing about how well others keep', () => {
  const kept = '- [x] Kept [created:: 2026-05-01] [completion:: 2026-05-02] #question\n';
  const obsolete = '- [x] Gone [created:: 2025-05-01] [completion:: 2025-05-02] [review:: 2025-06-01] [obsolete:: 2025-07-01] #question\n';
  for (const id of ['verified', 'dueForReview'] as const) {
    for (const text of [kept, kept + obsolete]) expect(figure(community({ ...charter, 'x.md': text }), id), id).toMatchObject({ value: 'unknown', unplaced: [{ text: 'Kept #question' }] });
    expect(figure(community({ ...charter, 'x.md': obsolete }), id), id).toMatchObject({ value: 0, unplaced: [] });
  }
});

test('on how many half of the contributions hang is not known where most are nobody’s', () => {
  const asked = (count: number, by: string): string => Array.from({ length: count }, (_, at) => `- [?] Q${String(at)}${by} [created:: 2026-05-01]\n`).join('');
  const cop = (unsigned: number): Community => community({ ...charter, ...people(['Ann']), 'x.md': asked(2, ' [asked-by:: Ann]') + asked(unsigned, '') });
  for (const id of ['absenceFactorOfPersons', 'absenceFactorOfOrganisations'] as const) expect([2, 3, 50].map((unsigned) => figure(cop(unsigned), id).value)).toEqual([1, 'unknown', 'unknown']);
});

test('a value story counts on its own day where one is written, else on that of the result', () => {
  const of = (value: string): Community => community({ ...charter, 'x.md': `- [x] Why? [created:: 2025-01-01] [completion:: 2025-03-01] #question\n    - value:: It was built${value}\n` });
  const years = (cop: Community): readonly unknown[] => ['2025', '2026'].map((when) => figure(cop, 'valueStories', when).value);
  expect(['', ' [created:: 2026-06-01]', ' [created:: 2026-06-31]', ' [created:: 2027-01-01]'].map((value) => years(of(value)))).toEqual([[1, 0], [0, 1], ['unknown', 'unknown'], ['unknown', 'unknown']]);
});
