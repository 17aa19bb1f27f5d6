import type { Definition, Heading, Paragraph, RootContent, Text } from 'mdast';
import { mapped } from '../../text/mapped.ts';
import { definitionsIn } from './definitions.ts';
import { isBlankCode } from './line-cursor.ts';
import type { LineCursor, Point } from './line-cursor.ts';

/** One line of a paragraph, without what stands before it (quote marks, indentation of lists). */
export interface ContentLine {
  readonly text: string;
  /** Where `text` would begin; its first columns may be those of a tab that the container took in part. */
  readonly offset: number;
  readonly pending: number;
  /** Where the whole line begins, and its number. */
  readonly lineStart: number;
  readonly line: number;
}

export function contentLine(cursor: LineCursor): ContentLine {
  const { line, column } = cursor.point(cursor.at);
  return { text: cursor.rest(), offset: cursor.at, pending: cursor.pendingColumns, lineStart: cursor.at - column + 1, line };
}

/** The words of a block as one node. What they say is read from the note, so that nothing is copied. */
function wordsNode(position: NonNullable<Text['position']>): Text {
  return { type: 'text', value: '', position };
}

export function paragraphNode(text: string, start: Point, end: Point): Paragraph {
  let last = end.offset;
  while (isBlankCode(text.charCodeAt(last - 1))) last--;
  const behind = end.offset - last;
  const position = { start, end };
  const words = behind === 0 ? position : { start, end: { line: end.line, column: end.column - behind, offset: last } };
  return { type: 'paragraph', children: [wordsNode(words)], position };
}

/** The nodes of a paragraph that begins with a bracket: definitions, and what stands behind them. */
export function nodesOfContent(text: string, lines: readonly ContentLine[], end: Point): readonly RootContent[] {
  const joined = mapped(lines, (line) => line.text).join('\n');
  const { definitions, rest } = definitionsIn(joined);
  const pointAt = pointsIn(lines);
  const nodes: RootContent[] = mapped(definitions, ({ start, end: behind, label, url }): Definition => ({
    type: 'definition', identifier: identifierOf(label), label, url, position: { start: pointAt(start), end: pointAt(behind) },
  }));
  return rest < joined.length ? [...nodes, paragraphNode(text, pointAt(rest), end)] : nodes;
}

/** From offsets in the joined lines to those of the note. Asked in rising order. */
function pointsIn(lines: readonly ContentLine[]): (offset: number) => Point {
  let index = 0;
  let start = 0;
  return (offset) => {
    for (let line = lines[index]; line !== undefined && offset > start + line.text.length; line = lines[index]) {
      start += line.text.length + 1;
      index++;
    }
    const line = lines[index] ?? { offset: 0, pending: 0, lineStart: 0, line: 1 };
    const at = line.offset + Math.max(0, offset - start - line.pending);
    return { line: line.line, column: at - line.lineStart + 1, offset: at };
  };
}

/** As micromark normalises it: letters that differ in their small or capital form alone are one. */
export function identifierOf(label: string): string {
  return label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '').toLowerCase().toUpperCase().toLowerCase();
}

/** The heading that begins with the `#` at the cursor, if it is one (CommonMark 0.31 §4.2). */
export function headingAt(cursor: LineCursor): Heading | undefined {
  const { text, lineEnd, at } = cursor;
  let behind = at;
  while (text.charCodeAt(behind) === 35) behind++;
  const depth = behind - at;
  if (depth > 6 || (behind < lineEnd && !isBlankCode(text.charCodeAt(behind)))) return undefined;
  const words = wordsOfHeading(text, behind, lineEnd);
  const children = words === undefined ? [] : [wordsNode({ start: cursor.point(words.start), end: cursor.point(words.end) })];
  return { type: 'heading', depth: depth as Heading['depth'], children, position: { start: cursor.point(at), end: cursor.endPoint() } };
}

/** The words between the opening `#` and a closing row of them that stands behind a blank. */
function wordsOfHeading(text: string, from: number, lineEnd: number): { readonly start: number; readonly end: number } | undefined {
  let start = from;
  while (start < lineEnd && isBlankCode(text.charCodeAt(start))) start++;
  let end = lineEnd;
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  let marks = end;
  while (marks > start && text.charCodeAt(marks - 1) === 35) marks--;
  if (marks < end && (marks === start || isBlankCode(text.charCodeAt(marks - 1)))) {
    end = marks;
    while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  }
  return end > start ? { start, end } : undefined;
}

/** Whether the line at the cursor is a thematic break: three or more of one mark, and blanks. */
export function isThematicBreak({ text, lineEnd, at }: LineCursor): boolean {
  const mark = text.charCodeAt(at);
  let marks = 0;
  for (let each = at; each < lineEnd; each++) {
    const code = text.charCodeAt(each);
    if (code === mark) marks++;
    else if (!isBlankCode(code)) return false;
  }
  return marks >= 3;
}

/** How many of one character stand at the cursor. */
export function runLength({ text, lineEnd, at }: LineCursor): number {
  const code = text.charCodeAt(at);
  let end = at;
  while (end < lineEnd && text.charCodeAt(end) === code) end++;
  return end - at;
}
