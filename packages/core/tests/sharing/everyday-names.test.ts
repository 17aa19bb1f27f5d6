import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { isEverydayWord } from '../../src/sharing/everyday-words.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { presented } from '../../src/sharing/presenting/presented.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { today } from '../support/notes.ts';

/** Titles and names that are words of every other text too. */

const charter = '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n';

function notesWith(stays: string, open: string, more = 'confidentiality: TLP:RED\naudience: [Sam]'): ReadonlyMap<string, string> {
  return new Map([['C/C.md', charter], [`C/${stays}.md`, `---\n${more}\n---\nx\n`], ['C/Open.md', `---\nconfidentiality: TLP:CLEAR\n---\n${open}\n`]]);
}

/** What goes to the world of a line, beside a note that stays and is called so. */
function goes(stays: string, line: string, more?: string, chathamHouse = false): string {
  const plan = planExport({ texts: notesWith(stays, line, more), attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse });
  if (plan.kind !== 'ready') return plan.kind;
  return plan.files.filter(({ path }) => path === 'Open.md').map((file) => ('text' in file ? file.text : '')).join('').replace(/^---\n[^]*?---\n\n?/, '').trimEnd();
}

/** The names that a check finds in the same line. */
function found(stays: string, line: string): readonly string[] {
  const texts = notesWith(stays, line);
  const all = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
  return all.flatMap((each) => checkCommunity(each, all, texts, [], messagesFor('en'), today)).filter(({ code }) => code === 'leak-name').map(({ detail }) => detail.replace(/ \(.*/, ''));
}

/** Whether a room of everybody sees a question with these words. */
function shows(stays: string, line: string): boolean {
  const { community } = presented(communitiesOf([...notesWith(stays, `- [?] ${line}`)].map(([path, text]) => parseNote(path, text))), { community: 'C', audience: { kind: 'world', names: [] } }, today, messagesFor('en'));
  return community?.notes.some(({ questions }) => questions.length > 0) ?? false;
}

/** In an export, in a check and in a room the same counts: a name is taken out, found and hidden, or it is none of these. */
function counts(stays: string, line: string): boolean {
  const all = [goes(stays, line) !== line, found(stays, line).length > 0, !shows(stays, line)];
  expect(new Set(all).size, `${stays} in “${line}”: ${all.join()}`).toBe(1);
  return all[0] ?? false;
}

describe('the title of a note that stays', () => {
  test.each([
    ['Budget', 'We need a larger budget next year.'], ['Budget', 'Budgetten, begrotingsbudget and sub-budget are other words.'], ['budget', 'We need a larger budget.'], ['BUDGET', 'We need a larger budget.'],
    ['Will', 'We will decide, and that will do.'], ['Mark', 'They mark their beams.'], ['Aanbesteding', 'De aanbesteding is klaar.'], ['bus', 'We take the bus.'], ['The budget', 'We speak of the budget.'], ['De begroting', 'Over de begroting en een begroting.'], ['IT', 'It is so, and it stays so.'], ['A', 'A tender in the north.'], ['I', 'Then I said so.'],
    ['New budget', 'We speak of the new budget.'], ['Next Steps', 'Our next steps: none.'], ['Next steps', 'So our **next** steps stay.'], ['Open questions', 'No open questions.'], ['Nieuwe vragen', 'Nieuwe en nieuwe vragen.'], ['2026-03-05 New budget', 'We speak of the new budget.'],
  ])('%s leaves everyday words in peace: %s', (title, line) => {
    expect(counts(title, line)).toBe(false);
  });

  test.each([
    ['Budget', 'We speak of Budget here.'], ['Budget', 'Budget is a note that you miss.'], ['Budget', 'We speak of BUDGET here.'], ['budget', 'We speak of Budget here.'], ['BUDGET', 'We speak of Budget here.'], ['Budget', 'We speak of **Budget** here.'],
    ['Will', 'Then Will said no.'], ['Will', 'Will said no.'], ['Aanbesteding', 'Zie Aanbesteding.'], ['IT', 'Ask IT about it.'], ['bus', 'Then Bus left.'], ['NS', 'We asked NS too.'],
    ['New budget', 'We speak of the New budget.'], ['New budget', 'New budget, new rules.'], ['Next Steps', 'See NEXT STEPS.'], ['next steps', 'See Next steps.'], ['2026-03-05 New budget', 'We speak of New Budget here.'],
    // With a word of its own it is a name however it is written, and so is that word.
    ['New falcon budget', 'We speak of the new falcon budget.'], ['The budget', 'The budget is a note that you miss.'], ['The budget', 'We speak of the Budget here.'], ['The falcon', 'We speak of the falcon here.'], ['Falcon', 'We speak of falcon here.'], ['Falcon', 'We speak of Falcon here.'],
  ])('%s counts with a capital: %s', (title, line) => {
    expect(counts(title, line)).toBe(true);
  });

  test('says what it says to whoever reads the dry run', () => {
    expect(goes('Budget', 'Ask Budget, not the budget.')).toBe('Ask (name left out), not the budget.');
  });

  test('is guarded in another dress, too', () => {
    for (const dressed of ['&#66;udget', '<b>Bud</b>get', 'Bud**get**', '\uFF22udget', 'Bud\u00ADget']) expect(goes('Budget', `We speak of ${dressed} here.`)).toMatch(/^stopped$|\(name left out\)/);
  });
});

describe('a title with a day, a version or a kind', () => {
  test.each([
    ['2026-03-05 Overname Vitens', 'De overname Vitens komt.'], ['20260401_Reorganisatie Stedin v2', 'Na de reorganisatie Stedin.'], ['Project Nachtegaal - notulen', 'Zie project Nachtegaal.'], ['Overname Vitens (concept)', 'Zie Overname Vitens.'], ['2026-03-05 Falcon', 'We speak of falcon here.'],
  ])('%s counts without it: %s', (title, line) => {
    expect(counts(title, line)).toBe(true);
  });

  test.each([['2026-03-05 Budget', 'We speak of Budget here.'], ['Budget (concept)', 'We speak of Budget here.'], ['Notulen 2026-03-05', 'Zie de Notulen.']])('%s says nothing without it: %s', (title, line) => {
    expect(counts(title, line)).toBe(false);
  });

  test('is no secret where an open note of a series is about the same', () => {
    const line = 'After the Okapi talk of spring.';
    const plan = planExport({ texts: new Map([...notesWith('2026-03-05 Okapi talk', line), ['C/2026-02-05 Okapi talk.md', '---\nconfidentiality: TLP:CLEAR\n---\nx\n']]), attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
    expect(plan.kind === 'ready' && plan.files.some((file) => 'text' in file && file.text.includes(line))).toBe(true);
  });
});

describe('a member who may not be named and is called as a word is', () => {
  test.each([
    ['Will', 'We will ask Will. Will said no.', 'We will ask (name left out). (name left out) said no.'], ['Mark', 'Mark marks a mark.', '(name left out) marks a mark.'], ['Roos', 'Een roos van Roos.', 'Een roos van (name left out).'], ['Jan', 'Op 3 jan kwam Jan.', 'Op 3 jan kwam (name left out).'],
  ])('%s', (name, line, expected) => {
    expect(goes(name, line, 'type: member')).toBe(expected);
    expect(goes(name, line, 'type: member\nconfidentiality: TLP:CLEAR', true)).toBe(expected);
  });

  test('and one whose name is a name is known in small letters too', () => {
    expect(goes('Sanne', 'Then sanne said no.', 'type: member')).toBe('Then (name left out) said no.');
  });
});

test('everyday words are words of everyday', () => {
  for (const word of ['budget', 'Planning', 'will', 'mark', 'idee\u00EBn', 'aanbesteding']) expect([word, isEverydayWord(word)]).toEqual([word, true]);
  for (const word of ['falcon', 'okapi', 'Noor', 'two words', '', 'haverdijk', '42']) expect([word, isEverydayWord(word)]).toEqual([word, false]);
});

test('a link to a note with a title of everyday words is not included, whatever it shows', () => {
  expect(goes('Next steps', 'See [[Next steps]] and [[Next steps|next steps]].')).toBe('See (not included) and (not included).');
});

test('of a member who stays the full name is taken out, and no other form unless names are left out', () => {
  const line = 'Erik van Dam and Erik agreed; E. van Dam wrote erik.vandam@example.org.';
  expect(goes('Erik van Dam', line, 'type: member')).toBe('(name left out) and Erik agreed; E. van Dam wrote erik.vandam@example.org.');
  expect(goes('Erik van Dam', line, 'type: member', true)).toBe('(name left out) and (name left out) agreed; (name left out) wrote (name left out).');
});

test('somebody whose names are all everyday words is known in small letters too', () => {
  expect(goes('Mark Winter', 'Then mark winter said no.', 'type: member')).toBe('Then (name left out) said no.');
  expect(goes('Zorg Samen', 'Then zorg samen said no.', 'type: organisation')).toBe('Then (name left out) said no.');
});
