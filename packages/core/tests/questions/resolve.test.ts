import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { isAllText, reopenQuestion, resolveQuestion } from '../../src/questions/operations.ts';
import { after, aimAt, today } from '../support/notes.ts';

const noor = '[[Noor Visser]]';
const resolved = (text: string, words: string, answer = '', by = noor): string =>
  after(text, resolveQuestion(text, aimAt(text, words), { answer, by, on: today }, 'qnew123'));
const reopened = (text: string, words: string): string => after(text, reopenQuestion(text, aimAt(text, words), 'qnew123'));

describe('resolving a question', () => {
  test('writes who, when and a block id, and the answer as the first thing said', () => {
    expect(resolved('- [?] Who pays?  [created:: 2026-01-02]\n    - Not me. [by:: Sam]\n', 'Who pays', 'The client.')).toBe(
      '- [x] Who pays?  [answered-by:: [[Noor Visser]]]  [created:: 2026-01-02]  [completion:: 2026-11-23] ^qnew123\n    - answer:: The client.\n    - Not me. [by:: Sam]\n',
    );
  });

  test('an answer that is a link is a field before the dates, for Tasks reads from the end', () => {
    expect(resolved('- [/] Who pays?  [created:: 2026-01-02] ^qaaaaaa\n', 'Who pays', '[[Who pays what]]')).toBe(
      '- [x] Who pays?  [answered-by:: [[Noor Visser]]]  [answer:: [[Who pays what]]]  [created:: 2026-01-02]  [completion:: 2026-11-23] ^qaaaaaa\n',
    );
  });

  test('without an answer and without a name it says only when', () => {
    expect(resolved('* [?] Who pays?', 'Who pays', '', '')).toBe('* [x] Who pays?  [completion:: 2026-11-23] ^qnew123');
  });

  test('keeps to the dates of Tasks where the line has them', () => {
    expect(resolved('- [ ] Who pays? #question ➕ 2026-01-02 ⏳ 2026-02-03\n', 'Who pays', '', '')).toBe('- [x] Who pays? #question ➕ 2026-01-02 ⏳ 2026-02-03 ✅ 2026-11-23 ^qnew123\n');
  });

  test('in a quote the answer stands in the quote', () => {
    expect(resolved('> 1. [?] Who\n>    pays?\n\nNext\n', 'Who pays', 'We.', '')).toBe('> 1. [x] Who\n>    pays?  [completion:: 2026-11-23] ^qnew123\n>     - answer:: We.\n\nNext\n');
  });

  test('at the end of a file without a last newline there is none afterwards either', () => {
    expect(resolved('- [?] Who pays?', 'Who pays', 'We.', '')).toBe('- [x] Who pays?  [completion:: 2026-11-23] ^qnew123\n    - answer:: We.');
  });

  test('takes over the indentation with tabs, the bullet and the line endings of the note', () => {
    expect(resolved('* [?] Who pays? \r\n\t* Not me.\r\n', 'Who pays', 'We.', '')).toBe('* [x] Who pays?  [completion:: 2026-11-23] ^qnew123 \r\n\t* answer:: We.\r\n\t* Not me.\r\n');
  });

  test('a new answer comes before the old one; that stays, and the name of who gave it', () => {
    const text = '- [?] Who pays?  [answered-by:: Sam] ^qaaaaaa\n    - answer:: The client.\n';
    const now = resolved(text, 'Who pays', 'We do.');
    expect(now).toBe('- [x] Who pays?  [answered-by:: [[Noor Visser]], Sam]  [completion:: 2026-11-23] ^qaaaaaa\n    - answer:: We do.\n    - answer:: The client.\n');
    expect(parseNote('a.md', now).questions[0]?.answer?.text).toBe('We do.');
  });

  test('the same answer again is not written twice, and keeps the name of who gave it', () => {
    const text = '- [?] Who pays?  [answered-by:: Sam] ^qaaaaaa\n    - answer:: The client.\n';
    expect(resolved(text, 'Who pays', 'The client.')).toBe('- [x] Who pays?  [answered-by:: Sam]  [completion:: 2026-11-23] ^qaaaaaa\n    - answer:: The client.\n');
  });

  test('an answer over several lines becomes one line: one fact, one line', () => {
    expect(resolved('- [?] Who pays?', 'Who pays', 'We\ndo. ', '')).toContain('- answer:: We do.');
  });

  test('is refused for a question that is resolved', () => {
    expect(resolved('- [x] Who pays? ^qaaaaaa', 'Who pays')).toBe('refused: wrong-state');
  });

  test('is refused in a file with a merge conflict, and in one that is not UTF-8', () => {
    expect(resolved('<<<<<<< HEAD\n- [?] Who pays?\n=======\n>>>>>>> b\n', 'Who pays')).toBe('refused: merge-conflict');
    expect(resolved('caf\uFFFD\n\n- [?] Who pays?\n', 'Who pays')).toBe('refused: not-utf8');
  });
});

describe('a question note', () => {
  const note = '---\ntype: question\nstatus: open # for now\nowners:\n  - "[[Sam]]"\n---\n# Who pays?\n\nText.\n';

  test('is resolved in its frontmatter, every other byte kept', () => {
    expect(resolved(note, 'Who pays', 'The client: always.')).toBe(
      '---\ntype: question\nstatus: resolved # for now\nowners:\n  - "[[Sam]]"\ncompletion: 2026-11-23\nanswered-by:\n  - "[[Noor Visser]]"\nanswer: "The client: always."\n---\n# Who pays?\n\nText.\n',
    );
  });

  test('keeps an older answer behind a new one', () => {
    const text = note.replace('# for now', '\nanswer: We.');
    expect(resolved(text, 'Who pays', 'They.', '')).toContain('answer:\n  - They\n'.replace('They\n', '"They."\n  - "We."\n'));
  });

  test('is reopened again', () => {
    expect(reopened(resolved(note, 'Who pays', '', ''), 'Who pays')).toBe(note);
  });
});

describe('reopening', () => {
  test('takes the day of resolution away and keeps the answer and its author', () => {
    expect(reopened('- [x] Who pays?  [answered-by:: Sam]  [created:: 2026-01-02]  [completion:: 2026-11-02] ^qaaaaaa\n    - answer:: We.\n', 'Who pays')).toBe(
      '- [?] Who pays?  [answered-by:: Sam]  [created:: 2026-01-02] ^qaaaaaa\n    - answer:: We.\n',
    );
  });

  test('a tagged question is a plain box again', () => {
    expect(reopened('- [X] Who pays? #question ✅ 2026-11-02', 'Who pays')).toBe('- [ ] Who pays? #question ^qnew123');
  });

  test('a field on a line of its own goes with its line, for a blank line would end the question', () => {
    expect(reopened('- [x] Who\n  [completion:: 2026-11-02]\n  pays? ^qaaaaaa\n', 'Who pays')).toBe('- [?] Who\n  pays? ^qaaaaaa\n');
  });
});

describe('what stands below a question stays what it is', () => {
  test('an answer comes behind the code that explains the question', () => {
    const text = '- [?] Why?\n\n      code = 1\n\n    - A reply.\n';
    expect(resolved(text, 'Why', 'Because.', '')).toBe('- [x] Why?  [completion:: 2026-11-23] ^qnew123\n\n      code = 1\n    - answer:: Because.\n\n    - A reply.\n');
  });

  test('a block id comes before the comment that begins right below the question', () => {
    const text = '- [?] Why?\n%%\nhidden\n\n- [?] hidden too\n%%\n';
    expect(resolved(text, 'Why', '', '')).toBe('- [x] Why?  [completion:: 2026-11-23] ^qnew123\n%%\nhidden\n\n- [?] hidden too\n%%\n');
  });

  test('a line with nothing but what goes, goes', () => {
    expect(reopened('- [x] Why?\n  [completion:: 2026-01-01] [completion:: 2026-01-02]\n  or how? ^qaaaaaa\n', 'Why')).toBe('- [?] Why?\n  or how? ^qaaaaaa\n');
  });

  test('an answer of which a comment would hide a part is not written', () => {
    expect(resolved('- [?] Why?\n', 'Why', 'It is 5%% or 6%%.')).toBe('refused: unsafe');
    expect(isAllText('It is 5%% or 6%%.')).toBe(false);
    expect(isAllText('It is 5%, `really`, <b>or</b> 6%.')).toBe(true);
  });
});
