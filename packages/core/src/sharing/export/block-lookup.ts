import type { Nodes } from 'mdast';
import { nameKey } from '../../community/name-key.ts';
import { parseBody, rangeOf } from '../../note/parse-body.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { plainText } from '../../note/question-of-item.ts';
import type { ListItem } from '../../note/task-item.ts';
import type { Range } from '../../text/text-edit.ts';

/** The stretch of a note that a link means with `#heading` or `#^block`; the whole body for neither; undefined where there is no such place. */
export function rangeOfSubpath(source: NoteSource, subpath: string): Range | undefined {
  const wanted = subpath.replace(/^#/, '').trim();
  if (wanted === '') return { start: source.body.start, end: source.text.length };
  return wanted.startsWith('^') ? blockRange(source, wanted.slice(1)) : sectionRange(source, wanted);
}

/** The index of the heading that a link means; undefined where there is none. */
export function headingIndexOf({ text, body }: NoteSource, subpath: string): number | undefined {
  // `#Chapter#Section`: the last one is meant.
  const wanted = headingKey(subpath.slice(subpath.lastIndexOf('#') + 1));
  const index = body.headings.findIndex((heading) => headingKey(plainText(text, heading.words, heading.hidden, 0)) === wanted);
  return index < 0 ? undefined : index;
}

/** Obsidian leaves out of such a link what would end it, and compares without capitals. */
function headingKey(words: string): string {
  return nameKey(words.replace(/[#|^:%[\]]/g, ' '));
}

function sectionRange(source: NoteSource, subpath: string): Range | undefined {
  const index = headingIndexOf(source, subpath);
  const heading = index === undefined ? undefined : source.body.headings[index];
  if (index === undefined || heading === undefined) return undefined;
  const next = source.body.headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
  return { start: heading.range.start, end: next?.range.start ?? source.text.length };
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
function innermostBlocks(node: Nodes): readonly Range[] {
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) return [rangeOf(node)];
  return node.children.flatMap(innermostBlocks);
}
