import { isInside } from '../note/mask.ts';
import type { NoteSource } from '../note/parse-note.ts';
import type { ListItem } from '../note/task-item.ts';
import { lineAround, lineEndingNear } from '../text/lines.ts';
import { insertion } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';

/**
 * Where a line could be added to a note, the best place first: the blank line where the cursor stands, below the other items of the section
 * whose heading is named so, the end.
 */
export function placesFor(source: NoteSource, line: string, named: RegExp, cursor: number | undefined): readonly TextEdit[] {
  return [atCursor(source, line, cursor), inSection(source, line, named), atEnd(source, line)].filter((place) => place !== undefined);
}

function atCursor({ text, body }: NoteSource, line: string, cursor: number | undefined): TextEdit | undefined {
  if (cursor === undefined || cursor < body.start || cursor > text.length) return undefined;
  const around = lineAround(text, cursor);
  const blank = text.slice(around.start, around.end);
  if (blank.trim() !== '' || isInside(nestedRanges(body.items), around.start) || isIndentedBelow(text, around.end)) return undefined;
  // A note that ended with an end of line ends with one.
  const eol = around.start > 0 && around.end === text.length ? lineEndingNear(text, around.start) : '';
  return { start: around.start, end: around.end, newText: `- ${line}${eol}` };
}

/** Lists that go on behind a blank line: a question does not belong in the midst of them. */
function nestedRanges(items: readonly ListItem[]): readonly { start: number; end: number }[] {
  return items.map(({ item }) => ({ start: item.start, end: item.end }));
}

/** What is indented below would become part of the new item: code, or what belongs to a footnote. */
function isIndentedBelow(text: string, at: number): boolean {
  return /^(?:[ \t]*[\r\n])+(?: {2}|\t)[ \t]*\S/.test(text.slice(at));
}

function inSection(source: NoteSource, line: string, named: RegExp): TextEdit | undefined {
  const { body, text } = source;
  const index = body.headings.findIndex((heading) => heading.depth > 1 && named.test(text.slice(heading.words.start, heading.words.end)));
  const heading = body.headings[index];
  if (heading === undefined) return undefined;
  const next = body.headings.slice(index + 1).find((each) => each.depth <= heading.depth);
  return below(source, line, heading.range.end, next?.range.start ?? text.length);
}

function atEnd(source: NoteSource, line: string): TextEdit {
  return below(source, line, source.body.start, source.text.length);
}

/** Below the last thing between two offsets: joined to the list that stands there, else as a list of its own. */
function below({ text, body }: NoteSource, line: string, start: number, end: number): TextEdit {
  const last = start + text.slice(start, end).trimEnd().length;
  const eol = lineEndingNear(text, last);
  if (last === body.start) return insertion(last, last === 0 || /[\r\n]$/.test(text.slice(0, last)) ? firstLine(text, last, line, eol) : `${eol}- ${line}`);
  const item = body.items.filter((each) => each.item.start >= start && each.item.end <= end).at(-1);
  const indent = item === undefined ? '' : text.slice(lineAround(text, item.item.start).start, item.item.start);
  const joins = item !== undefined && item.item.end >= last && /^ {0,3}$/.test(indent);
  const bullet = joins && /^[-+*]$/.test(item.bullet) ? item.bullet : '-';
  // What follows on the very next line would be read as more of the question.
  const glued = /^[ \t]*(?:\r\n|\n|\r)[ \t]*\S/.test(text.slice(last)) ? eol : '';
  return insertion(lineAround(text, last).end, `${joins ? eol + indent : eol + eol}${bullet} ${line}${glued}`);
}

/** A note that is empty but for its frontmatter ends as it ended before. */
function firstLine(text: string, at: number, line: string, eol: string): string {
  return `- ${line}${at > 0 && at === text.length ? eol : ''}`;
}
