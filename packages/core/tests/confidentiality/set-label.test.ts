import { describe, expect, test } from 'vitest';
import { labelNote, labelQuestion } from '../../src/sharing/set-label.ts';
import { after, aimAt, path } from '../support/notes.ts';

const noted = (text: string): string => after(text, labelNote(path, text, 'TLP:AMBER'));
const asked = (text: string): string => after(text, labelQuestion(text, aimAt(text, 'Who'), 'TLP:RED', 'qnew123'));

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
