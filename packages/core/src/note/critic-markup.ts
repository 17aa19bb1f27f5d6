import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';

/** A stretch of CriticMarkup, its marks included: how people work on a text together. */
export interface Remark extends Range {
  /** What of it are words of the text; undefined where none are. */
  readonly kept: Range | undefined;
  /** Whether words go with its marks. */
  readonly drops: boolean;
}

/**
 * Remarks and what is struck out are between those who work on the text. What somebody put in, put in another's place or marked are words of
 * it. In no order; one can stand in what another keeps. `masked` hides code.
 */
export function remarksIn(masked: string, from: number): readonly Remark[] {
  const between = (open: string, close: string): readonly Range[] => stretches(masked, open, close, from);
  return [
    ...mapped([...between('{>>', '<<}'), ...between('{--', '--}')], (range) => ({ ...range, kept: undefined, drops: true })),
    ...mapped([...between('{++', '++}'), ...between('{==', '==}')], ({ start, end }) => ({ start, end, kept: { start: start + 3, end: end - 3 }, drops: false })),
    ...mapped(between('{~~', '~~}'), ({ start, end }) => {
      const arrow = masked.indexOf('~>', start);
      return { start, end, kept: arrow < 0 || arrow + 2 > end - 3 ? undefined : { start: arrow + 2, end: end - 3 }, drops: true };
    }),
  ];
}

/** The words of a line without what people remark to each other in it. */
export function withoutRemarks(text: string): string {
  if (!text.includes('{')) return text;
  const remarks = [...remarksIn(text, 0)].sort((a, b) => a.start - b.start);
  let words = '';
  let position = 0;
  for (const { start, end, kept } of remarks) {
    if (start < position) continue;
    words += text.slice(position, start);
    if (kept !== undefined) words += withoutRemarks(text.slice(kept.start, kept.end));
    else if (joinsWords(text, { start, end })) words += ' ';
    position = end;
    // The blanks on both sides of what is gone would add up.
    if (kept === undefined && /(?:^|\s)$/.test(words)) position += /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  }
  return words + text.slice(position);
}

/** Without what stood between them two words would become one, and two brackets a link. */
export function joinsWords(text: string, { start, end }: Range): boolean {
  return /\S/.test(text.charAt(start - 1)) && /\S/.test(text.charAt(end));
}

/** What stands between two signs, the signs included. One pass, whatever stands there. */
export function stretches(text: string, open: string, close: string, from: number): readonly Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(open, from); start >= 0;) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    found.push({ start, end: end + close.length });
    start = text.indexOf(open, end + close.length);
  }
  return found;
}
