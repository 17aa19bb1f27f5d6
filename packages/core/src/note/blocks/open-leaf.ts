import type { RootContent } from 'mdast';
import { contentLine, headingAt, isThematicBreak, nodesOfContent, paragraphNode, runLength } from './content.ts';
import { htmlEnds } from './html-block.ts';
import { htmlAt, opensFence, opensMath } from './leaf.ts';
import type { Leaf } from './leaf.ts';
import type { LineCursor, Mark } from './line-cursor.ts';

/** A block that begins on a line: a leaf that may go on, one that the line ends, or a block that is a line by definition. */
export type Opened = { readonly leaf: Leaf; readonly isWhole: boolean } | RootContent;

/** The block without blocks inside that begins at the cursor, which stands before its indentation, on a line that is not blank. */
export function openBlock(cursor: LineCursor, siblings: RootContent[], math: boolean): Opened {
  const before = cursor.mark();
  const end = cursor.endPoint();
  if (cursor.skip(Infinity) >= 4) return { leaf: { kind: 'indented', start: cursor.point(before.at), end, siblings }, isWhole: false };
  switch (cursor.code) {
    case 35: return headingAt(cursor) ?? paragraph(cursor, siblings);
    case 42: case 45: case 95: return isThematicBreak(cursor) ? { type: 'thematicBreak', position: { start: cursor.point(cursor.at), end } } : paragraph(cursor, siblings);
    case 60: return html(cursor, before, siblings) ?? paragraph(cursor, siblings);
    case 96: case 126: return opensFence(cursor) ? fenced(cursor, siblings) : paragraph(cursor, siblings);
    case 36: return math && opensMath(cursor) ? { leaf: { kind: 'math', size: runLength(cursor), start: cursor.point(cursor.at), end, siblings }, isWhole: false } : paragraph(cursor, siblings);
    default: return paragraph(cursor, siblings);
  }
}

function paragraph(cursor: LineCursor, siblings: RootContent[]): Opened {
  const lines = cursor.code === 91 ? [contentLine(cursor)] : undefined;
  return { leaf: { kind: 'paragraph', start: cursor.point(cursor.at), end: cursor.endPoint(), siblings, lines }, isWhole: false };
}

function fenced(cursor: LineCursor, siblings: RootContent[]): Opened {
  const size = runLength(cursor);
  const info = /^[ \t]*([^ \t]+)/.exec(cursor.text.slice(cursor.at + size, cursor.lineEnd))?.[1];
  const language = info?.replace(/\\([!-/:-@[-`{-~])/g, '$1') ?? null;
  return { leaf: { kind: 'fenced', mark: cursor.code, size, language, start: cursor.point(cursor.at), end: cursor.endPoint(), siblings }, isWhole: false };
}

/** An HTML block begins with its indentation. */
function html(cursor: LineCursor, before: Mark, siblings: RootContent[]): Opened | undefined {
  const found = htmlAt(cursor, false);
  if (found === undefined) return undefined;
  const isWhole = htmlEnds(found.kind, cursor.text.slice(cursor.at, cursor.lineEnd), found.behind, true);
  cursor.backTo(before);
  return { leaf: { kind: 'html', html: found.kind, lines: [cursor.rest()], start: cursor.point(cursor.at), end: cursor.endPoint(), siblings }, isWhole };
}

export function nodesOf(leaf: Leaf, text: string): readonly RootContent[] {
  const { start, end } = leaf;
  const position = { start, end };
  switch (leaf.kind) {
    case 'paragraph': return leaf.lines === undefined ? [paragraphNode(text, start, end)] : nodesOfContent(text, leaf.lines, end);
    case 'fenced': return [{ type: 'code', lang: leaf.language, value: '', position }];
    case 'math': return [{ type: 'math', value: '', position }];
    case 'html': return [{ type: 'html', value: leaf.lines.join(''), position }];
    case 'indented': return [{ type: 'code', lang: null, value: '', position }];
  }
}
