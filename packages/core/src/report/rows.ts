import { indicators } from '../indicators/catalogue.ts';
import type { Figure, IndicatorGroup } from '../indicators/indicator.ts';
import { numberOf } from '../indicators/in-words.ts';
import type { Report, ReportedFigure } from './report.ts';

/** The figures of a group, as a page shows them. Outside there is much of which nothing may be told: nought would be a wrong word for it. */
export function rowsOf({ figures, isOutside }: Report, group: IndicatorGroup): readonly ReportedFigure[] {
  const ofGroup = figures.filter(({ id }) => indicators[id].group === group);
  return isOutside ? ofGroup.filter(({ now, before }) => isTold(now) || isTold(before)) : ofGroup;
}

/** How many more would count; empty for none. */
export function unplacedOf({ unplaced }: Figure): string {
  return unplaced.length === 0 ? '' : String(unplaced.length);
}

function isTold(figure: Figure | undefined): boolean {
  return (numberOf(figure?.value ?? 'unknown') ?? 0) > 0;
}
