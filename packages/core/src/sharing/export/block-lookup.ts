import { nameKey } from '../../community/name-key.ts';
import type { Node } from '../../note/blocks/block.ts';
import { parseBody } from '../../note/parse-body.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { plainText } from '../../note/question-of-item.ts';
import type { Heading } from '../../note/read-body.ts';
import type { ListItem } from '../../note/task-item.ts';
import type { Range } from '../../text/text-edit.ts';
import { wordsIn } from '../../text/words.ts';

/** The stretch of a note that a link means with `#heading` or `#^block`; the whole body for neither; undefined where there is no such place. */
export function rangeOfSubpath(source: NoteSource, subpath: string): Range | undefined {
  const wanted = subpath.replace(/^#/, '').trim();
  if (wanted === '') return { start: source.body.start, end: source.text.length };
  return wanted.startsWith('^') ? blockRange(source, wanted.slice(1)) : sectionRange(source, wanted);
}

/**
 * The indices of the headings that a link names, from the outermost to the one that is meant (`#Chapter#Section`: a section of that chapter);
 * undefined where there is no such way, or the link names a block.
 */
export function headingPathOf(source: NoteSource, subpath: string): readonly number[] | undefined {
  const wanted = subpath.split('#').map((words) => headingKey(words)).filter((key) => key !== '');
  if (wanted.length === 0 || subpath.startsWith('#^')) return undefined;
  const { headings } = source.body;
  const keys = headings.map((heading) => headingKey(plainText(source.text, heading.words, heading.hidden, 0)));
  const wayFrom = (from: number, to: number, [key, ...others]: readonly string[]): readonly number[] | undefined => {
    if (key === undefined) return [];
    for (let index = keys.indexOf(key, from); index >= 0 && index < to; index = keys.indexOf(key, index + 1)) {
      const below = wayFrom(index + 1, sectionEnd(headings, index), others);
      if (below !== undefined) return [index, ...below];
    }
    return undefined;
  };
  return wayFrom(0, headings.length, wanted);
}

/** Obsidian leaves out of such a link what would end it, and compares without capitals; marks of emphasis are no words. */
function headingKey(words: string): string {
  return wordsIn(words).map(({ key }) => key).join(' ') || nameKey(words.replace(/[#|^:%[\]]/g, ' '));
}

/** The index of the first heading behind a section. */
function sectionEnd(headings: readonly Heading[], index: number): number {
  const depth = headings[index]?.depth ?? 0;
  const next = headings.findIndex((heading, at) => at > index && heading.depth <= depth);
  return next < 0 ? headings.length : next;
}

function sectionRange(source: NoteSource, subpath: string): Range | undefined {
  const { headings } = source.body;
  const index = headingPathOf(source, subpath)?.at(-1);
  const heading = index === undefined ? undefined : headings[index];
  if (index === undefined || heading === undefined) return undefined;
  return { start: heading.range.start, end: headings[sectionEnd(headings, index)]?.range.start ?? source.text.length };
}

function blockRange(source: NoteSource, id: string): Range | undefined {
  const item = itemWithId(source.body.items, id.toLowerCase());
  if (item !== undefined) return item.item;
  const end = [...source.body.masked.matchAll(/(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$/gm)].find((match) => match[1]?.toLowerCase() === id.toLowerCase());
  if (end === undefined) return undefined;
  const at = end.index + end[0].length - 1;
  const blocks = innermostBlocks(parseBody(source.text, source.body.start).tree);
  const index = blocks.findIndex((block) => block.start <= at && at < block.end);
  const block = blocks[index];
  if (block === undefined) return undefined;
  // An id on a line of its own names the block above it.
  return /^[ \t>]*\^[A-Za-z0-9-]+\s*$/.test(source.text.slice(block.start, block.end)) ? blocks[index - 1] : block;
}

function itemWithId(items: readonly ListItem[], id: string): ListItem | undefined {
  for (const item of items) {
    const found = item.blockId?.id.toLowerCase() === id ? item : itemWithId(item.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Paragraphs, headings and whatever else has no blocks inside, in the order of the text. */
function innermostBlocks(node: Node): readonly Range[] {
  if (!('children' in node)) return [node];
  return node.children.flatMap(innermostBlocks);
}
