import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from '../../src/community/name-key.ts';

test('plain names are read quicker than others, and to the same end', () => {
  const character = fc.constantFrom('a', 'Z', '7', '.', '-', '/', ' ', '\t', '\n', '\u00A0', 'é', 'e', '\u0301', 'İ', 'ß', '\u007F', '\u0000');
  fc.assert(fc.property(fc.string({ unit: character, maxLength: 12 }), (name) => {
    expect(nameKey(name)).toBe(name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase());
  }), { numRuns: 2000 });
  expect(nameKey(' Noor\t Visser ')).toBe('noor visser');
});
