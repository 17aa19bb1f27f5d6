import type { Range } from '../text/text-edit.ts';

export interface Comments {
  readonly ranges: readonly Range[];
  /** Block comments (`%%` at the start of a line) that nothing closes; they hide nothing. */
  readonly unclosed: readonly Range[];
}

/**
 * Comments in a text whose code and HTML blocks are masked: `<!-- … -->` within a paragraph, Obsidian's `%% … %%` within a paragraph,
 * and from a `%%` that opens a line to the next one, over any number of blocks.
 */
export function commentsIn(masked: string): Comments {
  const ranges: Range[] = [];
  const unclosed: Range[] = [];
  const ends = paragraphEnds(masked);
  const mark = /%%|<!--/g;
  let noBlockCloses = false;
  let noHtmlClosesBefore = 0;
  for (let match = mark.exec(masked); match !== null; match = mark.exec(masked)) {
    const start = match.index;
    const html = match[0] === '<!--';
    const closing = html ? '-->' : '%%';
    const ownLine = !html && opensLine(masked, start);
    if ((ownLine && noBlockCloses) || (html && start < noHtmlClosesBefore)) continue;
    const limit = ownLine ? masked.length : ends.after(start);
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

/** Where paragraphs end: at blank lines. Asked with growing offsets, it answers in linear time altogether. */
function paragraphEnds(text: string): { readonly after: (offset: number) => number } {
  const blank = /(?:\r\n|\n|\r)[ \t>]*(?=\r|\n|$)/g;
  let end = 0;
  return {
    after(offset) {
      while (end <= offset) {
        blank.lastIndex = offset;
        end = blank.exec(text)?.index ?? text.length;
        if (end <= offset) end = offset + 1;
      }
      return end;
    },
  };
}
