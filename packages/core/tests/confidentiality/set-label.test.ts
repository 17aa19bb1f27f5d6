import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { labelNote, labelQuestion, labelSelection } from '../../src/sharing/set-label.ts';
import { after, aimAt, path } from '../support/notes.ts';

const noted = (text: string): string => after(text, labelNote(path, text, 'TLP:AMBER'));
const asked = (text: string): string => after(text, labelQuestion(text, aimAt(text, 'Who'), 'TLP:RED', 'qnew123'));
/** The selection is what stands between the two bars. */
function selected(marked: string): string {
  const [before = '', inside = '', behind = ''] = marked.split('|');
  const text = before + inside + behind;
  return after(text, labelSelection(path, text, { start: before.length, end: before.length + inside.length }, 'TLP:RED'));
}

describe('of a note', () => {
  test('stands in its frontmatter, in the key that is there', () => {
    expect(noted('---\ntype: session\n---\n# S\n')).toBe('---\ntype: session\nconfidentiality: TLP:AMBER\n---\n# S\n');
    expect(noted('---\ntlp: green # for now\n---\n')).toBe('---\ntlp: TLP:AMBER # for now\n---\n');
    expect(noted('---\r\nconfidentiality: "red"\r\n---\r\n')).toBe('---\r\nconfidentiality: "TLP:AMBER"\r\n---\r\n');
  });

  test('makes a frontmatter where there is none', () => {
    expect(noted('# S\n\n- [?] Who?\n')).toBe('---\nconfidentiality: TLP:AMBER\n---\n# S\n\n- [?] Who?\n');
    expect(noted('\uFEFF# S\r\n')).toBe('\uFEFF---\r\nconfidentiality: TLP:AMBER\r\n---\r\n# S\r\n');
    expect(noted('')).toBe('---\nconfidentiality: TLP:AMBER\n---\n');
  });

  test('is not written where the frontmatter can’t be read, or would still say something else', () => {
    expect(noted('---\na: [1\n---\n')).toBe('refused: note-unreadable');
    expect(noted('---\ntlp: green\nconfidentiality: red\n---\n')).toBe('refused: unsafe');
    expect(noted('---\nconfidentiality: TLP:AMBER\n---\n')).toBe('refused: already-so');
  });
});

describe('of a question', () => {
  test('is a field of its line, at its place in the order', () => {
    expect(asked('- [?] Who pays?  [owner:: Sam]  [created:: 2026-01-02]\n')).toBe('- [?] Who pays?  [owner:: Sam]  [confidentiality:: TLP:RED]  [created:: 2026-01-02] ^qnew123\n');
    expect(asked('- [?] Who pays? [tlp:: amber] ^qaaaaaa\n')).toBe('- [?] Who pays? [tlp:: TLP:RED] ^qaaaaaa\n');
    expect(asked('- [?] Who pays? [tlp:: TLP:RED] ^qaaaaaa\n')).toBe('refused: already-so');
  });

  test('that is a note stands in its frontmatter', () => {
    expect(asked('---\ntype: question\n---\n# Who pays?\n')).toBe('---\ntype: question\nconfidentiality: TLP:RED\n---\n# Who pays?\n');
  });
});

describe('of the selected lines', () => {
  test('is a callout around them, a blank line away from what would join it', () => {
    expect(selected('# S\n\nFor all.\n\nThe |price\n\n- [?] Who?\n    - Sam| did\n\nFor all.\n')).toBe('# S\n\nFor all.\n\n> [!TLP:RED]\n> The price\n>\n> - [?] Who?\n>     - Sam did\n\nFor all.\n');
    expect(selected('One\n|two|\nthree\n')).toBe('One\n\n> [!TLP:RED]\n> two\n\nthree\n');
    expect(selected('---\ntype: session\n---\r\n|two|\r\n')).toBe('---\ntype: session\n---\r\n> [!TLP:RED]\r\n> two\r\n');
    expect(selected('> quote\n\n|two|')).toBe('> quote\n\n> [!TLP:RED]\n> two');
  });

  test('closes what stands in them and nothing else', () => {
    const note = parseNote(path, selected('- [?] One?\n\nText\n\n|- [?] Two?|\n'));
    expect(note.questions.map(({ text, labels }) => [text, labels])).toEqual([['One?', []], ['Two?', ['TLP:RED']]]);
  });

  test('is not written where it would change more than the label', () => {
    expect(selected('- One\n    - |two|\n')).toBe('refused: unsafe');
    expect(selected('```\none\n|two|\n```\n')).toBe('refused: unsafe');
    expect(selected('---\n|type: session|\n---\n')).toBe('refused: nothing-selected');
    expect(selected('One\n\n||\n')).toBe('refused: nothing-selected');
    expect(selected('> [!TLP:AMBER]\n> |one|\n')).toBe('refused: unsafe');
    expect(selected('<div>\n|one|\n</div>\n')).toBe('refused: unsafe');
    for (const line of ['===', '---']) {
      for (const half of [`|One|\ntwo\n${line}\n`, `One\n|two|\n${line}\n`, `|One\ntwo|\n${line}\n`, `One\ntwo\n|${line}|\n`, `|One|\n${line}\n\nmore\n`]) expect([half, selected(half)]).toEqual([half, 'refused: unsafe']);
      expect(selected(`|One\ntwo\n${line}|\n`)).toBe(`> [!TLP:RED]\n> One\n> two\n> ${line}\n`);
    }
  });
});

test('a selection below a quote or a list is set apart from it, whatever ends its lines', () => {
  expect(selected('> q\n|> r|\n')).toBe('> q\n\n> [!TLP:RED]\n> > r\n');
  expect(selected('> q\r\n|> r|\r\n')).toBe(selected('> q\n|> r|\n').replaceAll('\n', '\r\n'));
  expect(selected('- a\r\n|- b|\r\n')).toBe(selected('- a\n|- b|\n').replaceAll('\n', '\r\n'));
});
