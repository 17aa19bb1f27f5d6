import { indicators } from '../indicators/catalogue.ts';
import { indicatorGroups } from '../indicators/indicator.ts';
import type { Figure, IndicatorGroup } from '../indicators/indicator.ts';
import { numberOf } from '../indicators/in-words.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { Report, ReportedFigure } from './report.ts';

/** The groups of which a page shows figures, each with these. */
export function rowsByGroup(report: Report): readonly { readonly group: IndicatorGroup; readonly rows: readonly ReportedFigure[] }[] {
  return indicatorGroups.map((group) => ({ group, rows: rowsOf(report, group) })).filter(({ rows }) => rows.length > 0);
}

/** Outside there is much of which nothing may be told: nought would be a wrong word for it. */
function rowsOf({ figures, isOutside }: Report, group: IndicatorGroup): readonly ReportedFigure[] {
  const ofGroup = figures.filter(({ id }) => indicators[id].group === group);
  return isOutside ? ofGroup.filter(({ now, before }) => isTold(now) || isTold(before)) : ofGroup;
}

/** How many more would count; empty for none. */
export function unplacedOf({ unplaced }: Figure): string {
  return unplaced.length === 0 ? '' : String(unplaced.length);
}

/** That there is more than a list tells; empty where there is not. */
export function andMore(count: number, { report: words }: Messages): readonly string[] {
  return count === 0 ? [] : [words.more(count)];
}

function isTold(figure: Figure | undefined): boolean {
  return (numberOf(figure?.value ?? 'unknown') ?? 0) > 0;
}
