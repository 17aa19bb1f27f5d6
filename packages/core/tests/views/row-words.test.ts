import { expect, test } from 'vitest';
import { rowWords } from '../../src/views/row-words.ts';

test.each([
  ['Call [[Piet Jansen|Piet]] and [[people/Kim]]', 'Call Piet and Kim'],
  ['See ![[plan.png]] in [the law](https://example.org/a "The law")', 'See plan.png in the law'],
  ['Who **must** pay, and _why_?', 'Who must pay, and _why_?'],
  ['#question What is `[[x` for? #trust', 'What is `[[x` for? #trust'],
  ['What of {>>Piet is wrong<<}the {--secret--} price {~~now~>later~~}, {++really++}?', 'What of the price later, really?'],
  ['A [note] (of mine), 2 ** 3, snake__case__', 'A [note] (of mine), 2 ** 3, snake__case__'],
])('in a row, %j reads %j', (text, words) => {
  expect(rowWords(text)).toBe(words);
});
