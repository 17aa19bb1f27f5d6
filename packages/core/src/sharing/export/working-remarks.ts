import { joinsWords, remarksIn } from '../../note/critic-markup.ts';
import type { Range } from '../../text/text-edit.ts';
import { cut } from './swap.ts';
import type { CutKind, Swap } from './swap.ts';

/** Remarks by which people work on a text together go nowhere; what they put in or marked goes without the marks. `masked` hides code. */
export function workingRemarks(masked: string, from: number): readonly Swap[] {
  return remarksIn(masked, from).map(({ start, end, kept, drops }): Swap => (
    kept === undefined ? withGap(masked, { start, end }, 'remark') : { start, end, render: (inside) => inside(kept), takes: drops ? 'remark' : undefined }
  ));
}

/** Marks of remarks that are left in a finished text, as one that nothing closes. */
export function remarksLeft(text: string, from: number): readonly Range[] {
  return [...text.slice(from).matchAll(/\{>>|<<\}|\{--|--\}|\{~~|~~\}/g)].map(({ index, 0: mark }) => ({ start: from + index, end: from + index + mark.length }));
}

export function withGap(text: string, range: Range, takes: CutKind): Swap {
  return joinsWords(text, range) ? { ...range, render: () => ' ', takes } : cut(range, takes);
}
