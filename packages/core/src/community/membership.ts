import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { latestOf, parsePlainDate } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** The days on which a person or an organisation came and went, as the note about them says. */
export interface Membership {
  readonly joined: readonly PlainDate[];
  readonly left: readonly PlainDate[];
}

/** A day that can't be read says that somebody left, and not when: then nothing says either that they came back. */
export function membershipOf({ properties }: Note): Membership {
  const written = valuesOf(properties, 'left').filter((value) => value.trim() !== '');
  const left = written.flatMap((value) => parsePlainDate(value) ?? []);
  if (left.length < written.length) return { joined: [], left: [firstDay] };
  return { joined: valuesOf(properties, 'joined').flatMap((value) => parsePlainDate(value) ?? []), left };
}

const firstDay = '0001-01-01' as PlainDate;

/** Whether they are gone on a day: they left by then, and did not come back after it. */
export function isGone({ joined, left }: Membership, today: PlainDate): boolean {
  const last = latestOf(left.filter((day) => day <= today));
  return last !== undefined && !joined.some((day) => day > last && day <= today);
}

/** Whether they are there on a day, as far as anything is written down: they had come by then, or nobody knows when they did, and are not gone. */
export function isThere(membership: Membership, day: PlainDate): boolean {
  return !isGone(membership, day) && (membership.joined.length === 0 || thereSince(membership, day) !== undefined);
}

/** Since when they are there now: the last day on which they came; undefined where no day is written. */
export function thereSince({ joined }: Membership, today: PlainDate): PlainDate | undefined {
  return latestOf(joined.filter((day) => day <= today));
}
