import { lineAbove, lineAround } from './lines.ts';
import type { Range } from './text-edit.ts';

/** A block with the lines it stands on, as far as nothing but marks of quotes stands before it. */
export function wholeLines(text: string, range: Range): Range {
  const first = lineAround(text, range.start);
  const { end } = lineAround(text, range.end);
  const start = /^[ \t>]*$/.test(text.slice(first.start, range.start)) ? first.start : range.start;
  if (start !== first.start) return { start, end };
  const behind = behindLine(text, end);
  // An item goes with its line. Elsewhere a blank line must stay to keep apart what would meet; one is enough.
  if (/^(?:[-+*]|\d{1,9}[.)])[ \t]/.test(text.slice(range.start, range.start + 12))) return { start, end: behind };
  const above = lineAbove(text, start);
  const blankBefore = above === undefined || /^[ \t>]*$/.test(above);
  return { start, end: blankBefore ? behindBlankLines(text, behind) : end };
}

/** Where the next line begins. */
function behindLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

function behindBlankLines(text: string, from: number): number {
  const blank = /^(?:[ \t>]*(?:\r\n|\n|\r))+/.exec(text.slice(from, from + 500));
  return from + (blank?.[0].length ?? 0);
}
