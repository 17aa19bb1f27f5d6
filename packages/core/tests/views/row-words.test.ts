import { expect, test } from 'vitest';
import { rowWords } from '../../src/views/row-words.ts';

test.each([
  ['Call [[Piet Jansen|Piet]] and [[people/Kim]]', 'Call Piet and Kim'],
  ['See ![[plan.png]] in [the law](https://example.org/a "The law")', 'See plan.png in the law'],
  ['Who **must** pay, and _why_?', 'Who must pay, and why?'],
  ['Do *we* (_all_ of us) __really__ know ***that***?', 'Do we (all of us) really know that?'],
  ['What of snake_case_names, 2 * 3 * 4, `a *b* c`, and https://example.org/_a_/b?', 'What of snake_case_names, 2 * 3 * 4, `a *b* c`, and https://example.org/_a_/b?'],
  ['Does <https://example.org/a> say so [^1], or [the law][law], or rows[0][1]?', 'Does https://example.org/a say so, or the law, or rows[0][1]?'],
  ['#question What is `[[x` for? #trust', 'What is `[[x` for? #trust'],
  ['What of {>>Piet is wrong<<}the {--secret--} price {~~now~>later~~}, {++really++}?', 'What of the price later, really?'],
  ['A [note] (of mine), 2 ** 3, snake__case__', 'A [note] (of mine), 2 ** 3, snake__case__'],
])('in a row, %j reads %j', (text, words) => {
  expect(rowWords(text)).toBe(words);
});

test.each([
  ['a{>>x<<}b', 'a b'], ['{>>first<<} then', 'then'], ['{++new {==and marked==}++} words', 'new and marked words'], ['{~~gone~~} here', 'here'], ['open {>>never closed', 'open {>>never closed'], ['{>>a<<} {>>b<<} c {>>d<<}', 'c'],
])('what people remark to each other in %j leaves %j', (text, words) => {
  expect(rowWords(text)).toBe(words);
});
