import { indicators } from '../indicators/catalogue.ts';
import { indicatorGroups } from '../indicators/indicator.ts';
import type { Figure, IndicatorGroup } from '../indicators/indicator.ts';
import { numberOf, valueInWords } from '../indicators/in-words.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { Report, ReportedFigure } from './report.ts';

/** The groups of which a page shows figures, each with these. */
export function rowsByGroup(report: Report): readonly { readonly group: IndicatorGroup; readonly rows: readonly ReportedFigure[] }[] {
  return indicatorGroups.map((group) => ({ group, rows: rowsOf(report, group) })).filter(({ rows }) => rows.length > 0);
}

function rowsOf(report: Report, group: IndicatorGroup): readonly ReportedFigure[] {
  return toldFigures(report).filter(({ id }) => indicators[id].group === group);
}

/** What is told in any form. Outside there is much of which nothing may be told: nought would be a wrong word for it, on a page and as data. */
export function toldFigures({ figures, isOutside }: Pick<Report, 'figures' | 'isOutside'>): readonly ReportedFigure[] {
  return isOutside ? figures.filter(({ now, before }) => isTold(now) || isTold(before)) : figures;
}

/** What each figure that has a row counts. */
export function definitionsOf(groups: readonly { readonly rows: readonly ReportedFigure[] }[], { indicators: { names, definitions } }: Messages): readonly { readonly name: string; readonly definition: string }[] {
  return groups.flatMap(({ rows }) => rows.map(({ id }) => ({ name: names[id], definition: definitions[id] })));
}

/** A column of numbers beside the names of the indicators. */
export interface Column {
  readonly title: string;
  readonly cellOf: (row: ReportedFigure) => string;
}

/** What is told of each figure, then and before: how much, and how many more would count if they could be placed. Without columns that would be empty. */
export function columnsOf(groups: readonly { readonly rows: readonly ReportedFigure[] }[], messages: Messages): readonly Column[] {
  const { report: words } = messages;
  const shown = (figure: Figure | undefined): string => (figure === undefined ? '' : valueInWords(figure, messages));
  const unplaced = (figure: Figure | undefined): string => (figure === undefined || figure.unplaced.length === 0 ? '' : String(figure.unplaced.length));
  const all: readonly Column[] = [
    { title: words.now, cellOf: ({ now }) => shown(now) }, { title: words.unplaced, cellOf: ({ now }) => unplaced(now) },
    { title: words.before, cellOf: ({ before }) => shown(before) }, { title: words.unplaced, cellOf: ({ before }) => unplaced(before) },
  ];
  return all.filter(({ cellOf }) => groups.some(({ rows }) => rows.some((row) => cellOf(row) !== '')));
}

/** That there is more than a list tells; empty where there is not. */
export function andMore(count: number, { report: words }: Messages): readonly string[] {
  return count === 0 ? [] : [words.more(count)];
}

function isTold(figure: Figure | undefined): boolean {
  return (numberOf(figure?.value ?? 'unknown') ?? 0) > 0;
}
