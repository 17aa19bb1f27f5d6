import type { Range } from './text-edit.ts';

/** Parts in one pair of brackets, behind a space; nothing where there are none. What is in brackets itself, like a neutral word, gets no second pair. */
export function inBrackets(...parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : ` (${filled.join(', ').replace(/(^|, )\(([^()]*)\)(?=, |$)/g, '$1$2')})`;
}

/** Words in brackets, as they stand in the place of a stretch: without their own where the stretch is all that stands between two. */
export function bracketedAt(text: string, { start, end }: Range, words: string): string {
  const stands = text.charAt(start - 1) === '(' && text.charAt(start - 2) !== ']' && text.charAt(end) === ')';
  return stands && words.startsWith('(') && words.endsWith(')') ? words.slice(1, -1) : words;
}
