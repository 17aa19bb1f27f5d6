import { allMatches } from '../text/all-matches.ts';
import type { Range } from '../text/text-edit.ts';

/** Git's marks of an unsolved merge, in their order, each at the start of a line: the first one's place; undefined for none. */
export function mergeConflictIn(text: string): Range | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const marks = /^(<{7}|={7}|>{7})(?=[ \t\r\n]|$).*$/gm;
  let first: Range | undefined;
  let divided = false;
  for (const match of allMatches(text, marks)) {
    const mark = match[1];
    if (mark === '<<<<<<<') first ??= { start: match.index, end: match.index + match[0].trimEnd().length };
    else if (mark === '=======') divided = first !== undefined;
    else if (divided) return first;
  }
  return undefined;
}
