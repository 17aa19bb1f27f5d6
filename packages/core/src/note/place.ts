import { lineStartsOf, positionAt } from '../text/lines.ts';
import type { Range } from '../text/text-edit.ts';
import type { Place } from './note.ts';

/** Turns ranges of one text into places. */
export type PlaceOf = (range: Range) => Place;

export function placesIn(text: string): PlaceOf {
  const lineStarts = lineStartsOf(text);
  return ({ start, end }) => {
    const from = positionAt(lineStarts, start);
    const isOnLine = end >= start && end < (lineStarts[from.line + 1] ?? Infinity);
    const to = isOnLine ? { line: from.line, column: from.column + end - start } : positionAt(lineStarts, end);
    return { start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
