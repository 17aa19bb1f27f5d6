import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { presented } from '../../src/sharing/presenting/presented.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { today } from '../support/notes.ts';

const charter = '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n';
const red = '---\nconfidentiality: TLP:RED\n---\n';

/** What the world sees of a line beside a note that stays: in an export, and of a question while somebody presents. */
function seen(secret: string, words: string, more = ''): { readonly goes: string; readonly shows: boolean } {
  const texts = new Map([['C/C.md', charter], ['C/7.md', secret], ['C/Open.md', `---\nconfidentiality: TLP:CLEAR\n---\n- [?] We say ${words} here.\n${more}`]]);
  const plan = planExport({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  const { community } = presented(communitiesOf([...texts].map(([path, text]) => parseNote(path, text))), { community: 'C', audience: { kind: 'world', names: [] } }, today, messagesFor('en'));
  return {
    goes: plan.kind === 'ready' ? plan.files.filter(({ path }) => path === 'Open.md').map((file) => ('text' in file ? file.text : '')).join('') : plan.kind,
    shows: community?.notes.some(({ questions }) => questions.length > 0) ?? false,
  };
}

/** UTF-16 as a store that takes everything for UTF-8 reads it. */
function inUtf16(text: string, order: 'little' | 'big', mark = true): string {
  const bytes = [...(mark ? [0xFEFF] : []), ...Array.from(text).map((letter) => letter.charCodeAt(0))].flatMap((code) => (order === 'little' ? [code & 255, code >> 8] : [code >> 8, code & 255]));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

describe('a title that is written in markup is known by what it says', () => {
  test.each([
    ['Okapi [sale](x.md)', 'Okapi sale'], ['Okapi [sale](https://example.org/a?b=c)', 'Okapi sale'], ['Okapi [sale][ref]', 'Okapi sale'], ['Okapi [[x|sale]]', 'Okapi sale'], ['Okapi [[sale]]', 'Okapi sale'],
    ['The <b>Okapi</b> sale', 'The Okapi sale'], ['Oka<b>pi</b> sale', 'Okapi sale'], ['Okapi<br>sale', 'Okapi sale'], ['Okapi&nbsp;sale', 'Okapi sale'], ['O&#107;api sale', 'Okapi sale'], ['Oka&shy;pi sale', 'Okapi sale'],
    ['Okapi[^1] sale', 'Okapi sale'], ['Okapi<sup>1</sup> sale', 'Okapi sale'], ['Okapi sale ![logo](x.png)', 'Okapi sale'], ['Okapi ![[x.png]] sale', 'Okapi sale'],
    ['Okapi sale #secret', 'Okapi sale'], ['#secret Okapi sale', 'Okapi sale'], ['#Okapi sale', 'Okapi sale'],
    ['Okapi sale (TLP:RED)', 'Okapi sale'], ['TLP:RED: Okapi sale', 'Okapi sale'], ['[confidentiality:: TLP:RED] Okapi sale', 'Okapi sale'], ['[confidentiality: TLP:RED] Okapi sale', 'Okapi sale'], ['Okapi [label:: TLP:RED] sale', 'Okapi sale'],
    ['*Oka*pi sale', 'Okapi sale'], ['**Okapi** sale', 'Okapi sale'], ['Oka__pi__ sale', 'Okapi sale'], ['Oka==pi== sale', 'Okapi sale'], ['Oka`pi` sale', 'Okapi sale'], ['Okapi\\_sale', 'Okapi_sale'], ['Oka~~pi~~ sale', 'Okapi sale'], ['Okapi %%old%% sale', 'Okapi sale'],
  ])('%s', (title, words) => {
    const { goes, shows } = seen(`${red}# ${title}\n`, words);
    expect(goes).toContain('(name left out)');
    expect(goes).not.toContain('Okapi');
    expect(shows).toBe(false);
  });

  test('and as it is written', () => {
    expect(seen(`${red}# Okapi [sale](https://e.org/a)\n`, 'Okapi [sale](https://e.org/a)').goes).not.toContain('Okapi');
  });

  test('also where a part with a label has the heading', () => {
    expect(seen('x\n\n> [!TLP:RED]\n> # Okapi sale\n', 'Okapi sale').goes).toContain('(name left out)');
    expect(seen('# Okapi sale (TLP:RED)\n\nx\n', 'Okapi sale').goes).toContain('(name left out)');
  });
});

describe('what other tools take for a name', () => {
  test.each(['title: Okapi sale', 'alias: Okapi sale', 'Title: "**Okapi** sale"', 'alias: [Okapi sale]', 'aliases: Other thing, Okapi sale', 'alias: Okapi sale, Other thing'])('%s', (line) => {
    const { goes, shows } = seen(`---\nconfidentiality: TLP:RED\n${line}\n---\nx\n`, 'Okapi sale');
    expect(goes).toContain('(name left out)');
    expect(shows).toBe(false);
  });
});

describe('a note that can’t be read is known by its first heading', () => {
  const long = 'A line of words that goes on.\n'.repeat(14_000);
  test.each([
    ['too long', `${red}x\n\n# Okapi **sale**\n\n${long}`], ['too long, underlined', `${red}Okapi sale\n===\n\n${long}`], ['too long, behind code', `\`\`\`\n# not this\n\`\`\`\n# Okapi sale\n${long}`], ['too long, with an alias', `---\nalias: Okapi sale\n---\n${long}`],
    ['UTF-16', inUtf16('# Okapi sale\n\nx\n', 'little')], ['UTF-16, the other way round', inUtf16('# Okapi sale\r\n\r\nx\r\n', 'big')], ['UTF-16 without a mark', inUtf16('# Okapi sale\n', 'little', false)], ['UTF-16 with an alias', inUtf16('---\naliases:\n  - Okapi sale\n---\nx\n', 'little')],
  ])('%s', (_, text) => {
    const { goes, shows } = seen(text, 'Okapi sale');
    expect(goes).toContain('(name left out)');
    expect(shows).toBe(false);
  });

  test('and is never taken for one that says nothing about itself', () => {
    expect(parseNote('x.md', inUtf16('---\nconfidentiality: TLP:RED\n---\nx\n', 'little', false)).locked).toBe('not-utf8');
  });
});

test.each([
  ['Project **Falcon**', '(name left out)'], ['**Project Falcon**', '**(name left out)**'], ['**Project** Falcon', '(name left out)'], ['_Project_ **Falcon**', '(name left out)'], ['*the Project Falcon*', '*the (name left out)*'], ['Project (Falcon)', '(name left out)'], ['(Project Falcon)', '(name left out)'],
])('no mark of emphasis is left behind of %j', (written, left) => {
  expect(seen(`${red}# Project Falcon\n`, written).goes).toContain(`We say ${left} here.`);
});

test('an attachment that only what stays uses is not named either, and one that goes is', () => {
  const goes = (words: string): string => {
    const texts = new Map([['C/C.md', charter], ['C/7.md', `${red}![[merger-falcon.pdf]] ![[plan.png]]\n`], ['C/Open.md', `---\nconfidentiality: TLP:CLEAR\n---\n${words}\n`]]);
    const plan = planExport({ texts, attachments: ['C/files/merger-falcon.pdf', 'C/files/plan.png', 'C/files/map.png'].map((path) => ({ path, text: undefined })), folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
    return plan.kind === 'ready' ? plan.files.filter(({ path }) => path === 'Open.md').map((file) => ('text' in file ? file.text : '')).join('') : plan.kind;
  };
  expect(goes('See merger-falcon.pdf, `Merger-Falcon.pdf`, [[merger-falcon.pdf|it]] and map.png.')).toContain('See (name left out), `(name left out)`, (not included) and map.png.');
  expect(goes('The plan (png) is ![[map.png]].')).toMatch(/The .* is !\[.*\]\(.*map\.png.*\)/);
});

test('a link that nothing closes is text, and stops no export', () => {
  expect(seen(`${red}# Project Falcon\n`, '[an end]( of it').goes).toContain('[an end]( of it here.');
  expect(seen(`${red}# Project Falcon\n`, '[an end]( nowhere.md "with\na title")').goes).toMatch(/^stopped$|not included/);
});
