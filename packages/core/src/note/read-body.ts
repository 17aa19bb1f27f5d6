import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';
import { lineAround } from '../text/lines.ts';
import { withClosedBlocks } from './closed-blocks.ts';
import type { Heading as HeadingBlock, Leaf, List, ListItem as ListItemBlock, Node } from './blocks/block.ts';
import type { BlockReader } from './blocks/block-reader.ts';
import type { Definition } from './closed-definitions.ts';
import { bounds } from './bounded-body.ts';
import { withoutComments } from './field-without-comments.ts';
import { LabelGatherer } from './gather-labels.ts';
import type { Around } from './gather-labels.ts';
import { fieldsIn } from './inline-field.ts';
import type { InlineField } from './inline-field.ts';
import { hasLiveContent } from './live-content.ts';
import { looksLabelled } from './labels-in-body.ts';
import { markdownLinksIn, nameOfDefinition, wikilinksIn } from './links.ts';
import type { ExternalLink } from './links.ts';
import { isInside, maskRanges, none, overlapping, within } from './mask.ts';
import type { LabelledPart, Link, NoteProblem, PlacedLabel, SpokenLabel, Tag } from './note.ts';
import { isFootnote, parseBody } from './parse-body.ts';
import type { ParsedBody } from './parse-body.ts';
import type { PlaceOf } from './place.ts';
import { isQuestionTag, tagsIn } from './tags.ts';
import { isQuestionId } from './task-item.ts';
import type { ListItem } from './task-item.ts';

/** The body of a note as it stands, all offsets those of the note. */
export interface Body {
  readonly start: number;
  /** The outermost list items, in the order of the text; the others are their children. */
  readonly items: readonly ListItem[];
  readonly headings: readonly Heading[];
  /** Labels that stand outside of every list item: they are the note's. */
  readonly labels: readonly PlacedLabel[];
  readonly parts: readonly LabelledPart[];
  /** Footnotes and definitions of links, in the order of the text. */
  readonly definitions: readonly Definition[];
  readonly spokenLabels: readonly SpokenLabel[];
  readonly links: readonly Link[];
  readonly external: readonly ExternalLink[];
  /** In the order of the text; what a comment says in a value is no part of it. */
  readonly fields: readonly InlineField[];
  /** From the opening to the closing bracket of the text of each link in Markdown's own syntax. */
  readonly linkTexts: readonly Range[];
  readonly tags: readonly Tag[];
  /** The note's text with code, HTML, mathematics and comments hidden, every offset kept. */
  readonly masked: string;
  /** Between backticks, in the order of the text. */
  readonly codeSpans: readonly Range[];
  readonly hasLiveContent: boolean;
  readonly problems: readonly NoteProblem[];
}

export interface Heading {
  readonly depth: number;
  /** The words, without `#` marks. */
  readonly words: Range;
  /** What of the words is no text: fields, comments and a block id. */
  readonly hidden: readonly Range[];
  /** The whole line or lines. */
  readonly range: Range;
}

/** In steps, of which those that grow with the text read one block or item of a list each. */
export function* readBody(text: string, start: number, placeOf: PlaceOf, readBlocks: BlockReader): Generator<void, Body> {
  if (text.length - start > bounds.note) return unreadBody(text, start, placeOf);
  const parsed = parseBody(text, start, readBlocks);
  yield;
  const reader = new BodyReader(text, start, placeOf, parsed);
  yield;
  return yield* reader.read();
}

function unreadBody(text: string, start: number, placeOf: PlaceOf): Body {
  const problem = { code: 'note-too-large', detail: String(text.length), place: placeOf({ start, end: start }) } as const;
  // Somewhere in it a label may stand.
  const labels = looksLabelled(text) ? [{ label: 'TLP:RED' as const, place: problem.place }] : [];
  return { start, items: [], headings: [], labels, parts: [], spokenLabels: [], definitions: [], links: [], external: [], fields: [], linkTexts: [], tags: [], masked: '', codeSpans: [], hasLiveContent: true, problems: [problem] };
}

/** What stands around a block. */
interface Surroundings extends Around {
  readonly quotes: number;
}

/** Walks the tree of one body. A class because much is found along the way; it lives for one call. */
class BodyReader {
  private readonly text: string;
  private readonly start: number;
  private readonly placeOf: PlaceOf;
  private readonly parsed: ParsedBody;
  private readonly links: readonly Link[];
  private readonly linkTexts: readonly Range[];
  private readonly external: readonly ExternalLink[];
  private readonly fields: readonly InlineField[];
  private readonly tags: readonly Tag[];
  /** A quick look at all of the note. */
  private readonly mayHaveIds: boolean;
  private readonly headings: Heading[] = [];
  private readonly definitions: Definition[] = [];
  private readonly labels: LabelGatherer;

  constructor(text: string, start: number, placeOf: PlaceOf, parsed: ParsedBody) {
    this.text = text;
    this.start = start;
    this.placeOf = placeOf;
    this.parsed = parsed;
    const { masked } = parsed;
    this.mayHaveIds = masked.includes('^');
    const wikilinks = wikilinksIn(text, masked, 0, placeOf, () => false);
    const markdownLinks = markdownLinksIn(text, masked, { start, end: text.length }, parsed, mapped(wikilinks, ({ place }) => place), placeOf);
    this.fields = mapped(fieldsIn(text, masked, { start, end: text.length }, markdownLinks.texts), (field) => withoutComments(field, text, parsed.comments));
    const fields = mapped(this.fields, ({ range }) => range);
    this.labels = new LabelGatherer(text, placeOf, parsed, this.fields);
    this.linkTexts = markdownLinks.texts;
    this.external = markdownLinks.external;
    this.links = [...mapped(wikilinks, (link) => ({ ...link, inField: isInside(fields, link.place.start) })), ...markdownLinks.links].sort((a, b) => a.place.start - b.place.start);
    this.tags = /#[^\s#]/.test(masked) ? tagsIn(maskRanges(masked, mapped(this.links, (link) => link.place)), 0, placeOf) : [];
  }

  *read(): Generator<void, Body> {
    const { doubtful, skipped, comments, masked, codeSpans } = this.parsed;
    const labels: PlacedLabel[] = [];
    const items: ListItem[] = [];
    yield* this.readBlocks({ quotes: 0, callouts: none, quote: undefined, isInItem: false, labels }, items);
    for (const range of [...doubtful, ...skipped]) this.labels.addHidden(range, labels);
    for (const range of [...doubtful, ...comments]) this.labels.addSpoken(range);
    this.labels.closeSections();
    const problems = mapped(this.parsed.problems, ({ code, detail, start, end }): NoteProblem => ({ code, detail, place: this.placeOf({ start, end }) }));
    return {
      start: this.start, items: withClosedBlocks(items, this.labels.closedBlocks), headings: this.headings, labels,
      parts: [...this.labels.parts].sort((a, b) => a.place.start - b.place.start), spokenLabels: [...this.labels.spoken.values()], definitions: this.definitions,
      links: this.links, external: this.external, fields: this.fields, linkTexts: this.linkTexts, tags: this.tags, masked, codeSpans,
      hasLiveContent: hasLiveContent(this.text, this.parsed), problems: [...problems, ...this.labels.problems],
    };
  }

  private *readBlocks(around: Surroundings, items: ListItem[]): Generator<void, void> {
    for (const block of this.parsed.tree.children) {
      if (block.type === 'list') {
        for (const item of block.children) {
          this.readItem(item, block, around, items);
          yield;
        }
      } else this.readNode(block, around, items);
      yield;
    }
  }

  /** A field stands on one line, and inside of one block: those of a stretch are those of the body that stand in it. */
  private fieldsWithin(range: Range): readonly InlineField[] {
    return within(this.fields, (field) => field.range, range);
  }

  private isComment(offset: number): boolean {
    return isInside(this.parsed.comments, offset);
  }

  /** Reads what stands in a node of the tree, and adds its outermost list items to `items`. */
  private readNode(node: Node, around: Surroundings, items: ListItem[]): void {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') this.definitions.push({ start: node.start, end: node.end, name: `${node.type === 'footnoteDefinition' ? '^' : ''}${nameOfDefinition(node.identifier)}` });
    if (node.type === 'heading' || node.type === 'paragraph') {
      const heading = this.addHeading(node);
      this.labels.addBlock(node, heading, around);
    } else if (isFootnote(node)) this.labels.addBlock(node, undefined, around);
    else if (node.type === 'html') this.labels.addHtml(node, around);
    else if (node.type === 'list') for (const item of node.children) this.readItem(item, node, around, items);
    else if (node.type === 'blockquote') {
      const label = this.labels.addCallout(node, around);
      const inside = { ...around, quotes: around.quotes + 1, quote: node, callouts: label === undefined ? around.callouts : [...around.callouts, label.label] };
      for (const child of node.children) this.readNode(child, inside, items);
    } else if ('children' in node) for (const child of node.children) this.readNode(child, around, items);
  }

  private addHeading(node: HeadingBlock | Leaf): Heading | undefined {
    if (node.type !== 'heading' && this.parsed.underlines.size === 0) return undefined;
    const { start, end } = node;
    const underline = node.type === 'heading' ? undefined : this.underlineOf(node);
    if ((node.type !== 'heading' && underline === undefined) || this.isComment(start)) return undefined;
    const words = node.type === 'heading' ? node.words : { start, end: endOfWords(this.text, start, end) };
    const fields = mapped(this.fieldsWithin(words), (field) => field.range);
    const blockId = this.blockIdOf(words);
    const hidden = [...fields, ...overlapping(this.parsed.comments, words), ...(blockId === undefined ? [] : [blockId])];
    const heading = { depth: node.type === 'heading' ? node.depth : 1, words, hidden, range: { start, end: underline?.end ?? end } };
    this.headings.push(heading);
    return heading;
  }

  private underlineOf(paragraph: Range): Range | undefined {
    const { end } = lineAround(this.text, paragraph.end);
    return this.parsed.underlines.get(end + (this.text.startsWith('\r\n', end) ? 2 : 1));
  }

  /** Adds one item, or, where a comment hides it, what stands visible inside. */
  private readItem(node: ListItemBlock, list: List, around: Surroundings, items: ListItem[]): void {
    const item = { start: node.start, end: node.end };
    const labels: PlacedLabel[] = [];
    const children: ListItem[] = [];
    const inside = { ...around, isInItem: true, labels };
    for (const child of node.children) this.readNode(child, inside, children);
    if (this.isComment(item.start)) {
      around.labels.push(...labels);
      for (const child of children) items.push(child);
      return;
    }
    this.labels.addItem(item, labels);
    const first = node.children[0];
    const firstList = node.children.findIndex((child) => child.type === 'list');
    const last = node.children[Math.max(0, (firstList < 0 ? node.children.length : firstList) - 1)] ?? node;
    const mark = this.text.charAt(item.start);
    const bullet = '-+*'.includes(mark) ? mark : /^\d+[.)]/.exec(this.text.slice(item.start, item.start + 12))?.[0] ?? (list.ordered ? '1.' : '-');
    items.push(this.itemOf(first?.type === 'paragraph' ? first : emptyAt(item.start + bullet.length), {
      item, bullet, quotes: around.quotes, callouts: around.callouts, labels: labels.length === 0 ? none : mapped(labels, ({ label }) => label),
      children: children.length === 0 ? none : children.slice(), ownEnd: last.end,
    }));
  }

  /** The first paragraph of an item, taken apart. */
  private itemOf(whole: Range, { item, bullet, quotes, callouts, labels, children, ownEnd }: Omit<ListItem, 'paragraph' | 'mark' | 'fields' | 'tags' | 'blockId' | 'comments' | 'isQuestion'>): ListItem {
    const match = this.text.charAt(whole.start) === '[' ? /^\[([^\r\n])\](?=[ \t\r\n]|$)[ \t]*/u.exec(this.text.slice(whole.start, whole.end)) : null;
    const character = match?.[1];
    const mark = character === undefined ? undefined : { start: whole.start + 1, end: whole.start + 1 + character.length, character };
    const start = whole.start + (match?.[0].length ?? 0);
    // Where a comment begins in the paragraph that goes on below it, the question ends: what came behind that would be hidden.
    const opened = overlapping(this.parsed.comments, whole).find((comment) => comment.end > whole.end && comment.start >= start);
    // Spaces behind the last word belong to nobody; what is added to the line comes before them.
    const paragraph = { start, end: endOfWords(this.text, start, opened?.start ?? whole.end) };
    const blockId = this.blockIdOf(paragraph);
    const found = within(this.tags, ({ place }) => place, paragraph);
    const tags = found.length === 0 ? none : mapped(found, ({ name }) => name);
    const isQuestion = mark !== undefined && (character === '?' || (blockId !== undefined && isQuestionId(blockId.id)) || tags.some(isQuestionTag));
    return { item, bullet, quotes, callouts, labels, children, ownEnd, paragraph, mark, fields: this.fieldsWithin(paragraph), tags, blockId, comments: overlapping(this.parsed.comments, paragraph), isQuestion };
  }

  private blockIdOf(paragraph: Range): ListItem['blockId'] {
    if (!this.mayHaveIds) return undefined;
    const words = this.parsed.masked.slice(paragraph.start, paragraph.end);
    if (!words.includes('^')) return undefined;
    const match = /(?:^|[ \t\r\n])\^([A-Za-z0-9-]+)[ \t]*$/.exec(words);
    const id = match?.[1];
    if (match === null || id === undefined) return undefined;
    const start = paragraph.start + match.index + match[0].indexOf('^');
    return { start, end: start + id.length + 1, id };
  }
}

function emptyAt(offset: number): Range {
  return { start: offset, end: offset };
}

/** Where the last word of a stretch ends, white space behind it aside. */
function endOfWords(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  // Nearly always a letter or a sign of ASCII.
  return end > start && last > 32 && last < 127 ? end : start + text.slice(start, end).trimEnd().length;
}
