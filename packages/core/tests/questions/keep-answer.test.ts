import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { markObsolete, verifyAnswer } from '../../src/questions/keep-answer.ts';
import type { AnswerTarget } from '../../src/questions/keep-answer.ts';
import { isDue } from '../../src/questions/kept-answers.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { after, aimAt, path, today } from '../support/notes.ts';

const question = (text: string, words: string): AnswerTarget => ({ kind: 'question', question: aimAt(text, words) });
const knowledge: AnswerTarget = { kind: 'knowledge', path };
const verified = (text: string, target: AnswerTarget, review?: string): string => after(text, verifyAnswer(text, target, { on: today, review: review as PlainDate | undefined }, 'qnew123'));
const obsolete = (text: string, target: AnswerTarget, planned?: string): string => after(text, markObsolete(text, target, { on: today, planned: planned as PlainDate | undefined }, 'qnew123'));

describe('the answer of a question on a line', () => {
  const text = '- [x] Who tests a beam?  [review:: 2026-11-01]  [created:: 2026-03-05]  [completion:: 2026-05-12] ^qtk23h3\n    - answer:: Whoever sells it.\n';

  test('is verified: the day, and when to look again', () => {
    expect(verified(text, question(text, 'Who tests'), '2027-05-23')).toBe('- [x] Who tests a beam?  [review:: 2027-05-23]  [verified:: 2026-11-23]  [created:: 2026-03-05]  [completion:: 2026-05-12] ^qtk23h3\n    - answer:: Whoever sells it.\n');
  });

  test('is verified without another day, and is due no more', () => {
    const now = verified(text, question(text, 'Who tests'));
    expect(now).toContain('[review:: 2026-11-01]  [verified:: 2026-11-23]');
    const [answer] = parseNote(path, now).questions;
    expect(answer !== undefined && isDue(answer, today)).toBe(false);
  });

  test('is marked as obsolete, and stays where it is', () => {
    expect(obsolete(text, question(text, 'Who tests'))).toBe('- [x] Who tests a beam?  [review:: 2026-11-01]  [obsolete:: 2026-11-23]  [created:: 2026-03-05]  [completion:: 2026-05-12] ^qtk23h3\n    - answer:: Whoever sells it.\n');
  });

  test('gets a block id when it has none, and keeps its line endings', () => {
    const bare = '* [x] Who pays? #question\r\n\t* answer:: We.\r\n';
    expect(verified(bare, question(bare, 'Who pays'))).toBe('* [x] Who pays? #question  [verified:: 2026-11-23] ^qnew123\r\n\t* answer:: We.\r\n');
  });

  test('that is obsolete already is neither verified nor marked again', () => {
    const old = '- [x] Who pays?  [obsolete:: yes, since the merger] ^qtk23h3\n';
    expect([verified(old, question(old, 'Who pays')), obsolete(old, question(old, 'Who pays'))]).toEqual(['refused: wrong-state', 'refused: wrong-state']);
  });

  test('that says plainly that it is not obsolete is marked in the place of that no; a remark is somebody’s, and stays', () => {
    for (const no of ['no', 'nee', 'false', 'Off']) {
      const line = `- [x] Who pays?  [obsolete:: ${no}]  [completion:: 2026-05-12] ^qtk23h3\n`;
      expect(obsolete(line, question(line, 'Who pays'))).toBe('- [x] Who pays?  [obsolete:: 2026-11-23]  [completion:: 2026-05-12] ^qtk23h3\n');
      expect(parseNote(path, line).problems).toEqual([]);
      const note = `---\ntype: question\nstatus: resolved\nobsolete: ${no}\n---\n# Who pays?\n`;
      expect(obsolete(note, question(note, 'Who pays'))).toBe('---\ntype: question\nstatus: resolved\nobsolete: 2026-11-23\n---\n# Who pays?\n');
      expect(obsolete(note.replace('question\nstatus: resolved', 'knowledge'), knowledge)).toBe('---\ntype: knowledge\nobsolete: 2026-11-23\n---\n# Who pays?\n');
    }
    const verifiedNo = '- [x] Who pays?  [verified:: no] ^qtk23h3\n';
    expect(verified(verifiedNo, question(verifiedNo, 'Who pays'))).toBe('refused: unsafe');
  });

  test('that is to become obsolete later is marked now in the place of that day, where it is the one that the person was told', () => {
    const line = '- [x] Who pays?  [obsolete:: 2027-01-01] ^qtk23h3\n';
    expect(obsolete(line, question(line, 'Who pays'), '2027-01-01')).toBe('- [x] Who pays?  [obsolete:: 2026-11-23] ^qtk23h3\n');
    expect([obsolete(line, question(line, 'Who pays')), obsolete(line, question(line, 'Who pays'), '2027-02-01')]).toEqual(['refused: wrong-state', 'refused: wrong-state']);
    expect(verified(line, question(line, 'Who pays'))).toBe('- [x] Who pays?  [verified:: 2026-11-23]  [obsolete:: 2027-01-01] ^qtk23h3\n');
    const note = '---\ntype: knowledge\nobsolete: 2027-01-01\n---\n';
    expect([obsolete(note, knowledge), obsolete(note, knowledge, '2027-01-01')]).toEqual(['refused: wrong-state', '---\ntype: knowledge\nobsolete: 2026-11-23\n---\n']);
  });

  test('of a question that is open there is nothing to verify', () => {
    const open = '- [?] Who pays?\n';
    expect(verified(open, question(open, 'Who pays'))).toBe('refused: wrong-state');
  });

  test('a remark where a day should stand is not written over', () => {
    const remark = '- [x] Who pays?  [verified:: ask Sam again] ^qtk23h3\n';
    expect(verified(remark, question(remark, 'Who pays'))).toBe('refused: unsafe');
  });

  test('a file with the marks of a merge conflict is not written', () => {
    const torn = `${text}<<<<<<< mine\na\n=======\nb\n>>>>>>> theirs\n`;
    expect(verified(torn, question(torn, 'Who tests'))).toBe('refused: merge-conflict');
  });
});

describe('a question that is a note', () => {
  const text = '---\ntype: question\nstatus: resolved # by vote\nreview: 2026-11-01\n---\n# Who pays?\n';

  test('is verified in its frontmatter, and nothing else changes', () => {
    expect(verified(text, question(text, 'Who pays'), '2027-01-01')).toBe('---\ntype: question\nstatus: resolved # by vote\nreview: 2027-01-01\nverified: 2026-11-23\n---\n# Who pays?\n');
  });

  test('is marked as obsolete', () => {
    expect(obsolete(text, question(text, 'Who pays'))).toBe('---\ntype: question\nstatus: resolved # by vote\nreview: 2026-11-01\nobsolete: 2026-11-23\n---\n# Who pays?\n');
  });
});

describe('a knowledge note', () => {
  const text = '\uFEFF---\r\ntype: knowledge\r\nreview: "2026-11-01"\r\n---\r\n# Beams\r\n';

  test('is verified, with its line endings and quotes', () => {
    expect(verified(text, knowledge, '2027-11-23')).toBe('\uFEFF---\r\ntype: knowledge\r\nreview: "2027-11-23"\r\nverified: 2026-11-23\r\n---\r\n# Beams\r\n');
  });

  test('is marked as obsolete once', () => {
    const now = obsolete(text, knowledge);
    expect(now).toBe('\uFEFF---\r\ntype: knowledge\r\nreview: "2026-11-01"\r\nobsolete: 2026-11-23\r\n---\r\n# Beams\r\n');
    expect(obsolete(now, knowledge)).toBe('refused: wrong-state');
  });

  test('that became another note meanwhile, or can’t be read, is not touched', () => {
    expect(verified('---\ntype: session\n---\n', knowledge)).toBe('refused: not-found');
    expect(verified('---\ntype: knowledge\nreview: [\n---\n', knowledge)).toBe('refused: note-unreadable');
    expect(verified('---\ntype: knowledge\nverified: when Sam is back\n---\n', knowledge)).toBe('refused: unsafe');
  });

  test('verified today already, there is nothing to write', () => {
    expect(verified('---\ntype: knowledge\nverified: 2026-11-23\n---\n', knowledge)).toBe('refused: already-so');
  });
});
