import type { Range } from '../text/text-edit.ts';
import { wordsIn } from '../text/words.ts';
import type { Word } from '../text/words.ts';

/** A title, alias or name that must not appear somewhere. */
export interface GuardedName {
  readonly name: string;
  /** What is called so: the path of a note, or the name itself where there is none. */
  readonly of: string;
  /** Only as it is written, capitals included: initials, and names too short to be anything else. */
  readonly exact: boolean;
}

export interface FoundName extends Range {
  readonly guarded: GuardedName;
}

export type FindNames = (text: string) => readonly FoundName[];

/** A name's words may stand this many characters apart: `**Noor**\n> Visser`, `noor-visser`. */
const widestGap = 12;

/**
 * Find names in a text, whole words only; of names that begin at one word the longest counts. Linear in the text. Names without a
 * letter (a date, a number) say nothing and are not looked for.
 */
export function nameFinder(names: readonly GuardedName[]): FindNames {
  const byFirstWord = new Map<string, { readonly words: readonly string[]; readonly guarded: GuardedName }[]>();
  for (const guarded of names) {
    const words = wordsIn(guarded.name).map(({ key }) => key);
    const [first] = words;
    if (first === undefined || !/\p{L}/u.test(guarded.name)) continue;
    const known = byFirstWord.get(first);
    if (known === undefined) byFirstWord.set(first, [{ words, guarded }]);
    else known.push({ words, guarded });
  }
  for (const candidates of byFirstWord.values()) candidates.sort((a, b) => b.words.length - a.words.length);
  return (text) => {
    const found: FoundName[] = [];
    const words = byFirstWord.size === 0 ? [] : wordsIn(text);
    for (let at = 0; at < words.length; at++) {
      const match = byFirstWord.get(words[at]?.key ?? '')?.find((candidate) => standsAt(candidate, text, words, at));
      const [first, last] = [words[at], words[at + (match?.words.length ?? 0) - 1]];
      if (match === undefined || first === undefined || last === undefined) continue;
      found.push({ start: first.start, end: last.end, guarded: match.guarded });
      at += match.words.length - 1;
    }
    return found;
  };
}

function standsAt({ words, guarded }: { readonly words: readonly string[]; readonly guarded: GuardedName }, text: string, all: readonly Word[], at: number): boolean {
  const follows = words.every((word, index) => {
    const [before, here] = [all[at + index - 1], all[at + index]];
    if (here?.key !== word) return false;
    if (index === 0 || before === undefined) return true;
    const gap = text.slice(before.end, here.start);
    return gap.length <= widestGap && !/\n[ \t>]*\n/.test(gap);
  });
  if (!follows || !guarded.exact) return follows;
  return text.slice(all[at]?.start, all[at + words.length - 1]?.end).normalize('NFC') === guarded.name.trim().normalize('NFC');
}

/** The names of both, without those that overlap an earlier or longer one. */
export function findBoth(one: FindNames, other: FindNames): FindNames {
  return (text) => {
    const found = [...one(text), ...other(text)].sort((a, b) => a.start - b.start || b.end - a.end);
    let end = 0;
    return found.filter((each) => {
      if (each.start < end) return false;
      end = each.end;
      return true;
    });
  };
}

export interface Redaction {
  readonly text: string;
  readonly found: readonly FoundName[];
}

/** Put neutral words in the place of names. */
export function redactNames(text: string, find: FindNames, instead: string): Redaction {
  const found = find(text);
  let redacted = '';
  let position = 0;
  for (const { start, end } of found) {
    redacted += text.slice(position, start) + instead;
    position = end;
  }
  return { text: redacted + text.slice(position), found };
}
