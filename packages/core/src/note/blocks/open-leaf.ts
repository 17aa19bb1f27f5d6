import type { Block } from './block.ts';
import { contentLine, headingAt, isThematicBreak, runLength } from './content.ts';
import { htmlEnds } from './html-block.ts';
import { htmlAt, opensFence, opensMath } from './leaf.ts';
import type { OpenLeaf } from './leaf.ts';
import type { LineCursor, Mark } from './line-cursor.ts';

/** A block that begins on a line: a leaf that may go on, or a block that is a line by definition. */
export type Opened = OpenLeaf | Block;

/** The block without blocks inside that begins at the cursor, which stands before its indentation, on a line that is not blank. */
export function openBlock(cursor: LineCursor, math: boolean): Opened {
  const before = cursor.mark();
  const end = cursor.lineEnd;
  if (cursor.skip(Infinity) >= 4) return { kind: 'indented', start: before.at, end };
  switch (cursor.code) {
    case 35: return headingAt(cursor) ?? paragraph(cursor);
    case 42: case 45: case 95: return isThematicBreak(cursor) ? { type: 'thematicBreak', start: cursor.at, end } : paragraph(cursor);
    case 60: return html(cursor, before) ?? paragraph(cursor);
    case 96: case 126: return opensFence(cursor) ? fenced(cursor) : paragraph(cursor);
    case 36: return math && opensMath(cursor) ? { kind: 'math', size: runLength(cursor), start: cursor.at, end } : paragraph(cursor);
    default: return paragraph(cursor);
  }
}

function paragraph(cursor: LineCursor): Opened {
  const lines = cursor.code === 91 ? [contentLine(cursor)] : undefined;
  return { kind: 'paragraph', start: cursor.at, end: cursor.lineEnd, lines };
}

function fenced(cursor: LineCursor): Opened {
  const size = runLength(cursor);
  const info = /^[ \t]*([^ \t]+)/.exec(cursor.text.slice(cursor.at + size, cursor.lineEnd))?.[1];
  const language = info?.replace(/\\([!-/:-@[-`{-~])/g, '$1') ?? null;
  return { kind: 'fenced', mark: cursor.code, size, language, start: cursor.at, end: cursor.lineEnd };
}

/** An HTML block begins with its indentation. */
function html(cursor: LineCursor, before: Mark): Opened | undefined {
  const found = htmlAt(cursor, false);
  if (found === undefined) return undefined;
  const isWhole = htmlEnds(found.kind, cursor.text.slice(cursor.at, cursor.lineEnd), found.behind, true);
  cursor.backTo(before);
  return { kind: 'html', html: found.kind, lines: [cursor.rest()], isWhole, start: cursor.at, end: cursor.lineEnd };
}

/** What becomes of a leaf when it is closed. A paragraph is one block here: whether definitions stand at its beginning, only its lines tell. */
export function blockOf(leaf: OpenLeaf): Block {
  const { start, end } = leaf;
  switch (leaf.kind) {
    case 'paragraph': return { type: 'paragraph', start, end };
    case 'fenced': return { type: 'code', lang: leaf.language, start, end };
    case 'math': return { type: 'math', start, end };
    case 'html': return { type: 'html', value: leaf.lines.join(''), start, end };
    case 'indented': return { type: 'code', lang: null, start, end };
  }
}
