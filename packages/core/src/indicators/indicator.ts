import type { PlainDate } from '../text/plain-date.ts';
import type { Activity } from './activity.ts';
import type { Evidence } from './evidence.ts';
import type { Period } from './period.ts';

/** Every indicator, in the order in which they are shown. Names and definitions stand in the message catalogues. */
export const indicatorIds = [
  'organisations', 'activeOrganisations', 'members', 'activeMembers', 'newcomers', 'leavers', 'sessions', 'attendance', 'substitution', 'representation', 'absentThrice',
  'themesAlive', 'asked', 'discussions', 'replies', 'decisions', 'open', 'owned', 'unowned', 'orphaned', 'stale',
  'resolved', 'closureRatio', 'timeToResolve', 'timeToResolveP90', 'timeToFirstReply', 'ageOfOpen', 'published', 'linked', 'ledToKnowledge', 'verified', 'dueForReview', 'obsolete', 'valueStories',
  'contributions', 'absenceFactorOfOrganisations', 'absenceFactorOfPersons',
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

/** What a community is like, what it yields, and how much hangs on a few. */
export const indicatorGroups = ['health', 'impact', 'resilience'] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

/** `share`: 1 is all of it; a closure ratio can be more. */
export type Unit = 'count' | 'share' | 'days';

/**
 * What days a figure is about. `period`: what happened on the days of the period. `end`: how it was at the end of the period's last day, or
 * of today where that comes first.
 */
export type Moment = 'period' | 'end';

/** `sum`: the figures of a period's parts, as far as they are known, add up to the period's. `none`: they don't, for it counts what is there, or what is different. */
export type Addition = 'sum' | 'none';

/** Where a name and a formula come from. `own` where neither has one. */
export type Source =
  | { readonly of: 'CHAOSS'; readonly metric: string }
  | { readonly of: 'Wenger-Trayner'; readonly cycle: 'immediate value' | 'potential value' | 'applied value' | 'realized value' }
  | { readonly of: 'own' };

export interface Indicator {
  readonly group: IndicatorGroup;
  readonly unit: Unit;
  readonly moment: Moment;
  readonly addition: Addition;
  /** What it counts, or is a share of, are persons or organisations: then a small number tells who. */
  readonly ofPeople: boolean;
  readonly source: Source;
  readonly count: (activity: Activity, when: When) => Counted;
}

/** The days that an indicator is worked out for. */
export interface When {
  /** It has begun, and does not go beyond today. */
  readonly period: Period;
  readonly today: PlainDate;
}

/** A number and what is behind it. */
export interface Counted {
  readonly value: number | 'unknown';
  /** Of a share of persons or organisations: of how many it is, at the session at which these are the fewest. */
  readonly fewest?: number;
  readonly evidence: readonly Evidence[];
  /** What would count if it were written down when it was, or who it was, and if that made sense. */
  readonly unplaced: readonly Evidence[];
}

/** `withheld`: the number is known, and would tell this audience about persons. */
export type FigureValue = number | 'unknown' | 'withheld';

/** An indicator for a period: the number, and the notes or lines behind it in the order of the notes. */
export interface Figure {
  readonly id: IndicatorId;
  readonly period: Period;
  readonly value: FigureValue;
  /** Of a share of persons or organisations: of how many it is, at the session at which these are the fewest. */
  readonly fewest?: number;
  /** A share that is told in tenths: the lowest says that it is that much or less, the highest that much or more. */
  readonly isRough?: true;
  readonly evidence: readonly Evidence[];
  readonly unplaced: readonly Evidence[];
}

/** The part of a community that figures are about. Themes and organisations by any of their names. */
export type Slice =
  | { readonly kind: 'community' }
  | { readonly kind: 'theme'; readonly name: string }
  | { readonly kind: 'organisation'; readonly name: string }
  /** What belongs to no theme, or to no organisation: the rest, so that the parts add up. */
  | { readonly kind: 'no-theme' | 'no-organisation' };
