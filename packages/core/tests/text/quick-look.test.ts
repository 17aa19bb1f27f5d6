import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quickLook } from '../../src/text/quick-look.ts';

const words = ['do not', 'secret', '\\bnda\\b', 'under (?:embargo|us)', 'conf\\.', 'priv[aeé]'];
const holdsOne = quickLook(words);

test.each(['Do not', 'a DO_NOT', 'do-not.', 'topSecret', 'nda', 'an NDA,', 'Under us', 'CONF.', 'privé', 'secre secret'])('%j is found', (text) => {
  expect(holdsOne(text)).toBe(true);
});

test.each(['', 'do', 'donot', 'secre', 'agenda', 'ndas', 'under', 'confer', 'priv', 'nd', 'd\u2000o not'])('%j is not', (text) => {
  expect(holdsOne(text)).toBe(false);
});

test('a quick look finds what a pattern finds, whatever stands around it', () => {
  const pattern = new RegExp(words.join('|').replace(/ /g, '[ _-]'), 'i');
  const piece = fc.oneof(fc.constantFrom('do', ' ', 'not', 'DO NOT', 'sec', 'ret', 'nda', 'under ', 'us', 'conf', '.', 'Priv', 'a', 'é', '_', '-', '\n', '🔒', 'ſ', 'K'), fc.string({ maxLength: 3, unit: 'binary' }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
    expect(holdsOne(pieces.join(''))).toBe(pattern.test(pieces.join('')));
  }), { numRuns: 2000 });
});
