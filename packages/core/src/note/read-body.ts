import type { Blockquote, Heading as HeadingNode, List, ListItem as ListItemNode, Nodes, Paragraph } from 'mdast';
import type { Range } from '../text/text-edit.ts';
import { digestOf } from '../text/digest.ts';
import { lineAround } from '../text/lines.ts';
import type { ClosedBlock } from './closed-blocks.ts';
import { withClosedBlocks } from './closed-blocks.ts';
import type { BlockReader } from './blocks/block-reader.ts';
import type { Definition } from './closed-definitions.ts';
import { bounds } from './bounded-body.ts';
import { withoutComments } from './field-without-comments.ts';
import { htmlCommentsIn } from './hidden-spans.ts';
import { fieldsIn } from './inline-field.ts';
import type { InlineField } from './inline-field.ts';
import { hasLiveContent } from './live-content.ts';
import { calloutLabelIn, labelsIn, looksLabelled, mayHoldLabel } from './labels-in-body.ts';
import type { LabelInBody } from './labels-in-body.ts';
import { markdownLinksIn, nameOfDefinition, wikilinksIn } from './links.ts';
import type { ExternalLink } from './links.ts';
import { isInside, maskRanges, overlapping, separate, within } from './mask.ts';
import type { LabelledPart, Link, NoteProblem, NoteProblemCode, PlacedLabel, SpokenLabel, Tag } from './note.ts';
import { isFootnote, parseBody, rangeOf } from './parse-body.ts';
import type { ParsedBody } from './parse-body.ts';
import type { PlaceOf } from './place.ts';
import { isQuestionTag, tagsIn } from './tags.ts';
import { isQuestionId } from './task-item.ts';
import type { ListItem } from './task-item.ts';
import { labelsInWords, labelTagsIn, maySpeakOfLabel } from './labels-in-words.ts';
import type { LabelInWords } from './labels-in-words.ts';
import { isStricter } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

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
  /** From the opening to the closing bracket of the text of each link in Markdown's own syntax. */
  readonly linkTexts: readonly Range[];
  readonly tags: readonly Tag[];
  /** The note's text with code, HTML, mathematics and comments hidden, every offset kept. */
  readonly masked: string;
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

export function readBody(text: string, start: number, placeOf: PlaceOf, readBlocks: BlockReader): Body {
  if (text.length - start > bounds.note) return unreadBody(text, start, placeOf);
  return new BodyReader(text, start, placeOf, parseBody(text, start, readBlocks)).read();
}

function unreadBody(text: string, start: number, placeOf: PlaceOf): Body {
  const problem = { code: 'note-too-large', detail: String(text.length), place: placeOf({ start, end: start }) } as const;
  // Somewhere in it a label may stand.
  const labels = looksLabelled(text) ? [{ label: 'TLP:RED' as const, place: problem.place }] : [];
  return { start, items: [], headings: [], labels, parts: [], spokenLabels: [], definitions: [], links: [], external: [], linkTexts: [], tags: [], masked: '', hasLiveContent: true, problems: [problem] };
}

/** What stands around a block. */
interface Surroundings {
  readonly quotes: number;
  readonly callouts: readonly TlpLabel[];
  /** What a label in words closes where it stands in no list item: the innermost quote; undefined outside of all. */
  readonly quote: Range | undefined;
  readonly isInItem: boolean;
  /** The labels of the list item that the block is part of, else those of the note: filled while its blocks are read. */
  readonly labels: PlacedLabel[];
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
  private readonly problems: NoteProblem[] = [];
  private readonly headings: Heading[] = [];
  private readonly calloutMarks: Range[] = [];
  private readonly parts: LabelledPart[] = [];
  private readonly definitions: Definition[] = [];
  private readonly spoken = new Map<number, SpokenLabel>();
  /** Outermost headings with a label in their words: what stands below them is known when all headings are. */
  private readonly closedHeadings: { readonly index: number; readonly label: PlacedLabel }[] = [];
  private readonly outermostHeadings: Heading[] = [];
  private readonly closedBlocks: ClosedBlock[] = [];

  constructor(text: string, start: number, placeOf: PlaceOf, parsed: ParsedBody) {
    this.text = text;
    this.start = start;
    this.placeOf = placeOf;
    this.parsed = parsed;
    const { masked } = parsed;
    const wikilinks = wikilinksIn(text, masked, 0, placeOf, () => false);
    const markdownLinks = markdownLinksIn(masked, { start, end: text.length }, parsed, wikilinks.map(({ place }) => place), placeOf);
    this.fields = fieldsIn(text, masked, { start, end: text.length }, markdownLinks.texts).map((field) => withoutComments(field, text, parsed.comments));
    const fields = this.fields.map(({ range }) => range);
    this.linkTexts = markdownLinks.texts;
    this.external = markdownLinks.external;
    this.links = [...wikilinks.map((link) => ({ ...link, inField: isInside(fields, link.place.start) })), ...markdownLinks.links].sort((a, b) => a.place.start - b.place.start);
    this.tags = /#[^\s#]/.test(masked) ? tagsIn(maskRanges(masked, this.links.map((link) => link.place)), 0, placeOf) : [];
  }

  read(): Body {
    const { masked, problems, tree } = this.parsed;
    for (const { code, detail, start, end } of problems) this.report(code, detail, { start, end });
    const labels: PlacedLabel[] = [];
    const items = this.itemsOf(tree, { quotes: 0, callouts: [], quote: undefined, isInItem: false, labels });
    for (const range of [...this.parsed.doubtful, ...this.parsed.skipped]) this.addHiddenLabels(range, labels);
    for (const range of [...this.parsed.doubtful, ...this.parsed.comments]) this.speakOf(labelsInWords(this.text, range), range);
    this.closeSections();
    const parts = this.parts.sort((a, b) => a.place.start - b.place.start);
    return { start: this.start, items: withClosedBlocks(items, this.closedBlocks), headings: this.headings, labels, parts, spokenLabels: [...this.spoken.values()], definitions: this.definitions, links: this.links, external: this.external, linkTexts: this.linkTexts, tags: this.tags, masked, hasLiveContent: hasLiveContent(this.text, this.parsed), problems: this.problems };
  }

  private report(code: NoteProblemCode, detail: string, range: Range): void {
    this.problems.push({ code, detail, place: this.placeOf(range) });
  }

  /** A field stands on one line, and inside of one block: those of a stretch are those of the body that stand in it. */
  private fieldsWithin(range: Range): readonly InlineField[] {
    return within(this.fields, (field) => field.range, range);
  }

  private isComment(offset: number): boolean {
    return isInside(this.parsed.comments, offset);
  }

  private itemsOf(node: Nodes, around: Surroundings): ListItem[] {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') this.definitions.push({ ...rangeOf(node), name: `${node.type === 'footnoteDefinition' ? '^' : ''}${nameOfDefinition(node.identifier)}` });
    if (node.type === 'heading' || node.type === 'paragraph') {
      const heading = this.addHeading(node);
      if (heading !== undefined && around.quote === undefined && !around.isInItem) this.outermostHeadings.push(heading);
      this.addLabels(rangeOf(node), heading, around);
    } else if (isFootnote(node)) this.addLabels(rangeOf(node), undefined, around);
    else if (node.type === 'list') return node.children.flatMap((item) => this.itemOf(item, node, around));
    else if (node.type === 'blockquote') {
      const label = this.calloutLabel(node);
      const inside = { ...around, quotes: around.quotes + 1, quote: rangeOf(node), callouts: label === undefined ? around.callouts : [...around.callouts, label.label] };
      return node.children.flatMap((child) => this.itemsOf(child, inside));
    } else if ('children' in node) return node.children.flatMap((child) => this.itemsOf(child, around));
    return [];
  }

  private addLabels(range: Range, heading: Heading | undefined, around: Surroundings): void {
    const { masked } = this.parsed;
    const speaks = maySpeakOfLabel(masked.slice(range.start, range.end));
    if (!speaks && !mayHoldLabel(masked, range)) return;
    const fields = this.fieldsWithin(range);
    const found = labelsIn(masked, range, fields, overlapping(this.calloutMarks, range));
    for (const each of found) around.labels.push({ label: this.labelOf(each), place: this.placeOf(each.range) });
    if (!speaks) return;
    const tags = labelTagsIn(masked, range);
    for (const { label, range: tag } of tags) around.labels.push({ label: this.labelOf({ label, readable: true, misspelt: true, range: tag, written: masked.slice(tag.start, tag.end) }), place: this.placeOf(tag) });
    const taken = separate([...[...found, ...tags, ...fields].map((each) => each.range), ...overlapping(this.calloutMarks, range)]);
    // What is closed as far already is closed.
    const inWords = labelsInWords(masked, range).filter((each) => overlapping(taken, each.range).length === 0 && !around.callouts.some((label) => !isStricter(each.label, label)));
    this.speakOf(inWords.filter(({ form }) => form === 'spoken'), range);
    this.closeByWords(inWords.filter(({ form }) => form !== 'spoken'), range, heading, around);
  }

  /** Labels in words close the smallest block that they stand in; the strictest counts. */
  private closeByWords(found: readonly LabelInWords[], block: Range, heading: Heading | undefined, around: Surroundings): void {
    const strictest = found.reduce<LabelInWords | undefined>((one, other) => (one === undefined || isStricter(other.label, one.label) ? other : one), undefined);
    if (strictest === undefined) return;
    const label = { label: strictest.label, place: this.placeOf(strictest.range) };
    const isAllOfBlock = found.length === 1 && block.end - block.start < 200 && !/[\p{L}\p{N}]/u.test(this.text.slice(block.start, strictest.range.start) + this.text.slice(strictest.range.end, block.end));
    const hasFix = around.isInItem || (around.quote === undefined && heading === undefined && isAllOfBlock);
    for (const each of found) this.report('label-in-words', `${each.label}\n${hasFix ? 'field' : ''}`, each.range);
    if (around.isInItem) around.labels.push(label);
    else if (around.quote !== undefined) this.closeBlock(around.quote, label);
    else if (heading !== undefined) this.closedHeadings.push({ index: this.outermostHeadings.length - 1, label });
    else if (isAllOfBlock) around.labels.push(label);
    else if (this.isUnderlinedWithDashes(block)) this.closeBelow(block, label);
    else this.parts.push({ ...label, ...this.partAt(block) });
  }

  /** Markdown makes a heading of it (CommonMark 0.31 §4.3), though it is none of the format's: what stands below is taken for its section. */
  private isUnderlinedWithDashes({ start, end }: Range): boolean {
    const below = lineAround(this.text, end).end;
    const next = lineAround(this.text, below + (this.text.startsWith('\r\n', below) ? 2 : 1));
    return /(?:\r\n|\n|\r) {0,3}-+[ \t]*(?=[\r\n]|$)/.test(this.text.slice(start, Math.max(below, next.end)));
  }

  private closeBelow(block: Range, label: PlacedLabel): void {
    this.outermostHeadings.push({ depth: 2, words: block, hidden: [], range: block });
    this.closedHeadings.push({ index: this.outermostHeadings.length - 1, label });
  }

  private speakOf(found: readonly LabelInWords[], block: Range): void {
    const first = found.filter(({ label }, index) => found.findIndex((each) => each.label === label) === index);
    if (first.length === 0) return;
    const digest = digestOf(this.text.slice(block.start, block.end));
    for (const { label, range } of first) this.spoken.set(range.start, { label, place: this.placeOf(range), digest });
  }

  private closeBlock(range: Range, label: PlacedLabel): void {
    this.parts.push({ ...label, ...this.partAt(range) });
    this.closedBlocks.push({ range, label: label.label });
  }

  /** All that stands below a heading, down to the next one that is as high. */
  private closeSections(): void {
    for (const { index, label } of this.closedHeadings) {
      const heading = this.outermostHeadings[index];
      if (heading === undefined) continue;
      let next = index + 1;
      while ((this.outermostHeadings[next]?.depth ?? 0) > heading.depth) next++;
      const { start } = heading.range;
      this.closeBlock({ start, end: start + this.text.slice(start, this.outermostHeadings[next]?.range.start).trimEnd().length }, label);
    }
  }

  /** In HTML, mathematics and definitions, and on lines too long to read, a label can't be read, and is one all the same. */
  private addHiddenLabels(range: Range, labels: PlacedLabel[]): void {
    const comments = htmlCommentsIn(this.text.slice(range.start, range.end), range.start);
    const shown = comments.length === 0 ? this.text : maskRanges(this.text, comments);
    for (const found of labelsIn(shown, range, [], [])) labels.push({ label: this.labelOf({ ...found, readable: false }), place: this.placeOf(found.range) });
  }

  private labelOf({ label, readable, misspelt, range, written }: LabelInBody): TlpLabel {
    if (misspelt === true) this.report('label-misspelt', `${written}\n${readable ? label : ''}`, range);
    else if (written !== label) this.report(readable ? 'label-inexact' : 'label-unreadable', written, range);
    return label;
  }

  private addHeading(node: HeadingNode | Paragraph): Heading | undefined {
    if (node.type === 'paragraph' && this.parsed.underlines.size === 0) return undefined;
    const range = rangeOf(node);
    const underline = node.type === 'heading' ? undefined : this.underlineOf(range);
    if ((node.type === 'paragraph' && underline === undefined) || this.isComment(range.start)) return undefined;
    const [first, last] = [node.children[0], node.children.at(-1)];
    const words = first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : { start: range.end, end: range.end };
    const fields = this.fieldsWithin(words).map((field) => field.range);
    const blockId = this.blockIdOf(words);
    const hidden = [...fields, ...overlapping(this.parsed.comments, words), ...(blockId === undefined ? [] : [blockId])];
    const heading = { depth: node.type === 'heading' ? node.depth : 1, words, hidden, range: { start: range.start, end: underline?.end ?? range.end } };
    this.headings.push(heading);
    return heading;
  }

  private underlineOf(paragraph: Range): Range | undefined {
    const { end } = lineAround(this.text, paragraph.end);
    return this.parsed.underlines.get(end + (this.text.startsWith('\r\n', end) ? 2 : 1));
  }

  private calloutLabel(quote: Blockquote): LabelInBody | undefined {
    const first = quote.children[0];
    if (first === undefined) return undefined;
    const { start } = rangeOf(first);
    const found = calloutLabelIn(this.parsed.masked, { start, end: lineAround(this.text, start).end });
    if (found === undefined) return undefined;
    this.calloutMarks.push(found.range);
    this.parts.push({ label: this.labelOf(found), place: this.placeOf(found.range), ...this.partAt(rangeOf(quote)) });
    return found;
  }

  private partAt(range: Range): Pick<LabelledPart, 'range' | 'digest'> {
    return { range: this.placeOf(range), digest: digestOf(this.text.slice(range.start, range.end)) };
  }

  /** One item, or, where a comment hides it, what stands visible inside. */
  private itemOf(node: ListItemNode, list: List, around: Surroundings): ListItem[] {
    const item = rangeOf(node);
    const labels: PlacedLabel[] = [];
    const children = node.children.flatMap((child) => this.itemsOf(child, { ...around, isInItem: true, labels }));
    if (this.isComment(item.start)) {
      around.labels.push(...labels);
      return children;
    }
    if (labels.length > 0) this.parts.push(...labels.map((label) => ({ ...label, ...this.partAt(item) })));
    const first = node.children[0];
    const firstList = node.children.findIndex((child) => child.type === 'list');
    const listAt = firstList < 0 ? node.children.length : firstList;
    const paragraph = first?.type === 'paragraph' ? first : undefined;
    const bullet = /^(?:[-+*]|\d+[.)])/.exec(this.text.slice(item.start, item.start + 12))?.[0] ?? (list.ordered === true ? '1.' : '-');
    return [{ item, bullet, ...this.lineOf(paragraph, item.start + bullet.length), quotes: around.quotes, callouts: around.callouts, labels: labels.map(({ label }) => label), children,
      ownEnd: rangeOf(node.children[Math.max(0, listAt - 1)] ?? node).end }];
  }

  /** The first paragraph of an item, taken apart. */
  private lineOf(node: Paragraph | undefined, behindBullet: number): Omit<ListItem, 'item' | 'bullet' | 'quotes' | 'callouts' | 'labels' | 'children' | 'ownEnd'> {
    const whole = node === undefined ? { start: behindBullet, end: behindBullet } : rangeOf(node);
    const match = this.text.charAt(whole.start) === '[' ? /^\[([^\r\n])\](?=[ \t\r\n]|$)[ \t]*/u.exec(this.text.slice(whole.start, whole.end)) : null;
    const character = match?.[1];
    const mark = character === undefined ? undefined : { start: whole.start + 1, end: whole.start + 1 + character.length, character };
    const start = whole.start + (match?.[0].length ?? 0);
    // Where a comment begins in the paragraph that goes on below it, the question ends: what came behind that would be hidden.
    const opened = overlapping(this.parsed.comments, whole).find((comment) => comment.end > whole.end && comment.start >= start);
    // Spaces behind the last word belong to nobody; what is added to the line comes before them.
    const paragraph = { start, end: start + this.text.slice(start, opened?.start ?? whole.end).trimEnd().length };
    const blockId = this.blockIdOf(paragraph);
    const fields = this.fieldsWithin(paragraph);
    const tags = within(this.tags, ({ place }) => place, paragraph).map(({ name }) => name);
    const comments = overlapping(this.parsed.comments, paragraph);
    const isQuestion = mark !== undefined && (character === '?' || (blockId !== undefined && isQuestionId(blockId.id)) || tags.some(isQuestionTag));
    return { paragraph, mark, fields, tags, blockId, comments, isQuestion };
  }

  private blockIdOf(paragraph: Range): ListItem['blockId'] {
    const words = this.parsed.masked.slice(paragraph.start, paragraph.end);
    if (!words.includes('^')) return undefined;
    const match = /(?:^|[ \t\r\n])\^([A-Za-z0-9-]+)[ \t]*$/.exec(words);
    const id = match?.[1];
    if (match === null || id === undefined) return undefined;
    const start = paragraph.start + match.index + match[0].indexOf('^');
    return { start, end: start + id.length + 1, id };
  }
}
