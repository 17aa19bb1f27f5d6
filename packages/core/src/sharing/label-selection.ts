import type { Node } from '../note/blocks/block.ts';
import { parseBody } from '../note/parse-body.ts';
import { readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { isStricter } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { gist, refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { columnsOf, lineAbove, lineAround, lineEndingNear } from '../text/lines.ts';
import { applyEdits, contains } from '../text/text-edit.ts';
import type { Range, TextEdit } from '../text/text-edit.ts';

/** Put the lines of a selection into a callout with a label, inside of the quotes and items that they stand in. */
export function labelSelection(path: string, text: string, selection: Range, label: TlpLabel): Edits {
  const source = readNote(path, text);
  const { note, body } = source;
  if (note.locked !== undefined) return refuse(note.locked);
  const lines = linesOf(text, selection);
  if (lines.start < body.start || wordsOf(text.slice(lines.start, lines.end)) === '') return refuse('nothing-selected');
  const { tree } = parseBody(text, body.start);
  const around = surroundingsOf(tree, text, lines);
  const wrapped = around === undefined || cutsBlock(tree, text, lines) ? undefined : wrap(source, lines, around, label);
  if (wrapped === undefined) return refuse('part-selected');
  const edit = wrapped.find((each) => saysTheSame(source, lines, each, label));
  return edit === undefined ? refuse('unsafe') : { edits: [edit] };
}

/** The whole lines of a selection, those at its ends left out that have nothing but marks of quotes. */
function linesOf(text: string, { start, end }: Range): Range {
  const inside = text.slice(start, end);
  const first = start + (/^[\s>]*/.exec(inside)?.[0].length ?? 0);
  const last = start + inside.replace(/[\s>]+$/, '').length;
  if (last <= first) return lineAround(text, start);
  return { start: lineAround(text, first).start, end: lineAround(text, last).end };
}

/** The words of some lines, whatever quotes and items these stand in. */
function wordsOf(lines: string): string {
  return lines.split(/\r\n|\n|\r/).map((line) => line.replace(/^[ \t>]+/, '').trimEnd()).filter((line) => line !== '').join('\n');
}

/** What stands around some lines and reaches beyond them. */
interface Surroundings {
  readonly quotes: number;
  /** Whether the innermost is an item or a footnote: what belongs to it is indented. */
  readonly indents: boolean;
}

/** Undefined where an item, a quote or a footnote goes on behind the lines, or began before them, and they hold the other part of it. */
function surroundingsOf(node: Node, text: string, lines: Range, around: Surroundings = { quotes: 0, indents: false }): Surroundings | undefined {
  const child = 'children' in node ? node.children.find((each) => isCut(linesAround(text, each), lines)) : undefined;
  if (child === undefined) return around;
  if (child.type === 'list') return surroundingsOf(child, text, lines, around);
  const whole = linesAround(text, child);
  switch (child.type) {
    case 'blockquote': {
      // The first line of a callout says what the whole of it is.
      const isTitle = lines.start === whole.start && text.startsWith('[!', (child.children[0] ?? child).start);
      return !contains(whole, lines) || isTitle ? undefined : surroundingsOf(child, text, lines, { quotes: around.quotes + 1, indents: false });
    }
    case 'listItem':
    case 'footnoteDefinition': return !contains(whole, lines) || lines.start === whole.start ? undefined : surroundingsOf(child, text, lines, { ...around, indents: true });
    default: return around;
  }
}

function linesAround(text: string, { start, end }: Range): Range {
  return { start: lineAround(text, start).start, end: lineAround(text, end).end };
}

/** Whether lines hold a part of code, HTML, mathematics, a table or an underlined heading, and not all of it. */
function cutsBlock(node: Node, text: string, lines: Range): boolean {
  const { start, end } = node;
  const cuts = isCut(node, lines);
  if (node.type === 'code' || node.type === 'html' || node.type === 'math') return cuts && isCut(linesAround(text, node), lines);
  if (node.type === 'paragraph' && endOfUnderline(text, end) > end && isCut({ start, end: endOfUnderline(text, end) }, lines)) return true;
  if (node.type === 'paragraph') return cuts && /^[ \t>]*\|?[ \t:|-]*-[ \t:|-]*$/m.test(text.slice(start, end));
  return 'children' in node && node.children.some((child) => cutsBlock(child, text, lines));
}

function isCut(range: Range, lines: Range): boolean {
  return range.start < lines.end && lines.start < range.end && !contains(lines, range);
}

/** The end of the line that underlines a paragraph, which makes a heading of it (CommonMark 0.31 §4.3); its own end where none does. */
function endOfUnderline(text: string, paragraphEnd: number): number {
  const { end } = lineAround(text, paragraphEnd);
  const underline = /^(?:\r\n|\n|\r)[ \t>]*(?:-+|=+)[ \t]*(?=[\r\n]|$)/.exec(text.slice(end, end + 500))?.[0];
  return underline === undefined ? paragraphEnd : end + underline.trimEnd().length;
}

/** A callout around some lines, and where its mark will stand. */
interface Wrapped extends TextEdit {
  readonly calloutAt: number;
}

/** What is indented by so many columns is code (CommonMark 0.31 §4.4). */
const codeIndent = 4;

interface LineInside {
  /** The marks of the quotes around it. */
  readonly quote: string;
  /** How far it is indented behind them, in columns. A tab behind a quote mark would reach less far than it did. */
  readonly columns: number;
  readonly blanks: string;
  readonly words: string;
}

/**
 * The ways to write it: with nothing between the mark and the lines, and, for what a paragraph would take in, a blank line; as far to the right
 * as the lines, and, where these are code by their indentation, as their item. Undefined where a line does not say which quotes it stands in.
 */
function wrap({ text, body }: NoteSource, lines: Range, around: Surroundings, label: TlpLabel): readonly Wrapped[] | undefined {
  const parts = text.slice(lines.start, lines.end).split(/(\r\n|\n|\r)/);
  const read = parts.filter((_, index) => index % 2 === 0).flatMap((line) => lineInside(line, around.quotes) ?? []);
  const written = read.filter(({ words }) => words !== '');
  const [first] = read;
  if (first === undefined || read.length * 2 - 1 !== parts.length) return undefined;
  const least = written.reduce((one, other) => (other.columns < one.columns ? other : one), written[0] ?? first);
  const quote = first.quote === '' ? '' : `${first.quote.trimEnd()} `;
  const eol = lineEndingNear(text, lines.start);
  const before = isApartFromAbove(text, body.start, lines.start, around) ? '' : `${quote.trimEnd()}${eol}`;
  const behind = isApartFromBelow(text, lines.end, around) ? '' : `${eol}${quote.trimEnd()}`;
  return (around.indents ? [least.columns, least.columns - codeIndent] : [0]).filter((indent) => indent >= 0).flatMap((indent) => {
    const prefix = quote + (indent === least.columns && around.quotes === 0 ? least.blanks : ' '.repeat(indent));
    const inside = read.map(({ columns, words }, index) => `${prefix}>${words === '' ? '' : ` ${' '.repeat(columns - indent)}${words}`}${parts[index * 2 + 1] ?? ''}`).join('');
    return ['', `${prefix}>${eol}`].map((between): Wrapped => ({
      start: lines.start, end: lines.end, newText: `${before}${prefix}> [!${label}]${eol}${between}${inside}${behind}`, calloutAt: lines.start + before.length + prefix.length,
    }));
  });
}

/** Undefined for a line that goes on with a paragraph of a quote without its mark, and for one with other marks. */
function lineInside(line: string, quotes: number): LineInside | undefined {
  const quote = quotes === 0 ? '' : new RegExp(`^(?:[ \\t]*>){${String(quotes)}}`).exec(line)?.[0];
  if (quote === undefined) return undefined;
  const rest = line.slice(quote.length);
  const blanks = /^[ \t]*/.exec(rest)?.[0] ?? '';
  const from = columnsOf(quote);
  // The first column behind a mark is part of the mark (CommonMark 0.31 §5.1).
  const columns = columnsOf(quote + blanks) - from - (quotes > 0 && blanks !== '' ? 1 : 0);
  return { quote, columns, blanks, words: rest.slice(blanks.length) };
}

/** A quote right above would take the callout in. Outside of quotes and items it also looks better apart. */
function isApartFromAbove(text: string, bodyStart: number, at: number, { quotes, indents }: Surroundings): boolean {
  const above = lineAbove(text, at);
  if (above === undefined || text.slice(bodyStart, at).trim() === '') return true;
  const words = lineInside(above, quotes)?.words ?? '';
  return words === '' || ((quotes > 0 || indents) && !words.startsWith('>'));
}

/** A paragraph right below would go on inside it; a next item would not, and a blank line would set its list apart. */
function isApartFromBelow(text: string, at: number, { quotes, indents }: Surroundings): boolean {
  const below = /^(?:\r\n|\n|\r)([^\r\n]*)/.exec(text.slice(at, at + 200))?.[1] ?? '';
  const words = lineInside(below, quotes)?.words ?? '';
  return words === '' || (indents && /^[-+*][ \t]+\S/.test(words));
}

/** Whether the selected lines, all of them and no others, have the label now, and all else is as it was: every block, what hides, what other labels close. */
function saysTheSame(before: NoteSource, lines: Range, { calloutAt, ...edit }: Wrapped, label: TlpLabel): boolean {
  const after = readNote(before.note.path, applyEdits(before.text, [edit]));
  const callout = after.note.parts.find((part) => part.range.start === calloutAt);
  if (callout?.label !== label) return false;
  // Without its mark the callout is a quote like others.
  const mark = `[!${label}]`;
  const text = after.text.slice(0, callout.place.start) + ' '.repeat(mark.length) + after.text.slice(callout.place.start + mark.length);
  const others = after.note.parts.filter((part) => part !== callout).map((part) => partOf(text, part));
  // What the callout closes as far closes nothing more.
  const ofBefore = before.note.parts.map((part) => partOf(before.text, part));
  const kept = before.note.parts.filter((part) => !contains(lines, part.range) || isStricter(part.label, label)).map((part) => partOf(before.text, part));
  const { tree, ...hidden } = parseBody(before.text, before.body.start);
  const { tree: treeNow, ...hiddenNow } = parseBody(after.text, after.body.start);
  return wordsOf(text.slice(callout.range.start, callout.range.end)) === wordsOf(before.text.slice(lines.start, lines.end))
    && kept.every((part) => others.includes(part)) && others.every((part) => ofBefore.includes(part)) && after.note.label === before.note.label && after.note.labelsInBody.length === before.note.labelsInBody.length
    && shapeOf(tree, before.text).join('\n') === shapeOf(treeNow, text, calloutAt).join('\n') && whatHides(hidden, before.text) === whatHides(hiddenNow, text)
    && after.note.questions.map(withoutLabels).join('\n') === before.note.questions.map(withoutLabels).join('\n')
    && after.note.links.length === before.note.links.length && after.note.tags.length === before.note.tags.length && after.body.headings.length === before.body.headings.length;
}

function partOf(text: string, { label, range }: NoteSource['note']['parts'][number]): string {
  return `${label}\n${wordsOf(text.slice(range.start, range.end))}`;
}

function withoutLabels(question: NoteSource['note']['questions'][number]): string {
  return gist({ ...question, labels: [] });
}

function whatHides({ comments, codeSpans }: Pick<ReturnType<typeof parseBody>, 'comments' | 'codeSpans'>, text: string): string {
  return [...comments, { start: 0, end: 0 }, ...codeSpans].map(({ start, end }) => wordsOf(text.slice(start, end))).join('\n\n');
}

/** The blocks of a note, each with its words; `quoteAt` begins a quote that counts as none. Where a paragraph was cut in two, its lines are the same. */
function shapeOf(node: Node, text: string, quoteAt?: number): readonly string[] {
  const { start, end } = node;
  if ('children' in node) {
    const inside = node.children.flatMap((child) => shapeOf(child, text, quoteAt));
    return node.type === 'root' || node.type === 'list' || start === quoteAt ? inside : [`<${node.type}>`, ...inside, `</${node.type}>`];
  }
  const words = wordsOf(text.slice(start, end));
  return node.type === 'paragraph' ? (words === '' ? [] : [words]) : [`<${node.type}>`, words];
}
