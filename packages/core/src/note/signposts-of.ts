import { readWikilink } from './links.ts';
import type { Signpost } from './note.ts';
import { hiddenIn, wordsBetween } from './question-of-item.ts';
import type { ListItem } from './task-item.ts';

/** What was moved, and where it is now: list items that hold a link and a block id, as a question leaves them that became a note of its own. */
export function signpostsOf(items: readonly ListItem[], text: string): readonly Signpost[] {
  return items.flatMap((item) => signpostOf(item, text));
}

function signpostOf(item: ListItem, text: string): readonly Signpost[] {
  if (item.blockId === undefined || item.mark !== undefined) return [];
  const link = readWikilink(wordsBetween(text, item.paragraph, hiddenIn(item), item.quotes));
  return link === undefined ? [] : [{ id: item.blockId.id, target: link.target, subpath: link.subpath }];
}
