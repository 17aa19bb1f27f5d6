import { isDue, isObsolete } from '../../questions/kept-answers.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { Activity, ResultStory } from '../activity.ts';
import { countAtEnd, countEvents } from '../counting.ts';
import type { Counted, Indicator, When } from '../indicator.ts';
import type { Presence } from '../members-over-time.ts';

/** What came of it: knowledge that others find, answers that still hold, and what people could do thanks to it. */
export const results: Readonly<Record<'published' | 'linked' | 'ledToKnowledge' | 'verified' | 'dueForReview' | 'obsolete' | 'valueStories', Indicator>> = {
  published: {
    group: 'impact', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'Wenger-Trayner', cycle: 'potential value' },
    count: (activity, when) => countEvents(activity, when, ['published'], ({ result }) => !countsNoMore(result, when.today)),
  },
  linked: {
    group: 'impact', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'Wenger-Trayner', cycle: 'applied value' },
    count: (activity, when) => countEvents(activity, when, ['published'], ({ result }) => result?.isLinked === true && !countsNoMore(result, when.today)),
  },
  ledToKnowledge: {
    group: 'impact', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'Wenger-Trayner', cycle: 'potential value' },
    count: (activity, when) => countEvents(activity, when, ['resolved'], ({ result }) => result?.knowledge.some((each) => !isObsolete(each, when.today)) === true && !countsNoMore(result, when.today)),
  },
  verified: {
    group: 'impact', unit: 'count', moment: 'end', addition: 'none', ofPeople: false, source: { of: 'own' },
    count: (activity, when) => countKept(activity, when, (result) => result.verified !== undefined && result.verified <= when.period.to && !isDue(result, when.period.to)),
  },
  dueForReview: {
    group: 'impact', unit: 'count', moment: 'end', addition: 'none', ofPeople: false, source: { of: 'own' },
    count: (activity, when) => countKept(activity, when, (result) => isDue(result, when.period.to)),
  },
  obsolete: {
    group: 'impact', unit: 'count', moment: 'end', addition: 'none', ofPeople: false, source: { of: 'own' },
    count: (activity, when) => countAtEnd(activity.results, (result) => obsoleteAt(result, when)),
  },
  valueStories: {
    group: 'impact', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'Wenger-Trayner', cycle: 'realized value' },
    count: (activity, when) => countEvents(activity, when, ['valued'], ({ result }) => !countsNoMore(result, when.today)),
  },
};

/** What is obsolete today counts as no result, whenever it became one: so the figures of the parts of a period add up to its own. */
export function countsNoMore(result: ResultStory | undefined, today: PlainDate): boolean {
  return result !== undefined && isObsolete(result, today);
}

/**
 * How many results are kept so. Of what says nothing about how well it keeps, nobody knows; nor of what was verified since, for only the last
 * time stands in the notes. What is obsolete, or came later, tells nothing about those that are kept.
 */
function countKept({ results: all }: Activity, { period: { to }, today }: When, holds: (result: ResultStory) => boolean): Counted {
  return countAtEnd(all.filter((result) => !countsNoMore(result, today) && (result.day === undefined || result.day <= to)), (result) => {
    if (result.review === undefined && result.verified === undefined) return 'unknown';
    if (result.verified !== undefined && to < result.verified && result.verified <= today) return 'unknown';
    return holds(result) ? 'there' : 'away';
  });
}

function obsoleteAt({ day, review, verified, obsolete }: ResultStory, { period: { to }, today }: When): Presence {
  if (obsolete === 'undated') return to >= today ? 'there' : 'unknown';
  if (obsolete !== undefined) return obsolete <= to ? 'there' : 'away';
  return day === undefined && review === undefined && verified === undefined ? 'unknown' : 'away';
}
