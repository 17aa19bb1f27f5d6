import type { Community } from '../community/community.ts';
import { activityOf } from '../indicators/activity-of.ts';
import { indicators } from '../indicators/catalogue.ts';
import { sessionsIn } from '../indicators/health/sessions.ts';
import type { Figure, IndicatorId, Slice } from '../indicators/indicator.ts';
import { figureFor, seriesOf } from '../indicators/indicators-of.ts';
import { numberOf, remarkOn, sessionInWords, valueInWords } from '../indicators/in-words.ts';
import { fitting } from '../indicators/period.ts';
import type { Period, Step } from '../indicators/period.ts';
import { sliceOf } from '../indicators/slice-of.ts';
import { mostBars } from '../plots/plot.ts';
import type { Cell, Plot } from '../plots/plot.ts';
import type { Messages } from '../text/messages/messages.ts';
import { daysBetween } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';

export interface PlotSource {
  /** As the audience may see it. */
  readonly community: Community;
  readonly period: Period;
  readonly slice: Slice;
  readonly today: PlainDate;
  /** Somebody reads along who is no member. */
  readonly outside: boolean;
  readonly messages: Messages;
}

/** A reader has enough in these. */
const most = 3;

/**
 * Open and resolved questions over time, what is open and was resolved by theme, and who was at the sessions; in the place of what can't be told, or
 * has nothing in it, what was contributed over time. None but the sessions tells about people.
 */
export function plotsOf(source: PlotSource): readonly Plot[] {
  const { slice, outside } = source;
  return [
    overTime(source, 'questions', 'open', 'resolved'), ...(slice.kind === 'community' ? [byTheme(source)] : []), ...(outside ? [] : [bySession(source)]),
    overTime(source, 'contributions', 'contributions', 'published'),
  ].filter(({ categories, series }) => categories.length > 0 && series.some(({ cells }) => cells.some(({ value }) => (value ?? 0) > 0))).slice(0, most);
}

/** Two figures over time, of which none may tell about people. */
function overTime({ community, period: whole, slice, today, messages }: PlotSource, id: 'questions' | 'contributions', one: IndicatorId, other: IndicatorId): Plot {
  const { report: words, indicators: { names, steps } } = messages;
  const { step, period } = partsFor(whole);
  const [ofOne, ofOther] = [one, other].map((each) => seriesOf(community, each, step, period, today, slice)) as [readonly Figure[], readonly Figure[]];
  return {
    id, shape: 'lines', title: words.plots[id], by: steps[step], categories: ofOne.map((figure) => figure.period.name),
    description: words.plotDescription(names[one], wordsOf(ofOne, messages), names[other], wordsOf(ofOther, messages)), remark: remarkOn(ofOne, messages),
    series: [{ name: names[one], cells: ofOne.map(cellOf(messages)) }, { name: names[other], cells: ofOther.map(cellOf(messages)) }],
  };
}

/** Weeks for a quarter, months for two years, else years, and of these the last: enough points to see where it goes, and not more. */
function partsFor(period: Period): { readonly step: Step; readonly period: Period } {
  const days = daysBetween(period.from, period.to);
  return fitting(period, days < 92 ? 'week' : days < 731 ? 'month' : 'year', 48);
}

/** What is open at the end and what was resolved: no question is both, so that together they are no more than there are. The most first, and what has no theme last. */
function byTheme({ community, period, today, messages }: PlotSource): Plot {
  const { report: words, indicators: { names, noTheme }, dashboard: { plots: { themes: told, others } } } = messages;
  const themes = new Map(activityOf(community).events.flatMap(({ themes: all }) => all).map((theme) => [theme.key, theme.name]));
  const rowOf = (name: string, slice: Slice): ThemeRow => ({ name, figures: parts.map((id) => figureFor(community, id, period, today, slice)) });
  const hasSome = ({ figures }: ThemeRow): boolean => figures.some(({ value }) => (numberOf(value) ?? 0) > 0);
  const named = [...themes.values()].map((name) => rowOf(name, { kind: 'theme', name })).filter(hasSome).sort((a, b) => sumOf(b) - sumOf(a) || (a.name < b.name ? -1 : 1));
  const rows = [...withOthers(named, others), ...[rowOf(noTheme, { kind: 'no-theme' })].filter(hasSome)];
  const [first] = named;
  return {
    id: 'themes', shape: 'bars', title: words.plots.themes, by: words.theme, categories: rows.map(({ name }) => name), remark: '',
    description: first === undefined ? told.none : told.description(named.length, first.name),
    series: parts.map((id, at) => ({ name: names[id], cells: rows.map(({ figures }) => cellOf(messages)(figures[at] ?? { id, value: 'unknown' })) })),
  };
}

const parts = ['open', 'resolved'] as const;

interface ThemeRow {
  readonly name: string;
  readonly figures: readonly Figure[];
}

function sumOf({ figures }: ThemeRow): number {
  return figures.reduce((sum, { value }) => sum + (numberOf(value) ?? 0), 0);
}

/** The others are one bar, in which a question about several of them counts once. */
function withOthers(rows: readonly ThemeRow[], others: (count: number) => string): readonly ThemeRow[] {
  if (rows.length <= mostBars) return rows;
  const rest = rows.slice(mostBars - 1);
  const figures = parts.flatMap((_, at) => {
    const all = rest.flatMap((row) => row.figures[at] ?? []);
    const evidence = [...new Set(all.flatMap((figure) => figure.evidence))];
    return all.slice(0, 1).map((figure) => ({ ...figure, value: evidence.length, evidence }));
  });
  return [...rows.slice(0, mostBars - 1), { name: others(rest.length), figures }];
}

function bySession({ community, period, slice, today, messages }: PlotSource): Plot {
  const { report: words } = messages;
  const held = sessionsIn(sliceOf(community, activityOf(community), slice), { period: { ...period, to: period.to < today ? period.to : today } });
  const of = (how: 'present' | 'substituted' | 'absent'): readonly Cell[] => held.map(({ expected }) => expected.filter(({ attendance }) => attendance === how).length).map((count) => ({ value: count, shown: String(count) }));
  const all = (['present', 'substituted', 'absent'] as const).map((how) => ({ name: words.attendance[how], cells: of(how) }));
  return {
    id: 'sessions', shape: 'bars', title: words.plots.sessions, by: words.session, categories: held.map(sessionInWords),
    description: words.attendanceDescription(held.length), remark: '', series: all,
  };
}

function cellOf(messages: Messages): (figure: Pick<Figure, 'id' | 'value'>) => Cell {
  return (figure) => ({ value: numberOf(figure.value), shown: valueInWords(figure, messages) });
}

/** What adds up by its sum, else the first and the last: the others are in the picture, and in its table. */
function wordsOf(figures: readonly Figure[], messages: Messages): string {
  const [first, last] = [figures[0], figures.at(-1)];
  const values = figures.flatMap(({ value }) => numberOf(value) ?? []);
  if (first !== undefined && indicators[first.id].addition === 'sum' && values.length === figures.length) return String(values.reduce((sum, value) => sum + value, 0));
  return [...new Set([first, last])].flatMap((figure) => (figure === undefined ? [] : [`${figure.period.name} ${valueInWords(figure, messages)}`])).join(' … ');
}
