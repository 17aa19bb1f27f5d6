import { asPlainText } from '../note/as-read.ts';
import { drawPlot } from '../plots/draw-plot.ts';
import { element, markupText } from '../plots/markup.ts';
import type { Markup } from '../plots/markup.ts';
import { plotStyle } from '../plots/plot-style.ts';
import { tableOf } from '../plots/plot.ts';
import type { Plot } from '../plots/plot.ts';
import type { Language, Messages } from '../text/messages/messages.ts';
import { aboutOf, asksOf, beforeOf, highlightsOf } from './highlights.ts';
import type { Report, ReportedFigure } from './report.ts';
import { andMore, columnsOf, definitionsOf, rowsByGroup } from './rows.ts';
import type { Column } from './rows.ts';

/** Quiet letters, light or dark as the reader likes it, on paper black on white. */
const style = [
  ':root{color-scheme:light dark}',
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}',
  'h1{line-height:1.2}table{border-collapse:collapse;width:100%}th,td{padding:.25rem .5rem;border-bottom:1px solid #8884;text-align:start;vertical-align:top}',
  'td,th+th{text-align:end}@media (min-width:40rem){td{white-space:nowrap}}body{overflow-wrap:break-word}.table{overflow-x:auto}.table th,.table td{overflow-wrap:normal}@media (max-width:40rem){.table{font-size:.85rem}th,td{padding:.25rem}}th[scope=row]{font-weight:normal}figure{margin:1rem 0}svg{max-width:32rem;width:100%;height:auto}summary{cursor:pointer}',
  '@media print{body{margin:0;max-width:none}h2{break-after:avoid}figure,tr{break-inside:avoid}}',
].join('\n');

/** The report as one page with everything in it: no script, and nothing that comes from elsewhere. */
export function reportAsHtml(report: Report, language: Language, messages: Messages): string {
  const { report: words, indicators: { groups } } = messages;
  const numbers = rowsByGroup(report);
  const columns = columnsOf(numbers, messages);
  const title = words.title(report.community, report.period.name);
  const day = (date: string | undefined): string => (date === undefined ? '' : ` (${date})`);
  const body = element('body', {}, element('main', {},
    element('h1', {}, title), element('p', {}, aboutOf(report, messages)),
    ...list(words.inShort, highlightsOf(report, messages)),
    ...list(words.stories, report.stories.map((story) => `${asPlainText(story.text)}${day(story.day)} – ${asPlainText(story.source)}`)),
    ...(numbers.length === 0 ? [] : [element('h2', {}, words.numbers), ...[beforeOf(report, messages)].filter((sentence) => sentence !== '').map((sentence) => element('p', {}, sentence))]),
    ...numbers.flatMap(({ group, rows }) => [element('h3', {}, groups[group]), numbersOf(groups[group], rows, columns, messages)]),
    ...report.plots.flatMap((plot) => [element('h2', {}, plot.title), figureOf(plot, words.asTable)]),
    ...list(words.answers, [...report.answers.map(({ question, answer, day: date }): readonly Markup[] => [element('strong', {}, asPlainText(question)), `${answer === '' ? '' : ` ${asPlainText(answer)}`}${day(date)}`]), ...andMore(report.more.answers, messages)]),
    ...list(words.knowledge, [...report.knowledge.map(({ text, date }) => `${asPlainText(text)}${day(date)}`), ...andMore(report.more.knowledge, messages)]),
    ...list(words.asks, asksOf(report, messages)),
    element('h2', {}, words.how), element('p', {}, words.howWhere),
    ...(numbers.length === 0 ? [] : [element('details', {}, element('summary', {}, words.definitions), element('ul', {}, ...definitionsOf(numbers, messages).map(({ name, definition }) => element('li', {}, element('strong', {}, name), `: ${definition}`))))]),
  ));
  const head = element('head', {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'" }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title), element('style', {}, `${style}\n${plotStyle}`));
  return `<!doctype html>\n${markupText(element('html', { lang: language }, head, body))}\n`;
}

function list(title: string, lines: readonly (string | readonly Markup[])[]): readonly Markup[] {
  return lines.length === 0 ? [] : [element('h2', {}, title), element('ul', {}, ...lines.map((line) => element('li', {}, ...(typeof line === 'string' ? [line] : line))))];
}

function numbersOf(group: string, rows: readonly ReportedFigure[], columns: readonly Column[], { report: words, indicators: { names } }: Messages): Markup {
  return table(group, [words.indicator, ...columns.map(({ title }) => title)], rows.map((row) => [names[row.id], ...columns.map(({ cellOf }) => cellOf(row))]));
}

function figureOf(plot: Plot, asTable: string): Markup {
  const { head, rows } = tableOf(plot);
  return element('figure', {}, drawPlot(plot), element('figcaption', {}, ...(plot.remark === '' ? [] : [element('p', {}, plot.remark)]), element('details', {}, element('summary', {}, asTable), table(plot.title, head, rows))));
}

/** Where a screen is too narrow for it, it is moved aside, by the keyboard too; no word of it is broken. */
function table(name: string, head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return element('div', { class: 'table', role: 'group', 'aria-label': name, tabindex: '0' }, element('table', {},
    element('thead', {}, element('tr', {}, ...head.map((cell) => element('th', { scope: 'col' }, cell)))),
    element('tbody', {}, ...rows.map(([first = '', ...cells]) => element('tr', {}, element('th', { scope: 'row' }, first), ...cells.map((cell) => element('td', {}, cell)))))));
}

