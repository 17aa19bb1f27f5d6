import type { Range } from '../text/text-edit.ts';

/**
 * What stands for a hidden character: no space, no letter, nothing that any syntax begins with. An engine keeps a text with a sign from beyond Latin in
 * twice the space, and reads it more slowly: a quarter of all time went there.
 */
export const hidden = '\0';

/** No text has zeros (CommonMark 0.31 §2.3), but files and YAML's escapes can: in what is read, a zero hides nothing and so can open nothing. */
export function withoutZeros(text: string): string {
  return text.includes(hidden) ? text.replace(/\0/g, '\uFFFD') : text;
}

/** Masked words as they may be shown, with one sign for each run of what hides. */
export function shownWords(masked: string, sign: string): string {
  return masked.includes(hidden) ? masked.replace(/\0+/g, sign) : masked;
}

/** The text with some ranges hidden and every offset kept; line endings stay, so that lines do too. */
export function maskRanges(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  let result = '';
  let position = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (end <= position) continue;
    const from = Math.max(start, position);
    result += text.slice(position, from) + hiddenLike(text.slice(from, end));
    position = end;
  }
  return result + text.slice(position);
}

function hiddenLike(words: string): string {
  return /[\r\n]/.test(words) ? words.replace(/[^\r\n]+/g, (line) => hidden.repeat(line.length)) : hidden.repeat(words.length);
}

/** The text with other words in some places, which are sorted and separate; each as long as what it stands for, so that every offset is kept. */
export function withWordsAt(text: string, places: readonly { readonly start: number; readonly words: string }[]): string {
  let result = '';
  let position = 0;
  for (const { start, words } of places) {
    result += text.slice(position, start) + words;
    position = start + words.length;
  }
  return result + text.slice(position);
}

/** Most things have none of most others: one empty list for all of them. */
export const none: readonly never[] = [];

/** The one of some sorted, separate ranges that holds an offset or comes first behind it: its index. */
function indexAt(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function isInside(ranges: readonly Range[], offset: number): boolean {
  const range = ranges[indexAt(ranges, offset)];
  return range !== undefined && range.start <= offset;
}

/** Ranges that may overlap, as sorted, separate ones that hold the same characters. */
export function separate(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || last.end <= range.start) merged.push(range);
    else if (last.end < range.end) merged[merged.length - 1] = { start: last.start, end: range.end };
  }
  return merged;
}

/** Those of some sorted, separate ranges that share a character with `range`. */
export function overlapping(ranges: readonly Range[], range: Range): readonly Range[] {
  if (ranges.length === 0) return none;
  const first = indexAt(ranges, range.start);
  let last = first;
  while ((ranges[last]?.start ?? range.end) < range.end) last++;
  return first === last ? none : ranges.slice(first, last);
}

/** Those of some things, sorted by where they stand, that stand in `range` from their first to their last character. */
export function within<Thing>(things: readonly Thing[], placeOf: (thing: Thing) => Range, range: Range): readonly Thing[] {
  if (things.length === 0) return none;
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && placeOf(thing).start < range.start) low = middle + 1;
    else high = middle;
  }
  const found: Thing[] = [];
  for (let thing = things[low]; thing !== undefined && placeOf(thing).start < range.end; thing = things[++low]) if (placeOf(thing).end <= range.end) found.push(thing);
  return found;
}
