import { describe, expect, test } from 'vitest';
import { effectiveLabel } from '../../src/confidentiality/effective-label.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { labelSelection } from '../../src/sharing/label-selection.ts';
import { after, community, path } from '../support/notes.ts';

/** The selection is what stands between the two marks. */
function selected(marked: string): string {
  const [before = '', inside = '', behind = ''] = marked.split('¦');
  const text = before + inside + behind;
  return after(text, labelSelection(path, text, { start: before.length, end: before.length + inside.length }, 'TLP:RED'));
}

describe('lines that are selected get a callout around them', () => {
  test('a blank line away from what would join it', () => {
    expect(selected('# S\n\nFor all.\n\nThe ¦price\n\n- [?] Who?\n    - Sam¦ did\n\nFor all.\n')).toBe('# S\n\nFor all.\n\n> [!TLP:RED]\n> The price\n>\n> - [?] Who?\n>     - Sam did\n\nFor all.\n');
    expect(selected('One\n¦two¦\nthree\n')).toBe('One\n\n> [!TLP:RED]\n> two\n\nthree\n');
    expect(selected('---\ntype: session\n---\r\n¦two¦\r\n')).toBe('---\ntype: session\n---\r\n> [!TLP:RED]\r\n> two\r\n');
    expect(selected('> quote\n\n¦two¦')).toBe('> quote\n\n> [!TLP:RED]\n> two');
    expect(selected('- a\r\n¦- b¦\r\n')).toBe(selected('- a\n¦- b¦\n').replaceAll('\n', '\r\n'));
  });

  test('which closes what stands in them and nothing else', () => {
    const note = parseNote(path, selected('- [?] One?\n\nText\n\n¦- [?] Two?¦\n'));
    expect(note.questions.map(({ text, labels }) => [text, labels])).toEqual([['One?', []], ['Two?', ['TLP:RED']]]);
  });

  test.each([
    ['> q\n¦> r¦\n> s\n', '> q\n> > [!TLP:RED]\n> > r\n>\n> s\n'],
    ['> q\r\n> ¦r¦\r\n', '> q\r\n> > [!TLP:RED]\r\n> > r\r\n'],
    ['> [!NOTE] Costs\n> ¦one\n>\n> two¦\n>\n> three\n', '> [!NOTE] Costs\n> > [!TLP:RED]\n> > one\n> >\n> > two\n>\n> three\n'],
    ['> [!TLP:AMBER]\n> ¦one¦\n', '> [!TLP:AMBER]\n> > [!TLP:RED]\n> > one\n'],
    ['>one\n>¦two¦\n', '>one\n> > [!TLP:RED]\n> > two\n'],
    ['> > deep\n>\n> ¦one¦\n', '> > deep\n>\n> > [!TLP:RED]\n> > one\n'],
    ['> ¦one¦\n> two\n', '> > [!TLP:RED]\n> > one\n>\n> two\n'],
    ['¦> q\n> r¦\n', '> [!TLP:RED]\n> > q\n> > r\n'],
    ['¦> [!TLP:AMBER]\n> one¦\n', '> [!TLP:RED]\n> > [!TLP:AMBER]\n> > one\n'],
  ])('inside of the quote or callout that goes on around them: %j', (marked, text) => {
    expect(selected(marked)).toBe(text);
  });

  test('of which it closes nothing more, also where it begins it', () => {
    const note = parseNote(path, selected('> - [?] ¦One?¦\n> - [?] Two?\n\n- [?] Three?\n'));
    expect([note.parts.length, note.questions.map(({ text, labels }) => [text, labels])]).toEqual([1, [['One?', ['TLP:RED']], ['Two?', []], ['Three?', []]]]);
  });

  test.each([
    ['- One\n    - ¦two\n        - three¦\n    - four\n', '- One\n    > [!TLP:RED]\n    > - two\n    >     - three\n    - four\n'],
    ['- One\n\t- ¦two\n\t\t- three¦\n- four\n', '- One\n\t> [!TLP:RED]\n\t> - two\n\t>     - three\n- four\n'],
    ['- One\n\n  ¦more¦\n\n  still more\n', '- One\n\n  > [!TLP:RED]\n  > more\n\n  still more\n'],
    ['> - One\n>     - ¦two¦\n', '> - One\n>     > [!TLP:RED]\n>     > - two\n'],
    ['- One\n  ¦```\n  x\n\n  y\n  ```¦\n', '- One\n  > [!TLP:RED]\n  > ```\n  > x\n  >\n  > y\n  > ```\n'],
    ['- One\n\n      ¦code¦\n', '- One\n\n  > [!TLP:RED]\n  >\n  >     code\n'],
    ['1. a\n2. ¦b¦\n3. c\n', '1. a\n\n> [!TLP:RED]\n>\n> 2. b\n\n3. c\n'],
    ['x[^1]\n\n[^1]: foot\n\n    ¦more¦\n', 'x[^1]\n\n[^1]: foot\n\n    > [!TLP:RED]\n    > more\n'],
  ])('inside of the item that goes on around them, as far to the right: %j', (marked, text) => {
    expect(selected(marked)).toBe(text);
  });

  test('so that an answer closes its question, and a reply closes itself', () => {
    const answered = selected('- [?] Who?\n    - ¦answer:: Sam¦\n- [?] What?\n');
    expect(answered).toBe('- [?] Who?\n    > [!TLP:RED]\n    > - answer:: Sam\n- [?] What?\n');
    const labelOf = (text: string): readonly unknown[] => {
      const note = parseNote('A.md', text);
      const cop = community({ 'C.md': '---\ntype: community\n---\n', 'A.md': text });
      return note.questions.map((question) => [question.answer?.text, effectiveLabel(cop, { note, range: question.item }).label]);
    };
    expect(labelOf(answered)).toEqual([['Sam', 'TLP:RED'], [undefined, 'TLP:GREEN']]);
    expect(labelOf(selected('- [?] Who?\n    - ¦I wonder¦\n    - answer:: Sam\n'))).toEqual([['Sam', 'TLP:GREEN']]);
  });

  test.each([
    '```js\nx\n\ny\n```', '    code\n\n    more', '%%\nsecret\n\nmore\n%%', '<!-- secret\nmore -->', '$$\nx^2\n$$', '<div>\nx\n</div>', '<x-y>\nx\n</x-y>', '| a | b |\n|---|---|\n| 1 | 2 |', '[a]: b.md "words"', '***',
  ])('also around a whole block of code, of HTML, of mathematics, or a comment: %j', (block) => {
    const wrapped = selected(`One\n\n¦${block}¦\n\ntwo\n`);
    const quoted = block.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
    expect([`One\n\n> [!TLP:RED]\n${quoted}\n\ntwo\n`, `One\n\n> [!TLP:RED]\n>\n${quoted}\n\ntwo\n`]).toContain(wrapped);
    const { parts, labelsInBody } = parseNote(path, wrapped);
    expect([parts.map(({ range }) => `One\n\n${wrapped.slice(range.start, range.end)}\n\ntwo\n`), labelsInBody]).toEqual([[wrapped], []]);
  });
});

describe('nothing is written', () => {
  test.each(['---\n¦type: session¦\n---\n', 'One\n\n¦¦\n', '> a\n¦>¦\n> b\n'])('where nothing is selected: %j', (marked) => {
    expect(selected(marked)).toBe('refused: nothing-selected');
  });

  test.each([
    '- ¦One¦\n    - two\n', '- a\n    - ¦b\n- c¦\n', '¦a\n\n> q¦\n> r\n', '> [!NOTE] ¦Title¦\n> one\n', '```\none\n¦two¦\n```\n', '> ```\n> ¦a¦\n> ```\n', '- a\n  ```\n  ¦x¦\n  ```\n',
    '<div>\n¦one¦\n</div>\n', '$$\na\n¦b¦\n$$\n', '> | a | b |\n> |---|---|\n> ¦| 1 | 2 |¦\n', 'x[^1]\n\n¦[^1]: foot¦\n\n    more\n',
  ])('where it holds a part of something that must stay whole: %j', (marked) => {
    expect(selected(marked)).toBe('refused: part-selected');
  });

  test.each(['===', '---'])('to half of what is underlined with %s', (line) => {
    for (const half of [`¦One¦\ntwo\n${line}\n`, `One\n¦two¦\n${line}\n`, `¦One\ntwo¦\n${line}\n`, `One\ntwo\n¦${line}¦\n`, `¦One¦\n${line}\n\nmore\n`]) expect([half, selected(half)]).toEqual([half, 'refused: part-selected']);
    expect(selected(`¦One\ntwo\n${line}¦\n`)).toBe(`> [!TLP:RED]\n> One\n> two\n> ${line}\n`);
  });

  test.each([
    ['a paragraph that goes on without the mark of its quote', '> [!TLP:AMBER]\n> one\n> ¦two¦\nlazy\n'],
    ['what a comment hides', '%%\na\n\n¦b¦\n\n%%\n'],
    ['code over two lines', 'a `b\n¦c` d¦\n'],
    ['a heading that ends what another one closes', 'Open.\n\n# Plan (TLP:RED)\n\na\n\n¦# Open¦\n\nb\n'],
    ['a heading that closes what stands below it', 'Open.\n\n¦# Plan (TLP:RED)¦\n\nsecret\n'],
    ['a paragraph that its own words close', 'Our offer (TLP:AMBER)\n¦more¦\n'],
  ])('where more would change than the label: %s', (_, marked) => {
    expect(selected(marked)).toBe('refused: unsafe');
  });
});
