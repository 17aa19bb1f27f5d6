import { contentLine, headingAt, isThematicBreak, runLength } from './content.ts';
import type { ContentLine } from './content.ts';
import { htmlEnds, htmlStart } from './html-block.ts';
import type { HtmlKind } from './html-block.ts';
import { isBlankCode } from './line-cursor.ts';
import type { LineCursor } from './line-cursor.ts';

/** A block without blocks inside that may go on with the next line; it becomes part of the tree when it is closed. */
export type OpenLeaf = { readonly start: number; end: number } & (
  /** `lines` is undefined where no definition can stand at its beginning. */
  | { readonly kind: 'paragraph'; readonly lines: ContentLine[] | undefined }
  | { readonly kind: 'fenced'; readonly mark: number; readonly size: number; readonly language: string | null }
  | { readonly kind: 'math'; readonly size: number }
  /** `isWhole`: its first line ends it. */
  | { readonly kind: 'html'; readonly html: HtmlKind; readonly lines: string[]; readonly isWhole: boolean }
  | { readonly kind: 'indented' }
);

/** What a line does to the leaf before it: it is part of it, ends it (and is part of it), or comes behind it. */
export type Taken = 'part' | 'last' | 'behind';

export interface LineTaken {
  readonly taken: Taken;
  /** Something stands on the line that counts for where the blocks around it end. */
  readonly counts: boolean;
}

const part: LineTaken = { taken: 'part', counts: true };
const last: LineTaken = { taken: 'last', counts: true };
const behind: LineTaken = { taken: 'behind', counts: false };
const blankInCode: LineTaken = { taken: 'part', counts: false };

/**
 * Whether a leaf goes on with the line at the cursor. `lazy`: some of the blocks around the leaf do not, so that only a paragraph can
 * (CommonMark 0.31 §5.1).
 */
export function continueLeaf(leaf: OpenLeaf, cursor: LineCursor, lazy: boolean, math: boolean): LineTaken {
  switch (leaf.kind) {
    case 'paragraph': return continueParagraph(leaf.lines, cursor, lazy, math);
    case 'fenced': return lazy ? behind : closesFence(cursor, leaf.mark, leaf.size) ? last : part;
    case 'math': return lazy ? behind : closesFence(cursor, 36, leaf.size) ? last : part;
    case 'html': return lazy ? behind : continueHtml(leaf.html, leaf.lines, cursor);
    case 'indented': return lazy ? behind : continueIndented(cursor);
  }
}

function continueParagraph(lines: ContentLine[] | undefined, cursor: LineCursor, lazy: boolean, math: boolean): LineTaken {
  if (cursor.isBlank) return behind;
  const line = lines === undefined ? undefined : contentLine(cursor);
  if (cursor.skip(Infinity) < 4 && interruptsParagraph(cursor, lazy, math)) return behind;
  if (line !== undefined) lines?.push(line);
  return part;
}

function interruptsParagraph(cursor: LineCursor, lazy: boolean, math: boolean): boolean {
  switch (cursor.code) {
    case 35: return headingAt(cursor) !== undefined;
    case 42: case 45: case 95: return isThematicBreak(cursor);
    case 60: return htmlAt(cursor, !lazy) !== undefined;
    case 96: case 126: return opensFence(cursor);
    case 36: return math && opensMath(cursor);
    default: return false;
  }
}

export function htmlAt(cursor: LineCursor, interrupts: boolean): ReturnType<typeof htmlStart> {
  return htmlStart(cursor.text.slice(cursor.at, cursor.lineEnd), 0, interrupts);
}

/** Three or more backticks or tildes; behind backticks no other may follow on the line (CommonMark 0.31 §4.5). */
export function opensFence(cursor: LineCursor): boolean {
  const size = runLength(cursor);
  if (size < 3) return false;
  return cursor.code !== 96 || !cursor.text.slice(cursor.at + size, cursor.lineEnd).includes('`');
}

/** Two or more dollar signs, and no other behind them. */
export function opensMath(cursor: LineCursor): boolean {
  const size = runLength(cursor);
  return size >= 2 && !cursor.text.slice(cursor.at + size, cursor.lineEnd).includes('$');
}

function closesFence(cursor: LineCursor, mark: number, size: number): boolean {
  cursor.skip(3);
  if (cursor.code !== mark) return false;
  const length = runLength(cursor);
  let at = cursor.at + length;
  while (at < cursor.lineEnd && isBlankCode(cursor.text.charCodeAt(at))) at++;
  return length >= size && at === cursor.lineEnd;
}

function continueHtml(kind: HtmlKind, lines: string[], cursor: LineCursor): LineTaken {
  if (kind >= 6 && cursor.isBlank) return behind;
  const line = cursor.rest();
  lines.push(cursor.endingBefore, line);
  return htmlEnds(kind, line, 0, false) ? last : part;
}

function continueIndented(cursor: LineCursor): LineTaken {
  const isBlank = cursor.isBlank;
  if (cursor.skip(4) === 4) return part;
  return isBlank ? blankInCode : behind;
}
