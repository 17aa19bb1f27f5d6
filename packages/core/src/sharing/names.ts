import { allMatches } from '../text/all-matches.ts';
import { bracketedAt } from '../text/in-brackets.ts';
import type { Range } from '../text/text-edit.ts';
import { shapeOf, wordsIn } from '../text/words.ts';
import type { Word } from '../text/words.ts';

/** A title, alias or name that must not appear somewhere. */
export interface GuardedName {
  readonly name: string;
  /** What is called so: the path of a note, or the name itself where there is none. */
  readonly of: string;
  readonly spelling: Spelling;
}

/** How a name must be written to count: in any capitals; with a capital, for its words are everyday ones; or exactly so, as initials are. */
export type Spelling = 'any' | 'capital' | 'exact';

export interface FoundName extends Range {
  readonly guarded: GuardedName;
}

export type FindNames = (text: string) => readonly FoundName[];

/** Fewer letters than this in a row are too often a word of their own. */
const shortestJoined = 6;

interface Candidate {
  readonly length: number;
  readonly guarded: GuardedName;
  /** Whether it looks as it must, from its first word to its last; undefined where the words alone count. */
  readonly looksRight: ((stretch: string) => boolean) | undefined;
}

/** Names word by word, so that however many begin alike, each word of a text is looked up once. */
interface Branch {
  readonly next: Map<string, Branch>;
  /** The names that end here. */
  readonly ending: Candidate[];
}

/** A name's words may stand this many characters apart: `**Noor**\n> Visser`, `noor-visser`. */
const widestGap = 12;

/**
 * Find names in a text, whole words only; of names that begin at one word the longest counts. Linear in the text. Days and short
 * numbers say nothing and are not looked for; names of nothing but signs (emoji) are, as they are written.
 */
export function nameFinder(names: readonly GuardedName[]): FindNames {
  const root: Branch = { next: new Map(), ending: [] };
  const add = (words: readonly string[], guarded: GuardedName, looksRight: Candidate['looksRight']): void => {
    let branch = root;
    for (const word of words) {
      const next = branch.next.get(word) ?? { next: new Map(), ending: [] };
      branch.next.set(word, next);
      branch = next;
    }
    branch.ending.push({ length: words.length, guarded, looksRight });
  };
  for (const guarded of names) {
    const inName = wordsIn(guarded.name);
    const words = inName.map(({ key }) => key);
    if (words.length === 0 || saysNothing(guarded.name)) continue;
    // Signs around its words (`🔥 NS`, `EU?`) are no part of how a name is known.
    add(words, guarded, lookOf(guarded.spelling, guarded.name.slice(inName[0]?.start, inName.at(-1)?.end)));
    // In tags, addresses and between marks a name is written without its spaces.
    if (words.length > 1 && guarded.spelling === 'any' && words.join('').length >= shortestJoined) add([words.join('')], guarded, undefined);
  }
  const findSigns = signFinder(names);
  return (text) => {
    const found: FoundName[] = [...findSigns(text)];
    const words = root.next.size === 0 ? [] : wordsIn(text);
    const matchAt = (at: number): Candidate | undefined => longestAt(root, text, words, at);
    for (let at = 0; at < words.length; at++) {
      const match = matchAt(at);
      if (match === undefined) continue;
      let last = at + match.length - 1;
      // Names that overlap are one stretch: half of one would give it away.
      for (let inside = at + 1; inside <= last; inside++) last = Math.max(last, inside - 1 + (matchAt(inside)?.length ?? 0));
      found.push({ start: words[at]?.start ?? 0, end: words[last]?.end ?? 0, guarded: match.guarded });
      at = last;
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

/** A number with fewer digits can be anything. */
const shortestNumber = 5;
const day = /^(?:\d{4}-?(?:0[1-9]|1[0-2])(?:-?(?:0[1-9]|[12]\d|3[01]))?|(?:0?[1-9]|[12]\d|3[01])[-.](?:0?[1-9]|1[0-2])[-.]\d{4})$/;

function saysNothing(name: string): boolean {
  return !/\p{L}/u.test(name) && (name.replace(/\P{N}/gu, '').length < shortestNumber || day.test(name.trim()));
}

function signFinder(names: readonly GuardedName[]): FindNames {
  const signs = new Map(names.flatMap((guarded) => (/\p{Extended_Pictographic}/u.test(guarded.name) && !/[\p{L}\p{N}]/u.test(guarded.name) ? [[guarded.name.trim(), guarded] as const] : [])));
  const anySign = new RegExp([...signs.keys()].sort((a, b) => b.length - a.length).map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'gu');
  return (text) => (signs.size === 0 ? [] : allMatches(text, anySign).flatMap(({ index, 0: sign }): readonly FoundName[] => {
    const guarded = signs.get(sign);
    return guarded === undefined ? [] : [{ start: index, end: index + sign.length, guarded }];
  }));
}

function lookOf(spelling: Spelling, name: string): Candidate['looksRight'] {
  switch (spelling) {
    case 'any': return undefined;
    case 'capital': return (stretch) => /(?:^|[^\p{L}])\p{Lu}/u.test(shapeOf(stretch));
    case 'exact': {
      const shape = shapeOf(name);
      return (stretch) => shapeOf(stretch) === shape;
    }
  }
}

/** The longest name that begins at a word; of two as long the one that was named first. */
function longestAt(root: Branch, text: string, all: readonly Word[], at: number): Candidate | undefined {
  let longest: Candidate | undefined;
  let branch = root.next.get(all[at]?.key ?? '');
  for (let last = at; branch !== undefined; last++) {
    const stretch = (): string => text.slice(all[at]?.start, all[last]?.end);
    longest = branch.ending.find(({ looksRight }) => looksRight === undefined || looksRight(stretch())) ?? longest;
    branch = branch.next.size > 0 && goesOn(text, all[last], all[last + 1]) ? branch.next.get(all[last + 1]?.key ?? '') : undefined;
  }
  return longest;
}

/** Whether a word can belong to the same name as the one before it. */
function goesOn(text: string, before: Word | undefined, here: Word | undefined): boolean {
  if (before === undefined || here === undefined) return false;
  const gap = text.slice(before.end, here.start);
  return gap.replace(/\s+/g, ' ').length <= widestGap && !isBorder(gap) && !(/[\r\n]/.test(gap) && isHeading(text, before.start));
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

/** Between two words of one name stands no blank line, no new item or heading, and no sign of our own. */
function isBorder(gap: string): boolean {
  return /[\uFDD0-\uFDEF]/.test(gap) || /(?:\r\n|\n|\r)[ \t>]*(?:(?:\r\n|\n|\r)|(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t])/.test(gap);
}

function isHeading(text: string, at: number): boolean {
  return /^[ \t>]*#{1,6}[ \t]/.test(text.slice(Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1, at));
}

export interface Redaction {
  readonly text: string;
  readonly found: readonly FoundName[];
}

/** Brackets that close or open outside of a stretch, and the bars between the cells of a table: without them, what they belong to would fall apart. */
function openBrackets(stretch: string): string {
  let brackets = stretch.replace(/[^[\]()]/g, '');
  for (let before = ''; before !== brackets;) {
    before = brackets;
    brackets = brackets.replace(/\[\]|\(\)/g, '');
  }
  return brackets + (stretch.match(/\\?\|/g) ?? []).map((bar) => (bar === '|' ? ' |' : '')).join('');
}

/** Put neutral words in the place of names. */
export function redactNames(text: string, find: FindNames, instead: string): Redaction {
  const found = find(text);
  let redacted = '';
  let position = 0;
  for (const each of found) {
    const { start, end } = withItsMarks(text, each, position);
    redacted += text.slice(position, start) + bracketedAt(text, { start, end }, instead) + openBrackets(text.slice(start, end));
    position = end;
  }
  return { text: redacted + text.slice(position), found };
}

/** With the marks of emphasis right beside it of which the name holds the other one: of `Project **Falcon**` none is left behind. */
function withItsMarks(text: string, name: Range, from: number): Range {
  const inside = text.slice(name.start, name.end);
  let { start, end } = name;
  for (const mark of ['**', '__', '~~', '==', '*', '_']) {
    if (inside.split(mark).length % 2 === 1) continue;
    if (text.startsWith(mark, end)) end += mark.length;
    else if (start - mark.length >= from && text.startsWith(mark, start - mark.length)) start -= mark.length;
  }
  // `Merger (Falcon)` ends with its bracket.
  if (/\([^()]*$/.test(inside) && text.charAt(end) === ')') end++;
  return { start, end };
}
