import { expect, test } from 'vitest';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { today } from '../support/notes.ts';

/** What is left out of a line leaves no blanks behind: four of them at its beginning would make code of it. */

function exported(body: string): string {
  const texts = new Map([['C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n'], ['A.md', `---\nconfidentiality: TLP:CLEAR\n---\n${body}\n`]]);
  const plan = planExport({ texts, attachments: [], folder: '', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  const file = plan.kind === 'ready' ? plan.files.find(({ path }) => path === 'A.md') : undefined;
  return file !== undefined && 'text' in file ? file.text.replace(/^---\n[^]*?\n---\n\n/, '') : plan.kind;
}

const gone = '%% a %% <!-- b --> #hush [owner:: Kees] <span>';

test.each([
  ['a paragraph', `${gone} words`, 'words\n'], ['a line of one', `One\n${gone} words`, 'One\nwords\n'], ['a list item', `- ${gone} words`, '- words\n'], ['a task', `- [ ] ${gone} words`, '- [ ] words\n'], ['a quote', `> ${gone} words`, '> words\n'],
  ['a heading', `# ${gone} Words`, '# Words\n'], ['a footnote', `x[^1]\n\n[^1]: foot\n\n    ${gone} words`, 'x[^1]\n\n[^1]: foot\n\n    words\n'], ['the middle of a line', `Some ${gone} words`, 'Some words\n'], ['the end of one', `Some words ${gone}`, 'Some words\n'],
  ['the front of a link', `${gone} [words](https://e.org)`, '[words](<https://e.org>)\n'],
])('in %s', (_, body, expected) => {
  expect(exported(body)).toBe(expected);
});

test('a break that somebody made stays', () => {
  expect(exported('One[owner:: Kees]  \ntwo %% x %%  \nthree')).toMatch(/^One {2}\ntwo {2,}\nthree\n$/);
});

const secret = 'secret [confidentiality:: TLP:RED]';
const callout = (indent: string): string => `${indent}> [!tlp-red] Closed\n${indent}> secret\n`;

test.each([
  ['an item', `- a\n    - ${secret}\n    - b\n        - c`, '- a\n    - b\n        - c\n'],
  ['an item, with tabs', `- a\n\t- ${secret}\n\t- b\n\t\t- c`, '- a\n\t- b\n\t\t- c\n'],
  ['an item, with CRLF', `- a\r\n    - ${secret}\r\n    - b\r\n        - c`, '- a\n    - b\n        - c\n'],
  ['a numbered item', `1. a\n   1. ${secret}\n   2. b\n      - c`, '1. a\n   2. b\n      - c\n'],
  ['an item in a quote', `> - a\n>     - ${secret}\n>     - b`, '> - a\n>     - b\n'],
  ['an item before a fence', `- a\n    - ${secret}\n\n    \`\`\`\n    code\n    \`\`\`\n- d`, '- a\n\n    ```\n    code\n    ```\n- d\n'],
  ['an item right before a fence', `- a\n    - ${secret}\n    \`\`\`\n    code\n    \`\`\`\n- d`, '- a\n    ```\n    code\n    ```\n- d\n'],
  ['a callout', `- a\n\n${callout('    ')}\n    b`, expect.stringMatching(/^- a\n\n+ {4}b\n$/)],
  ['a callout right before an item', `- a\n${callout('    ')}    - b`, expect.stringMatching(/^- a\n+ {4}- b\n$/)],
  ['a block of a plugin', '- a\n    ```dataview\n    LIST\n    ```\n    - b\n        - c', expect.stringMatching(/^- a\n(?:[ \t]*\n)? {4}- b\n {8}- c\n$/)],
  ['a callout in a footnote', `x[^1]\n\n[^1]: foot\n\n${callout('    ')}\n    b`, expect.stringMatching(/^x\[\^1\]\n\n\[\^1\]: foot\n\n+ {4}b\n$/)],
])('where %s is left out, the next line keeps its place', (_, body, expected) => {
  expect(exported(body)).toEqual(expected);
});

test.each([
  ['a field', '- [owner:: [[Kees]]]'], ['a line that is a field', '- by:: Tine'], ['a comment', '- %% later %%'], ['a tag and a block id', '- #secret ^q123456'], ['several lines', '- [owner:: Kees]\n  %% later %%'],
  ['a box', '- [?] %% still to be asked %%'], ['nested ones', '- [owner:: Kees]\n    - [due:: 2026-01-01]'], ['one in a quote', '> - [owner:: Kees]\n'], ['HTML', '- <!-- Kees -->'],
])('an item of nothing but %s leaves no bullet behind', (_, item) => {
  expect(exported(`Before\n\n${item}\n\nBehind`).replace(/\n[\n>]+/g, '\n')).toBe('Before\nBehind\n');
});

test.each([
  ['- a\n- [owner:: Kees]\n- b', '- a\n- b\n'], ['- a\n    - [owner:: Kees]\n- b', '- a\n- b\n'], ['1. [owner:: Kees]\n2. b', '2. b\n'], ['- a\r\n- [owner:: Kees]\r\n- b', '- a\n- b\n'],
  ['- [owner:: Kees]\n    - b', '-\n    - b\n'], ['- [owner:: Kees]\n\n  b', '-\n\n  b\n'], ['- [ ]\n-\n- b', '- [ ]\n-\n- b\n'], ['- [owner:: Kees] \\[ ]', '- \\[ ]\n'], ['```\n- [owner:: Kees]\n```', '```\n- [owner:: Kees]\n```\n'],
])('all others stay: %j', (body, expected) => {
  expect(exported(body).replace(/[ \t]+$/gm, '')).toBe(expected);
});

test.each([
  ['- reply by:: Tine', '- reply\n'], ['- We could wait. by:: [[Tine]]', '- We could wait.\n'], ['- [?] Who pays? asked-by:: Tine', '- [ ] Who pays?\n'], ['Draft it **owner**:: Tine', 'Draft it\n'],
  ['- a\n- asked by:: Tine', '- a\n'], ['- a\n- Answered by:: Tine', '- a\n'], ['- a\n- by:: Tine', '- a\n'], ['- a\n- state of affairs:: bad', '- a\n'],
])('what stands before a key that names somebody stays: %j', (body, expected) => {
  expect(exported(body).replace(/[ \t]+$/gm, '')).toBe(expected);
});
