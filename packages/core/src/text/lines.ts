import type { Range } from './text-edit.ts';

/** A place in a text as people and editors count it: both from 0, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where each line of a text begins. CommonMark line endings: `\n`, `\r\n` and a lone `\r` (CommonMark 0.31 §2.1). */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

export function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: offset - (lineStarts[low] ?? 0) };
}

/** The line that an offset stands on, without its line ending. */
export function lineAround(text: string, offset: number): Range {
  const insideEnding = text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n';
  let start = insideEnding ? offset - 1 : offset;
  let end = start;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

/** The line ending to write near an offset: that of the line it stands on, else that of the line before, else `\n`. */
export function lineEndingNear(text: string, offset: number): string {
  const { start, end } = lineAround(text, offset);
  return endingAt(text, end) || endingBefore(text, start) || '\n';
}

function endingAt(text: string, offset: number): string {
  if (text.startsWith('\r\n', offset)) return '\r\n';
  const character = text.charAt(offset);
  return character === '\n' || character === '\r' ? character : '';
}

function endingBefore(text: string, offset: number): string {
  if (text.slice(Math.max(0, offset - 2), offset) === '\r\n') return '\r\n';
  return offset > 0 ? text.charAt(offset - 1) : '';
}

/** What stands on the line above the one that begins at an offset; undefined where there is none. */
export function lineAbove(text: string, lineStart: number): string | undefined {
  if (lineStart === 0) return undefined;
  const ending = text.slice(Math.max(0, lineStart - 2), lineStart) === '\r\n' ? 2 : 1;
  const { start, end } = lineAround(text, lineStart - ending);
  return text.slice(start, end);
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** How far spaces and tabs reach, with tab stops at every fourth column (CommonMark 0.31 §2.2). */
export function columnsOf(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns += blank === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}
