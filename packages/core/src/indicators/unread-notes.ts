import { shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';

/** Paths of the notes that are too large to be read: what stands in them is in no figure, and whoever sees the figures has to know. */
export function unreadNotes(community: Community): readonly string[] {
  return community.notes.filter(({ problems }) => problems.some(({ code }) => code === 'note-too-large')).map((note) => shownPath(community, note));
}
