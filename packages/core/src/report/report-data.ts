import { indicators } from '../indicators/catalogue.ts';
import type { Figure } from '../indicators/indicator.ts';
import { tableOf } from '../plots/plot.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { Report } from './report.ts';
import { toldFigures } from './rows.ts';

/**
 * Every figure as a row: of the period, of what it is compared with, and over time (RFC 4180). An empty value is not known or not told, and a
 * rough one is told in tenths, as `status` says; `unplaced` is how many more would count.
 */
export function reportAsCsv(report: Report, { indicators: { names } }: Messages): string {
  const head = ['id', 'name', 'group', 'unit', 'period', 'from', 'to', 'value', 'status', 'unplaced'];
  const row = (figure: Figure): readonly string[] => [figure.id, names[figure.id], indicators[figure.id].group, indicators[figure.id].unit, ...Object.values(cellsOf(figure)).map((cell) => String(cell ?? ''))];
  const told = toldFigures(report);
  // The month of a report on a month is the report's own row.
  const series = report.series.filter(({ id, period: { from, to } }) => told.some((each) => each.id === id) && (from !== report.period.from || to !== (report.until ?? report.period.to)));
  const figures = [...told.flatMap(({ now, before }) => (before === undefined ? [now] : [now, before])), ...series];
  return [head, ...figures.map(row)].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

export function reportAsJson(report: Report, messages: Messages): string {
  const { names, definitions } = messages.indicators;
  const figureOf = (figure: Figure): Readonly<Record<string, unknown>> => ({ id: figure.id, ...cellsOf(figure) });
  return `${JSON.stringify({
    community: report.community, for: report.whom, period: report.period, until: report.until ?? null, of: report.slice, notesUnread: report.unread, compared: report.compared ?? null, by: report.step,
    indicators: toldFigures(report).map(({ id, now, before }) => ({
      id, name: names[id], definition: definitions[id], group: indicators[id].group, unit: indicators[id].unit, moment: indicators[id].moment, source: indicators[id].source,
      now: figureOf(now), before: before === undefined ? null : figureOf(before), series: report.series.filter((each) => each.id === id).map(figureOf),
    })),
    plots: report.plots.map((plot) => ({ id: plot.id, title: plot.title, remark: plot.remark, ...tableOf(plot) })),
    answers: report.answers.map(({ question, answer, day }) => ({ question, answer, day: day ?? null })),
    knowledge: report.knowledge.map(({ text, date }) => ({ title: text, published: date ?? null })),
    more: report.more,
    valueStories: report.stories.map(({ text, day, source }) => ({ text, day: day ?? null, source })),
  }, null, 2)}\n`;
}

/** What is told of a figure, in the order of the columns. */
function cellsOf(figure: Figure): Readonly<Record<'period' | 'from' | 'to' | 'value' | 'status' | 'unplaced', string | number | null>> {
  const { period: { name, from, to }, value, unplaced } = figure;
  return { period: name, from, to, value: typeof value === 'number' ? value : null, status: statusOf(figure), unplaced: unplaced.length };
}

function statusOf({ value, isRough }: Figure): 'known' | 'rough' | 'unknown' | 'withheld' {
  return typeof value !== 'number' ? value : isRough === true ? 'rough' : 'known';
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
