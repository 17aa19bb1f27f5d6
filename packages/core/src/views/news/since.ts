import type { Community } from '../../community/community.ts';
import type { Person } from '../../community/people.ts';
import { dateOfProperty } from '../../note/parse-note.ts';
import { lastSession } from '../../sessions/last-session.ts';
import { dayAfter } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { LookedOn } from './looked-on.ts';

/** From which day on something is new. The day itself belongs to it: notes know days, and no hours. */
export interface Span {
  readonly since: PlainDate;
  /** What of the first day was seen already. */
  readonly seen: ReadonlySet<number>;
  /** Whose own doings are no news; undefined where everybody's are told. */
  readonly not: Person | undefined;
}

/** So far back somebody looks who never looked before, in a community without sessions. In days. */
const firstLook = 30;

/** The day of the last session before today; undefined where there was none. Today's is the one that is prepared, or sat in. */
export function sinceLastSession(community: Community, today: PlainDate): PlainDate | undefined {
  const yesterday = dayAfter(today, -1);
  const session = yesterday === undefined ? undefined : lastSession(community, yesterday);
  return session === undefined ? undefined : dateOfProperty(session.properties, 'date');
}

/** Since the last session; where there was none, some weeks back. */
export function sinceUsually(community: Community, today: PlainDate): PlainDate {
  return sinceLastSession(community, today) ?? dayAfter(today, -firstLook) ?? today;
}

export interface LookedSpan extends Span {
  /** Whether somebody ever marked the news as seen. */
  readonly looked: boolean;
}

/** Since somebody last looked, on this device. */
export function sinceLooked(community: Community, kept: readonly LookedOn[], me: Person | undefined, today: PlainDate): LookedSpan {
  return sinceLookedOn(lookedOnIn(community, kept), sinceUsually(community, today), me, today);
}

/** When the news of a community was last marked as seen. */
export function lookedOnIn({ folder }: Community, kept: readonly LookedOn[]): LookedOn | undefined {
  return kept.find(({ community }) => community === folder);
}

/** `usually`: since when for who never looked. */
export function sinceLookedOn(last: LookedOn | undefined, usually: PlainDate, me: Person | undefined, today: PlainDate): LookedSpan {
  if (last === undefined) return { since: usually, seen: new Set(), not: me, looked: false };
  // A clock that was ahead must not hide what happens until it is right.
  return { since: last.day <= today ? last.day : today, seen: new Set(last.seen), not: me, looked: true };
}

/** Everything from a day on. */
export function sinceDay(since: PlainDate): Span {
  return { since, seen: new Set(), not: undefined };
}
