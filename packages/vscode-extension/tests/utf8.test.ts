import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8, isUtf8 } from '../src/notes/utf8.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a byte order mark is no part of the text, and stays in the file', () => {
  const bytes = bytesOf('\uFEFF# Note');
  const decoded = decodeUtf8(bytes);
  expect(decoded.text).toBe('# Note');
  expect(encodeUtf8(decoded)).toEqual(bytes);
});

test('of two byte order marks only the first is one', () => {
  const bytes = bytesOf('\uFEFF\uFEFFx');
  expect(decodeUtf8(bytes).text).toBe('\uFEFFx');
  expect(encodeUtf8(decodeUtf8(bytes))).toEqual(bytes);
});

test('what is no UTF-8 shows, and can be told by its bytes', () => {
  const bytes = Uint8Array.of(0x63, 0x61, 0x66, 0xe9);
  expect(decodeUtf8(bytes).text).toBe('caf\uFFFD');
  expect(isUtf8(bytes)).toBe(false);
  expect(isUtf8(bytesOf('caf\uFFFD'))).toBe(true);
});

test('every text comes back as the same bytes', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, hasMark) => {
    const bytes = bytesOf((hasMark ? '\uFEFF' : '') + text);
    expect(encodeUtf8(decodeUtf8(bytes))).toEqual(bytes);
  }));
});
