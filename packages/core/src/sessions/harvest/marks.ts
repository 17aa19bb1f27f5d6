import { isInside, maskRanges } from '../../note/mask.ts';
import type { Node } from '../../note/blocks/block.ts';
import { parseBody } from '../../note/parse-body.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { positionAt, lineStartsOf } from '../../text/lines.ts';
import type { Range } from '../../text/text-edit.ts';

/** What stands around the summary of a session: comments of HTML, which every tool keeps and none shows. */
export const beginMark = '<!-- harvest:begin -->';
export const endMark = '<!-- harvest:end -->';

export type Marks =
  | { readonly kind: 'none' }
  /** `between` reaches from the end of the first mark to the start of the other. */
  | { readonly kind: 'pair'; readonly begin: Range; readonly end: Range; readonly between: Range; readonly blocks: readonly Block[] }
  /** One is missing, stands there twice, or stands where it is no line of its own: in a list, a quote, or with other words. Lines from 1. */
  | { readonly kind: 'damaged'; readonly lines: readonly number[] };

/** A block of Markdown between the marks, of a list each item. */
export interface Block {
  readonly range: Range;
  /** Where it stands in a list, how many blocks came before that list; so that items are not torn apart. */
  readonly list: number | undefined;
}

const anyMark = /<!--[ \t]*harvest:[ \t]*(begin|end)/gi;
const wholeMark = /^<!--[ \t]*harvest:[ \t]*(begin|end)[ \t]*-->[ \t]*$/i;

const known = new WeakMap<NoteSource, Marks>();

/** The marks of a note. One in code is an example, and no mark. */
export function marksIn(source: NoteSource): Marks {
  const marks = known.get(source) ?? readMarks(source);
  known.set(source, marks);
  return marks;
}

function readMarks({ text, body }: NoteSource): Marks {
  if (text.search(anyMark) < 0) return { kind: 'none' };
  const { tree, comments, codeSpans, underlines } = parseBody(text, body.start);
  const visible = maskRanges(text, [{ start: 0, end: body.start }, ...codeIn(tree), ...codeSpans]);
  const written = [...visible.matchAll(anyMark)].map((match) => ({ kind: match[1]?.toLowerCase(), start: match.index }));
  if (written.length === 0) return { kind: 'none' };
  const standing = tree.children.filter((node) => node.type === 'html' && wholeMark.test(text.slice(node.start, node.end)) && !isInside(comments, node.start));
  const [begin, end] = standing;
  const isPair = written.length === 2 && standing.length === 2 && written[0]?.kind === 'begin' && written[1]?.kind === 'end';
  if (!isPair || begin === undefined || end === undefined) {
    const lines = lineStartsOf(text);
    return { kind: 'damaged', lines: written.map(({ start }) => positionAt(lines, start).line + 1) };
  }
  const between = { start: begin.end, end: end.start };
  return { kind: 'pair', begin, end, between, blocks: blocksIn(tree.children.filter((node) => node.start >= between.start && node.end <= between.end)).map((block) => ({ ...block, range: withUnderline(text, block.range, [...underlines.values()]) })) };
}

function codeIn(node: Node): readonly Range[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(codeIn) : [];
}

/** The line below a heading that makes it one belongs to it; the tree knows nothing of it. */
function withUnderline(text: string, range: Range, underlines: readonly Range[]): Range {
  const below = underlines.find(({ start }) => start >= range.end && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(range.end, start)));
  return below === undefined ? range : { start: range.start, end: below.end };
}

function blocksIn(nodes: readonly Node[]): readonly Block[] {
  return nodes.flatMap((node, index): readonly Block[] => (node.type === 'list' ? node.children.map((item) => ({ range: item, list: index })) : [{ range: node, list: undefined }]));
}
