import { shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';

/** Paths of the notes that are too large to be read: what stands in them is in no figure, and whoever sees the figures has to know. */
export function unreadNotes(community: Community): readonly string[] {
  return community.notes.filter(({ problems }) => problems.some(({ code }) => code === 'note-too-large')).map((note) => shownPath(community, note));
}

/** How many there are. What is too large to be read can't be judged, so nothing of it is told; outside it is told only of what says itself that it is for the world. */
export function unreadFor(whole: Community, outside: boolean): number {
  return unreadNotes(outside ? { ...whole, notes: whole.notes.filter(({ label }) => label === 'TLP:CLEAR') } : whole).length;
}
