import type { Community } from '../community/community.ts';
import type { Audience } from '../confidentiality/audience.ts';
import type { Evidence } from '../indicators/evidence.ts';
import type { Figure, IndicatorId } from '../indicators/indicator.ts';
import { indicators } from '../indicators/catalogue.ts';
import { indicatorIds } from '../indicators/indicator.ts';
import { indicatorsOf, seriesOf } from '../indicators/indicators-of.ts';
import { periodBefore } from '../indicators/period.ts';
import type { Period } from '../indicators/period.ts';
import { withholdFew, withholdFewBefore } from '../indicators/withhold-few.ts';
import type { Plot } from '../plots/plot.ts';
import { withoutQuestionTags } from '../note/tags.ts';
import { communityFor } from '../sharing/presenting/community-for.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { isOutside } from './figures-for.ts';
import { plotsOf } from './report-plots.ts';

/** What is reported, before it is a page: what this audience may see of a community, in a period. */
export interface Report {
  /** The community's name, as it may be told; empty where it may not. */
  readonly community: string;
  readonly period: Period;
  /** The last day that counts: of a period that goes on, today. Undefined for one that has not begun. */
  readonly until: PlainDate | undefined;
  /** For whom, in words. */
  readonly whom: string;
  /** Somebody reads it who is no member. */
  readonly isOutside: boolean;
  /** Every indicator, with the same of the period before. */
  readonly figures: readonly ReportedFigure[];
  /** Every indicator by month; outside not those of persons and organisations, for what is left out of one could be reckoned from the others. */
  readonly byMonth: readonly Figure[];
  readonly plots: readonly Plot[];
  /** The latest answers and the knowledge that came of them. */
  readonly answers: readonly ReportedAnswer[];
  readonly knowledge: readonly Evidence[];
  readonly stories: readonly Evidence[];
}

export interface ReportedFigure {
  readonly id: IndicatorId;
  readonly now: Figure;
  /** Undefined where there is no period before. */
  readonly before: Figure | undefined;
}

export interface ReportedAnswer {
  readonly question: string;
  /** Empty where the answer is only a link, or is not told. */
  readonly answer: string;
  readonly day: PlainDate | undefined;
}

export interface ReportSource {
  readonly community: Community;
  readonly audience: Audience;
  /** For whom, in words. */
  readonly whom: string;
  readonly period: Period;
  readonly today: PlainDate;
  /** In the language of the report. */
  readonly messages: Messages;
}

/** So many of the latest are told; the numbers count them all. */
const most = 6;

/** Narrow first and count then: what the audience may not see is in no number. */
export function reportOf({ community: whole, audience, whom, period, today, messages }: ReportSource): Report {
  const community = communityFor(whole, audience, today, messages.export);
  const outside = isOutside(audience, today);
  const earlier = periodBefore(period);
  const now = new Map(indicatorsOf(community, period, today, { kind: 'community' }).map((figure) => [figure.id, outside ? withholdFew(figure) : figure]));
  const before = new Map((earlier === undefined ? [] : indicatorsOf(community, earlier, today, { kind: 'community' })).map((figure) => { const beside = now.get(figure.id); return [figure.id, outside && beside !== undefined ? withholdFewBefore(figure, beside) : figure]; }));
  const evidence = (id: IndicatorId): readonly Evidence[] => newestFirst(now.get(id)?.evidence ?? []);
  return {
    community: community.charter.name, period, isOutside: outside, until: period.from > today ? undefined : period.to < today ? period.to : today, whom,
    figures: [...now.values()].map((figure) => ({ id: figure.id, now: figure, before: before.get(figure.id) })),
    byMonth: indicatorIds.filter((id) => !outside || !indicators[id].ofPeople).flatMap((id) => seriesOf(community, id, 'month', period, today, { kind: 'community' })),
    plots: plotsOf({ community, period, today, outside, messages }),
    answers: evidence('resolved').slice(0, most).map((each) => answerOf(community, each)),
    knowledge: evidence('published').slice(0, most), stories: evidence('valueStories'),
  };
}

function answerOf(community: Community, { path, place, text, date }: Evidence): ReportedAnswer {
  const question = community.notes.find((note) => note.path === path)?.questions.find((each) => each.place.start === place?.start);
  return { question: withoutQuestionTags(text), answer: question?.answer?.form === 'text' ? question.answer.text : '', day: date };
}

function newestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort((a, b) => ((a.date ?? '') === (b.date ?? '') ? 0 : (a.date ?? '') > (b.date ?? '') ? -1 : 1));
}
