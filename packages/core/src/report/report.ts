import { noteOf } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { isOutside } from '../confidentiality/audience.ts';
import type { Audience } from '../confidentiality/audience.ts';
import type { Evidence } from '../indicators/evidence.ts';
import { comparedWith, indicatorsBefore } from '../indicators/compared-with.ts';
import type { Figure, IndicatorId, Slice } from '../indicators/indicator.ts';
import { indicatorIds } from '../indicators/indicator.ts';
import { indicatorsOf, seriesOf } from '../indicators/indicators-of.ts';
import { fitting } from '../indicators/period.ts';
import type { Period, Step } from '../indicators/period.ts';
import { unreadFor } from '../indicators/unread-notes.ts';
import { isAboutPeople, isOfOrganisation, withholdFew } from '../indicators/withhold-few.ts';
import { organisationsIn, sliceCalled, themesIn } from '../indicators/slice-of.ts';
import type { Plot } from '../plots/plot.ts';
import { ownWords } from '../sessions/shown-words.ts';
import { communityFor } from '../sharing/presenting/community-for.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { plotsOf } from './report-plots.ts';
import type { PlotSource } from './report-plots.ts';

/** What is reported, before it is a page: what this audience may see of a community, in a period. */
export interface Report {
  /** The community's name, as it may be told; empty where it may not. */
  readonly community: string;
  /** The part of the community that it is about; without its name where this audience may not know that there is such a part. */
  readonly slice: Slice;
  /** Which part that is among those of its kind, from 1; it tells one of two apart of which this audience may not know the names. */
  readonly part: number;
  readonly period: Period;
  /** The last day that counts: of a period that goes on, today. Undefined for one that has not begun. */
  readonly until: PlainDate | undefined;
  /** For whom, in words. */
  readonly whom: string;
  /** Somebody reads it who is no member. */
  readonly isOutside: boolean;
  /** What the period is compared with; undefined for nothing. */
  readonly compared: Period | undefined;
  /** Days that make a member active. */
  readonly activeWindow: number;
  /** Every indicator, with the same of the period before. */
  readonly figures: readonly ReportedFigure[];
  /** How things stand today, of which something is asked: what is done since is asked of nobody. Empty for a period that has not begun. */
  readonly standing: readonly Figure[];
  /** Every indicator over time, by this step; outside not those that tell about people, for what is left out of one could be reckoned from the others. */
  readonly step: Step;
  readonly series: readonly Figure[];
  readonly plots: readonly Plot[];
  /** The latest answers and the knowledge that came of them. */
  readonly answers: readonly ReportedAnswer[];
  readonly knowledge: readonly Evidence[];
  /** How many answers and knowledge notes there are besides. */
  readonly more: { readonly answers: number; readonly knowledge: number };
  readonly stories: readonly ReportedStory[];
  /** So many notes that the audience may know of are too large to be read: what stands in them is in no figure. */
  readonly unread: number;
}

export interface ReportedFigure {
  readonly id: IndicatorId;
  readonly now: Figure;
  /** Undefined where there is no period before. */
  readonly before: Figure | undefined;
}

export interface ReportedAnswer {
  readonly question: string;
  /** Empty where the answer is only a link; that it is not told is said. */
  readonly answer: string;
  readonly day: PlainDate | undefined;
}

export interface ReportedStory {
  readonly text: string;
  readonly day: PlainDate | undefined;
  /** The words of the question, or the title of the knowledge note, thanks to which it could be done. */
  readonly source: string;
}

export interface ReportSource {
  readonly community: Community;
  readonly audience: Audience;
  /** For whom, in words. */
  readonly whom: string;
  readonly period: Period;
  readonly slice: Slice;
  /** Figures over time are by this step, or by a larger one where these would be more than anybody can read. */
  readonly by: Step;
  readonly today: PlainDate;
  /** In the language of the report. */
  readonly messages: Messages;
}

/** So many of the latest are told; the numbers count them all. */
const most = 6;

/** No more figures of one indicator than anybody can do something with. */
const mostParts = 600;

/** Narrow first and count then: what the audience may not see is in no number. */
export function reportOf({ community: whole, audience, whom, period, slice, by, today, messages }: ReportSource): Report {
  const community = communityFor(whole, audience, today, messages.export);
  const outside = isOutside(audience, today);
  const all = { now: indicatorsOf(community, period, today, slice), before: indicatorsBefore(community, period, today, slice) };
  const { now, before } = outside ? withholdFew(all, slice) : all;
  const evidence = (id: IndicatorId): readonly Evidence[] => newestFirst(now.find((figure) => figure.id === id)?.evidence ?? []);
  const parts = fitting(period.to <= today ? period : { ...period, to: today }, by, mostParts);
  return {
    community: community.charter.name, slice: 'name' in slice ? sliceCalled(community, slice.kind, slice.name) ?? { ...slice, name: '' } : slice, part: partOf(whole, slice), period, isOutside: outside, until: period.from > today ? undefined : period.to < today ? period.to : today, whom,
    compared: comparedWith(period, today), activeWindow: community.charter.activeWindow,
    figures: now.map((figure) => ({ id: figure.id, now: figure, before: before.find(({ id }) => id === figure.id) })),
    standing: standingOf(now, { community, period, slice, today, outside }), step: parts.step, series: indicatorIds.filter((id) => !outside || (!isAboutPeople(id) && !isOfOrganisation(slice))).flatMap((id) => seriesOf(community, id, parts.step, parts.period, today, slice)),
    plots: outside && isOfOrganisation(slice) ? [] : plotsOf({ community, period, slice, today, outside, messages }),
    more: { answers: Math.max(0, evidence('resolved').length - most), knowledge: Math.max(0, evidence('published').length - most) },
    answers: evidence('resolved').slice(0, most).map((each) => answerOf(community, each, messages)),
    knowledge: evidence('published').slice(0, most), stories: evidence('valueStories').map((each) => storyOf(community, each)),
    unread: unreadFor(whole, outside),
  };
}

function partOf(whole: Community, slice: Slice): number {
  return 'name' in slice ? (slice.kind === 'theme' ? themesIn : organisationsIn)(whole).indexOf(slice.name) + 1 : 0;
}

/** Of a period that is over, how it stands today is one number more about the same people: these are not told outside. */
function standingOf(now: readonly Figure[], { community, period, slice, today, outside }: Omit<PlotSource, 'messages'>): readonly Figure[] {
  if (period.from > today || period.to >= today) return period.from > today ? [] : now;
  if (outside && isOfOrganisation(slice)) return [];
  return indicatorsOf(community, { name: today, from: today, to: today }, today, slice).filter(({ id }) => !outside || !isAboutPeople(id));
}

function answerOf(community: Community, { path, place, text, date }: Evidence, { report: { answerStays }, export: { notIncluded } }: Messages): ReportedAnswer {
  const question = noteOf(community, path)?.questions.find((each) => each.place.start === place?.start);
  return { question: ownWords(text), answer: question?.answer?.form !== 'text' ? '' : question.answer.text === notIncluded ? answerStays : question.answer.text, day: date };
}

function storyOf(community: Community, { path, place, text, date }: Evidence): ReportedStory {
  const note = noteOf(community, path);
  const question = note?.questions.find(({ values }) => values.some((value) => value.place.start === place?.start));
  return { text, day: date, source: ownWords(question?.text ?? note?.title ?? '') };
}

function newestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort((a, b) => ((a.date ?? '') === (b.date ?? '') ? 0 : (a.date ?? '') > (b.date ?? '') ? -1 : 1));
}
