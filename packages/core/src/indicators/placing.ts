import type { PlainDate } from '../text/plain-date.ts';
import { eventKinds } from './activity.ts';
import type { Activity, Event, EventKind } from './activity.ts';
import type { When } from './indicator.ts';

/** What can be planned: with a day after today it has not happened yet. Anything else with such a day is a slip of the pen. */
const planned: ReadonlySet<EventKind> = new Set<EventKind>(['held', 'attended', 'published', 'joined', 'left']);

/** Events of some kinds that happened up to today, each list in the order of the notes. */
export interface Placed {
  /** How many with a day there are that fit, in the period or not. */
  readonly countDated: (fits: (event: Event) => boolean) => number;
  /** Of which nobody knows the day, or whether they took place, or which are said to be on a day that has not been. */
  readonly undated: readonly Event[];
  /** Those with a day in the period. */
  readonly inPeriod: readonly Event[];
}

/** The same events in the order of the notes, and under their kind. */
interface Sorted {
  readonly all: readonly Event[];
  readonly of: Readonly<Record<EventKind, readonly Event[]>>;
  /** Those of several kinds, as they were asked for. */
  readonly ofSeveral: Map<string, readonly Event[]>;
}

/** What happened up to today: dozens of indicators ask for it, for one period after the other. */
interface Happened {
  readonly dated: Sorted;
  readonly undated: Sorted;
  /** By the days of the period, and the kinds that were asked for. */
  readonly inPeriods: Map<string, readonly Event[]>;
}

const known = new WeakMap<Activity, Map<PlainDate, Happened>>();

/** Looked up once for each activity, period and kinds, and not anew for each indicator; a series over time asks for one kind only. */
export function placed(activity: Activity, { period: { from, to }, today }: When, kinds: readonly EventKind[]): Placed {
  const { dated, undated, inPeriods } = happenedUpTo(activity, today);
  const key = `${from}/${to} ${kinds.join(' ')}`;
  const inPeriod = inPeriods.get(key) ?? ofKinds(dated, kinds).filter(({ day }) => day !== undefined && from <= day && day <= to);
  inPeriods.set(key, inPeriod);
  return { countDated: (fits) => kinds.reduce((sum, kind) => sum + dated.of[kind].filter(fits).length, 0), undated: ofKinds(undated, kinds), inPeriod };
}

function happenedUpTo(activity: Activity, today: PlainDate): Happened {
  const byDay = known.get(activity) ?? new Map<PlainDate, Happened>();
  const happened = byDay.get(today) ?? happenedIn(activity, today);
  known.set(activity, byDay.set(today, happened));
  return happened;
}

function happenedIn({ events }: Activity, today: PlainDate): Happened {
  const isPast = ({ day }: Event): boolean => day !== undefined && day <= today;
  const isDated = (event: Event): boolean => isPast(event) && event.isOnlyPlanned !== true;
  const undated = events.filter((event) => !isDated(event) && (event.day === undefined || isPast(event) || !planned.has(event.kind)));
  return { dated: sorted(events.filter(isDated)), undated: sorted(undated), inPeriods: new Map() };
}

function sorted(all: readonly Event[]): Sorted {
  const of = Object.fromEntries(eventKinds.map((kind): [EventKind, Event[]] => [kind, []])) as Record<EventKind, Event[]>;
  for (const event of all) of[event.kind].push(event);
  return { all, of, ofSeveral: new Map() };
}

function ofKinds({ all, of, ofSeveral }: Sorted, kinds: readonly EventKind[]): readonly Event[] {
  const [only, ...others] = kinds;
  if (only !== undefined && others.length === 0) return of[only];
  const wanted = new Set(kinds);
  const key = kinds.join(' ');
  const found = ofSeveral.get(key) ?? all.filter(({ kind }) => wanted.has(kind));
  ofSeveral.set(key, found);
  return found;
}
