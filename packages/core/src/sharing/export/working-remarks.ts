import type { Range } from '../../text/text-edit.ts';
import { cut } from './swap.ts';
import type { CutKind, Swap } from './swap.ts';

/**
 * The marks of CriticMarkup, by which people work on a text together: remarks and what is struck out are theirs, and go nowhere. What
 * somebody put in, put in another's place or marked are words of the text; they go without the marks. `masked` hides code.
 */
export function workingRemarks(masked: string, from: number): readonly Swap[] {
  const between = (open: string, close: string): readonly Range[] => stretches(masked, open, close, from);
  const words = (start: number, end: number): Swap['render'] => (inside) => inside({ start, end });
  return [
    ...[...between('{>>', '<<}'), ...between('{--', '--}')].map((range) => withGap(masked, range, 'remark')),
    ...[...between('{++', '++}'), ...between('{==', '==}')].map(({ start, end }): Swap => ({ start, end, render: words(start + 3, end - 3) })),
    ...between('{~~', '~~}').map(({ start, end }): Swap => {
      const arrow = masked.indexOf('~>', start);
      return arrow < 0 || arrow + 2 > end - 3 ? cut({ start, end }, 'remark') : { start, end, render: words(arrow + 2, end - 3), takes: 'remark' };
    }),
  ];
}

/** Marks of remarks that are left in a finished text, as one that nothing closes. */
export function remarksLeft(text: string, from: number): readonly Range[] {
  return [...text.slice(from).matchAll(/\{>>|<<\}|\{--|--\}|\{~~|~~\}/g)].map(({ index, 0: mark }) => ({ start: from + index, end: from + index + mark.length }));
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

/** Without what stood between them two words would become one, and two brackets a link. */
export function withGap(text: string, range: Range, takes: CutKind): Swap {
  const joins = /\S/.test(text.charAt(range.start - 1)) && /\S/.test(text.charAt(range.end));
  return joins ? { ...range, render: () => ' ', takes } : cut(range, takes);
}
