import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import type { Community } from '../../src/community/community.ts';
import { parseNote, readNote } from '../../src/note/parse-note.ts';
import { durationOf, minutesOf } from '../../src/sessions/agenda.ts';
import { carryOver } from '../../src/sessions/carry-over.ts';
import type { CarryOver, SessionToCome } from '../../src/sessions/carry-over.ts';
import { briefingLines, briefingFor } from '../../src/sessions/briefing.ts';
import { lastSession, sessionsOf } from '../../src/sessions/last-session.ts';
import { plainWords, wordsForLine, wordsForLink } from '../../src/sessions/shown-words.ts';
import { durationOfTemplate } from '../../src/sessions/plan-session.ts';
import type { SessionPlan } from '../../src/sessions/plan-session.ts';
import { workByOwner } from '../../src/sessions/open-work.ts';
import { readTemplate } from '../../src/templates/template.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { draftSession } from '../../src/workspace/make-session.ts';
import { community, today } from '../support/notes.ts';

const sample = new URL('../../../../sample-community/', import.meta.url);
const expected = readFileSync(new URL('fixtures/carry-over.md', import.meta.url), 'utf8');

function sampleCommunity(): Community {
  const paths = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => path.replaceAll('\\', '/'));
  const found = communitiesOf(paths.map((path) => parseNote(path, readFileSync(new URL(path.split('/').map(encodeURIComponent).join('/'), sample), 'utf8')))).find(({ charter }) => charter.name === 'Circular construction');
  if (found === undefined) throw new Error('no sample community');
  return found;
}

/** The items below a heading of the hand-made expectation. */
function listBelow(heading: string): readonly string[] {
  const part = expected.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  return [...(part ?? '').matchAll(/^- (.*)$/gm)].map((match) => match[1] ?? '');
}

const words = (text: string): string => text.split(' ').filter((word) => !word.startsWith('#')).join(' ');
const toCome: SessionToCome = { date: '2026-12-10' as PlainDate, themes: [], notes: [parseNote('', '')], room: 99 };

describe('what the next session of the sample community begins with is what a person worked out by hand', () => {
  const cop = sampleCommunity();
  const carried = (more: Partial<SessionToCome> = {}): CarryOver => carryOver(cop, { ...toCome, ...more }, today);

  test('from last time', () => {
    const { last, absences, decisions } = carried();
    expect([last?.name, absences, decisions]).toEqual(['2026-11-12 Session', [], []]);
  });

  test('the actions', () => {
    expect(carried().actions.map(({ action }) => words(action.text))).toEqual(listBelow('To be done, what is due first in front'));
  });

  test('the questions', () => {
    expect(listBelow('Questions')).toHaveLength(16);
    expect(carried().questions.map(({ question }) => words(question.text))).toEqual(listBelow('Questions'));
  });

  test('the questions of a theme, as many as fit', () => {
    expect(carried({ themes: ['reuse logistics'], room: 3 }).questions.map(({ question }) => words(question.text))).toEqual(listBelow('Questions on reuse logistics, when three fit'));
  });
});

test('the sample community’s own template has a place for all of it, and an agenda that adds up', () => {
  const file = 'Circular construction/templates/Community session.md';
  const template = readTemplate(file, readFileSync(new URL(encodeURI(file), sample), 'utf8'));
  const plan: SessionPlan = { date: toCome.date, duration: 180, themes: [], facilitators: [], name: 'Next' };
  const draft = draftSession(sampleCommunity(), template, plan, { today, time: '14:05' });
  if (draft.kind !== 'drafted') throw new Error(draft.kind);
  const { note } = readNote('Next.md', draft.text);
  expect([draft.withoutPlace, draft.carried.questions.length, draft.carried.actions.length, draft.carried.heldBack.decisions]).toEqual([[], 4, listBelow('To be done, what is due first in front').length, 2]);
  expect([durationOfTemplate(template), durationOf(note), minutesOf(note.agenda)]).toEqual([180, 180, 180]);
  // What somebody is to write there is no question yet.
  expect([note.questions, note.decisions, note.actions]).toEqual([[], [], []]);
});

describe('last time', () => {
  const session = (name: string, keys: string, body = ''): Readonly<Record<string, string>> => ({ [`${name}.md`]: `---\ntype: session\n${keys}---\n${body}` });

  test('is never a session without a day', () => {
    const cop = community({ 'C.md': '---\ntype: community\n---\n', ...session('No day', '', '- [!] Undated\n'), ...session('Odd day', 'date: next week\n'), ...session('Dated', 'date: 2026-01-01\n', '- [!] Dated\n') });
    expect(sessionsOf(cop).map(({ name }) => name)).toEqual(['Dated']);
    expect(carryOver(cop, toCome, today).decisions.map(({ text }) => text)).toEqual(['Dated']);
    const alone = community({ 'C.md': '---\ntype: community\n---\n', ...session('No day', '', '- [!] Undated\n- [?] Open?\n') });
    const carried = carryOver(alone, toCome, today);
    expect([carried.last, carried.decisions, carried.questions.map(({ question }) => question.text)]).toEqual([undefined, [], ['Open?']]);
  });

  test('is, of two sessions on one day, the later in the folder', () => {
    const cop = community({ 'C.md': '---\ntype: community\n---\n', 'Sam.md': '---\ntype: member\n---\n', ...session('2026-11-12 Morning', 'date: 2026-11-12\nabsent: [Sam]\n', '- [!] Early\n'), ...session('2026-11-12 Noon', 'date: 2026-11-12\n', '- [!] Late\n'), ...session('2026-12-24 To come', 'date: 2026-12-24\n') });
    const { last, decisions, absences } = carryOver(cop, toCome, today);
    expect([last?.name, decisions.map(({ text }) => text), absences]).toEqual(['2026-11-12 Noon', ['Late'], []]);
    expect(lastSession(cop, '2026-11-11' as PlainDate)).toBeUndefined();
  });

  test('is, of two sessions on one day, the one that starts later', () => {
    const last = (...starts: readonly string[]): string | undefined => lastSession(community(starts.reduce((all, start, index) => ({ ...all, ...session(`2026-11-12 ${String(index)}`, `date: 2026-11-12\n${start}`) }), { 'C.md': '---\ntype: community\n---\n' })), today)?.name;
    expect([last('start: "16:00"\n', 'start: 9.30\n'), last('start: "16:00"\n', ''), last('start: late\n', 'start: "09:00"\n', '')]).toEqual(['2026-11-12 0', '2026-11-12 0', '2026-11-12 1']);
  });

  test('is none that is still to come: what was absent and decided before comes along, however many are planned', () => {
    const cop = community({ 'C.md': '---\ntype: community\n---\n', 'Sam.md': '---\ntype: member\n---\n', ...session('2026-11-12 Held', 'date: 2026-11-12\nabsent: [Sam]\n', '- [!] Agreed\n'), ...session('2026-12-03 Planned', 'date: 2026-12-03\n'), ...session('2026-12-10 Planned', 'date: 2026-12-10\n') });
    const { last, decisions, absences } = carryOver(cop, { ...toCome, date: '2026-12-10' as PlainDate }, today);
    expect([last?.name, decisions.map(({ text }) => text), absences.map(({ person }) => person.name)]).toEqual(['2026-11-12 Held', ['Agreed'], ['Sam']]);
    expect(carryOver(cop, { ...toCome, date: '2026-11-11' as PlainDate }, today).last).toBeUndefined();
  });

  test('is not today’s as long as that tells of nothing, for any session from today on', () => {
    const cop = (held: string): Community => community({ 'C.md': '---\ntype: community\n---\n', 'Sam.md': '---\ntype: member\n---\n', ...session('2026-11-12 Held', 'date: 2026-11-12\nabsent: [Sam]\n', '- [!] Agreed\n'), ...session('Today', `date: ${today}\n`, held) });
    const last = (held: string, date: string): string | undefined => carryOver(cop(held), { ...toCome, date: date as PlainDate }, today).last?.name;
    expect([last('', today), last('', '2026-12-10'), last('- [!] We go on\n', '2026-12-10'), last('- [!] We go on\n', '2026-11-20')]).toEqual(['2026-11-12 Held', '2026-11-12 Held', 'Today', '2026-11-12 Held']);
  });

  test('with two hundred who were there and as many who were not is no trouble', () => {
    const names = (what: string): string => Array.from({ length: 200 }, (_, index) => `  - ${what} ${String(index)}\n`).join('');
    const cop = community({ 'C.md': '---\ntype: community\n---\n', ...Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`Member ${String(index)}.md`, '---\ntype: member\n---\n'])), ...session('Big', `date: 2026-11-12\nattendees:\n${names('Guest')}absent:\n${names('Member')}`, '- [!] We are many\n') });
    const started = performance.now();
    const { absences, last } = carryOver(cop, toCome, today);
    expect(absences.map(({ person }) => `${person.kind} ${person.name}`)).toEqual(Array.from({ length: 200 }, (_, index) => `member Member ${String(index)}`));
    const [first] = absences;
    const lines = first === undefined ? [] : briefingLines(cop, briefingFor(cop, first.person, last, () => true, workByOwner(cop, today)), first.person, messagesFor('en'));
    expect(lines).toHaveLength(5);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('what may stand in another note', () => {
  const cop = community({
    'C.md': '---\ntype: community\n---\n',
    'Silent.md': '- [?] Silent? [created:: 2026-01-01]\n', 'Green.md': '---\nconfidentiality: TLP:GREEN\n---\n- [?] Green? [created:: 2026-01-01]\n',
    'Quiet.md': '---\nconfidentiality: TLP:GREEN\nchatham-house: true\n---\n- [?] Quiet? [created:: 2026-01-01]\n', 'Amber.md': '---\nconfidentiality: TLP:AMBER\n---\n- [?] Amber? [created:: 2026-01-01]\n',
  });
  const brought = (frontmatter: string): string => carryOver(cop, { ...toCome, notes: [parseNote('', frontmatter)] }, today).questions.map(({ question }) => question.text).join(' ');

  test.each([
    ['a silent session is for members, as silent notes are', '', 'Green? Silent?'],
    ['one with a label lets in more than the members, and nothing silent comes into it', '---\nconfidentiality: TLP:GREEN\n---\n', 'Green?'],
    ['a stricter one, likewise', '---\nconfidentiality: TLP:AMBER\n---\n', 'Amber? Green?'],
    ['one for those present lets in fewer', '---\nconfidentiality: TLP:RED\n---\n', 'Amber? Green? Silent?'],
    ['one that names nobody may hold what names nobody', '---\nconfidentiality: TLP:GREEN\nchatham-house: true\n---\n', 'Green? Quiet?'],
  ])('%s', (_, frontmatter, questions) => {
    expect(brought(frontmatter)).toBe(questions);
  });
});

describe('who was absent', () => {
  const people = { 'C.md': '---\ntype: community\n---\n', 'Sam.md': '---\ntype: member\n---\n', 'Jo.md': '---\ntype: member\n---\n' };
  const absences = (session: string): readonly (readonly (string | undefined)[])[] => carryOver(community({ ...people, 'S.md': `---\ntype: session\ndate: 2026-11-12\nabsent: [Sam]\n${session}---\n` }), toCome, today).absences.map(({ person, substitute }) => [person.name, substitute?.name]);

  test('is told with who came in the end', () => {
    expect(absences('substitutes: ["Piet for [[Sam]]", "Jo for Piet"]\n')).toEqual([['Sam', 'Jo']]);
    expect(absences('substitutes: ["Mia voor de Poorte for [[Sam]]"]\n')).toEqual([['Sam', 'Mia voor de Poorte']]);
    expect(absences('substitutes: ["Jo for Sam", "Sam for Jo"]\n')).toEqual([['Sam', 'Jo'], ['Jo', 'Sam']]);
  });

  test.each(['confidentiality: TLP:RED\n', 'confidentiality: TLP:AMBER\n', 'audience: [Jo]\n', 'chatham-house: true\n'])('is told in no session that others read: %j', (more) => {
    expect(absences(`substitutes: ["Jo for [[Sam]]"]\n${more}`)).toEqual([]);
  });
});

describe('words that are repeated elsewhere keep what they say', () => {
  test.each([
    ['corrosion < 5% and span > 4 m', 'corrosion < 5% and span > 4 m', 'corrosion < 5% and span > 4 m'],
    ['A -> B --> C', 'A -> B --> C', 'A -> B --> C'],
    ['`list[0]`, and #1', '`list[0]`, and #1', 'list(0), and #1'],
    ['Write <b>bold</b>, for $$ or %% too', 'Write \\<b>bold\\</b>, for $\\$ or %\\% too', 'Write ‹b›bold‹/b›, for $ $ or % % too'],
    ['Not \\<b> \\[x\\]', 'Not \\<b> \\[x\\]', 'Not ‹b› (x)'],
    ['[x] done | not', '\\[x] done | not', '(x) done / not'],
    ['A lone ` here', 'A lone \\` here', 'A lone here'],
    ['`a %% <b>` and ``one ` two``', '`a %% <b>` and ``one ` two``', 'a % % ‹b› and one two'],
    ['> 4 m of [[Delta|the river]], see [here](x.md)', '\\> 4 m of the river, see here', '> 4 m of the river, see here'],
  ])('%s', (written, line, link) => {
    expect([wordsForLine(written), wordsForLink(written)]).toEqual([line, link]);
    expect([wordsForLine(line), wordsForLink(link)]).toEqual([line, link]);
  });

  test.each([
    ['#vraag Who pays? #trust #material-passports', 'Who pays?'],
    ['How do we use #bim for this? #insight', 'How do we use bim for this?'],
    ['See issue #1', 'See issue #1'],
    ['#trust', 'trust'],
    ['May `<T>` | [x] be <b>? #vraag', 'May <T> | [x] be <b>?'],
  ])('and tags are no words: %s', (written, shown) => {
    expect(plainWords(written)).toBe(shown);
  });
});
