import type { Community } from '../community/community.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Activity } from './activity.ts';
import { activityOf } from './activity-of.ts';
import { indicators } from './catalogue.ts';
import { indicatorIds } from './indicator.ts';
import type { Figure, IndicatorId, Slice } from './indicator.ts';
import { partsOf } from './period.ts';
import type { Period, Step } from './period.ts';
import { sliceOf } from './slice-of.ts';

const workedOut = new WeakMap<Activity, Map<string, readonly Figure[]>>();

/** Every indicator for a period, in the order in which they are shown. What was worked out is kept as long as no note changes: a dashboard asks for the same ones with every press. */
export function indicatorsOf(community: Community, period: Period, today: PlainDate, slice: Slice): readonly Figure[] {
  const activity = sliceOf(community, activityOf(community), slice);
  return kept(activity, [period.name, period.from, period.to, today], () => indicatorIds.map((id) => figureOf(activity, id, period, today)));
}

/** Worked out once for what happened, and forgotten with it. */
function kept(activity: Activity, of: readonly string[], workOut: () => readonly Figure[]): readonly Figure[] {
  const known = workedOut.get(activity) ?? new Map<string, readonly Figure[]>();
  const key = of.join(' ');
  const figures = known.get(key) ?? workOut();
  workedOut.set(activity, known.set(key, figures));
  return figures;
}

/** One indicator over time: a figure for each week, month, quarter or year of the period that has begun. */
export function seriesOf(community: Community, id: IndicatorId, by: Step, period: Period, today: PlainDate, slice: Slice): readonly Figure[] {
  const activity = sliceOf(community, activityOf(community), slice);
  const begun = period.to <= today ? period : { ...period, to: today };
  if (begun.from > begun.to) return [];
  return kept(activity, [id, by, begun.from, begun.to, today], () => partsOf(begun, by).map((part) => figureOf(activity, id, part, today)));
}

/** One indicator for a period. */
export function figureFor(community: Community, id: IndicatorId, period: Period, today: PlainDate, slice: Slice): Figure {
  return figureOf(sliceOf(community, activityOf(community), slice), id, period, today);
}

/** What will be, nobody knows: of a period that has not begun every figure is unknown; of one that goes on, what has come up to today. */
function figureOf(activity: Activity, id: IndicatorId, period: Period, today: PlainDate): Figure {
  if (period.from > today) return { id, period, value: 'unknown', evidence: [], unplaced: [] };
  return { id, period, ...indicators[id].count(activity, { period: period.to <= today ? period : { ...period, to: today }, today }) };
}
