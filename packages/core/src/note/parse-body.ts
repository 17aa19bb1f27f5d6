import { allMatches } from '../text/all-matches.ts';
import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';
import { lineAround } from '../text/lines.ts';
import type { Code, Definition, Html, Leaf, Node, Root } from './blocks/block.ts';
import type { BlockReader } from './blocks/block-reader.ts';
import { scanBlocks } from './blocks/scan-blocks.ts';
import { boundBody } from './bounded-body.ts';
import { hiddenSpans } from './hidden-spans.ts';
import { nameOfDefinition } from './links.ts';
import { isInside, maskRanges, withoutZeros } from './mask.ts';
import type { NoteProblemCode } from './note.ts';

/** The blocks of a body, and what hides in it. All offsets are those of the note. */
export interface ParsedBody {
  readonly tree: Root;
  /** The blocks that hide what stands in them, but for footnotes, in the order of the text. */
  readonly hiding: readonly HidingBlock[];
  /** The note's text with its frontmatter blank and code, HTML, mathematics and comments hidden, every offset kept. */
  readonly masked: string;
  readonly comments: readonly Range[];
  /** Paragraphs and headings, in the order of the text. */
  readonly paragraphs: readonly Range[];
  /** Between backticks, inside of paragraphs. */
  readonly codeSpans: readonly Range[];
  /** The lines of `=` below paragraphs, by where their line begins: such a paragraph is a heading (CommonMark 0.31 §4.3). */
  readonly underlines: ReadonlyMap<number, Range>;
  /** Targets of `[name]: target`, by name in lower case. */
  readonly definitions: ReadonlyMap<string, string>;
  /** What hides and is neither code nor a comment, and code spans over several lines of what may be a table: whoever wrote a label there meant it. */
  readonly doubtful: readonly Range[];
  /** Lines that are not read. */
  readonly skipped: readonly Range[];
  readonly problems: readonly (Range & { readonly code: NoteProblemCode; readonly detail: string })[];
}

export function parseBody(text: string, start: number, readBlocks: BlockReader = scanBlocks): ParsedBody {
  const bounded = boundBody(withoutZeros(withoutMark(text.slice(start))));
  const padded = paddingOf(start) + bounded.text;
  const closed = readClosedMath(padded, readBlocks);
  const { unclosedMath } = closed;
  const underlines = underlinesIn(closed.tree, padded);
  const tree = underlines.size === 0 ? closed.tree : readBlocks(withoutUnderlines(padded, underlines), unclosedMath.length === 0);
  const blocks = tree === closed.tree ? closed.blocks : blocksOf(tree);
  const visible = maskRanges(padded, blocks.hiding);
  const { code, comments, unclosed } = hiddenSpans(visible, blocks.paragraphs);
  const skipped = mapped(bounded.skipped, (range) => ({ ...range, start: range.start + start, end: range.end + start }));
  return {
    tree, hiding: blocks.hiding, comments, underlines, paragraphs: blocks.paragraphs, codeSpans: code, skipped,
    doubtful: [...blocks.hiding.filter(({ type }) => type !== 'code'), ...code.filter(({ start, end }) => /[\r\n]/.test(padded.slice(start, end)) && padded.slice(start, end).includes('|'))],
    masked: maskRanges(visible, [...code, ...comments]),
    definitions: blocks.definitions,
    problems: [
      // Code is not read anyhow.
      ...skipped.filter((range) => !isInside(blocks.hiding, range.start)),
      ...mapped(unclosedMath, (range) => ({ ...range, code: 'math-not-closed' as const, detail: '' })),
      ...mapped(unclosed, (range) => ({ ...range, code: 'comment-not-closed' as const, detail: '' })),
    ],
  };
}

/** A blank line in place of the frontmatter keeps every offset. */
function paddingOf(start: number): string {
  return start === 0 ? '' : `${' '.repeat(start - 1)}\n`;
}

/** A byte order mark is no text, also where two notes were joined and it stands behind the frontmatter. */
function withoutMark(body: string): string {
  return body.startsWith('\uFEFF') ? ` ${body.slice(1)}` : body;
}

/** A `$$` that nothing closes would hide all that follows: then no `$$` of this note hides anything. */
function readClosedMath(text: string, readBlocks: BlockReader): { readonly tree: Root; readonly blocks: Blocks; readonly unclosedMath: readonly Range[] } {
  const tree = readBlocks(text, true);
  const blocks = blocksOf(tree);
  const unclosed = blocks.hiding.filter(({ type, start, end }) => type === 'math' && !/(?:\r\n|\n|\r)[ \t>]*\${2,}[ \t]*$/.test(text.slice(start, end)));
  const unclosedMath = mapped(unclosed.slice(0, 1), ({ start }) => ({ start, end: start + 2 }));
  if (unclosedMath.length === 0) return { tree, blocks, unclosedMath };
  const without = readBlocks(text, false);
  return { tree: without, blocks: blocksOf(without), unclosedMath };
}

/** What follows an underline is read anew, for no paragraph goes on below it. */
function withoutUnderlines(text: string, underlines: ReadonlyMap<number, Range>): string {
  let blanked = '';
  let position = 0;
  for (const { start, end } of underlines.values()) {
    blanked += text.slice(position, start) + ' '.repeat(end - start);
    position = end;
  }
  return blanked + text.slice(position);
}

const lineOfEquals = /(\r\n|\n|\r)([ \t>]*)(=+)[ \t]*(?=[\r\n]|$)/g;

/** The lines of `=` in paragraphs. The first paragraph of a list item has none: a question stays one whatever stands below it. */
function underlinesIn(tree: Root, text: string): ReadonlyMap<number, Range> {
  const underlines = new Map<number, Range>();
  const look = (node: Node, quotes: number): void => {
    if (node.type === 'paragraph') {
      const { start, end } = node;
      const found = allMatches(text.slice(start, end), lineOfEquals);
      const indentation = found.length === 0 ? 0 : start - lineAround(text, start).start;
      for (const match of found) {
        // A lazy line goes on with the paragraph, and underlines nothing: it must stand in the same quotes, and as far in (CommonMark 0.31 §5.1).
        const before = match[2] ?? '';
        if (before.replace(/[^>]/g, '').length !== quotes || before.length + 3 < indentation) continue;
        const line = start + match.index + (match[1] ?? '').length;
        const from = line + (match[2] ?? '').length;
        underlines.set(line, { start: from, end: from + (match[3] ?? '').length });
      }
    } else if ('children' in node) {
      const [first, ...others] = node.children;
      const inside = node.type === 'blockquote' ? quotes + 1 : quotes;
      if (first !== undefined && !(node.type === 'listItem' && first.type === 'paragraph')) look(first, inside);
      for (const other of others) look(other, inside);
    }
  };
  if (mayUnderline(text)) look(tree, 0);
  return underlines;
}

/** Whether a line begins with `=`, behind nothing but blanks and marks of quotes. */
function mayUnderline(text: string): boolean {
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    let before = at - 1;
    while (before >= 0 && ' \t>'.includes(text.charAt(before))) before--;
    if (before >= 0 && '\r\n'.includes(text.charAt(before))) return true;
  }
  return false;
}

export type HidingBlock = Code | Html | Definition | (Leaf & { readonly type: 'math' });

interface Blocks {
  readonly hiding: readonly HidingBlock[];
  /** Paragraphs and headings. */
  readonly paragraphs: readonly Range[];
  readonly definitions: ReadonlyMap<string, string>;
}

function blocksOf(tree: Root): Blocks {
  const hiding: HidingBlock[] = [];
  const paragraphs: Range[] = [];
  const look = (node: Node): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || isFootnote(node)) paragraphs.push(node);
    else if (isHiding(node)) hiding.push(node);
    else if ('children' in node) node.children.forEach(look);
  };
  look(tree);
  return { hiding, paragraphs, definitions: targetsOf(hiding) };
}

function isHiding(node: Node): node is HidingBlock {
  return node.type === 'code' || node.type === 'html' || node.type === 'math' || node.type === 'definition';
}

/** Of two definitions with one name the first counts (CommonMark 0.31 §4.7). */
function targetsOf(hiding: readonly HidingBlock[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const node of hiding) {
    const name = node.type === 'definition' ? nameOfDefinition(node.identifier) : undefined;
    if (node.type === 'definition' && name !== undefined && !targets.has(name)) targets.set(name, node.url);
  }
  return targets;
}

/** `[^1]: word` is a definition to CommonMark, and a footnote to everybody who writes it: its words are text. */
export function isFootnote(node: Node): boolean {
  return node.type === 'definition' && node.identifier.startsWith('^');
}
