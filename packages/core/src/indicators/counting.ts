import type { PlainDate } from '../text/plain-date.ts';
import type { Activity, Event, EventKind } from './activity.ts';
import type { Evidence } from './evidence.ts';
import type { Counted, When } from './indicator.ts';
import type { Presence } from './members-over-time.ts';
import { placed } from './placing.ts';

/** A day on which something can have happened; undefined for one after today. */
export function pastDay(day: PlainDate | undefined, today: PlainDate): PlainDate | undefined {
  return day !== undefined && day <= today ? day : undefined;
}

/** The events of some kinds in the period, and those of which nobody knows the day. */
export interface Found {
  readonly inPeriod: readonly Event[];
  readonly undated: readonly Event[];
  /** None is known to be in the period, and of most nobody knows the day: nought would be a guess. */
  readonly isUnknown: boolean;
}

export function find(activity: Activity, when: When, kinds: readonly EventKind[], fits: (event: Event) => boolean = () => true): Found {
  const { countDated, ...all } = placed(activity, when, kinds);
  const [inPeriod, undated] = [all.inPeriod.filter(fits), all.undated.filter(fits)];
  return { inPeriod, undated, isUnknown: inPeriod.length === 0 && undated.length > 0 && undated.length > countDated(fits) };
}

/** How many there are in the period. */
export function countEvents(activity: Activity, when: When, kinds: readonly EventKind[], fits?: (event: Event) => boolean): Counted {
  const { inPeriod, undated, isUnknown } = find(activity, when, kinds, fits);
  return { value: isUnknown ? 'unknown' : inPeriod.length, evidence: evidenceIn(inPeriod), unplaced: evidenceIn(undated) };
}

/** How many there are of which something holds at the end of the period. Where it is known of none that it does, and not known of most, nought would be a guess. */
export function countAtEnd<Story extends { readonly evidence: Evidence }>(stories: readonly Story[], presenceOf: (story: Story) => Presence): Counted {
  const judged = stories.map((story) => ({ story, presence: presenceOf(story) }));
  const there = judged.filter(({ presence }) => presence === 'there').map(({ story }) => story);
  const unknown = judged.filter(({ presence }) => presence === 'unknown').map(({ story }) => story);
  return { value: there.length === 0 && unknown.length * 2 > stories.length ? 'unknown' : there.length, evidence: evidenceIn(there), unplaced: evidenceIn(unknown) };
}

/** A share of a whole: unknown where there is no whole, or where either is not known. */
export function share(part: number | 'unknown', whole: number | 'unknown'): number | 'unknown' {
  return part === 'unknown' || whole === 'unknown' || whole === 0 ? 'unknown' : part / whole;
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function medianOf(numbers: readonly number[]): number | 'unknown' {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? 'unknown' : (low + high) / 2;
}

/** The smallest of some numbers that so many per cent of them don't exceed (nearest rank). */
export function percentileOf(numbers: readonly number[], percent: number): number | 'unknown' {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 'unknown';
}

export function evidenceIn(stories: readonly { readonly evidence: Evidence }[]): readonly Evidence[] {
  return stories.map(({ evidence }) => evidence);
}
