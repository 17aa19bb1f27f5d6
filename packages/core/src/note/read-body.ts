import type { Blockquote, List, ListItem as ListItemNode, Nodes, Paragraph } from 'mdast';
import type { Range } from '../text/text-edit.ts';
import { commentsIn } from './comments.ts';
import { boundBody, bounds } from './bounded-body.ts';
import { fieldsIn } from './inline-field.ts';
import { markdownLinksIn, nameOfDefinition, wikilinksIn } from './links.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { isInside, maskRanges, overlapping } from './mask.ts';
import type { Link, NoteProblem, NoteProblemCode, Tag } from './note.ts';
import type { PlaceOf } from './place.ts';
import { isQuestionTag, tagNamesIn, tagsIn } from './tags.ts';
import { isQuestionId } from './task-item.ts';
import type { ListItem } from './task-item.ts';
import { readLabel } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

/** The body of a note as it stands, all offsets those of the note. */
export interface Body {
  readonly start: number;
  /** The outermost list items, in the order of the text; the others are their children. */
  readonly items: readonly ListItem[];
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly tags: readonly Tag[];
  /** The note's text with code, HTML, mathematics and comments hidden, every offset kept. */
  readonly masked: string;
  readonly problems: readonly NoteProblem[];
}

export interface Heading {
  readonly depth: number;
  /** The words, without `#` marks. */
  readonly words: Range;
  /** The whole line or lines. */
  readonly range: Range;
}

export function readBody(text: string, start: number, placeOf: PlaceOf): Body {
  if (text.length - start > bounds.note) return unreadBody(text, start, placeOf);
  const bounded = boundBody(withoutMark(text.slice(start)));
  const reader = new BodyReader(text, start, placeOf);
  return reader.read(bounded.text, bounded.skipped);
}

/** The parser takes a byte order mark away and counts from behind it; a space in its place keeps every offset. */
function withoutMark(body: string): string {
  return body.startsWith('\uFEFF') ? ` ${body.slice(1)}` : body;
}

function unreadBody(text: string, start: number, placeOf: PlaceOf): Body {
  const problem = { code: 'note-too-large', detail: String(text.length), place: placeOf({ start, end: start }) } as const;
  return { start, items: [], headings: [], links: [], tags: [], masked: '', problems: [problem] };
}

interface Surroundings {
  readonly quotes: number;
  readonly callouts: readonly TlpLabel[];
}

const hiding: ReadonlySet<string> = new Set(['code', 'inlineCode', 'html', 'math', 'inlineMath']);

interface Findings {
  /** What hides its content. */
  readonly opaque: Range[];
  readonly definitions: Map<string, string>;
  readonly paragraphs: Range[];
}

/** Walks the tree of one body. A class because what is hidden must be known before anything is read; it lives for one call. */
class BodyReader {
  private readonly text: string;
  private readonly start: number;
  private readonly placeOf: PlaceOf;
  private readonly problems: NoteProblem[] = [];
  private readonly headings: Heading[] = [];
  private masked = '';
  private withoutLinks = '';
  private comments: readonly Range[] = [];
  private linkTexts: readonly Range[] = [];

  constructor(text: string, start: number, placeOf: PlaceOf) {
    this.text = text;
    this.start = start;
    this.placeOf = placeOf;
  }

  read(body: string, skipped: readonly (Range & { readonly code: NoteProblemCode; readonly detail: string })[]): Body {
    const tree = parseMarkdown(body);
    const opaque: Range[] = [];
    const definitions = new Map<string, string>();
    const paragraphs: Range[] = [];
    this.collect(tree, { opaque, definitions, paragraphs });
    const withoutCode = maskRanges(' '.repeat(this.start) + body, opaque);
    const comments = commentsIn(withoutCode, paragraphs);
    this.comments = comments.ranges;
    this.masked = maskRanges(withoutCode, comments.ranges);
    for (const place of comments.unclosed) this.report('comment-not-closed', '', place);
    for (const { code, detail, start, end } of skipped) this.report(code, detail, { start: start + this.start, end: end + this.start });
    const whole = { start: this.start, end: this.text.length };
    const wikilinks = wikilinksIn(this.masked.slice(this.start), this.start, this.placeOf);
    const markdownLinks = markdownLinksIn(this.masked, whole, definitions, this.placeOf);
    this.linkTexts = markdownLinks.texts;
    this.withoutLinks = maskRanges(this.masked, [...wikilinks, ...markdownLinks.links].map((link) => link.place));
    const tags = tagsIn(this.withoutLinks.slice(this.start), this.start, this.placeOf);
    const items = this.itemsOf(tree, { quotes: 0, callouts: [] });
    const links = [...wikilinks, ...markdownLinks.links].sort((a, b) => a.place.start - b.place.start);
    return { start: this.start, items, headings: this.headings, links, tags, masked: this.masked, problems: this.problems };
  }

  private report(code: NoteProblemCode, detail: string, range: Range): void {
    this.problems.push({ code, detail, place: this.placeOf(range) });
  }

  private rangeOf(node: Nodes): Range {
    return { start: (node.position?.start.offset ?? 0) + this.start, end: (node.position?.end.offset ?? 0) + this.start };
  }

  private collect(node: Nodes, found: Findings): void {
    if (hiding.has(node.type)) {
      found.opaque.push(this.rangeOf(node));
      return;
    }
    if (node.type === 'paragraph' || node.type === 'heading') found.paragraphs.push(this.rangeOf(node));
    if (node.type === 'definition') {
      found.opaque.push(this.rangeOf(node));
      found.definitions.set(nameOfDefinition(node.identifier), node.url);
    }
    if ('children' in node) for (const child of node.children) this.collect(child, found);
  }

  private itemsOf(node: Nodes, around: Surroundings): ListItem[] {
    if (node.type === 'heading') this.addHeading(node, node.depth);
    else if (node.type === 'paragraph') this.addUnderlinedHeading(node);
    else if (node.type === 'list') return node.children.flatMap((item) => this.itemOf(item, node, around));
    else if (node.type === 'blockquote') {
      const label = this.calloutLabel(node);
      const inside = { quotes: around.quotes + 1, callouts: label === undefined ? around.callouts : [...around.callouts, label] };
      return node.children.flatMap((child) => this.itemsOf(child, inside));
    } else if ('children' in node) return node.children.flatMap((child) => this.itemsOf(child, around));
    return [];
  }

  private addHeading(node: Nodes, depth: number): void {
    if (!('children' in node)) return;
    const range = this.rangeOf(node);
    if (isInside(this.comments, range.start)) return;
    const [first, last] = [node.children[0], node.children.at(-1)];
    const words = first && last ? { start: this.rangeOf(first).start, end: this.rangeOf(last).end } : { start: range.end, end: range.end };
    this.headings.push({ depth, words, range });
  }

  /** `Title` with a line of `=` below it: a heading of level one (CommonMark 0.31 §4.3). The ones underlined with `-` are not asked for. */
  private addUnderlinedHeading(node: Paragraph): void {
    const range = this.rangeOf(node);
    const match = /(?:\r\n|\n|\r) {0,3}=+[ \t]*$/.exec(this.text.slice(range.start, range.end));
    if (match === null || isInside(this.comments, range.start)) return;
    this.headings.push({ depth: 1, words: { start: range.start, end: range.start + match.index }, range });
  }

  private calloutLabel(quote: Blockquote): TlpLabel | undefined {
    const first = quote.children[0];
    if (first === undefined) return undefined;
    const range = this.rangeOf(first);
    const match = /^\[!([^\]\r\n]*)\]/.exec(this.text.slice(range.start, range.end));
    const written = match?.[1];
    if (written === undefined) return undefined;
    const label = readLabel(written);
    if (label !== undefined || !/^\s*tlp/i.test(written)) return label;
    this.report('label-unreadable', written.trim(), { start: range.start + 2, end: range.start + 2 + written.length });
    return 'TLP:RED';
  }

  /** One item, or, where a comment hides it, what stands visible inside. */
  private itemOf(node: ListItemNode, list: List, around: Surroundings): ListItem[] {
    const item = this.rangeOf(node);
    const children = node.children.flatMap((child) => this.itemsOf(child, around));
    if (isInside(this.comments, item.start)) return children;
    const first = node.children[0];
    const paragraph = first?.type === 'paragraph' ? first : undefined;
    const bullet = /^(?:[-+*]|\d+[.)])/.exec(this.text.slice(item.start, item.start + 12))?.[0] ?? (list.ordered === true ? '1.' : '-');
    return [{ item, bullet, ...this.lineOf(paragraph, item.start + bullet.length), ...around, children }];
  }

  /** The first paragraph of an item, taken apart. */
  private lineOf(node: Paragraph | undefined, behindBullet: number): Omit<ListItem, 'item' | 'bullet' | 'quotes' | 'callouts' | 'children'> {
    const whole = node === undefined ? { start: behindBullet, end: behindBullet } : this.rangeOf(node);
    const match = /^\[([^\r\n])\](?=[ \t\r\n]|$)[ \t]*/u.exec(this.text.slice(whole.start, whole.end));
    const character = match?.[1];
    const mark = character === undefined ? undefined : { start: whole.start + 1, end: whole.start + 1 + character.length, character };
    const start = whole.start + (match?.[0].length ?? 0);
    // Spaces behind the last word belong to nobody; what is added to the line comes before them.
    const paragraph = { start, end: start + this.text.slice(start, whole.end).trimEnd().length };
    const blockId = this.blockIdOf(paragraph);
    const fields = fieldsIn(this.text, this.masked, paragraph, this.linkTexts);
    const tags = tagNamesIn(this.withoutLinks.slice(paragraph.start, paragraph.end));
    const comments = overlapping(this.comments, paragraph);
    const isQuestion = mark !== undefined && (character === '?' || (blockId !== undefined && isQuestionId(blockId.id)) || tags.some(isQuestionTag));
    return { paragraph, mark, fields, tags, blockId, comments, isQuestion };
  }

  private blockIdOf(paragraph: Range): ListItem['blockId'] {
    const words = this.masked.slice(paragraph.start, paragraph.end);
    const match = /(?:^|[ \t\r\n])\^([A-Za-z0-9-]+)[ \t]*$/.exec(words);
    const id = match?.[1];
    if (match === null || id === undefined) return undefined;
    const start = paragraph.start + match.index + match[0].indexOf('^');
    return { start, end: start + id.length + 1, id };
  }
}
