import { expect, test } from 'vitest';
import { allMatches } from '../../src/text/all-matches.ts';

test('finds what the language’s own matchAll finds, also where the pattern was used before and stopped half-way', () => {
  const pattern = /(\p{L}+)::/gu;
  const text = 'owner:: Eva, tema:: ‘Gevangen’ 🦔 éclair::';
  pattern.exec(text);
  expect(allMatches(text, pattern).map(({ index, 1: name }) => [index, name])).toEqual([[0, 'owner'], [13, 'tema'], [34, 'éclair']]);
  expect(pattern.lastIndex).toBe(0);
  expect(allMatches('none', pattern)).toEqual([]);
});
