import type { Block, Blockquote, FootnoteDefinition, List, ListItem } from './block.ts';
import { identifierOf, isThematicBreak } from './content.ts';
import { isBlankCode } from './line-cursor.ts';
import type { LineCursor } from './line-cursor.ts';

/** A block that is not closed yet ends with the last line on which something stands that belongs to it. */
export type Open<Parent extends { readonly children: readonly unknown[] }> = Omit<Parent, 'end' | 'children'> & { end: number; children: Parent['children'][number][] };

/** A block quote that further lines may belong to. */
export interface OpenQuote {
  readonly kind: 'quote';
  readonly node: Open<Blockquote>;
}

/** A list that further lines, or items, may belong to. */
export interface OpenList {
  readonly kind: 'list';
  readonly node: Open<List>;
  /** For its end, marks of quotes around the item do not count. */
  item: Open<ListItem>;
  /** `-`, `*`, `+`, or what stands behind the number. */
  readonly mark: number;
  /** The columns that a further line of the item must be indented by. */
  size: number;
  /** The item begins with a blank line; a second one ends it. */
  beginsBlank: boolean;
  isPastBlank: boolean;
}

/** A footnote (GFM) that further lines may belong to: those that are indented by four columns. */
export interface OpenFootnote {
  readonly kind: 'footnote';
  readonly node: Open<FootnoteDefinition>;
}

export type Container = OpenQuote | OpenList | OpenFootnote;

/** The mark of a list item. */
interface ItemMark {
  readonly start: number;
  readonly mark: number;
  readonly size: number;
  readonly beginsBlank: boolean;
}

/** What further blocks become part of. */
export function parentIn(container: Container): { children: Block[] } {
  return container.kind === 'list' ? container.item : container.node;
}

/** The quote, footnote or list that opens at the cursor, not in the tree yet. `interrupts`: a paragraph would go on, so that less can open. */
export function openContainer(cursor: LineCursor, interrupts: boolean): Container | undefined {
  const before = cursor.mark();
  const indentation = cursor.skip(3);
  if (!mayOpen(cursor.code)) {
    cursor.backTo(before);
    return undefined;
  }
  const { at } = cursor;
  if (takesQuoteMark(cursor)) return { kind: 'quote', node: { type: 'blockquote', start: at, end: at, children: [] } };
  const label = footnoteLabel(cursor);
  if (label !== undefined) return { kind: 'footnote', node: { type: 'footnoteDefinition', identifier: identifierOf(label), start: at, end: at, children: [] } };
  const found = itemMark(cursor, indentation, interrupts, undefined);
  if (found === undefined) {
    cursor.backTo(before);
    return undefined;
  }
  const { start, mark, size, beginsBlank } = found;
  const item = itemFrom(start);
  return { kind: 'list', node: { type: 'list', ordered: isOrderedMark(mark), start, end: start, children: [item] }, item, mark, size, beginsBlank, isPastBlank: false };
}

/** A quick look: a container begins with `>`, `[`, a bullet or a digit. */
function mayOpen(code: number): boolean {
  return code === 62 || code === 91 || code === 45 || code === 42 || code === 43 || (code >= 48 && code <= 57);
}

/** Whether a quote goes on with the line; then its mark is taken. */
export function continueQuote(cursor: LineCursor): boolean {
  const before = cursor.mark();
  cursor.skip(3);
  if (takesQuoteMark(cursor)) return true;
  cursor.backTo(before);
  return false;
}

/** Whether a footnote goes on with the line; then its indentation is taken. */
export function continueFootnote(cursor: LineCursor): boolean {
  if (cursor.isBlank) return true;
  const before = cursor.mark();
  if (cursor.skip(4) === 4) return true;
  cursor.backTo(before);
  return false;
}

/** The name of the footnote that begins at the cursor; then its mark and the blanks behind it are taken. */
function footnoteLabel(cursor: LineCursor): string | undefined {
  if (cursor.code !== 91) return undefined;
  const label = /^\[\^((?:\\[[\\\]]|[^\][\s]){1,999})\]:/.exec(cursor.text.slice(cursor.at, Math.min(cursor.lineEnd, cursor.at + 1100)));
  if (label === null) return undefined;
  const behind = cursor.at + label[0].length;
  while (cursor.at < behind) cursor.take();
  cursor.skip(Infinity);
  return label[1];
}

/** Whether an item goes on with the line; then its indentation is taken. */
export function continueItem(list: OpenList, cursor: LineCursor): boolean {
  if (cursor.isBlank) {
    list.isPastBlank ||= list.beginsBlank;
    cursor.skip(list.size);
    return true;
  }
  const { isPastBlank } = list;
  list.isPastBlank = false;
  list.beginsBlank = false;
  if (isPastBlank) return false;
  const before = cursor.mark();
  if (cursor.skip(list.size) === list.size) return true;
  cursor.backTo(before);
  return false;
}

/** Whether the next item of a list begins with the line; then its mark is taken. The list has the item that is done with still. */
export function takesNextItem(list: OpenList, cursor: LineCursor): ItemMark | undefined {
  const before = cursor.mark();
  const found = itemMark(cursor, cursor.skip(3), false, list.mark);
  if (found === undefined) cursor.backTo(before);
  return found;
}

export function startItem(list: OpenList, { start, size, beginsBlank }: ItemMark): void {
  list.item = itemFrom(start);
  list.node.children.push(list.item);
  list.size = size;
  list.beginsBlank = beginsBlank;
}

function itemFrom(start: number): Open<ListItem> {
  return { type: 'listItem', start, end: start, children: [] };
}

function takesQuoteMark(cursor: LineCursor): boolean {
  if (cursor.code !== 62) return false;
  cursor.take();
  cursor.skip(1);
  return true;
}

function isOrderedMark(mark: number): boolean {
  return mark === 41 || mark === 46;
}

function itemMark(cursor: LineCursor, indentation: number, interrupts: boolean, ofList: number | undefined): ItemMark | undefined {
  const { at } = cursor;
  const mark = ofList === undefined || !isOrderedMark(ofList) ? bullet(cursor) ?? (ofList === undefined ? number(cursor, interrupts) : undefined) : number(cursor, interrupts);
  if (mark === undefined || (ofList !== undefined && mark !== ofList)) return undefined;
  const width = indentation + cursor.at - at;
  if (cursor.isBlank) return interrupts ? undefined : { start: at, mark, size: width + 1, beginsBlank: true };
  const blanks = blanksBehindMark(cursor);
  return blanks === 0 ? undefined : { start: at, mark, size: width + blanks, beginsBlank: false };
}

function bullet(cursor: LineCursor): number | undefined {
  const { code } = cursor;
  if (code !== 42 && code !== 43 && code !== 45) return undefined;
  if (code !== 43 && isThematicBreak(cursor)) return undefined;
  cursor.take();
  return code;
}

/** Up to nine digits; where a paragraph would go on, only a 1. What stands behind them. */
function number(cursor: LineCursor, interrupts: boolean): number | undefined {
  let digits = 0;
  while (digits < 9 && cursor.code >= 48 && cursor.code <= 57) {
    if (interrupts && (digits > 0 || cursor.code !== 49)) return undefined;
    cursor.take();
    digits++;
  }
  const { code } = cursor;
  if (digits === 0 || (code !== 41 && code !== 46)) return undefined;
  cursor.take();
  return code;
}

/** One to four columns; of five and more one, for the others belong to the code behind them (CommonMark 0.31 §5.2). */
function blanksBehindMark(cursor: LineCursor): number {
  const before = cursor.mark();
  const blanks = cursor.skip(4);
  if (blanks < 4 || !isBlankCode(cursor.code)) return blanks;
  cursor.backTo(before);
  return cursor.skip(1);
}
