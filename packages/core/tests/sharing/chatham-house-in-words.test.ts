import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { asksForChathamHouse } from '../../src/note/chatham-house.ts';
import { closingOf } from '../../src/questions/closing.ts';
import { exportReport } from '../../src/sharing/export/export-report.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { writeChathamHouse } from '../../src/sharing/write-chatham-house.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { after, today } from '../support/notes.ts';

/** Whoever writes that the rule counts believes that nobody will be named, wherever it stands. */

const clear = '---\nconfidentiality: TLP:CLEAR\n---\n';
const charter = '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n';
const said = 'Noor Visser said no.\n';

function textsWith(text: string): ReadonlyMap<string, string> {
  return new Map([['C/C.md', charter], ['C/Noor Visser.md', '---\ntype: member\nconfidentiality: TLP:CLEAR\n---\n'], ['C/Open.md', text]]);
}

/** What goes to the world out of one note. */
function goes(text: string): string {
  const plan = planExport({ texts: textsWith(text), attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  if (plan.kind !== 'ready') throw new Error(JSON.stringify(plan));
  return plan.files.filter(({ path }) => path === 'Open.md').map((file) => ('text' in file ? file.text : '')).join('');
}

function found(text: string): readonly string[] {
  const [community] = communitiesOf([...textsWith(text)].map(([path, each]) => parseNote(path, each)));
  if (community === undefined) throw new Error('no community');
  return checkCommunity(community, [community], textsWith(text), [], messagesFor('en'), today).filter(({ code }) => code === 'chatham-house-misspelt').map(({ place, fix }) => `${String(place.line)} ${fix ?? ''}`);
}

describe('nobody is named, a check says so, and the fix writes the key', () => {
  test.each([
    '[chatham-house:: true]', '(chatham_house:: yes)', '[chatham house: ja]', '[chatham-house:: ]', 'chatham-house:: true', 'chatham-house: true', '- **Chatham House**:: yes', '#chatham-house', '#chathamhouse', 'Notes #rules/chatham-house-rule here', '> [!chatham-house]\n> Careful.',
    'Chatham House Rule applies', 'Chatham House Rule applies.', '(Chatham House)', 'Notes (Chatham House Rule)', '**Chatham House Rule**', '==Chatham House==', 'Chatham House regels gelden!', 'Onder de Chatham House-regel', '## Chatham House Rule', '> [!note] Chatham House', '[[Chatham House Rule]]', 'Chattam House rules',
    'Rule: Chatham House', 'Chatham House Rule: nothing may be attributed.', 'Chatham House Rule – names may not be told.', 'Geen namen (Chatham House).', 'Held under the Chatham House Rule.', 'This session is under the Chatham House Rule.', 'Deze sessie valt onder de Chatham House Rule.', 'We meet under the [[Chatham House Rule]].', 'Dit is een Chatham House sessie.',
  ])('%s', (words) => {
    const text = `${clear}Free.\n\n${words}\n\n${said}`;
    expect(goes(text)).toContain('Free.');
    expect(goes(text)).not.toContain('Noor');
    expect(found(text)).toEqual(['5 Write chatham-house: true in the frontmatter']);
    const mended = after(text, writeChathamHouse('x.md', text));
    expect(mended).toBe(text.replace('CLEAR\n---', 'CLEAR\nchatham-house: true\n---'));
    expect(found(mended)).toEqual([]);
  });

  test.each(['tags: [chatham-house]', 'tags: "#ChathamHouse"', 'tags:\n  - rules/chatham-house', 'rule: Chatham House Rule', 'method: chatham-house'])('%s in the frontmatter', (line) => {
    const text = `---\nconfidentiality: TLP:CLEAR\n${line}\n---\n${said}`;
    expect(goes(text)).not.toContain('Noor');
    expect(found(text)).toEqual(['2 Write chatham-house: true in the frontmatter']);
    expect(after(text, writeChathamHouse('x.md', text))).toBe(text.replace('\n---\nNoor', '\nchatham-house: true\n---\nNoor'));
  });

  test('also in a note without a frontmatter, and where the key says no', () => {
    expect(after(`#chatham-house\r\n`, writeChathamHouse('x.md', '#chatham-house\r\n'))).toBe('---\r\nchatham-house: true\r\n---\r\n#chatham-house\r\n');
    const text = `---\nconfidentiality: TLP:CLEAR\nchatham-house: false\n---\n#chatham-house\n\n${said}`;
    expect(goes(text)).not.toContain('Noor');
    expect(after(text, writeChathamHouse('x.md', text))).toBe(text.replace('false', 'true'));
    expect(writeChathamHouse('x.md', '---\nchatham-house: true\n---\n#chatham-house\n')).toMatchObject({ refused: { code: 'not-found' } });
  });
});

test('the words stay, and the report does not tell them as a key', () => {
  const plan = planExport({ texts: textsWith(`${clear}Chatham House Rule applies.\n`), attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  expect(plan.kind === 'ready' ? exportReport(plan, messagesFor('en')) : plan.kind).toContain('- C/Open.md\n');
  expect(goes(`${clear}Chatham House Rule applies.\n`)).toContain('Chatham House Rule applies.');
});

test('a note that is made of a question has the key', () => {
  const note = parseNote('C/x.md', `${clear}#chatham-house\n\n- [?] Who pays?\n`);
  const [community] = communitiesOf([parseNote('C/C.md', charter), note]);
  const [question] = note.questions;
  expect(community === undefined || question === undefined ? [] : closingOf(community, note, question).properties).toContainEqual(['chatham-house', 'true']);
});

test.each([
  'We spoke of the Chatham House Rule at length.', 'The Chatham House Rule does not apply.', 'Not under the Chatham House Rule.', 'This session is not under the Chatham House Rule.', 'Do we meet under the Chatham House Rule?', 'Chatham House Rule?', '[chatham-house:: no]', 'Chatham House: nee', '`Chatham House Rule`', '`#chatham-house`',
  '%% Chatham House Rule %%', 'Whether we meet under the Chatham House Rule.', 'https://www.chathamhouse.org/about-us/chatham-house-rule', '#chatham', 'Chatham has a house.', '## What the Chatham House Rule means', 'Without names (the Chatham House rule: choose it) it goes.',
])('%s names whom it names', (words) => {
  const text = `${clear}${words}\n\n${said}`;
  expect(goes(text)).toContain('Noor Visser');
  expect(found(text)).toEqual([]);
  expect(asksForChathamHouse(parseNote('x.md', text))).toBe(false);
});
