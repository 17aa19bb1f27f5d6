import { allMatches } from './all-matches.ts';
import type { Range } from './text-edit.ts';

/** A word of a text, to compare with others: capitals, accents, full-width letters and invisible characters make no difference. */
export interface Word extends Range {
  readonly key: string;
}

/** Format characters, variation selectors, fillers: nobody sees them (Unicode's Default_Ignorable_Code_Point). */
const invisible = '\\p{Cf}\\p{DI}';
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
  for (const match of allMatches(text, hasUnspaced.test(text) ? runs : spacedRuns)) {
    const key = wordKey(match[0]);
    if (key !== '') words.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function wordKey(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const bare = word.normalize('NFKD').replace(dropped, '').toLowerCase();
  return /^[a-z0-9]*$/.test(bare) ? bare : bare.replace(/./gsu, plainLetter(bare));
}

/** A stretch of a text as it looks, capitals and signs included: accents, letters that look alike and invisible characters make no difference. */
export function shapeOf(text: string): string {
  if (/^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/.test(text)) return text;
  let shape = '';
  let position = 0;
  for (const { start, end } of wordsIn(text)) {
    shape += gapShape(text.slice(position, start)) + wordShape(text.slice(start, end));
    position = end;
  }
  return shape + gapShape(text.slice(position));
}

function gapShape(gap: string): string {
  return gap.normalize('NFKC').replace(dropped, '').replace(/\s+/g, ' ');
}

function wordShape(word: string): string {
  const bare = word.normalize('NFKD').replace(dropped, '');
  const plain = plainLetter(bare);
  return bare.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return letter === small ? plain(small) : plain(small).toUpperCase();
  });
}

/** A text of the same length in which letters and colons that look like plain ones are these: as a hurried reader takes it. */
export function asItLooks(text: string): string {
  if (!looksOdd.test(text)) return text;
  return text.replace(/[^\p{ASCII}]/gu, (sign) => {
    const small = sign.toLowerCase();
    const plain = signsAlike[sign] ?? lookAlikes[small] ?? smallCapitals[small] ?? sign.normalize('NFKC');
    if (plain.length !== sign.length) return sign;
    return small === sign ? plain : plain.toUpperCase();
  });
}

const looksOdd = /[\u0250-\u02FF\u0370-\u058F\u1D00-\u1D7F\u2236\uA700-\uA7FF\uFF00-\uFFEF]/;

/** Greek capitals that look like other letters than their small ones do, and colons. */
const signsAlike: Readonly<Record<string, string>> = { Η: 'h', Ν: 'n', Υ: 'y', Μ: 'm', '\u2236': ':', '\u02D0': ':', '\u02F8': ':', '\uA789': ':' };

/** In a word with Latin letters, those of other alphabets that look Latin are meant as such. */
function plainLetter(word: string): (letter: string) => string {
  const isLatin = /\p{Script=Latin}/u.test(word);
  return (letter) => spelledOut[letter] ?? (isLatin ? lookAlikes[letter] ?? letter : letter);
}

const smallCapitals: Readonly<Record<string, string>> = {
  ᴀ: 'a', ʙ: 'b', ᴄ: 'c', ᴅ: 'd', ᴇ: 'e', ꜰ: 'f', ɢ: 'g', ʜ: 'h', ɪ: 'i', ᴊ: 'j', ᴋ: 'k', ʟ: 'l', ᴍ: 'm', ɴ: 'n', ᴏ: 'o', ᴘ: 'p', ꞯ: 'q', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ʏ: 'y', ᴢ: 'z',
};

/** Letters that Unicode takes for letters of their own, as they are written without them; and small capitals, which only look so. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ı: 'i', ɨ: 'i', ɩ: 'i', ɑ: 'a', ɡ: 'g', ƒ: 'f', ĸ: 'k', ƚ: 'l', ʉ: 'u',
  ...smallCapitals,
};

/** Cyrillic, Greek and Armenian letters that nobody tells from Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', ѕ: 's', і: 'i', ј: 'j', ԁ: 'd', ԛ: 'q', ԝ: 'w', ӏ: 'l', һ: 'h', ү: 'y', ѵ: 'v',
  α: 'a', β: 'b', γ: 'y', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ω: 'w', ϲ: 'c', ϳ: 'j',
  օ: 'o', ս: 'u', հ: 'h', ո: 'n', ց: 'g', զ: 'q', յ: 'j',
};
