import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { parkQuestion } from '../../src/questions/operations.ts';
import { renewBlockId } from '../../src/questions/renew-block-id.ts';
import { findQuestion } from '../../src/questions/target.ts';
import { after, aimAt, path } from '../support/notes.ts';

const parked = (seen: string, newest: string, words: string): string => after(newest, parkQuestion(newest, aimAt(seen, words), 'qnew123'));

test('a question is found by its block id, wherever it went and however it was reworded', () => {
  expect(parked('- [?] Who pays? ^qaaaaaa\n', '# New\n\n- [?] Who would pay? ^qaaaaaa\n', 'Who')).toBe('# New\n\n- [-] Who would pay? ^qaaaaaa\n');
});

test('without an id it is found by its exact text', () => {
  expect(parked('- [?] Who pays?\n', '- [?] Another one?\n- [?] Who pays?  [owner:: Sam]\n', 'Who')).toBe('- [?] Another one?\n- [-] Who pays?  [owner:: Sam] ^qnew123\n');
});

test('a text that stands there twice is refused, and both lines are named', () => {
  const text = '- [?] Who pays?\n\n- [?] Who pays?\n';
  const note = parseNote(path, text);
  const found = findQuestion(note, aimAt(text, 'Who'));
  expect(found.kind === 'ambiguous' ? found.candidates.map((each) => each.place.line) : found.kind).toEqual([0, 2]);
  expect(parkQuestion(text, aimAt(text, 'Who'), 'qnew123')).toEqual({ refused: { code: 'ambiguous', lines: [1, 3] } });
});

test('a text that was changed meanwhile is refused', () => {
  expect(parked('- [?] Who pays?\n', '- [?] Who pays what?\n', 'Who')).toBe('refused: not-found');
});

test('of two questions with one id the text says which is meant', () => {
  const text = '- [?] Who pays? ^qaaaaaa\n- [?] Who decides? ^qaaaaaa\n';
  expect(parked(text, text, 'Who decides')).toBe('- [?] Who pays? ^qaaaaaa\n- [-] Who decides? ^qaaaaaa\n');
});

test('the fix for a double id renews the last one, also where the whole line was copied', () => {
  const text = '- [?] Who pays? ^qaaaaaa\n- [?] Who pays? ^qaaaaaa\n';
  expect(after(text, renewBlockId(path, text, 'qaaaaaa', 'qnew123'))).toBe('- [?] Who pays? ^qaaaaaa\n- [?] Who pays? ^qnew123\n');
});
