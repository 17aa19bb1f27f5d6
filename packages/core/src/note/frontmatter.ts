import matter from 'gray-matter';
import type { Range } from '../text/text-edit.ts';

/**
 * The frontmatter of a text, split off and not yet understood. This is the only file that knows gray-matter.
 *
 * What the format says, and gray-matter alone does not:
 * - It opens with a first line `---` and closes with the next line `---`; spaces and tabs may follow both. `----` opens and closes nothing.
 * - Another language (`---js`) is refused before gray-matter sees it, and every engine is replaced, so that nothing is ever executed.
 * - A block that is not closed counts as frontmatter when its first line looks like a key: somebody is writing a label there.
 */
export type Frontmatter =
  | { readonly kind: 'none'; readonly bodyStart: number }
  | { readonly kind: 'yaml'; readonly yaml: string; readonly yamlStart: number; readonly bodyStart: number }
  | {
      readonly kind: 'unreadable';
      readonly code: 'frontmatter-unreadable' | 'frontmatter-not-yaml' | 'frontmatter-too-large';
      readonly detail: string;
      readonly place: Range;
      readonly bodyStart: number;
    };

/** Beyond this many characters a block is not parsed: YAML takes time that grows with the square of its length (measured: 5 s for 64 KB of line ends). */
const largestBlock = 32 * 1024;

const never = (): never => {
  throw new Error('only YAML is read, and nothing is written through gray-matter');
};
const refused = { parse: never, stringify: never };
/** gray-matter caches by text and shares what it cached unless it gets options: always these. */
const splitOnly = {
  language: 'yaml',
  engines: { yaml: { parse: () => ({}), stringify: never }, json: refused, javascript: refused, js: refused, coffee: refused, toml: refused },
};

const openingFence = /^---([^\r\n]*)(\r\n|\n|\r|$)/;
const anyFence = /^---([^\r\n]*)(?:\r\n|\n|\r|$)/gm;

export function splitFrontmatter(text: string): Frontmatter {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const opening = openingFence.exec(text.slice(start, start + 200));
  const language = opening?.[1]?.trim() ?? '-';
  if (opening === null || language.startsWith('-')) return { kind: 'none', bodyStart: start };

  const yamlStart = start + opening[0].length;
  const closing = nextFence(text, yamlStart);
  const bodyStart = closing?.end ?? firstBlankLine(text, yamlStart);
  const place = { start, end: start + opening[0].trimEnd().length };

  if (language !== '') return { kind: 'unreadable', code: 'frontmatter-not-yaml', detail: language, place, bodyStart };
  if (closing === undefined) {
    const looksLikeKey = /^[\p{L}_"'][^\r\n]*:(?:\s|$)/mu.exec(text.slice(yamlStart, yamlStart + 500))?.index === 0;
    if (!looksLikeKey) return { kind: 'none', bodyStart: start };
    return { kind: 'unreadable', code: 'frontmatter-unreadable', detail: 'no closing ---', place, bodyStart };
  }
  if (!closing.clean) return { kind: 'unreadable', code: 'frontmatter-unreadable', detail: closing.line, place, bodyStart };
  if (closing.start - yamlStart > largestBlock) {
    return { kind: 'unreadable', code: 'frontmatter-too-large', detail: String(closing.start - yamlStart), place, bodyStart };
  }
  const block = text.slice(start, closing.end);
  // gray-matter leaves the last line ending of the block to the fence; YAML needs it (a CRLF would leave a bare CR behind).
  const yaml = text.slice(yamlStart, closing.start);
  // Between two line feeds it splits as this does: there nobody needs to ask it.
  const isPlain = opening[2]?.endsWith('\n') === true && text.charAt(closing.start - 1) === '\n';
  if (!isPlain && yaml.trim() !== '' && yamlByMatter(block) !== yaml.trim()) {
    return { kind: 'unreadable', code: 'frontmatter-unreadable', detail: '---', place, bodyStart };
  }
  return { kind: 'yaml', yaml, yamlStart, bodyStart: closing.end };
}

/** What gray-matter takes for the block. Behind a carriage return alone it takes keys for a language, and throws: undefined. */
function yamlByMatter(block: string): string | undefined {
  try {
    return matter(block, splitOnly).matter.trim();
  } catch {
    return undefined;
  }
}

interface Fence extends Range {
  /** Nothing but spaces behind the dashes. */
  readonly clean: boolean;
  readonly line: string;
}

/** The next line that begins with `---`: gray-matter would close the block there, whatever follows on the line. */
function nextFence(text: string, from: number): Fence | undefined {
  anyFence.lastIndex = from;
  const match = anyFence.exec(text);
  if (match === null) return undefined;
  return { start: match.index, end: match.index + match[0].length, clean: match[1]?.trim() === '', line: match[0].trim().slice(0, 40) };
}

function firstBlankLine(text: string, from: number): number {
  const blank = /^[ \t]*(?:\r\n|\n|\r|$)/gm;
  blank.lastIndex = from;
  return blank.exec(text)?.index ?? text.length;
}
