import { shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import type { Note, Place } from '../note/note.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** A note or a line behind a number. */
export interface Evidence {
  readonly path: string;
  /** The path, as it may be shown. */
  readonly where: string;
  /** Undefined for the whole note. */
  readonly place: Place | undefined;
  readonly text: string;
  readonly date: PlainDate | undefined;
}

/** A note behind a number, or, with a place, a line of it. */
export function evidenceOf(community: Community, note: Note, { place, text, date }: Pick<Evidence, 'place' | 'text' | 'date'>): Evidence {
  return { path: note.path, where: shownPath(community, note), place, text, date };
}
