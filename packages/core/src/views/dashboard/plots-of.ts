import { sliceOf } from '../../indicators/slice-of.ts';
import { activityOf } from '../../indicators/activity-of.ts';
import type { Activity, Attendee, Event, SessionStory } from '../../indicators/activity.ts';
import { evidenceIn, find } from '../../indicators/counting.ts';
import type { Evidence } from '../../indicators/evidence.ts';
import { sessionsIn } from '../../indicators/health/sessions.ts';
import { numberOf, valueInWords } from '../../indicators/in-words.ts';
import type { Figure, Slice, When } from '../../indicators/indicator.ts';
import { seriesOf } from '../../indicators/indicators-of.ts';
import { betweenDays } from '../../indicators/period.ts';
import type { Period, Step } from '../../indicators/period.ts';
import { contributionKinds } from '../../indicators/resilience/absence-factor.ts';
import { few } from '../../indicators/withhold-few.ts';
import type { Community } from '../../community/community.ts';
import type { Cell, Plot, Series } from '../../plots/plot.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { dayAfter, daysBetween } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { NumberBehind } from './numbers-behind.ts';

export interface PlotSource {
  readonly community: Community;
  readonly messages: Messages;
  readonly period: Period;
  readonly slice: Slice;
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
    // Of one theme there is nothing to compare.
    ...(source.slice.kind === 'community' ? [byTheme(source, activity, when)] : []),
    attendance(source, activity, when), byOrganisation(source, activity, when),
  ];
}

/** One cell: a number, in words, and what is behind it. */
interface Part {
  readonly value: number | undefined;
  readonly shown: string;
  readonly evidence: readonly Evidence[];
  readonly unplaced?: readonly Evidence[];
}

interface Column {
  readonly name: string;
  readonly parts: readonly Part[];
}

function plotFrom(head: Omit<Plot, 'series'>, columns: readonly Column[], empty: string): PlotWithNumbers {
  const cell = ({ value, shown }: Part): Cell => ({ value, shown });
  const series: readonly Series[] = columns.map(({ name, parts }) => ({ name, cells: parts.map(cell) }));
  const numbers = columns.map(({ name, parts }, column) => parts.map(({ evidence, unplaced }, at): NumberBehind => ({
    key: `plot/${head.id}/${String(column)}/${String(at)}`, name: `${head.categories[at] ?? ''}: ${name}`, definition: head.title, evidence, unplaced: unplaced ?? [],
  })));
  const isEmpty = columns.every(({ parts }) => parts.every(({ value }) => value === undefined || value === 0));
  return { plot: { ...head, series }, numbers, empty: isEmpty ? empty : '' };
}

/** No more parts than can be told apart. */
const mostParts = 48;

function stepOf({ from, to }: Period): Step {
  const days = daysBetween(from, to);
  return days <= 31 ? 'week' : days <= 400 ? 'month' : days <= 1500 ? 'quarter' : 'year';
}

function openAndResolved({ community, messages, slice, today }: PlotSource, period: Period): PlotWithNumbers {
  const { dashboard: { plots: { open: words } }, indicators: { steps } } = messages;
  const step = stepOf(period);
  const recent = step === 'year' ? betweenDays(latest(period.from, dayAfter(period.to, -366 * mostParts)), period.to) ?? period : period;
  const columnOf = (id: 'open' | 'resolved', name: string): Column => ({
    name, parts: seriesOf(community, id, step, recent, today, slice).map((figure) => ({ value: numberOf(figure.value), shown: valueInWords(figure, messages), evidence: figure.evidence, unplaced: figure.unplaced })),
  });
  const columns = [columnOf('open', words.open), columnOf('resolved', words.resolved)];
  const categories = seriesOf(community, 'sessions', step, recent, today, { kind: 'no-theme' }).map(({ period: { name } }) => name);
  const [open, resolved] = columns.map(({ parts }) => parts);
  const sum = (resolved ?? []).reduce((total, { value }) => total + (value ?? 0), 0);
  const description = words.description(open?.[0]?.shown ?? '', open?.at(-1)?.shown ?? '', String(sum));
  return plotFrom({ id: 'open', shape: 'lines', title: words.title, description, by: steps[step], categories }, columns, words.empty);
}

function latest(a: PlainDate, b: PlainDate | undefined): PlainDate {
  return b === undefined || a > b ? a : b;
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
  const description = words.description(String(open.evidence.length), String(partOf('older').value));
  return plotFrom({ id: 'age', shape: 'bars', title: words.title, description, by: words.by, categories: shown.map((bucket) => names[bucket]) }, [{ name: words.series, parts: shown.map(partOf) }], words.empty);
}

function counted(evidence: readonly Evidence[]): Part {
  return { value: evidence.length, shown: String(evidence.length), evidence };
}

/** So many bars are told apart at a glance; the others are one. */
const mostBars = 12;

interface Bundle {
  readonly name: string;
  readonly events: Event[];
}

/** Events under each name that they belong to: the most first, and those without any last. */
function bundled(events: readonly Event[], namesOf: (event: Event) => readonly { readonly key: string; readonly name: string }[], without: string): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  const rest: Bundle = { name: without, events: [] };
  for (const event of events) {
    const names = namesOf(event);
    if (names.length === 0) rest.events.push(event);
    for (const { key, name } of new Map(names.map((each) => [each.key, each])).values()) {
      const bundle = bundles.get(key) ?? { name, events: [] };
      bundles.set(key, bundle);
      bundle.events.push(event);
    }
  }
  return [...[...bundles.values()].sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1)), ...(rest.events.length === 0 ? [] : [rest])];
}

function atMost(bundles: readonly Bundle[], others: (count: number) => string): readonly Bundle[] {
  if (bundles.length <= mostBars) return bundles;
  const rest = bundles.slice(mostBars - 1);
  return [...bundles.slice(0, mostBars - 1), { name: others(rest.length), events: [...new Set(rest.flatMap(({ events }) => events))] }];
}

function byTheme({ messages }: PlotSource, activity: Activity, when: When): PlotWithNumbers {
  const { themes: words, others } = messages.dashboard.plots;
  const all = bundled(find(activity, when, contributionKinds).inPeriod, ({ themes }) => themes, messages.indicators.noTheme);
  const shown = atMost(all, others);
  const description = words.description(String(all.length), shown[0]?.name ?? '');
  return plotFrom({ id: 'themes', shape: 'bars', title: words.title, description, by: words.by, categories: shown.map(({ name }) => name) }, [{ name: words.series, parts: shown.map(({ events }) => counted(evidenceIn(events))) }], words.empty);
}

/** In a room, those of which it could be told whose they are count as not told. */
function byOrganisation({ messages, isForRoom }: PlotSource, activity: Activity, when: When): PlotWithNumbers {
  const { organisations: words, others, share } = messages.dashboard.plots;
  const signed = find(activity, when, contributionKinds).inPeriod.filter(({ by }) => by.length > 0);
  const all = bundled(signed, ({ by }) => by.flatMap(({ organisations }) => organisations), messages.indicators.noOrganisation);
  const shown = atMost(all, others);
  const isFew = ({ events }: Bundle): boolean => isForRoom && new Set(events.flatMap(({ by }) => by.map(({ key }) => key))).size < few;
  // From the per cents of some the others could be reckoned.
  const hidesSome = shown.some(isFew);
  const partOf = (bundle: Bundle): Part => {
    if (isFew(bundle)) return { value: undefined, shown: messages.indicators.values.withheld, evidence: [] };
    const own = counted(evidenceIn(bundle.events));
    const percent = messages.indicators.values.share(String(Math.round((bundle.events.length / signed.length) * 100)));
    return hidesSome ? own : { ...own, shown: share(String(bundle.events.length), percent) };
  };
  return plotFrom({ id: 'organisations', shape: 'bars', title: words.title, description: words.description(String(all.length)), by: words.by, categories: shown.map(({ name }) => name) }, [{ name: words.series, parts: shown.map(partOf) }], words.empty);
}

/** In a room, who they are is not listed at all. */
function attendance({ messages, isForRoom }: PlotSource, activity: Activity, when: When): PlotWithNumbers {
  const { attendance: words } = messages.dashboard.plots;
  const sessions = [...sessionsIn(activity, when)].reverse().slice(0, mostBars);
  const nameOf = ({ day, evidence }: SessionStory): string => (evidence.text.startsWith(day) ? evidence.text : `${day} ${evidence.text}`);
  const partOf = (session: SessionStory, attendance: Attendee['attendance']): Part => {
    const of = (which: Attendee['attendance']): readonly Attendee[] => session.expected.filter((each) => each.attendance === which);
    const tells = isForRoom && (['present', 'substituted', 'absent'] as const).some((which) => of(which).length > 0 && of(which).length < few);
    if (tells) return { value: undefined, shown: messages.indicators.values.withheld, evidence: [] };
    if (isForRoom) return { ...counted(of(attendance).map(() => session.evidence)), evidence: [] };
    return counted(of(attendance).map(({ name, member }) => ({ ...(member?.evidence ?? session.evidence), text: name, date: session.day })));
  };
  const columns = (['present', 'substituted', 'absent'] as const).map((attendance): Column => ({ name: words[attendance], parts: sessions.map((session) => partOf(session, attendance)) }));
  return plotFrom({ id: 'attendance', shape: 'bars', title: words.title, description: words.description(String(sessions.length)), by: words.by, categories: sessions.map(nameOf) }, columns, words.empty);
}
