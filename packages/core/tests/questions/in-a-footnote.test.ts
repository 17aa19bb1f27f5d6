import { describe, expect, test } from 'vitest';
import { askQuestion } from '../../src/questions/ask-question.ts';
import { promoteQuestion } from '../../src/questions/promote-question.ts';
import { resolveQuestion } from '../../src/questions/operations.ts';
import { labelSelection } from '../../src/sharing/label-selection.ts';
import { after, aimAt, community, path, today } from '../support/notes.ts';

const resolved = (text: string): string => after(text, resolveQuestion(text, aimAt(text, 'Who'), { answer: 'We do.', by: '', on: today }, 'qnew123'));

test('a question in a footnote is answered where it stands', () => {
  expect(resolved('[^1]: Words.\n\n    - [?] Who pays?\n')).toBe('[^1]: Words.\n\n    - [x] Who pays?  [completion:: 2026-11-23] ^qnew123\n        - answer:: We do.\n');
  expect(resolved('[^1]: - [?] Who pays?\n\n    More.\n')).toBe('[^1]: - [x] Who pays?  [completion:: 2026-11-23] ^qnew123\n        - answer:: We do.\n\n    More.\n');
});

test('no new question comes between the paragraphs of a footnote', () => {
  const text = 'x[^1]\n\n[^1]: One.\n\n    Two.\n';
  expect(after(text, askQuestion(path, text, { words: 'Why?', askedBy: '', theme: '', created: today, id: 'qnew123', form: 'mark' }, text.indexOf('\n    Two')))).toContain('[^1]: One.\n\n    Two.\n\n- [?] Why?');
});

test('a footnote goes along with a question whole', () => {
  const text = '- [?] Who pays[^1]? ^qaaaaaa\n\n[^1]: One.\n\n    Two.\n\n[^2]: Other.\n';
  const outcome = promoteQuestion(community({ 'C.md': '---\ntype: community\n---\n' }), text, aimAt(text, 'Who'), 'Who pays');
  expect('noteText' in outcome ? outcome.noteText : outcome).toContain('\n[^1]: One.\n\n    Two.\n');
});

describe('a footnote that only a stricter question names', () => {
  const cop = community({ 'C.md': '---\ntype: community\n---\n' });
  function promoted(text: string): { readonly left: string; readonly note: string } {
    const outcome = promoteQuestion(cop, text, aimAt(text, 'Who'), 'Who pays');
    return 'refused' in outcome ? { left: `refused: ${outcome.refused.code}`, note: '' } : { left: after(text, outcome.replaceLine(text)), note: outcome.noteText };
  }

  test('moves with it: where it stood, everybody could read it', () => {
    const { left, note } = promoted('Free.\n\n- [?] Who pays[^1]? [tlp:: RED] ^qaaaaaa\n\n[^1]: The director.\n\n    In her letter.\n\n[^2]: Other.\n');
    expect(left).toBe('Free.\n\n- [[Who pays]]  [confidentiality:: TLP:RED] ^qaaaaaa\n\n[^2]: Other.\n');
    expect(note).toContain('\n[^1]: The director.\n\n    In her letter.\n');
  });

  test('stays where others name it, and keeps them closed', () => {
    const text = '- [?] Who pays[^1]? [tlp:: RED] ^qaaaaaa\n\n> [!TLP:RED]\n> See[^1]\n\n[^1]: The director.\n';
    expect(promoted(text).left).toBe('- [[Who pays]]  [confidentiality:: TLP:RED] ^qaaaaaa\n\n> [!TLP:RED]\n> See[^1]\n\n[^1]: The director.\n');
    const open = '- [?] Who pays[^1]? [tlp:: RED] ^qaaaaaa\n\nSee[^1]\n\n[^1]: The director.\n';
    expect(promoted(open).left).toContain('[^1]: The director.\n');
  });

  test('is not left open where it can’t move: with another one that it names', () => {
    expect(promoted('- [?] Who pays[^1]? [tlp:: RED] ^qaaaaaa\n\n[^1]: See[^2].\n\n[^2]: The director.\n').left).toBe('refused: unsafe');
  });
});

test('a callout takes a footnote whole, or stands in it', () => {
  const text = 'x[^1]\n\n[^1]: foot\n\n    more\n';
  const label = (words: string): string => after(text, labelSelection(path, text, { start: text.indexOf(words), end: text.indexOf(words) + words.length }, 'TLP:RED'));
  expect(label('[^1]: foot')).toBe('refused: part-selected');
  expect(label('more')).toBe('x[^1]\n\n[^1]: foot\n\n    > [!TLP:RED]\n    > more\n');
  expect(label('[^1]: foot\n\n    more')).toBe('x[^1]\n\n> [!TLP:RED]\n> [^1]: foot\n>\n>     more\n');
});
