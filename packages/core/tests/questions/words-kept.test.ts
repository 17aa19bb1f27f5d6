import { describe, expect, test } from 'vitest';
import { assignQuestion, reopenQuestion, resolveQuestion } from '../../src/questions/operations.ts';
import { promoteQuestion } from '../../src/questions/promote-question.ts';
import { labelSelection } from '../../src/sharing/label-selection.ts';
import { labelQuestion } from '../../src/sharing/set-label.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { after, aimAt, community, path, today } from '../support/notes.ts';

/** Texts in which an edit could take somebody's words, or their label, without anybody asking for it. */
describe('words that no command may take', () => {
  test.each([
    ['a remark where a day should stand, when reopened', '- [-] Q one  [cancelled:: no budget before 2027, see [[Minutes]]] ^qaaaaaa\n', (text: string) => reopenQuestion(text, aimAt(text, 'Q one'), 'qnewnew')],
    ['a remark where a day should stand, when resolved', '- [?] Q one  [completion:: after the audit by [[Jan]]] ^qaaaaaa\n', (text: string) => resolveQuestion(text, aimAt(text, 'Q one'), { answer: '', by: '', on: today }, 'qnewnew')],
    ['a comment in a field', '- [?] Q one  [owner:: Sam %% until May, then Jan %%] ^qaaaaaa\n', (text: string) => assignQuestion(text, aimAt(text, 'Q one'), 'Li', 'qnewnew')],
    ['a field in a field', '- [?] Q one  [owner:: Sam [note:: call him first]] ^qaaaaaa\n', (text: string) => assignQuestion(text, aimAt(text, 'Q one'), 'Li', 'qnewnew')],
    ['words in the place of a label', '- [?] Q one  [tlp:: only for Jan and Piet] ^qaaaaaa\n', (text: string) => labelQuestion(text, aimAt(text, 'Q one'), 'TLP:RED', 'qnewnew')],
    ['a comment beside an owner', '---\ntype: question\nowners:\n  - Sam d\'Oro # until May\n  - Jan d\'Oro\n---\n# Q one\n', (text: string) => assignQuestion(text, aimAt(text, 'Q one'), 'Li', 'qnewnew')],
    ['a comment behind the sign of a block', '---\ntype: question\nstatus: | # waiting for Sam\n  open\n---\n# Q one\n', (text: string) => resolveQuestion(text, aimAt(text, 'Q one'), { answer: '', by: '', on: today }, 'qnewnew')],
  ])('%s', (_, text, change) => {
    expect(after(text, change(text))).toBe('refused: unsafe');
  });

  test.each([
    ['a field on a last line of its own', '- [x] Q one #question\n  [completion:: 2026-01-01]  \n', (text: string) => reopenQuestion(text, aimAt(text, 'Q one'), 'qnewnew')],
    ['a second owner on a line of its own', '- [?] Q one [owner:: A]\n  [owner:: B]  \n', (text: string) => assignQuestion(text, aimAt(text, 'Q one'), 'Li', 'qnewnew')],
  ])('%s is edited without a stumble', (_, text, change) => {
    expect(after(text, change(text))).toContain(' ^qnewnew');
  });

  test('a comment behind a key stays whole, whatever ends its line', () => {
    const text = '---\r\ntype: question\r\nstatus: resolved\r\ncompletion: 2026-01-01\n## c\r\n---\r\n# Q one\r\n';
    expect(after(text, reopenQuestion(text, aimAt(text, 'Q one'), 'qnewnew'))).toContain('\n## c\r\n');
  });
});

describe('a question that becomes a note', () => {
  const cop = community({ 'Charter.md': '---\ntype: community\ndefault-confidentiality: TLP:CLEAR\n---\n' });
  const promoted = (text: string): string => {
    const outcome = promoteQuestion(cop, text, aimAt(text, 'Q'), 'Q fire Bob');
    return 'refused' in outcome ? `refused: ${outcome.refused.code}` : `${outcome.noteText}=====\n${after(text, outcome.replaceLine(text))}`;
  };

  test('out of a silent note stays for members only', () => {
    const [made = ''] = promoted('- [?] Q one [tlp:: AMBER] ^qaaaaaa\n').split('=====');
    const note = parseNote('new.md', made);
    expect([note.label, note.labelsInBody.map(({ label }) => label)]).toEqual([undefined, ['TLP:AMBER']]);
  });

  test('leaves its label on the link that has its words', () => {
    expect(promoted('---\nconfidentiality: TLP:CLEAR\n---\n- [?] Q fire Bob [tlp:: RED] ^qaaaaaa\n')).toContain('- [[Q fire Bob]]  [confidentiality:: TLP:RED] ^qaaaaaa');
  });

  test.each([
    '- [?] Q one ^qaaaaaa\n    - Sam said SECRET [tlp:: RED]\nand more\n',
    '- A\n    > - [?] Q one ^qaaaaaa\n    >     - SECRET [tlp:: RED]\n',
  ])('is not made where its discussion would turn into code: %j', (text) => {
    expect(promoted(`---\nconfidentiality: TLP:CLEAR\n---\n${text}`)).toBe('refused: unsafe');
  });

  test('takes no definition along that a label closes', () => {
    expect(promoted('- [?] Q one[^1] ^qaaaaaa\n- Around [tlp:: RED]\n\n  [^1]: Only Jan knows the price SECRET.\n').split('=====')[0]).not.toContain('SECRET');
    expect(promoted('- [?] Q [one][1] ^qaaaaaa\n\n> [!TLP:RED]\n> text\n[1]: the secret price\n').split('=====')[0]).not.toContain('secret');
  });
});

describe('lines that become a callout', () => {
  const selected = (marked: string): string => {
    const [before = '', inside = '', behind = ''] = marked.split('¦');
    const text = before + inside + behind;
    return after(text, labelSelection(path, text, { start: before.length, end: before.length + inside.length }, 'TLP:GREEN'));
  };

  test.each([
    '¦x\n\n> [!TLP:RED]\n> y¦\n> z SECRET\n',
    '¦Intro\n```\na¦\nb\n```\n\nSECRET [confidentiality:: TLP:RED]\n',
    '¦Intro\n$$\na¦\nb\n$$\n',
    '¦Intro\n\n<pre>\na¦\nb\n</pre>\n',
    '| a | b |\n|---|---|\n¦| 1 | 2 |¦\n| 3 | 4 |\n',
  ])('hold no half of anything: %j', (text) => {
    expect(selected(text)).toBe('refused: part-selected');
  });

  test('keep a discussion that is indented with tabs', () => {
    expect(selected('¦1. [?] Q one\n\t- reply one\n\t- reply two¦\n')).toBe('> [!TLP:GREEN]\n> 1. [?] Q one\n>     - reply one\n>     - reply two\n');
  });
});
