import type { Community } from '../community/community.ts';
import { dayAfter, daysBetween } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { indicators } from './catalogue.ts';
import type { Figure, Slice } from './indicator.ts';
import { indicatorsOf } from './indicators-of.ts';
import { betweenDays, periodBefore } from './period.ts';
import type { Period } from './period.ts';

/**
 * What a period is compared with: of one that goes on as many days of the one before, so that half a year is not held against a whole one.
 * Undefined for a period that has not begun, and before the first day of the calendar.
 */
export function comparedWith(period: Period, today: PlainDate): Period | undefined {
  const before = period.from > today ? undefined : periodBefore(period);
  if (before === undefined || period.to <= today) return before;
  const last = dayAfter(before.from, daysBetween(period.from, today));
  return betweenDays(before.from, last === undefined || last > before.to ? before.to : last);
}

/** Every indicator before a period: what happened on the days that it is compared with, and how things stood when it began. Empty where there are none. */
export function indicatorsBefore(community: Community, period: Period, today: PlainDate, slice: Slice): readonly Figure[] {
  const [stretch, whole] = [comparedWith(period, today), periodBefore(period)];
  if (stretch === undefined || whole === undefined) return [];
  const atEnd = new Map(indicatorsOf(community, whole, today, slice).map((figure) => [figure.id, figure]));
  return indicatorsOf(community, stretch, today, slice).map((figure) => (indicators[figure.id].moment === 'end' ? atEnd.get(figure.id) ?? figure : figure));
}
