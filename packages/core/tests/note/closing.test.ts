import { describe, expect, test } from 'vitest';
import { labelOfNote, labelOfQuestion } from '../../src/confidentiality/effective-label.ts';
import { community } from '../support/notes.ts';

const charter = '---\ntype: community\ndefault-confidentiality: TLP:CLEAR\n---\n';
const clear = '---\nconfidentiality: TLP:CLEAR\n---\n';

function labelOf(text: string): string {
  const cop = community({ 'Charter.md': charter, 'x.md': text });
  const note = cop.notes.find(({ name }) => name === 'x');
  const question = note?.questions.find((each) => each.text.includes('SECRET'));
  if (note === undefined) throw new Error('no note');
  return question === undefined ? labelOfNote(cop, note) : labelOfQuestion(cop, note, question);
}

/** What a careful reader takes for closed is closed. */
describe('a label that somebody wrote closes', () => {
  test.each([
    ['behind a line of a callout that is too long to read', `${clear}> [!TLP:RED]\n> ${'x'.repeat(10_001)}\n> - [?] SECRET\n`],
    ['behind a line of a callout that is nested too deep', `${clear}> [!TLP:RED]\n> ${' '.repeat(110)}word\n> - [?] SECRET\n`],
    ['on a line that is too long to read', `${clear}[confidentiality:: TLP:RED] ${'x'.repeat(10_001)}\n`],
    ['in a note that is too large to read', `${clear}[confidentiality:: TLP:RED]\n${'word '.repeat(100_000)}`],
    ['in a callout that goes on below a lazy line of =', `${clear}> [!TLP:RED]\n> Price\n===\n> - [?] SECRET\n`],
    ['in HTML', `${clear}<div>\n[confidentiality:: TLP:RED]\n</div>\n`],
    ['in the summary of details', `${clear}<details><summary>[confidentiality:: TLP:RED]</summary>\n`],
    ['behind a comment that is never closed', `${clear}<!-- not closed\n\n[confidentiality:: TLP:RED]\n`],
    ['in mathematics', `${clear}$$\n[confidentiality:: TLP:RED]\n$$\n`],
    ['where it reads as the definition of a link', `${clear}[confidentiality:: TLP:RED]: prices\n`],
    ['where it reads as a footnote', `${clear}[^1]: [tlp::RED]\n`],
    ['between backticks in two rows of a table', `${clear}| a | b |\n|---|---|\n| the \` key | [confidentiality:: TLP:RED] |\n| a \` b | c |\n`],
    ['in a callout that is misspelt', `${clear}> [!AMBER+STRIKT]\n> - [?] SECRET\n`],
    ['in a callout with more words', `${clear}> [!RED: prices]\n> - [?] SECRET\n`],
    ['in a callout with an invisible sign', `${clear}> [!\u200BRED]\n> - [?] SECRET\n`],
    ['with a soft hyphen in the key', `${clear}[confiden\u00ADtiality:: TLP:RED]\n`],
    ['with an invisible sign between the colons', `${clear}[confidentiality:\u200B: TLP:RED]\n`],
    ['behind tags', `${clear}<b>confidentiality</b>:: TLP:RED\n`],
    ['with escaped colons', `${clear}confidentiality\\:\\: TLP:RED\n`],
    ['over two lines', `${clear}[confidentiality\n  :: TLP:RED]\n`],
    ['as a line of frontmatter below a blank line', `\n---\nconfidentiality: TLP:RED\n---\n`],
    ['as a line of a second frontmatter', `${clear}---\nconfidentiality: TLP:RED\n---\n`],
    ['inside another key', '---\ncop: {confidentiality: TLP:GREEN}\n---\n'],
  ])('%s', (_, text) => {
    expect(labelOf(text)).toMatch(/TLP:(?:RED|AMBER\+STRICT)/);
  });

  test.each([
    ['in code', `${clear}\`[confidentiality:: TLP:RED]\` and\n\n    [tlp:: RED]\n`], ['in a comment', `${clear}<!-- [confidentiality:: TLP:RED] -->\n`], ['in a sentence', `${clear}Confidentiality: we agreed on it.\n\nThe traffic light is red.\n`],
    ['in a heading underlined with =', `${clear}Title\n===\n`],
  ])('but not %s', (_, text) => {
    expect(labelOf(text)).toBe('TLP:CLEAR');
  });
});

test('a charter that can’t be read is one, however its type is written', () => {
  const cop = community({ 'in/C.md': '---\n"type" : [community]\na: [1\n---\n', 'in/x.md': 'x' });
  expect(cop.folder).toBe('in');
  expect(cop.charter.defaultLabel).toBe('TLP:RED');
});

test('who left on a day that can’t be read is a member no more', () => {
  const cop = community({ 'Charter.md': charter, 'Jan.md': '---\ntype: member\nleft: spring 2025\n---\n' });
  expect(cop.members[0]?.left).toBe('0001-01-01');
});
