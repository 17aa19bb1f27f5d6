import { digestOf } from '../text/digest.ts';
import { lineAround } from '../text/lines.ts';
import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';
import { asItLooks } from '../text/words.ts';
import type { Blockquote } from './blocks/block.ts';
import type { ClosedBlock } from './closed-blocks.ts';
import { closedDetails } from './closed-details.ts';
import type { LabelOfDetails } from './closed-details.ts';
import { closingWordsIn } from './closing-in-words.ts';
import { mayHoldClosingWord } from './closing-words.ts';
import { isEmptyCallout } from './empty-callout.ts';
import { shownComment, wordsOfHtml } from './hidden-labels.ts';
import { htmlCommentsIn } from './hidden-spans.ts';
import type { InlineField } from './inline-field.ts';
import { isLeadIn } from './lead-in.ts';
import { isKeyForLabels } from './like-label.ts';
import { labelWordsIn, speaksOfLabel, withoutLabelWords } from './label-words.ts';
import { labelOfTable } from './labelled-table.ts';
import { calloutLabelIn, hasSignOfLabel, labelsIn, mayHoldLabel } from './labels-in-body.ts';
import type { LabelInBody } from './labels-in-body.ts';
import { labelsInWords, labelTagsIn, maySpeakOfLabel, readTag } from './labels-in-words.ts';
import type { LabelInWords } from './labels-in-words.ts';
import { maskRanges, overlapping, separate, shownWords, within, withWordsAt } from './mask.ts';
import type { LabelledPart, NoteProblem, NoteProblemCode, PlacedLabel, SpokenLabel } from './note.ts';
import type { ParsedBody } from './parse-body.ts';
import type { PlaceOf } from './place.ts';
import { withoutReferences } from './references.ts';
import { isStricter } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

/** What stands around a block, as far as labels go. */
export interface Around {
  readonly callouts: readonly TlpLabel[];
  /** What a label in words closes where it stands in no list item: the innermost quote; undefined outside of all. */
  readonly quote: Range | undefined;
  readonly isInItem: boolean;
  /** The labels of the list item that the block is part of, else those of the note: filled while its blocks are read. */
  readonly labels: PlacedLabel[];
}

/** Below it a section begins. */
interface SectionStart {
  readonly depth: number;
  readonly range: Range;
}

/** A sentence about all of the note, with what it says. */
const aboutNote = /^(?:(?:de inhoud van|the contents? of) )?(?:dit|this|deze)\s+(?:note|notitie|session|sessie|document|page|pagina|file|bestand|verslag)\s/iu;

/** Between two blocks, whatever quotes and items they stand in. */
const oneBlankLine = /^[ \t]*(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)[ \t>]*$/;

/** Deeper than any heading: the next one ends the section. */
const anyHeading = 7;

/** Gathers the labels of one body, block by block, and what they close. A class because what a heading closes is known at the end; it lives for one call. */
export class LabelGatherer {
  readonly parts: LabelledPart[] = [];
  readonly spoken: Map<number, SpokenLabel> = new Map<number, SpokenLabel>();
  readonly closedBlocks: ClosedBlock[] = [];
  readonly problems: NoteProblem[] = [];
  private readonly calloutMarks: Range[] = [];
  /** The last callout with a label that ended, or what goes on with it. */
  private lastCallout: { readonly end: number; readonly label: TlpLabel } | undefined;
  /** The labels of what begins a section, by its index: what stands below is known when all of them are. */
  private readonly closedHeadings = new Map<number, PlacedLabel>();
  private readonly outermostHeadings: SectionStart[] = [];
  private readonly labelsOfDetails: LabelOfDetails[] = [];
  /** Blocks of HTML with a `<details>`, or the end of one. */
  private readonly htmlOfDetails: Range[] = [];
  /** By where they begin: comments that say nothing but a label, as one would read it. */
  private readonly shownComments: ReadonlyMap<number, string>;
  private readonly text: string;
  private readonly placeOf: PlaceOf;
  private readonly parsed: ParsedBody;
  private readonly fields: readonly InlineField[];
  /** Most notes say nothing of labels: one look at all of one is faster than one at each block. */
  private readonly maySpeak: boolean;
  private readonly mayHold: boolean;
  private readonly mayHaveTables: boolean;
  /** The same for what hides. */
  private hiddenMaySpeak: boolean | undefined;
  private hiddenMayHold: boolean | undefined;

  constructor(text: string, placeOf: PlaceOf, parsed: ParsedBody, fields: readonly InlineField[]) {
    this.text = text;
    this.placeOf = placeOf;
    this.parsed = parsed;
    this.fields = fields;
    this.shownComments = new Map(parsed.comments.flatMap(({ start, end }) => {
      const shown = shownComment(text.slice(start, end));
      return shown === undefined ? [] : [[start, shown]];
    }));
    this.maySpeak = this.shownComments.size > 0 || speaksOfLabel(parsed.masked);
    this.mayHold = hasSignOfLabel(parsed.masked);
    this.mayHaveTables = parsed.masked.includes('|');
  }

  /** Labels in a paragraph, a heading or a footnote, and in words there. */
  addBlock(range: Range, heading: SectionStart | undefined, around: Around): void {
    if (heading !== undefined && around.quote === undefined && !around.isInItem) this.outermostHeadings.push(heading);
    if (!this.maySpeak && !this.mayHold && !this.mayHaveTables) return;
    const { masked } = this.parsed;
    const words = masked.slice(range.start, range.end);
    const ofTable = this.closeTable(words, range, around);
    const shown = this.withComments(words, range);
    const speaks = this.maySpeak && speaksOfLabel(shown);
    if (!speaks && !(this.mayHold && mayHoldLabel(words))) return;
    const fields = within(this.fields, (field) => field.range, range);
    const found = labelsIn(masked, range, fields, overlapping(this.calloutMarks, range));
    for (const each of found) around.labels.push({ label: this.labelOf(each), place: this.placeOf(each.range) });
    if (!speaks) return;
    const tags = labelTagsIn(masked, range);
    for (const { label, range: tag } of tags) around.labels.push({ label: this.labelOf({ label, readable: readTag(asItLooks(masked.slice(tag.start + 1, tag.end))) !== undefined, misspelt: true, range: tag, written: masked.slice(tag.start, tag.end) }), place: this.placeOf(tag) });
    const taken = separate([...mapped([...found, ...tags, ...fields], (each) => each.range), ...overlapping(this.calloutMarks, range)]);
    // What is closed as far already is closed.
    const inWords = wordsBesideReferences(shown, (each) => labelWordsIn(each, range.start, heading === undefined ? 'text' : 'heading')).filter((each) => overlapping(taken, each.range).length === 0 && !isClosedAsFar(each.label, around));
    this.speakOf(inWords.filter(({ form }) => form === 'spoken'), range);
    if (/<summary/i.test(words)) this.addHtml(range, around, words);
    else this.closeByWords(inWords.filter(({ form, label }) => form !== 'spoken' && (ofTable === undefined || isStricter(label, ofTable))), range, shown, heading, around);
  }

  /** Labels that one reads in a block of HTML, and in comments: they close as they would without the tags, and on a `<summary>` all that it folds away. */
  addHtml(range: Range, around: Around, html: string = this.text.slice(range.start, range.end)): void {
    if (/<\/?details/i.test(html)) this.htmlOfDetails.push(range);
    if (/^<(?:pre|script|style|textarea)(?![\w-])/i.test(html) || !speaksOfLabel(html)) return;
    const words = wordsOfHtml(html);
    const found = wordsBesideReferences(words, (each) => labelWordsIn(each, range.start, /<summary/i.test(html) ? 'title' : 'text')).filter(({ form, label }) => form !== 'spoken' && !isClosedAsFar(label, around));
    if (around.isInItem || around.quote !== undefined || !/<(?:details|summary)(?![\w-])/i.test(html)) this.closeByWords(found, range, words, undefined, around);
    else {
      this.reportWords(found, '');
      for (const { label, range: place } of found) this.labelsOfDetails.push({ label: { label, place: this.placeOf(place) }, block: range });
    }
  }

  /** The label of a callout, which closes all of it. */
  addCallout(quote: Blockquote, around: Around): Pick<LabelInBody, 'label'> | undefined {
    const [first] = quote.children;
    // What a quote within this one begins with is the mark of that one.
    if (first === undefined || first.type === 'blockquote') return undefined;
    const { start } = first;
    const found = calloutLabelIn(this.parsed.masked, { start, end: lineAround(this.text, start).end });
    if (found === undefined) return this.goesOn(quote, start);
    this.calloutMarks.push(found.range);
    this.parts.push({ label: this.labelOf(found), place: this.placeOf(found.range), ...this.partAt(quote) });
    this.lastCallout = { end: quote.end, label: found.label };
    if (found.label !== 'TLP:CLEAR' && isEmptyCallout(this.text.slice(found.range.end, quote.end))) this.closeBelowEmpty(quote, { label: found.label, place: this.placeOf(found.range) }, around);
    return found;
  }

  /** Below a callout with a label and no words: whoever left it empty believes that what follows is its content. */
  private closeBelowEmpty(callout: Range, label: PlacedLabel, around: Around): void {
    if (isClosedAsFar(label.label, around)) return;
    this.report('callout-empty', label.label, label.place);
    if (around.isInItem) around.labels.push(label);
    else if (around.quote !== undefined) this.closeBlock(around.quote, label);
    else this.closeBelow(callout, anyHeading, label);
  }

  /** A quote one blank line below a callout with a label: whoever left the line blank believes that the callout goes on. */
  private goesOn(quote: Range, words: number): Pick<LabelInBody, 'label'> | undefined {
    const { lastCallout } = this;
    const between = lastCallout === undefined ? '' : this.text.slice(lastCallout.end, quote.start);
    if (lastCallout === undefined || !oneBlankLine.test(between) || this.text.startsWith('[!', words)) return undefined;
    const { label } = lastCallout;
    this.parts.push({ label, place: this.placeOf({ start: quote.start, end: quote.start + 1 }), ...this.partAt(quote) });
    this.report('callout-goes-on', label, { start: quote.start, end: lineAround(this.text, quote.start).end });
    this.lastCallout = { end: quote.end, label };
    return { label };
  }

  /** The words of a block, with what comments in it say that say nothing but a label. */
  private withComments(words: string, block: Range): string {
    if (this.shownComments.size === 0) return words;
    return withWordsAt(words, overlapping(this.parsed.comments, block).flatMap(({ start }) => {
      const shown = this.shownComments.get(start);
      return shown === undefined || start < block.start ? [] : [{ start: start - block.start, words: shown }];
    }));
  }

  /** What the labels of a list item close. */
  addItem(item: Range, labels: readonly PlacedLabel[]): void {
    if (labels.length > 0) this.parts.push(...mapped(labels, (label) => ({ ...label, ...this.partAt(item) })));
  }

  /** In HTML, mathematics and definitions, and on lines too long to read, a label can't be read, and is one all the same. */
  addHidden(range: Range, labels: PlacedLabel[]): void {
    this.hiddenMayHold ??= hasSignOfLabel(this.text);
    if (!this.hiddenMayHold) return;
    const comments = htmlCommentsIn(this.text.slice(range.start, range.end), range.start);
    const shown = comments.length === 0 ? this.text : maskRanges(this.text, comments);
    for (const found of labelsIn(shown, range, [], [])) labels.push({ label: this.labelOf({ ...found, readable: false }), place: this.placeOf(found.range) });
  }

  /** Labels of which a comment or HTML speaks. */
  addSpoken(range: Range): void {
    this.hiddenMaySpeak ??= maySpeakOfLabel(this.text) || mayHoldClosingWord(asItLooks(this.text));
    if (!this.hiddenMaySpeak) return;
    this.speakOf([...labelsInWords(this.text, range), ...closingWordsIn(this.text, range, 'text').filter(({ form }) => form === 'alone')], range);
  }

  /** To be called when all is read: a section is all that stands below a heading, down to the next one that is as high. */
  closeSections(): void {
    const text = this.labelsOfDetails.length === 0 ? '' : withWordsAt(this.parsed.masked, mapped(this.htmlOfDetails, ({ start, end }) => ({ start, words: this.text.slice(start, end) })));
    for (const { start, end, label } of closedDetails(text, this.labelsOfDetails)) this.closeBlock({ start, end }, label);
    let above: PlacedLabel | undefined;
    for (const [index, heading] of this.outermostHeadings.entries()) {
      const own = this.closedHeadings.get(index);
      const isStricterAbove = above !== undefined && (own === undefined || isStricter(above.label, own.label));
      if (own !== undefined) this.closeSection(index, heading, own);
      if (isStricterAbove && above !== undefined) this.closeSection(index, heading, above);
      // What leads in a section right below it closes that one as well.
      const strictest = isStricterAbove ? above : own;
      const below = this.outermostHeadings[index + 1];
      above = below !== undefined && heading.depth === anyHeading && this.text.slice(heading.range.end, below.range.start).trim() === '' ? strictest : undefined;
    }
  }

  private closeSection(index: number, { depth, range: { start } }: SectionStart, label: PlacedLabel): void {
    let next = index + 1;
    while ((this.outermostHeadings[next]?.depth ?? 0) > depth) next++;
    this.closeBlock({ start, end: start + this.text.slice(start, this.outermostHeadings[next]?.range.start).trimEnd().length }, label);
  }

  /** A column with labels closes the table; it has no other parts to close. */
  private closeTable(words: string, block: Range, around: Around): TlpLabel | undefined {
    const strictest = labelOfTable(words);
    if (strictest === undefined || strictest === 'TLP:CLEAR' || isClosedAsFar(strictest, around)) return undefined;
    const label = { label: strictest, place: this.placeOf({ start: block.start, end: block.start + 1 }) };
    this.report('label-in-words', `${strictest}\n${around.isInItem || around.quote !== undefined ? '' : 'callout'}`, label.place);
    if (around.isInItem) around.labels.push(label);
    else if (around.quote !== undefined) this.closeBlock(around.quote, label);
    else this.parts.push({ ...label, ...this.partAt(block) });
    return strictest;
  }

  /** Labels in words close the smallest block that they stand in; the strictest counts. */
  private closeByWords(found: readonly LabelInWords[], block: Range, words: string, heading: SectionStart | undefined, around: Around): void {
    const strictest = found.reduce<LabelInWords | undefined>((one, other) => (one === undefined || isStricter(other.label, one.label) ? other : one), undefined);
    if (strictest === undefined) return;
    const label = { label: strictest.label, place: this.placeOf(strictest.range) };
    const isOutside = !around.isInItem && around.quote === undefined;
    const isAllOfBlock = isOutside && heading === undefined && [words, withoutReferences(words)].some((each) => this.saysItOfNote(found, block, each));
    const isHidden = words !== this.parsed.masked.slice(block.start, block.end);
    const fix = around.isInItem || isAllOfBlock ? (isHidden ? '' : 'field') : isOutside && heading === undefined && !this.isUnderlinedWithDashes(block) ? 'callout' : '';
    const isTop = isOutside && heading?.depth === 1 && this.outermostHeadings.length === 1 && this.parsed.masked.slice(0, block.start).trim() === '';
    if (isTop) for (const { label: said, range } of found) this.report('label-in-name', `${this.text.slice(range.start, range.end)}\n${said}`, range);
    else this.reportWords(found, fix);
    if (around.isInItem || isTop || (around.quote !== undefined && this.isAllOf(around.quote, found))) around.labels.push(label);
    else if (around.quote !== undefined) this.closeBlock(around.quote, label);
    else if (heading !== undefined) this.closedHeadings.set(this.outermostHeadings.length - 1, label);
    else if (isAllOfBlock) around.labels.push(label);
    else if (this.isUnderlinedWithDashes(block)) this.closeBelow(block, 2, label);
    else if (isLeadIn(this.text, block, strictest.range)) this.closeBelow(block, anyHeading, label);
    else this.parts.push({ ...label, ...this.partAt(block) });
  }

  private reportWords(found: readonly LabelInWords[], fix: string): void {
    for (const { label, range, isClosingWord, isUnreadable, isLedIn } of found) {
      const written = this.text.slice(range.start, range.end);
      if (isClosingWord === true) this.report('label-misspelt', `${written}\n`, range);
      else if (isUnreadable === true) this.report('label-unreadable', written, range);
      else this.report('label-in-words', `${label}\n${isLedIn === true && fix === 'field' ? '' : fix}`, range);
    }
  }

  /** Whether a quote has no other words: it is a sign above what it is for, as a paragraph would be. */
  private isAllOf(quote: Range, found: readonly LabelInWords[]): boolean {
    return quote.end - quote.start <= 200 && !/[\p{L}\p{N}]/u.test(withoutLabelWords(withoutReferences(this.text.slice(quote.start, quote.end)), quote.start, found));
  }

  /** Whether a paragraph has no other words, but for a key before them (`Classificatie: vertrouwelijk`), or is the line at the top of a note that says what it is. */
  private saysItOfNote(found: readonly LabelInWords[], { start, end }: Range, words: string): boolean {
    if (end - start > 200) return false;
    const rest = withoutLabelWords(words, start, found);
    if (!/[\p{L}\p{N}]/u.test(rest)) return true;
    if (found.some(({ range }) => aboutNote.test(this.text.slice(range.start, range.end)))) return true;
    if (/[\r\n]/.test(words)) return false;
    const key = /^[\s*_>]*(\p{L}[\p{L} -]{1,40})[*_]*:/u.exec(rest)?.[1] ?? '';
    if (key !== '' && isKeyForLabels(key) && !/[\p{L}\p{N}]/u.test(rest.replace(key, ''))) return true;
    return end - start <= 80 && !/[:：.][\s*_]*$/u.test(rest) && !this.isUnderlinedWithDashes({ start, end }) && this.parsed.masked.slice(Math.max(0, start - 1000), start).replace(/^[ \t]*#[ \t].*$/gm, '').trim() === '';
  }

  /** Markdown makes a heading of it (CommonMark 0.31 §4.3), though it is none of the format's: what stands below is taken for its section. */
  private isUnderlinedWithDashes({ start, end }: Range): boolean {
    const below = lineAround(this.text, end).end;
    const next = lineAround(this.text, below + (this.text.startsWith('\r\n', below) ? 2 : 1));
    return /(?:\r\n|\n|\r) {0,3}-+[ \t]*(?=[\r\n]|$)/.test(this.text.slice(start, Math.max(below, next.end)));
  }

  private closeBelow(block: Range, depth: number, label: PlacedLabel): void {
    this.outermostHeadings.push({ depth, range: block });
    this.closedHeadings.set(this.outermostHeadings.length - 1, label);
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

  private partAt(range: Range): Pick<LabelledPart, 'range' | 'digest'> {
    return { range: this.placeOf(range), digest: digestOf(this.text.slice(range.start, range.end)) };
  }

  private labelOf({ label, readable, misspelt, range, written }: LabelInBody): TlpLabel {
    if (misspelt === true) this.report('label-misspelt', `${shownWords(written, '…')}\n${readable ? label : ''}`, range);
    else if (written !== label) this.report(readable ? 'label-inexact' : 'label-unreadable', shownWords(written, '…'), range);
    return label;
  }

  private report(code: NoteProblemCode, detail: string, range: Range): void {
    this.problems.push({ code, detail, place: this.placeOf(range) });
  }
}

/** What closes in some words; where nothing does, what does beside references to what nobody sees: they never open what is closed without them. */
function wordsBesideReferences(words: string, labelsIn: (words: string) => readonly LabelInWords[]): readonly LabelInWords[] {
  const found = labelsIn(words);
  const closes = (each: readonly LabelInWords[]): boolean => each.some(({ form }) => form !== 'spoken');
  const beside = closes(found) ? words : withoutReferences(words);
  const others = beside === words ? found : labelsIn(beside);
  return closes(others) ? others : found;
}

function isClosedAsFar(label: TlpLabel, { callouts }: Around): boolean {
  return callouts.some((each) => !isStricter(label, each));
}
