import type { Activity, Event, EventKind } from '../activity.ts';
import { countEvents, evidenceIn, find } from '../counting.ts';
import type { Found } from '../counting.ts';
import { countsNoMore } from '../impact/results.ts';
import type { Counted, Indicator, When } from '../indicator.ts';

/** How much hangs on a few. Nobody is named, and nobody is ranked: what comes out is one number. */
export const resilience: Readonly<Record<'contributions' | 'absenceFactorOfOrganisations' | 'absenceFactorOfPersons', Indicator>> = {
  contributions: {
    group: 'resilience', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'CHAOSS', metric: 'Types of Contributions' },
    count: (activity, when) => countEvents(activity, when, contributionKinds, counts(when)),
  },
  absenceFactorOfOrganisations: {
    group: 'resilience', unit: 'count', moment: 'period', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Elephant Factor' },
    count: (activity, when) => countFew(activity, when, ({ by }) => by.flatMap(({ organisations }) => organisations.map(({ key }) => key))),
  },
  absenceFactorOfPersons: {
    group: 'resilience', unit: 'count', moment: 'period', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Contributor Absence Factor' },
    count: (activity, when) => countFew(activity, when, ({ by }) => by.map(({ key }) => key)),
  },
};

/** What somebody gave to the others. To be there is not enough. */
const contributionKinds: readonly EventKind[] = ['asked', 'replied', 'resolved', 'decided', 'published'];

/** An answer, or knowledge, that holds no more counts no more; that it was asked about does. */
function counts({ today }: When): (event: Event) => boolean {
  return ({ kind, result }) => !((kind === 'resolved' || kind === 'published') && countsNoMore(result, today));
}

/** What was contributed, in the period and without a day. */
export function contributionsIn(activity: Activity, when: When): Found {
  return find(activity, when, contributionKinds, counts(when));
}

/** The smallest number of contributors from whom half of the contributions came; unknown where there are none (CHAOSS: Contributor Absence Factor). */
export function absenceFactor(contributions: readonly number[]): number | 'unknown' {
  const half = contributions.reduce((sum, each) => sum + each, 0) / 2;
  if (half === 0) return 'unknown';
  let reached = 0;
  let count = 0;
  for (const each of [...contributions].sort((a, b) => b - a)) {
    if (reached >= half) break;
    reached += each;
    count++;
  }
  return count;
}

/** What can't be placed could turn the number around where it is more than what can. */
function countFew(activity: Activity, when: When, from: (event: Event) => readonly string[]): Counted {
  const { inPeriod, undated } = contributionsIn(activity, when);
  const [signed, unsigned]: [Event[], Event[]] = [[], []];
  const numbers = new Map<string, number>();
  for (const event of inPeriod) {
    const keys = new Set(from(event));
    for (const key of keys) numbers.set(key, (numbers.get(key) ?? 0) + 1);
    (keys.size > 0 ? signed : unsigned).push(event);
  }
  const unplaced = [...unsigned, ...undated];
  return { value: unplaced.length > signed.length ? 'unknown' : absenceFactor([...numbers.values()]), evidence: evidenceIn(signed), unplaced: evidenceIn(unplaced) };
}
