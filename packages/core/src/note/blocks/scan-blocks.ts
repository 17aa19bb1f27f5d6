import type { Block, Root } from './block.ts';
import type { BlockReader } from './block-reader.ts';
import { continueFootnote, continueItem, continueQuote, openContainer, parentIn, startItem, takesNextItem } from './containers.ts';
import type { Container, Open } from './containers.ts';
import { blocksOfContent } from './content.ts';
import { continueLeaf, htmlAt } from './leaf.ts';
import type { OpenLeaf } from './leaf.ts';
import { LineCursor } from './line-cursor.ts';
import { blockOf, openBlock } from './open-leaf.ts';

/**
 * The block structure of a Markdown text (CommonMark 0.31, with `$$` blocks) in one pass: the tree that remark makes of it when all that
 * stands inside of paragraphs is switched off, offset by offset, also where micromark goes ways of its own. `math`: whether `$$` means
 * anything. What code says is not copied.
 */
export const scanBlocks: BlockReader = (text, math) => new BlockScanner(text, math).scan();

/** One pass over one text. A class because much changes with every line; it lives for one call. */
class BlockScanner {
  private readonly cursor: LineCursor;
  private readonly math: boolean;
  private readonly root: Open<Root>;
  /** From the outermost to the innermost. */
  private readonly open: Container[] = [];
  private leaf: OpenLeaf | undefined;
  /** Something stands on the line that counts for where the containers end. */
  private counts = false;
  /** The innermost quote whose mark stands on the line: its index, or -1. */
  private quoteAt = -1;

  constructor(text: string, math: boolean) {
    this.cursor = new LineCursor(text);
    this.math = math;
    this.root = { type: 'root', start: 0, end: text.length, children: [] };
  }

  scan(): Root {
    while (this.cursor.nextLine()) {
      this.counts = false;
      this.quoteAt = -1;
      this.readLine();
      this.settleEnds();
    }
    this.closeLeaf();
    this.closeContainers(0, undefined, false);
    return this.root;
  }

  /** Mirrors micromark's `initializeDocument`: first the containers that go on, then those that open, then the rest of the line. */
  private readLine(): void {
    const { cursor, open } = this;
    const { continued, isNextItem } = this.continueContainers();
    const goesOn = continued === open.length ? this.leaf : undefined;
    if (goesOn !== undefined && isConcrete(goesOn)) {
      this.readRest(false, continued);
      return;
    }
    const interrupts = goesOn !== undefined;
    const at = cursor.at;
    let opened = openContainer(cursor, interrupts);
    if (opened === undefined) {
      this.readRest(!isNextItem && continued !== open.length, continued);
      return;
    }
    this.makeWay(continued, at);
    for (; opened !== undefined; opened = openContainer(cursor, interrupts)) {
      this.add(opened.node);
      open.push(opened);
      this.counts = true;
    }
    this.readRest(false, open.length);
  }

  private continueContainers(): { readonly continued: number; readonly isNextItem: boolean } {
    const { cursor, open } = this;
    let continued = 0;
    for (let container = open[continued]; container !== undefined; container = open[continued]) {
      if (container.kind === 'quote') {
        if (!continueQuote(cursor)) break;
        this.quoteAt = continued;
      } else if (container.kind === 'footnote') {
        if (!continueFootnote(cursor)) break;
      } else if (!continueItem(container, cursor)) {
        const next = takesNextItem(container, cursor);
        if (next === undefined) break;
        continued++;
        const hangs = this.endLeaf();
        this.closeContainers(continued, hangs ? cursor.lineStart : undefined, hangs);
        if (hangs) container.item.end = cursor.at;
        startItem(container, next);
        this.counts = true;
        return { continued, isNextItem: true };
      }
      continued++;
    }
    return { continued, isNextItem: false };
  }

  /** A container opens at `at`: what does not go on with the line ends. */
  private makeWay(continued: number, at: number): void {
    const hangs = this.endLeaf();
    this.closeContainers(continued, hangs || this.quoteAt >= 0 ? at : undefined, hangs);
  }

  /** The line without the marks of its containers. `lazy`: not all of the open ones go on with it. */
  private readRest(lazy: boolean, continued: number): void {
    const { cursor } = this;
    if (cursor.isAtEnd && cursor.isLastLine) {
      if (!lazy) this.counts = this.endLeaf() || this.counts;
      this.closeLeaf();
      return;
    }
    const interrupted = this.leaf?.kind === 'paragraph';
    if (this.leafGoesOn(lazy)) return;
    if (lazy && !(interrupted && staysInside(cursor))) this.closeContainers(continued, undefined, false);
    if (cursor.isBlank) return;
    this.counts = true;
    const opened = openBlock(cursor, this.math);
    if ('type' in opened) {
      this.add(opened);
      return;
    }
    this.leaf = opened;
    if (opened.kind === 'html' ? opened.isWhole : lazy && opened.kind === 'indented') this.closeLeaf();
  }

  private leafGoesOn(lazy: boolean): boolean {
    const { cursor, leaf } = this;
    if (leaf === undefined) return false;
    const before = cursor.mark();
    const { taken, counts } = continueLeaf(leaf, cursor, lazy, this.math);
    if (counts) leaf.end = cursor.lineEnd;
    this.counts ||= counts;
    if (taken !== 'part') this.closeLeaf();
    if (taken === 'behind') cursor.backTo(before);
    return taken !== 'behind';
  }

  private closeLeaf(): void {
    const { leaf } = this;
    this.leaf = undefined;
    if (leaf === undefined) return;
    if (leaf.kind !== 'paragraph' || leaf.lines === undefined) this.add(blockOf(leaf));
    else for (const block of blocksOfContent(leaf.lines, leaf.end)) this.add(block);
  }

  /** Close the leaf before the line. One that waits for its end goes on to where the line begins: then it hangs over. */
  private endLeaf(): boolean {
    const { leaf } = this;
    const hangs = leaf !== undefined && isConcrete(leaf) && !(leaf.kind === 'html' && leaf.html >= 6);
    if (hangs) leaf.end = this.cursor.lineStart;
    if (hangs && leaf.kind === 'html') leaf.lines.push(this.cursor.endingBefore);
    this.closeLeaf();
    return hangs;
  }

  /** Close the innermost containers, down to `left` of them. `at`: where they end if not with the last line that counts. */
  private closeContainers(left: number, at: number | undefined, hangs: boolean): void {
    const { open } = this;
    if (hangs) {
      const innermost = open.length > left ? open[open.length - 1] : undefined;
      if (innermost?.kind === 'list' && at !== undefined) innermost.item.end = at;
    }
    while (open.length > left) {
      const container = open.pop();
      if (container === undefined) return;
      if (at !== undefined) container.node.end = at;
      const { end } = container.node;
      const around = open[open.length - 1];
      if (around?.kind === 'list' && end > around.item.end) around.item.end = end;
    }
  }

  /** Blank lines count for no container, and marks of quotes not for the items inside of these. */
  private settleEnds(): void {
    if (!this.counts && this.quoteAt < 0) return;
    const end = this.cursor.lineEnd;
    let index = 0;
    for (const container of this.open) {
      container.node.end = end;
      if (container.kind === 'list' && (this.counts || index < this.quoteAt)) container.item.end = end;
      index++;
    }
  }

  /** Add a block to what is open innermost. */
  private add(block: Block): void {
    const innermost = this.open[this.open.length - 1];
    const parent = innermost === undefined ? this.root : parentIn(innermost);
    // Most have one child, and a list that grows has room for twenty.
    if (parent.children.length === 0) parent.children = [block];
    else parent.children.push(block);
  }
}

/**
 * A tag of its own (HTML of kind 7) that ends a paragraph on a lazy line stays in the containers of the paragraph: micromark can't tell yet
 * where it ends when it decides that. At the end of the text it can.
 */
function staysInside(cursor: LineCursor): boolean {
  const before = cursor.mark();
  cursor.skip(3);
  const stays = cursor.code === 60 && !cursor.isLastLine && htmlAt(cursor, false)?.kind === 7;
  cursor.backTo(before);
  return stays;
}

/** Nothing opens inside of it. */
function isConcrete(leaf: OpenLeaf): boolean {
  return leaf.kind === 'fenced' || leaf.kind === 'math' || leaf.kind === 'html';
}
