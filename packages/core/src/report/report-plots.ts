import type { Community } from '../community/community.ts';
import { activityOf } from '../indicators/activity-of.ts';
import { sessionsIn } from '../indicators/health/sessions.ts';
import type { Figure, IndicatorId, Slice } from '../indicators/indicator.ts';
import { figureFor, seriesOf } from '../indicators/indicators-of.ts';
import { numberOf, remarkOn, sessionInWords, valueInWords } from '../indicators/in-words.ts';
import { fitting } from '../indicators/period.ts';
import type { Period, Step } from '../indicators/period.ts';
import { sliceOf } from '../indicators/slice-of.ts';
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
 * Open and resolved questions over time, what was asked and resolved by theme, and who was at the sessions; in the place of what can't be told, or
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

function byTheme({ community, period, today, messages }: PlotSource): Plot {
  const { report: words, indicators: { names, noTheme } } = messages;
  const themes = new Map(activityOf(community).events.flatMap(({ themes: all }) => all).map((theme) => [theme.key, theme.name]));
  const slices: readonly (readonly [string, Slice])[] = [...[...themes.values()].sort((a, b) => (a < b ? -1 : 1)).map((name): readonly [string, Slice] => [name, { kind: 'theme', name }]), [noTheme, { kind: 'no-theme' }]];
  const rows = slices.map(([name, slice]) => ({ name, asked: figureFor(community, 'asked', period, today, slice), resolved: figureFor(community, 'resolved', period, today, slice) }))
    .filter(({ asked, resolved }) => [asked, resolved].some(({ value }) => (numberOf(value) ?? 0) > 0));
  const cells = (id: 'asked' | 'resolved'): readonly Cell[] => rows.map((row) => cellOf(messages)(row[id]));
  return {
    id: 'themes', shape: 'bars', title: words.plots.themes, by: words.theme, categories: rows.map(({ name }) => name),
    description: words.plotDescription(names.asked, cells('asked').map(({ shown }, at) => `${rows[at]?.name ?? ''} ${shown}`).join(', '), names.resolved, cells('resolved').map(({ shown }, at) => `${rows[at]?.name ?? ''} ${shown}`).join(', ')), remark: '',
    series: [{ name: names.asked, cells: cells('asked') }, { name: names.resolved, cells: cells('resolved') }],
  };
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

function cellOf(messages: Messages): (figure: Figure) => Cell {
  return (figure) => ({ value: numberOf(figure.value), shown: valueInWords(figure, messages) });
}

function wordsOf(figures: readonly Figure[], messages: Messages): string {
  return figures.map((figure) => `${figure.period.name} ${valueInWords(figure, messages)}`).join(', ');
}
