import { shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import type { Note } from '../note/note.ts';
import { wordsForLine } from './carry-over.ts';

/** The words of a line as a person reads them in a list: without its tags, which are for tools. */
export function shownWords({ text, tags }: { readonly text: string; readonly tags: readonly string[] }): string {
  const words = text.replace(/(^|\s)#(\S+)/gu, (tag, before: string, name: string) => (tags.includes(name) ? before : tag));
  return wordsForLine(words) || wordsForLine(text);
}

/** Whether the way to a note may be shown: nothing of its path is left out for who looks on. */
export function mayLinkTo(seen: Community, note: Note): boolean {
  return shownPath(seen, note) === note.path;
}
