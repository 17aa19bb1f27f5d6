import type { Range } from '../../text/text-edit.ts';

/** What is cut because no reader sees it as it is written, or no tool elsewhere makes the same of it. */
export type CutKind = 'comment' | 'remark' | 'html' | 'field' | 'label' | 'tag' | 'id' | 'code' | 'address' | 'definition';

/** Put something else in the place of a stretch of a note. `inside` renders what stands in a stretch of the same note. */
export interface Swap extends Range {
  readonly render: (inside: (range: Range) => string) => string;
  /** What goes with it, for whoever is told what an export leaves out; undefined where nothing goes, or where rendering tells it. */
  readonly takes?: CutKind | undefined;
}

export function cut(range: Range, takes: CutKind | undefined): Swap {
  return { ...range, render: nothing, takes };
}

export function isCut({ render }: Swap): boolean {
  return render === nothing;
}

function nothing(): string {
  return '';
}

/**
 * A stretch of a text with its swaps carried out. Of two that overlap the outer or earlier one counts, and what the other one has beyond
 * it is left out: what two rules claim nobody vouches for. `tell` hears of each that takes something, sometimes twice.
 */
export function withSwaps(text: string, swaps: readonly Swap[], tell: (swap: Swap) => void = () => undefined): (range: Range) => string {
  const sorted = [...swaps].sort((a, b) => a.start - b.start || b.end - a.end);
  /** The blanks on both sides of what is gone would add up, at the beginning of a line to code. Those at its end can be a break, and what others swap is theirs. */
  const behindBlanks = (position: number, end: number, first: number): number => {
    let next = first;
    while ((sorted[next]?.end ?? end) <= position && next < sorted.length) next++;
    const limit = Math.min(end, Math.max(position, sorted[next]?.start ?? end));
    return position + (/^[ \t]+(?=[^ \t\r\n]|$)/.exec(text.slice(position, limit))?.[0].length ?? 0);
  };
  const render = (range: Range, first: number): string => {
    let result = '';
    let position = range.start;
    for (let i = first; i < sorted.length; i++) {
      const swap = sorted[i];
      if (swap === undefined || swap.start >= range.end) break;
      if (swap.end <= position && !(swap.start === swap.end && swap.start === position)) continue;
      tell(swap);
      if (swap.start < position) {
        position = Math.max(position, Math.min(swap.end, range.end));
        continue;
      }
      result += text.slice(position, swap.start);
      // One that leaves the stretch is cut off with it.
      const instead = swap.end <= range.end ? swap.render((inner) => render(inner, i + 1)) : '';
      result += instead;
      position = Math.min(swap.end, range.end);
      if (instead === '' && swap.end > swap.start && !endsLine(text, position) && /(?:^|\s)$/.test(result)) position = behindBlanks(position, range.end, i + 1);
    }
    return result + text.slice(position, Math.max(position, range.end));
  };
  return (range) => render(range, firstFrom(sorted, range.start));
}

/** What stands behind a line end is the indentation of the next line: it says what that line belongs to. */
function endsLine(text: string, position: number): boolean {
  return /[\r\n]/.test(text[position - 1] ?? '');
}

/** The first swap that can reach into what begins at an offset. A wide one may begin long before it. */
function firstFrom(sorted: readonly Swap[], start: number): number {
  const at = sorted.findIndex((swap) => swap.end > start);
  return at < 0 ? sorted.length : at;
}
