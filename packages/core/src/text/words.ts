import type { Range } from './text-edit.ts';

/** A word of a text, to compare with others: capitals, accents, full-width letters and invisible characters make no difference. */
export interface Word extends Range {
  readonly key: string;
}

/** Format characters and variation selectors: nobody sees them. */
const invisible = '\\p{Cf}\\uFE00-\\uFE0F';
const runs = new RegExp(`[\\p{L}\\p{M}\\p{N}${invisible}]+`, 'gu');
const dropped = new RegExp(`[\\p{M}${invisible}]+`, 'gu');

/** Runs of letters and digits, in any script (Unicode NFKD without marks, in lower case). */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(runs)) {
    const key = wordKey(match[0]);
    if (key !== '') words.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function wordKey(word: string): string {
  return /^[a-z0-9]+$/.test(word) ? word : word.normalize('NFKD').replace(dropped, '').toLowerCase().replace(/ß/g, 'ss');
}
