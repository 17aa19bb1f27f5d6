import { commonTitles } from './common-titles.ts';
import { isEverydayWord } from './everyday-words.ts';
import type { GuardedName } from './names.ts';
import { isParticle } from './particles.ts';
import { isRole } from './roles-of-people.ts';

const common = new Set(commonTitles);

/** Whether a word of a name tells nothing by itself. */
export function saysNothing(word: string): boolean {
  return isParticle(word) || isRole(word) || common.has(word.toLowerCase());
}

export function exactly(name: string, of: string): GuardedName {
  return { name, of, spelling: 'exact' };
}

/** The words of a name, without signs around them. */
export function wordsOfName(name: string): readonly string[] {
  return name.normalize('NFC').split(/[\s_/]+/u).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\p{M}.]+$/gu, '')).filter((word) => /\p{L}/u.test(word));
}

export function capitalised(word: string): string {
  const [first = '', ...others] = word;
  return first.toUpperCase() + others.join('');
}

export function initialOf(word: string): string {
  return [...new Intl.Segmenter().segment(word)][0]?.segment ?? '';
}

/** `S`, `d`, `B` as they are written together: `SdB`, `SDB`, `S.d.B.`, `S. d. B.`; fewer than two are no initials. The last dot is no matter. */
export function initials(letters: readonly string[]): readonly string[] {
  if (letters.length < 2) return [];
  return [letters.join(''), letters.join('').toUpperCase(), letters.join('.'), letters.join('. '), letters.join('-'), letters.join('.-')];
}

/** A word as it is typed in a hurry, where it is no everyday one. */
export function hurried(word: string): readonly string[] {
  const small = word.toLowerCase();
  return isEverydayWord(small) || saysNothing(small) || small.length < 3 ? [] : [small, `${small}s`];
}
