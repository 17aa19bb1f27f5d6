import { daysBetween } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { Activity, Event, QuestionStory, ReplyStory } from '../activity.ts';
import { countEvents, evidenceIn, find, medianOf, pastDay, percentileOf, share } from '../counting.ts';
import type { Counted, Indicator, When } from '../indicator.ts';
import { openAt } from '../health/questions.ts';
import { countsNoMore } from './results.ts';

/** What was answered, and how long it took. */
export const answers: Readonly<Record<'resolved' | 'closureRatio' | 'timeToResolve' | 'timeToResolveP90' | 'timeToFirstReply' | 'ageOfOpen', Indicator>> = {
  resolved: {
    group: 'impact', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'CHAOSS', metric: 'Issues Closed' },
    count: countResolved,
  },
  closureRatio: {
    group: 'impact', unit: 'share', moment: 'period', addition: 'none', ofPeople: false, source: { of: 'CHAOSS', metric: 'Change Request Closure Ratio' },
    count: (activity, when) => {
      const resolved = countResolved(activity, when);
      return { ...resolved, value: share(resolved.value, countEvents(activity, when, ['asked']).value) };
    },
  },
  timeToResolve: {
    group: 'impact', unit: 'days', moment: 'period', addition: 'none', ofPeople: false, source: { of: 'CHAOSS', metric: 'Issue Resolution Duration' },
    count: (activity, when) => overDays(resolvedIn(activity, when), ({ question }) => daysToResolve(question, when.today), medianOf),
  },
  timeToResolveP90: {
    group: 'impact', unit: 'days', moment: 'period', addition: 'none', ofPeople: false, source: { of: 'CHAOSS', metric: 'Issue Resolution Duration' },
    count: (activity, when) => overDays(resolvedIn(activity, when), ({ question }) => daysToResolve(question, when.today), (days) => percentileOf(days, 90)),
  },
  timeToFirstReply: {
    group: 'impact', unit: 'days', moment: 'period', addition: 'none', ofPeople: false, source: { of: 'CHAOSS', metric: 'Time to First Response' },
    count: (activity, when) => {
      const { inPeriod, undated } = find(activity, when, ['asked']);
      return overDays([...inPeriod, ...undated].filter(({ question }) => question !== undefined && hasResponse(question, when.today)), ({ question }) => daysToFirstReply(question, when.today), medianOf);
    },
  },
  ageOfOpen: {
    group: 'impact', unit: 'days', moment: 'end', addition: 'none', ofPeople: false, source: { of: 'CHAOSS', metric: 'Issue Age' },
    count: (activity, when) => overDays(activity.questions.filter((story) => openAt(story, when) !== 'away'), (story) => {
      const day = openAt(story, when) === 'unknown' ? undefined : pastDay(story.asked, when.today);
      return day === undefined ? undefined : daysBetween(day, when.period.to);
    }, medianOf),
  },
};

function countResolved(activity: Activity, when: When): Counted {
  return countEvents(activity, when, ['resolved'], ({ result }) => !countsNoMore(result, when.today));
}

/** Those of the period, and those of which nobody knows whether they are. */
function resolvedIn(activity: Activity, when: When): readonly Event[] {
  const { inPeriod, undated } = find(activity, when, ['resolved'], ({ result }) => !countsNoMore(result, when.today));
  return [...inPeriod, ...undated];
}

/** A figure over how many days each took; what can't be told is unplaced. */
function overDays<Story extends Pick<Event, 'evidence'>>(stories: readonly Story[], daysOf: (story: Story) => number | undefined, figureOf: (days: readonly number[]) => number | 'unknown'): Counted {
  const all = stories.map((story) => ({ story, days: daysOf(story) }));
  return {
    value: figureOf(all.flatMap(({ days }) => days ?? [])),
    evidence: evidenceIn(all.filter(({ days }) => days !== undefined).map(({ story }) => story)),
    unplaced: evidenceIn(all.filter(({ days }) => days === undefined).map(({ story }) => story)),
  };
}

/** From the day it was asked to its last completion; undefined where it was completed before it was asked. */
function daysToResolve(story: QuestionStory | undefined, today: PlainDate): number | undefined {
  const [asked, closed] = [pastDay(story?.asked, today), pastDay(story?.closed, today)];
  return asked === undefined || closed === undefined || closed < asked ? undefined : daysBetween(asked, closed);
}

/**
 * What was said to a question: an answer is a reply too, of the day that is written on it, else of the completion. Of a question that was
 * reopened nobody knows who answered before; of one that is open again, nor when.
 */
function responsesTo(story: QuestionStory, today: PlainDate): readonly ReplyStory[] {
  const { question, replies, answeredBy } = story;
  const { state, answer, completedBefore } = question;
  const before = completedBefore.map((day): ReplyStory => ({ by: [], day: day === 'undated' ? undefined : day }));
  const isAnswered = state === 'resolved' || answer !== undefined || answeredBy.length > 0;
  return [...replies, ...before, ...(isAnswered ? [{ by: answeredBy, day: dayOfAnswer(story, today) }] : [])];
}

/** Only one that has no day of its own was given with the completion. */
function dayOfAnswer({ question: { answer, state }, closed }: QuestionStory, today: PlainDate): PlainDate | undefined {
  if (answer?.date !== undefined) return answer.date === 'undated' ? undefined : pastDay(answer.date, today);
  return state === 'resolved' ? closed : undefined;
}

function hasResponse(story: QuestionStory, today: PlainDate): boolean {
  const askers = new Set(story.askedBy.map(({ key }) => key));
  return responsesTo(story, today).some(({ by }) => by.length === 0 || by.some(({ key }) => !askers.has(key)));
}

/**
 * Days until somebody else replied. Undefined, and never guessed, where it is not written down who asked, when it was asked, or when the
 * first reply came: a reply without a day, or without a name, may have been the first.
 */
function daysToFirstReply(story: QuestionStory | undefined, today: PlainDate): number | undefined {
  const asked = pastDay(story?.asked, today);
  if (story === undefined || asked === undefined || story.askedBy.length === 0) return undefined;
  const askers = new Set(story.askedBy.map(({ key }) => key));
  const byOthers = responsesTo(story, today).filter(({ by }) => by.length === 0 || by.some(({ key }) => !askers.has(key)));
  const days = byOthers.map(({ by, day }) => ({ isSigned: by.length > 0, day: pastDay(day, today) }));
  const first = days.reduce<PlainDate | undefined>((earliest, { day, isSigned }) => (isSigned && day !== undefined && (earliest === undefined || day < earliest) ? day : earliest), undefined);
  if (first === undefined || first < asked) return undefined;
  return days.some(({ day, isSigned }) => day === undefined || (!isSigned && day < first)) ? undefined : daysBetween(asked, first);
}
