import { mapped } from '../text/mapped.ts';
import { bounds } from './bounded-body.ts';

/**
 * What a file that can't be read tells people about its name all the same: aliases and titles in a frontmatter that is broken and ends at
 * `frontmatterEnd` (0 where it can be read), and the first heading of a note that is too long, or that was saved as UTF-16.
 */
export function unreadNamesIn(text: string, frontmatterEnd: number): readonly string[] {
  if (text.includes('\0')) {
    const said = withoutHalves(text);
    return [...aliasesIn(/^---[^\r\n]*[\r\n]+([^]*?)[\r\n]---/.exec(said.slice(0, bounds.note))?.[1] ?? ''), ...firstHeading(said)];
  }
  return [...aliasesIn(text.slice(0, frontmatterEnd)), ...(text.length - frontmatterEnd > bounds.note ? firstHeading(text) : [])];
}

/** Read as UTF-8, UTF-16 has a zero beside every letter of ASCII, and signs that can't be read in the place of its mark. */
function withoutHalves(text: string): string {
  return text.replace(/\0/g, '').replace(/^[\uFFFD\uFEFF]+/, '');
}

function aliasesIn(frontmatter: string): readonly string[] {
  const values = frontmatter.split(/[\r\n]+/).flatMap((line) => /^[ \t]*(?:-|alias(?:es)?[ \t]*:|title[ \t]*:)[ \t]+(.+)$/i.exec(line)?.[1]?.split(',') ?? []);
  return mapped(values, (value) => value.replace(/^[\s["']+|[\s\]"']+$/g, '')).filter((value) => value !== '');
}

/** The first level-one heading outside of fences, by its line alone; none where there is none. */
function firstHeading(text: string): readonly string[] {
  let fence = '';
  let above = '';
  // One by one: the text is long, and the heading nearly always near its top.
  const lines = /[^\r\n]+/g;
  for (let match = lines.exec(text); match !== null; match = lines.exec(text)) {
    const [line] = match;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
    } else if (mark !== '') fence = mark;
    else if (/^ {0,3}=+[ \t]*$/.test(line) && above !== '') return [above];
    const words = fence === '' ? /^ {0,3}#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line.slice(0, 1000))?.[1] ?? '' : '';
    if (words !== '') return [words];
    above = line.slice(0, 1000).trim();
  }
  return [];
}
