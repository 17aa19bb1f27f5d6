import { asPlainText } from '../note/as-read.ts';
import { tableOf } from '../plots/plot.ts';
import type { Plot } from '../plots/plot.ts';
import type { Messages } from '../text/messages/messages.ts';
import { aboutOf, asksOf, beforeOf, highlightsOf } from './highlights.ts';
import type { Report, ReportedFigure } from './report.ts';
import { andMore, columnsOf, definitionsOf, rowsByGroup } from './rows.ts';
import type { Column } from './rows.ts';

/** The report as a note that reads well anywhere. `pictureOf` gives the name of a file beside it; undefined: the numbers stand there as a table. */
export function reportAsMarkdown(report: Report, messages: Messages, pictureOf: (plot: Plot) => string | undefined): string {
  const { report: words, indicators: { groups } } = messages;
  const numbers = rowsByGroup(report);
  const columns = columnsOf(numbers, messages);
  const list = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')]);
  const day = (date: string | undefined): string => (date === undefined ? '' : ` (${date})`);
  return `${[
    `# ${asText(words.title(report.community, report.period.name))}`,
    asText(aboutOf(report, messages)),
    ...list(words.inShort, highlightsOf(report, messages)),
    ...list(words.stories, report.stories.map((story) => `${asText(story.text)}${day(story.day)} – *${asText(story.source)}*`)),
    ...(numbers.length === 0 ? [] : [`## ${words.numbers}`, ...[beforeOf(report, messages)].filter((sentence) => sentence !== '')]),
    ...numbers.flatMap(({ group, rows }) => [`### ${groups[group]}`, numbersOf(rows, columns, messages)]),
    ...report.plots.flatMap((plot) => [`## ${plot.title}`, plotIn(plot, pictureOf(plot)), ...(plot.remark === '' ? [] : [plot.remark])]),
    ...list(words.answers, [...report.answers.map(({ question, answer, day: date }) => `**${asText(question)}**${answer === '' ? '' : ` ${asText(answer)}`}${day(date)}`), ...andMore(report.more.answers, messages)]),
    ...list(words.knowledge, [...report.knowledge.map(({ text, date }) => `${asText(text)}${day(date)}`), ...andMore(report.more.knowledge, messages)]),
    ...list(words.asks, asksOf(report, messages)),
    `## ${words.how}`, words.howWhere,
    ...list(words.definitions, definitionsOf(numbers, messages).map(({ name, definition }) => `**${name}**: ${definition}`)),
  ].join('\n\n')}\n`;
}

function numbersOf(rows: readonly ReportedFigure[], columns: readonly Column[], { report: words, indicators: { names } }: Messages): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line([words.indicator, ...columns.map(({ title }) => title)]), `|---|${columns.map(() => '---:|').join('')}`, ...rows.map((row) => line([names[row.id], ...columns.map(({ cellOf }) => cellOf(row))]))].join('\n');
}

function plotIn(plot: Plot, picture: string | undefined): string {
  if (picture !== undefined) return `![${asText(plot.description)}](${picture})`;
  const { head, rows } = tableOf(plot);
  const row = (cells: readonly string[]): string => `| ${cells.map(asText).join(' | ')} |`;
  return [row(head), `|---|${head.slice(1).map(() => '---:|').join('')}`, ...rows.map(row)].join('\n');
}

/** Words of a note as plain text: links, pictures and emphasis by their words, and nothing in it that a Markdown reader, Obsidian or HTML would take for more. */
export function asText(words: string): string {
  return asPlainText(words).replace(/[\\`*_[\]<>|~$&]|%(?=%)|=(?==)|:(?=:)|#(?=[^\s#])/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`)).replace(/^([#+-]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? start : `\\${start}`)).replace(/^(\d+)([.)])/, '$1\\$2');
}
