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

const gone = '%% a %% <!-- b --> #secret [owner:: Kees] <span>';

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
