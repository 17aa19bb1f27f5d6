import { sliceOf } from '../../indicators/slice-of.ts';
import { activityOf } from '../../indicators/activity-of.ts';
import type { Activity, Attendee, Event, OrganisationName, SessionStory } from '../../indicators/activity.ts';
import { evidenceIn } from '../../indicators/counting.ts';
import type { Evidence } from '../../indicators/evidence.ts';
import { sessionsIn } from '../../indicators/health/sessions.ts';
import { numberOf, percentOf, remarkOn, sessionInWords, valueInWords } from '../../indicators/in-words.ts';
import type { Figure, Slice, When } from '../../indicators/indicator.ts';
import { seriesOf } from '../../indicators/indicators-of.ts';
import { fitting, partsOf } from '../../indicators/period.ts';
import type { Period, Step } from '../../indicators/period.ts';
import { contributionsIn } from '../../indicators/resilience/absence-factor.ts';
import { groupFew } from '../../indicators/withhold-few.ts';
import type { Grouped } from '../../indicators/withhold-few.ts';
import type { Community } from '../../community/community.ts';
import { mostBars } from '../../plots/plot.ts';
import type { Cell, Plot, Series } from '../../plots/plot.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { daysBetween } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { NumberBehind } from './numbers-behind.ts';

export interface PlotSource {
  readonly community: Community;
  readonly messages: Messages;
  readonly period: Period;
  readonly slice: Slice;
  /** What a person chose to see things over time by; empty for what suits the period. */
  readonly by: Step | '';
  readonly today: PlainDate;
  readonly open: Figure;
  /** People look along who should not be told how few somebody's colleagues are. */
  readonly isForRoom: boolean;
}

/** A plot with the lists behind its cells; `empty` says why there is nothing to draw. */
export interface PlotWithNumbers {
  readonly plot: Plot;
  readonly numbers: readonly (readonly NumberBehind[])[];
  readonly empty: string;
}

export function plotsOf(source: PlotSource): readonly PlotWithNumbers[] {
  const when: When = { period: source.period.to <= source.today ? source.period : { ...source.period, to: source.today }, today: source.today };
  const activity = sliceOf(source.community, activityOf(source.community), source.slice);
  return [
    openAndResolved(source, when.period), agesOfOpen(source, when),
    // Of one theme, or one organisation, there is nothing to compare.
    ...(source.slice.kind === 'community' ? [byTheme(source, activity, when)] : []),
    attendance(source, activity, when), ...(source.slice.kind === 'organisation' ? [] : [byOrganisation(source, activity, when)]),
  ];
}

/** One cell: a number, in words, and what is behind it. */
interface Part {
  readonly value: number | undefined;
  readonly shown: string;
  readonly evidence: readonly Evidence[];
  readonly unplaced?: readonly Evidence[];
  /** People look along who should not be told who is behind it. */
  readonly isHidden?: boolean;
}

interface Column {
  readonly name: string;
  readonly parts: readonly Part[];
}

function plotFrom(head: Omit<Plot, 'series' | 'remark'>, columns: readonly Column[], empty: string, remark = ''): PlotWithNumbers {
  const cell = ({ value, shown }: Part): Cell => ({ value, shown });
  const series: readonly Series[] = columns.map(({ name, parts }) => ({ name, cells: parts.map(cell) }));
  const numbers = columns.map(({ name, parts }, column) => parts.map(({ evidence, unplaced, isHidden }, at): NumberBehind => ({
    key: `plot/${head.id}/${String(column)}/${String(at)}`, name: `${head.categories[at] ?? ''}: ${name}`, definition: head.title, evidence, unplaced: unplaced ?? [], isHidden: isHidden ?? false,
  })));
  const isEmpty = columns.every(({ parts }) => parts.every(({ value }) => value === undefined || value === 0));
  return { plot: { ...head, remark, series }, numbers, empty: isEmpty ? empty : '' };
}

/** No more parts than can be told apart. */
const mostParts = 60;

/** What a period is seen by over time: what somebody chose, or what suits it. */
export function partsFor(period: Period, by: Step | ''): { readonly step: Step; readonly period: Period } {
  const days = daysBetween(period.from, period.to);
  return fitting(period, by === '' ? (days <= 31 ? 'week' : days <= 400 ? 'month' : days <= 1500 ? 'quarter' : 'year') : by, mostParts);
}

function openAndResolved({ community, messages, slice, by, today }: PlotSource, whole: Period): PlotWithNumbers {
  const { dashboard: { plots: { open: words } }, indicators: { steps } } = messages;
  const { step, period } = partsFor(whole, by);
  const opened = seriesOf(community, 'open', step, period, today, slice);
  const columnOf = (figures: readonly Figure[], name: string): Column => ({
    name, parts: figures.map((figure) => ({ value: numberOf(figure.value), shown: valueInWords(figure, messages), evidence: figure.evidence, unplaced: figure.unplaced })),
  });
  const columns = [columnOf(opened, words.open), columnOf(seriesOf(community, 'resolved', step, period, today, slice), words.resolved)];
  const categories = partsOf(period, step).map(({ name }) => name);
  const { questions } = sliceOf(community, activityOf(community), slice);
  const whyEmpty = questions.length === 0 ? words.none : columns.some(({ parts }) => parts.some(({ value }) => value === undefined)) ? words.empty : words.notThen;
  const [open, resolved] = columns.map(({ parts }) => parts.map(({ value }) => value));
  const sum = resolved?.reduce((total, value) => (total === undefined || value === undefined ? undefined : total + value), 0);
  const description = words.description(open?.[0], open?.at(-1), sum);
  return plotFrom({ id: 'open', shape: 'lines', title: words.title, description, by: steps[step], categories }, columns, whyEmpty, remarkOn(opened, messages));
}

const ages = ['week', 'month', 'quarter', 'older', 'unknown'] as const;

function agesOfOpen({ messages, open }: PlotSource, { period }: When): PlotWithNumbers {
  const { age: words, ages: names } = messages.dashboard.plots;
  const bucketOf = (asked: PlainDate | undefined): (typeof ages)[number] => {
    if (asked === undefined || asked > period.to) return 'unknown';
    const days = daysBetween(asked, period.to);
    return days <= 7 ? 'week' : days <= 31 ? 'month' : days <= 92 ? 'quarter' : 'older';
  };
  const partOf = (bucket: (typeof ages)[number]): Part => counted(open.evidence.filter(({ date }) => bucketOf(date) === bucket));
  const shown = ages.filter((bucket) => bucket !== 'unknown' || (partOf(bucket).value ?? 0) > 0);
  const description = words.description(open.evidence.length, partOf('older').value ?? 0, partOf('unknown').value ?? 0);
  return plotFrom({ id: 'age', shape: 'bars', title: words.title, description, by: words.by, categories: shown.map((bucket) => names[bucket]) }, [{ name: words.series, parts: shown.map(partOf) }], words.empty);
}

function counted(evidence: readonly Evidence[]): Part {
  return { value: evidence.length, shown: String(evidence.length), evidence };
}

interface Bundle {
  readonly name: string;
  /** False for what belongs to none. */
  readonly isNamed: boolean;
  readonly events: Event[];
}

/** Events under each name that they belong to: the most first, and those without any last. */
function bundled(events: readonly Event[], namesOf: (event: Event) => readonly { readonly key: string; readonly name: string }[], without: string): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  const rest: Bundle = { name: without, isNamed: false, events: [] };
  for (const event of events) {
    const names = namesOf(event);
    if (names.length === 0) rest.events.push(event);
    for (const { key, name } of new Map(names.map((each) => [each.key, each])).values()) {
      const bundle = bundles.get(key) ?? { name, isNamed: true, events: [] };
      bundles.set(key, bundle);
      bundle.events.push(event);
    }
  }
  return [...[...bundles.values()].sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1)), ...(rest.events.length === 0 ? [] : [rest])];
}

/** What can be told apart, and one bar for all the others. */
function withOthers({ single, together }: Grouped<Bundle>, others: (count: number) => string): readonly Bundle[] {
  const most = single.length + Math.min(together.length, 1) <= mostBars ? single.length : mostBars - 1;
  const rest = [...single.slice(most), ...together];
  return rest.length === 0 ? single : [...single.slice(0, most), { name: others(rest.length), isNamed: false, events: [...new Set(rest.flatMap(({ events }) => events))] }];
}

function named(bundles: readonly Bundle[]): Bundle[] {
  return bundles.filter(({ isNamed }) => isNamed);
}

function byTheme({ messages }: PlotSource, activity: Activity, when: When): PlotWithNumbers {
  const { themes: words, others } = messages.dashboard.plots;
  const all = bundled(contributionsIn(activity, when).inPeriod, ({ themes }) => themes, messages.indicators.noTheme);
  const shown = [...withOthers({ single: named(all), together: [] }, others), ...all.filter(({ isNamed }) => !isNamed)];
  const [first] = named(all);
  const description = first === undefined ? words.none : words.description(named(all).length, first.name);
  return plotFrom({ id: 'themes', shape: 'bars', title: words.title, description, by: words.by, categories: shown.map(({ name }) => name) }, [{ name: words.series, parts: shown.map(({ events }) => counted(evidenceIn(events))) }], words.empty);
}

/** By name, for with many organisations one person comes from each, and nobody is ranked. In a room, those of which it could be told whose they are stand together, and how many these are is not told. */
function byOrganisation({ messages, slice, isForRoom }: PlotSource, activity: Activity, when: When): PlotWithNumbers {
  const { plots: { organisations: words, others, theOthers, share }, notTold } = messages.dashboard;
  const signed = contributionsIn(activity, when).inPeriod.filter(({ by }) => by.length > 0);
  const all = bundled(signed, organisationsBehind, messages.indicators.noOrganisation);
  const grouped = isForRoom && slice.kind === 'community' ? groupedForRoom(signed, messages) : undefined;
  const largest = isForRoom ? (grouped === undefined ? [] : withOthers(grouped, () => theOthers)) : [...withOthers({ single: named(all), together: [] }, others), ...all.filter(({ isNamed }) => !isNamed)];
  const shown = [...named(largest).sort((a, b) => (a.name < b.name ? -1 : 1)), ...largest.filter(({ isNamed }) => !isNamed)];
  const partOf = ({ events }: Bundle): Part => {
    const percent = messages.indicators.values.share(percentOf(events.length / signed.length));
    return { value: events.length, shown: share(String(events.length), percent), evidence: isForRoom ? [] : evidenceIn(events), isHidden: isForRoom };
  };
  const description = isForRoom ? words.forRoom : named(all).length === 0 ? words.none : words.description(named(all).length);
  return plotFrom({ id: 'organisations', shape: 'bars', title: words.title, description, by: words.by, categories: shown.map(({ name }) => name) }, [{ name: words.series, parts: shown.map(partOf) }], isForRoom && all.length > 0 ? notTold : words.empty);
}

function organisationsBehind({ by }: Event): readonly OrganisationName[] {
  return by.flatMap(({ organisations }) => organisations);
}

/** What counts for several organisations is in one number only: from what two have in common it could be told whose it is. */
function groupedForRoom(signed: readonly Event[], { indicators: { noOrganisation } }: Messages): Grouped<Bundle> | undefined {
  const isMixed = (event: Event): boolean => new Set(organisationsBehind(event).map(({ key }) => key)).size > 1;
  const mixed: Bundle = { name: '', isNamed: false, events: signed.filter(isMixed) };
  const peopleOf = ({ events }: Bundle): readonly string[] => events.flatMap(({ by }) => {
    const from = by.filter(({ organisations }) => organisations.length > 0);
    return (from.length > 0 ? from : by).map(({ key }) => key);
  });
  return groupFew(bundled(signed.filter((event) => !isMixed(event)), organisationsBehind, noOrganisation), mixed.events.length > 0 ? [mixed] : [], peopleOf);
}

/** In a room nothing is told of one session: how many were expected would tell who came or left, beside how many members there are. */
function attendance({ messages, isForRoom }: PlotSource, activity: Activity, when: When): PlotWithNumbers {
  const { plots: { attendance: words }, notTold } = messages.dashboard;
  const all = sessionsIn(activity, when);
  const sessions = isForRoom ? [] : [...all].reverse().slice(0, mostBars);
  const partOf = (session: SessionStory, attendance: Attendee['attendance']): Part => counted(session.expected.filter((each) => each.attendance === attendance).map(({ name, member }) => ({ ...(member?.evidence ?? session.evidence), text: name, date: session.day })));
  const columns = (['present', 'substituted', 'absent'] as const).map((attendance): Column => ({ name: words[attendance], parts: sessions.map((session) => partOf(session, attendance)) }));
  return plotFrom({ id: 'attendance', shape: 'bars', title: words.title, description: words.description(sessions.length), by: words.by, categories: sessions.map(sessionInWords) }, columns, isForRoom && all.length > 0 ? notTold : words.empty);
}
