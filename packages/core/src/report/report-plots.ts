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

/** Open and resolved questions over time, what was asked and resolved by theme, and who was at the sessions. Those with nothing in them are left out. */
export function plotsOf(source: PlotSource): readonly Plot[] {
  return [openAndResolved(source), ...(source.slice.kind === 'community' ? [byTheme(source)] : []), ...(source.outside ? [] : [bySession(source)])].filter(({ categories, series }) => categories.length > 0 && series.some(({ cells }) => cells.some(({ value }) => (value ?? 0) > 0)));
}

function openAndResolved({ community, period: whole, slice, today, messages }: PlotSource): Plot {
  const { report: words, indicators: { names, steps } } = messages;
  const { step, period } = partsFor(whole);
  const over = (id: IndicatorId): readonly Figure[] => seriesOf(community, id, step, period, today, slice);
  const open = over('open');
  return {
    id: 'questions', shape: 'lines', title: words.plots.questions, by: steps[step], categories: open.map((figure) => figure.period.name),
    description: words.plotDescription(names.open, wordsOf(open, messages), names.resolved, wordsOf(over('resolved'), messages)), remark: remarkOn(open, messages),
    series: [{ name: names.open, cells: open.map(cellOf(messages)) }, { name: names.resolved, cells: over('resolved').map(cellOf(messages)) }],
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
