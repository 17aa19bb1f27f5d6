import { mapped } from '../../text/mapped.ts';
import type { Range } from '../../text/text-edit.ts';
import type { Block, Definition, Heading } from './block.ts';
import { definitionsIn } from './definitions.ts';
import { isBlankCode } from './line-cursor.ts';
import type { LineCursor } from './line-cursor.ts';

/** One line of a paragraph, without what stands before it (quote marks, indentation of lists). */
export interface ContentLine {
  readonly text: string;
  /** Where `text` would begin; its first columns may be those of a tab that the container took in part. */
  readonly offset: number;
  readonly pending: number;
}

export function contentLine(cursor: LineCursor): ContentLine {
  return { text: cursor.rest(), offset: cursor.at, pending: cursor.pendingColumns };
}

/** The blocks of a paragraph that begins with a bracket: definitions, and what stands behind them. */
export function blocksOfContent(lines: readonly ContentLine[], end: number): readonly Block[] {
  const joined = mapped(lines, (line) => line.text).join('\n');
  const { definitions, rest } = definitionsIn(joined);
  const offsetAt = offsetsIn(lines);
  const blocks: Block[] = mapped(definitions, ({ start, end: behind, label, url }): Definition => ({
    type: 'definition', identifier: identifierOf(label), url, start: offsetAt(start), end: offsetAt(behind),
  }));
  return rest < joined.length ? [...blocks, { type: 'paragraph', start: offsetAt(rest), end }] : blocks;
}

/** From offsets in the joined lines to those of the note. Asked in rising order. */
function offsetsIn(lines: readonly ContentLine[]): (offset: number) => number {
  let index = 0;
  let start = 0;
  return (offset) => {
    for (let line = lines[index]; line !== undefined && offset > start + line.text.length; line = lines[index]) {
      start += line.text.length + 1;
      index++;
    }
    const line = lines[index] ?? { offset: 0, pending: 0 };
    return line.offset + Math.max(0, offset - start - line.pending);
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
  return { type: 'heading', depth, words, start: at, end: lineEnd };
}

/** The words between the opening `#` and a closing row of them that stands behind a blank. */
function wordsOfHeading(text: string, from: number, lineEnd: number): Range {
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
  return end > start ? { start, end } : { start: lineEnd, end: lineEnd };
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
