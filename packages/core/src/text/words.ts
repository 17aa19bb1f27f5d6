import type { Range } from './text-edit.ts';

/** A word of a text, to compare with others: capitals, accents, full-width letters and invisible characters make no difference. */
export interface Word extends Range {
  readonly key: string;
}

/** Format characters and variation selectors: nobody sees them. */
const invisible = '\\p{Cf}\\uFE00-\\uFE0F';
/** Scripts that put no spaces between words: each sign counts as one. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const marks = `[\\p{M}${invisible}]*`;
const hasUnspaced = new RegExp(`[${unspaced}]`, 'u');
const spacedRuns = new RegExp(`[\\p{L}\\p{M}\\p{N}${invisible}]+`, 'gu');
const runs = new RegExp(`[${unspaced}]${marks}|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}${invisible}])+`, 'gu');
const dropped = new RegExp(`[\\p{M}${invisible}]+`, 'gu');

/** Runs of letters and digits, in any script (Unicode NFKD without marks, in lower case). */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(hasUnspaced.test(text) ? runs : spacedRuns)) {
    const key = wordKey(match[0]);
    if (key !== '') words.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function wordKey(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const bare = word.normalize('NFKD').replace(dropped, '').toLowerCase();
  const latin = /[a-z]/.test(bare) ? bare.replace(/[\u0370-\u052F]/g, (letter) => lookAlikes[letter] ?? letter) : bare;
  return latin.replace(/[ßæœøłđðþħı]/g, (letter) => spelledOut[letter] ?? letter);
}

/** Letters that Unicode takes for letters of their own, as they are written without them. */
const spelledOut: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' };

/** Cyrillic and Greek letters that nobody tells from Latin ones; in a word that mixes them with Latin, they are meant as such. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ѕ: 's', і: 'i', ј: 'j', ԁ: 'd', ԛ: 'q', ԝ: 'w', ӏ: 'l',
  α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x',
};
