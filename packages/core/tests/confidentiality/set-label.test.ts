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

  test('is written where it only counts, since nobody can read what stands there', () => {
    const red = (text: string): string => after(text, labelNote(path, text, 'TLP:RED'));
    expect(red('---\nconfidentiality:\ntype: session\n---\n# S\n')).toBe('---\nconfidentiality: TLP:RED\ntype: session\n---\n# S\n');
    expect(red('---\nconfidentiality: red\n---\n')).toBe('---\nconfidentiality: TLP:RED\n---\n');
    expect(red('---\nconfidentiality: ""\n---\n')).toBe('---\nconfidentiality: "TLP:RED"\n---\n');
    expect(red('---\ntags: [tlp/red]\n---\n')).toBe('---\ntags: [tlp/red]\nconfidentiality: TLP:RED\n---\n');
    expect(red('---\nconfidentiality: TLP:RED\nlabel: TLP:AMBER\n---\n')).toBe('refused: already-so');
  });

  test('comes in the place of a key that looks like it', () => {
    expect(noted('---\nconfidentialty: TLP:RED # for now\ntype: session\n---\n')).toBe('---\nconfidentiality: TLP:AMBER # for now\ntype: session\n---\n');
    expect(noted('---\nvertrouwelijk: ja\n---\n')).toBe('---\nconfidentiality: TLP:AMBER\n---\n');
    expect(noted('---\nConfidentialty:\n---\n')).toBe('---\nconfidentiality: TLP:AMBER\n---\n');
    expect(noted('---\nlabel: TLP:GREEN\n---\n')).toBe('---\nconfidentiality: TLP:AMBER\n---\n');
    expect(noted('---\nvertrouwelijk: vraag het aan Jan\n---\n')).toBe('refused: unsafe');
    expect(noted('---\nconfidentialty: TLP:RED\nvertrouwelijk: ja\n---\n')).toBe('refused: unsafe');
    expect(noted('---\ntags: [tlp/red]\n---\n')).toBe('refused: unsafe');
  });
});

describe('of a question', () => {
  test('is a field of its line, at its place in the order', () => {
    expect(asked('- [?] Who pays?  [owner:: Sam]  [created:: 2026-01-02]\n')).toBe('- [?] Who pays?  [owner:: Sam]  [confidentiality:: TLP:RED]  [created:: 2026-01-02] ^qnew123\n');
    expect(asked('- [?] Who pays? [tlp:: amber] ^qaaaaaa\n')).toBe('- [?] Who pays? [tlp:: TLP:RED] ^qaaaaaa\n');
    expect(asked('- [?] Who pays? [tlp:: TLP:RED] ^qaaaaaa\n')).toBe('refused: already-so');
  });

  test.each([
    ['- [?] Who pays?  [confidentialty:: TLP:AMBER]  [created:: 2026-01-02] ^qaaaaaa\n', '- [?] Who pays?  [confidentiality:: TLP:RED]  [created:: 2026-01-02] ^qaaaaaa\n'],
    ['- [?] Who pays? [vertrouwelijk:: ja] ^qaaaaaa\n', '- [?] Who pays? [confidentiality:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays? [confidentialty:: TLP:RED]\n', '- [?] Who pays? [confidentiality:: TLP:RED] ^qnew123\n'],
    ['- [?] Who pays? (confidentiality: amber) ^qaaaaaa\n', '- [?] Who pays? [confidentiality:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays? [label:: TLP:GREEN] for it? ^qaaaaaa\n', '- [?] Who pays? [confidentiality:: TLP:RED] for it? ^qaaaaaa\n'],
    ['- [?] Who pays? (TLP:AMBER) ^qaaaaaa\n', '- [?] Who pays? [confidentiality:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays? [confidentialty:: TLP:AMBER', '- [?] Who pays? [confidentiality:: TLP:RED] ^qnew123'],
    ['- [?] Who pays?  [tlp:: amber]  [confidentialty:: TLP:GREEN] ^qaaaaaa\n', '- [?] Who pays?  [tlp:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays?  [tlp:: TLP:RED]  [confidentialty:: TLP:GREEN] ^qaaaaaa\n', '- [?] Who pays?  [tlp:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays?  [confidentialty:: TLP:GREEN]  [vertrouwelijk:: TLP:AMBER] ^qaaaaaa\n', '- [?] Who pays?  [confidentiality:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays? #tlp-amber ^qaaaaaa\n', '- [?] Who pays? #tlp-amber  [confidentiality:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays? (vertrouwelijk)  [created:: 2026-01-02] ^qaaaaaa\n', '- [?] Who pays? [confidentiality:: TLP:RED]  [created:: 2026-01-02] ^qaaaaaa\n'],
    ['- [?] Who pays? [confidentiality:: rood] ^qaaaaaa\n', '- [?] Who pays? [confidentiality:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays? (vertrouwelijk, niet delen) ^qaaaaaa\n', '- [?] Who pays? [confidentiality:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays? (concept, vertrouwelijk) ^qaaaaaa\n', '- [?] Who pays? (concept, [confidentiality:: TLP:RED]) ^qaaaaaa\n'],
    ['- [?] Who pays? (TLP:ROOD) ^qaaaaaa\n', '- [?] Who pays? [confidentiality:: TLP:RED] ^qaaaaaa\n'],
    ['- [?] Who pays? 🔒\r\n', '- [?] Who pays? [confidentiality:: TLP:RED] ^qnew123\r\n'],
    ['- [?] Who pays? [confidentialty:: ask Jan first] ^qaaaaaa\n', '- [?] Who pays?  [confidentiality:: TLP:RED] [confidentialty:: ask Jan first] ^qaaaaaa\n'],
    ['- [?] Who pays? [confidentiality:: ask Jan first] ^qaaaaaa\n', 'refused: unsafe'],
  ])('comes in the place of what looks like one: %j', (before, then) => {
    expect(asked(before)).toBe(then);
  });

  test('also where that comes first', () => {
    const text = '- [?] **TLP:AMBER** Who pays? ^qaaaaaa\n';
    expect(after(text, labelQuestion(text, aimAt(text, '**TLP'), 'TLP:RED', 'qnew123'))).toBe('- [?] [confidentiality:: TLP:RED] Who pays? ^qaaaaaa\n');
  });

  test('that is a note stands in its frontmatter', () => {
    expect(asked('---\ntype: question\n---\n# Who pays?\n')).toBe('---\ntype: question\nconfidentiality: TLP:RED\n---\n# Who pays?\n');
  });
});
