import type { Community } from './community.ts';
import { folderOf } from './community.ts';
import type { Note, NoteProblemCode } from '../note/note.ts';

const unreadable: ReadonlySet<NoteProblemCode> = new Set<NoteProblemCode>(['frontmatter-unreadable', 'frontmatter-not-yaml', 'frontmatter-too-large', 'merge-conflict', 'not-utf8', 'note-too-large']);

/**
 * Member notes that can't be read, and notes beside them that are none as far as one can tell: a merge that went wrong in the frontmatter
 * hides of what type a note is, and then somebody is missing in silence.
 */
export function unreadableAmongMembers({ notes, members }: Community): readonly Note[] {
  const folders = new Set(members.map(({ note }) => folderOf(note.path)));
  return notes.filter((note) => folders.has(folderOf(note.path)) && note.problems.some(({ code }) => unreadable.has(code)));
}
