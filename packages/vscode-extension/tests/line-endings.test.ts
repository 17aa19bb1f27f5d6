import { applyEdits } from '@cop-notes/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsOnOtherLineEndings, sameButForLineEndings } from '../src/notes/line-endings.ts';

const inFile = 'one\r\ntwo\nthree\rfour';
const shown = 'one\r\ntwo\r\nthree\r\nfour';

test('an edit of a word changes that word, and no line ending', () => {
  const start = shown.indexOf('three');
  const edits = editsOnOtherLineEndings([{ start, end: start + 'three'.length, newText: '3' }], shown, inFile);
  expect(applyEdits(inFile, edits)).toBe('one\r\ntwo\n3\rfour');
});

test('a line is taken out together with its own ending', () => {
  const edits = editsOnOtherLineEndings([{ start: shown.indexOf('two'), end: shown.indexOf('three'), newText: '' }], shown, inFile);
  expect(applyEdits(inFile, edits)).toBe('one\r\nthree\rfour');
});

test('a line is added at the end of another', () => {
  const end = shown.indexOf('two') + 3;
  const edits = editsOnOtherLineEndings([{ start: end, end, newText: '\r\n2½' }], shown, inFile);
  expect(applyEdits(inFile, edits)).toBe('one\r\ntwo\r\n2½\nthree\rfour');
});

test('whatever the endings, the text between them ends up the same', () => {
  const endings = fc.array(fc.constantFrom('\r\n', '\n', '\r'), { minLength: 6, maxLength: 6 });
  const lines = fc.array(fc.stringMatching(/^[a-z]{0,4}$/), { minLength: 6, maxLength: 6 });
  fc.assert(fc.property(lines, endings, fc.constantFrom('\n', '\r\n'), fc.nat(5), fc.nat(4), fc.stringMatching(/^[A-Z]{0,3}$/), (words, each, dominant, line, column, newText) => {
    // A `\r` before an empty line and a `\n` would read as one ending.
    const text = words.map((word, index) => `.${word}${index < 5 ? each[index] ?? '' : ''}`).join('');
    const normal = words.map((word) => `.${word}`).join(dominant);
    const start = words.slice(0, line).reduce((offset, word) => offset + 1 + word.length + dominant.length, 0) + Math.min(column, (words[line] ?? '').length + 1);
    const edits = [{ start, end: start, newText }];
    const changed = applyEdits(text, editsOnOtherLineEndings(edits, normal, text));
    expect(sameButForLineEndings(changed, applyEdits(normal, edits))).toBe(true);
    expect(changed.match(/\r\n|\r|\n/g)).toEqual(text.match(/\r\n|\r|\n/g));
  }));
});
