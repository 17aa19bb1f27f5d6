import type { Range } from '../text/text-edit.ts';

/**
 * Bounds for the Markdown parser, whose time grows faster than its input on hostile text (measured: seconds for one line of a
 * megabyte, and for a list five hundred deep). What lies beyond is blanked and reported, so that offsets stay and the rest is read.
 */
export const bounds = { note: 400_000, line: 10_000, depth: 50 } as const;

export interface BoundedBody {
  /** As long as the body it was made from. */
  readonly text: string;
  readonly skipped: readonly (Range & { readonly code: 'line-too-long' | 'nested-too-deep'; readonly detail: string })[];
}

const containerPrefix = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\][\s]+\]:)*/;

export function boundBody(body: string): BoundedBody {
  if (isWithinBounds(body)) return { text: body, skipped: [] };
  const skipped: BoundedBody['skipped'][number][] = [];
  const text = body.replace(/[^\r\n]+/g, (line: string, start: number) => {
    const end = start + line.length;
    if (line.length > bounds.line) skipped.push({ start, end, code: 'line-too-long', detail: String(line.length) });
    else if (depthOf(line) > bounds.depth) skipped.push({ start, end, code: 'nested-too-deep', detail: String(depthOf(line)) });
    else return line;
    return standIn(line);
  });
  return { text, skipped };
}

/** A quick look that nearly every body passes: no line is too long, and none begins with marks and blanks alone for as long as it may be nested. */
function isWithinBounds(body: string): boolean {
  if (body.includes('\r')) return false;
  for (let start = 0; start < body.length;) {
    const feed = body.indexOf('\n', start);
    const end = feed < 0 ? body.length : feed;
    if (end - start > bounds.line) return false;
    let at = start;
    while (at < end && at - start < bounds.depth && ' \t>-+*.)0123456789'.includes(body.charAt(at))) at++;
    if (at - start === bounds.depth) return false;
    start = end + 1;
  }
  return true;
}

/** The block that the line stood in must go on: marks of quotes and indentation stay, and a character that nobody writes stands for the rest. */
function standIn(line: string): string {
  const prefix = (/^[ \t>]*/.exec(line.slice(0, bounds.depth))?.[0] ?? '').replace(/\t/g, ' ');
  return `${prefix}\uFFFE`.padEnd(line.length, ' ');
}

/** How deep a line can be nested at most: its quote and list markers and the names of its footnotes, and a level for every two columns of indentation. */
function depthOf(line: string): number {
  if (line.length < bounds.depth) return 0;
  const prefix = (containerPrefix.exec(line)?.[0] ?? '').replace(/\[\^[^\]\s]+\]:/g, '>');
  if (prefix.length < bounds.depth) return 0;
  const blanks = prefix.replace(/\t/g, '    ').replace(/[^ ]/g, '').length;
  const markers = prefix.replace(/[ \t]/g, '').length;
  return Math.max(markers, Math.floor(blanks / 2));
}
