import type { Range } from '../text/text-edit.ts';
import { overlapping } from './mask.ts';

export interface Comments {
  readonly ranges: readonly Range[];
  /** Block comments (`%%` at the start of a line) that nothing closes; they hide nothing. */
  readonly unclosed: readonly Range[];
}

/**
 * Comments in a text whose code and HTML blocks are masked: `<!-- … -->` and Obsidian's `%% … %%` within one of the `paragraphs`
 * (sorted, separate), and from a `%%` that opens a line to the next one, over any number of blocks.
 */
export function commentsIn(masked: string, paragraphs: readonly Range[]): Comments {
  const ranges: Range[] = [];
  const unclosed: Range[] = [];
  const mark = /%%|<!--/g;
  let noBlockCloses = false;
  let noHtmlClosesBefore = 0;
  for (let match = mark.exec(masked); match !== null; match = mark.exec(masked)) {
    const start = match.index;
    const html = match[0] === '<!--';
    const closing = html ? '-->' : '%%';
    const ownLine = !html && opensLine(masked, start);
    if ((ownLine && noBlockCloses) || (html && start < noHtmlClosesBefore)) continue;
    const limit = ownLine ? masked.length : overlapping(paragraphs, { start, end: start + 1 })[0]?.end ?? start;
    const close = masked.slice(start + match[0].length, limit).indexOf(closing);
    if (close >= 0) {
      const end = start + match[0].length + close + closing.length;
      ranges.push({ start, end });
      mark.lastIndex = end;
    } else if (ownLine) {
      unclosed.push({ start, end: start + 2 });
      noBlockCloses = true;
    } else if (html) {
      noHtmlClosesBefore = limit;
    }
  }
  return { ranges, unclosed };
}

function opensLine(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && ' \t>'.includes(text.charAt(i))) i--;
  return i < 0 || text.charAt(i) === '\n' || text.charAt(i) === '\r';
}
