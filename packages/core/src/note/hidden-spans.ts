import { allMatches } from '../text/all-matches.ts';
import type { Range } from '../text/text-edit.ts';
import { isInside, maskRanges, overlapping } from './mask.ts';

/** What hides inside paragraphs, each list sorted. Of a code span and a comment the one that begins first counts. */
export interface HiddenSpans {
  readonly code: readonly Range[];
  readonly comments: readonly Range[];
  /** Block comments (`%%` at the start of a line) that nothing closes; they hide nothing. */
  readonly unclosed: readonly Range[];
}

/**
 * Code spans and comments in a text whose code blocks and HTML blocks are masked: backticks (CommonMark 0.31 §6.1), `<!-- … -->` and
 * Obsidian's `%% … %%` within one of the `paragraphs` (sorted, separate), and from a `%%` that opens a line to the next one, over any
 * number of paragraphs. One pass, whatever stands there.
 */
export function hiddenSpans(text: string, paragraphs: readonly Range[]): HiddenSpans {
  const spans = new SpanFinder(text, paragraphs);
  if (text.includes('`') || text.includes('%%') || text.includes('<!--')) spans.find();
  return spans;
}

class SpanFinder implements HiddenSpans {
  readonly code: Range[] = [];
  readonly comments: Range[] = [];
  readonly unclosed: Range[] = [];
  private readonly text: string;
  private readonly paragraphs: readonly Range[];
  private readonly closingRun: (length: number, from: number) => number | undefined;
  /** The text in which a `%%` of another paragraph closes: one that stands in a code span does not. */
  private withoutCode: string | undefined;
  private noBlockCloses = false;
  private noHtmlClosesBefore = 0;

  constructor(text: string, paragraphs: readonly Range[]) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.closingRun = text.includes('`') ? runsOfBackticks(text) : () => undefined;
  }

  find(): void {
    const mark = /`+|%%|<!--/g;
    for (let match = mark.exec(this.text); match !== null; match = mark.exec(this.text)) {
      const start = match.index;
      const paragraph = overlapping(this.paragraphs, { start, end: start + 1 })[0];
      const found = match[0].startsWith('`') ? this.codeSpan(start, match[0].length, paragraph) : this.comment(start, match[0], paragraph);
      if (found !== undefined) mark.lastIndex = found.end;
    }
  }

  private codeSpan(at: number, length: number, paragraph: Range | undefined): Range | undefined {
    const span = codeSpanAt(this.text, at, length, paragraph, this.closingRun);
    if (span !== undefined) this.code.push(span);
    return span;
  }

  private comment(start: number, opening: string, paragraph: Range | undefined): Range | undefined {
    const behind = start + opening.length;
    const html = opening === '<!--';
    if (html && start < this.noHtmlClosesBefore) return undefined;
    const close = closingIn(this.text, html ? '-->' : '%%', behind, paragraph?.end ?? behind) ?? (html ? undefined : this.blockClosing(start));
    if (close === undefined) {
      if (html) this.noHtmlClosesBefore = paragraph?.end ?? behind;
      return undefined;
    }
    const span = { start, end: close };
    this.comments.push(span);
    return span;
  }

  /** Where a block comment ends that opens at `start`: undefined where none opens there, or nothing closes it. */
  private blockClosing(start: number): number | undefined {
    if (this.noBlockCloses || !opensLine(this.text, start)) return undefined;
    this.withoutCode ??= maskRanges(this.text, codeSpansAlone(this.text, this.paragraphs, this.closingRun));
    const close = closingIn(this.withoutCode, '%%', start + 2, this.text.length);
    if (close !== undefined) return close;
    this.unclosed.push({ start, end: start + 2 });
    this.noBlockCloses = true;
    return undefined;
  }
}

/** The HTML comments of a stretch that begins at an offset, whatever stands around them. */
export function htmlCommentsIn(text: string, from: number): readonly Range[] {
  const comments: Range[] = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    comments.push({ start: from + start, end: from + close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return comments;
}

function closingIn(text: string, closing: string, from: number, limit: number): number | undefined {
  const at = text.slice(from, limit).indexOf(closing);
  return at < 0 ? undefined : from + at + closing.length;
}

/** The code spans as they would be without any comment. */
function codeSpansAlone(text: string, paragraphs: readonly Range[], closingRun: (length: number, from: number) => number | undefined): readonly Range[] {
  const spans: Range[] = [];
  for (const { index, 0: run } of allMatches(text, /`+/g)) {
    if (isInside(spans.slice(-1), index)) continue;
    const span = codeSpanAt(text, index, run.length, overlapping(paragraphs, { start: index, end: index + 1 })[0], closingRun);
    if (span !== undefined) spans.push(span);
  }
  return spans;
}

function codeSpanAt(text: string, at: number, length: number, paragraph: Range | undefined, closingRun: (length: number, from: number) => number | undefined): Range | undefined {
  // A backslash takes the first backtick out of the run.
  const escaped = isEscaped(text, at) ? 1 : 0;
  if (length === escaped || paragraph === undefined) return undefined;
  const close = closingRun(length - escaped, at + length);
  if (close === undefined || close >= paragraph.end) return undefined;
  return { start: at + escaped, end: close + length - escaped };
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charAt(at - backslashes - 1) === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** Finds the next run of exactly so many backticks from an offset on. */
function runsOfBackticks(text: string): (length: number, from: number) => number | undefined {
  const starts = new Map<number, number[]>();
  for (const { index, 0: run } of allMatches(text, /`+/g)) {
    const known = starts.get(run.length);
    if (known === undefined) starts.set(run.length, [index]);
    else known.push(index);
  }
  return (length, from) => {
    const all = starts.get(length) ?? [];
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return all[low];
  };
}

function opensLine(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && ' \t>'.includes(text.charAt(i))) i--;
  return i < 0 || text.charAt(i) === '\n' || text.charAt(i) === '\r';
}
