import { scaleBand } from 'd3-scale';
import { classOfSeries, drawLegend, heightOfLegend, plotWidth, rounded, shortened, words } from './drawing.ts';
import type { Canvas } from './drawing.ts';
import { element } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Plot } from './plot.ts';

/** A name above its bar, so that neither needs room beside the other. */
const bar = { band: 38, name: 14, top: 20, height: 12, end: plotWidth - 1 } as const;
const namesLength = 34;

/** Bars one below the other, each with its name and its numbers above it: series on end, told apart by their patterns too. */
export function drawBars({ id, categories, series }: Plot): Canvas {
  const top = heightOfLegend(series);
  const sums = categories.map((_, at) => series.reduce((sum, { cells }) => sum + (cells[at]?.value ?? 0), 0));
  const whole = Math.max(0, ...sums) || 1;
  const bottom = top + categories.length * bar.band;
  const down = scaleBand<number>().domain(categories.map((_, at) => at)).range([top, bottom]);
  const fill = (at: number): Readonly<Record<string, string>> => patterned(id, at);
  const rows = categories.flatMap((category, at): readonly Markup[] => {
    const y = down(at) ?? 0;
    const shown = series.map(({ cells }) => cells[at]?.shown ?? '').join(' · ');
    let x = 1;
    const parts = series.flatMap(({ cells }, number): readonly Markup[] => {
      const value = cells[at]?.value ?? 0;
      const width = (value / whole) * (bar.end - 1);
      const from = x;
      x += width;
      return value === 0 ? [] : [element('g', { class: classOfSeries(number) }, element('rect', { x: rounded(from), y: rounded(y + bar.top), width: rounded(width), height: String(bar.height), ...fill(number) }))];
    });
    const base = element('line', { class: 'cop-notes-plot-grid', x1: '1', x2: '1', y1: rounded(y + bar.top - 2), y2: rounded(y + bar.top + bar.height + 2), stroke: 'currentColor' });
    return [element('g', { 'aria-hidden': 'true' }, words(shortened(category, namesLength), 0, y + bar.name), words(shown, bar.end, y + bar.name, { 'text-anchor': 'end', class: 'cop-notes-plot-value' }), ...parts, base)];
  });
  return {
    height: Math.max(bottom, bar.band),
    content: [
      ...(series.length < 2 ? [] : [element('defs', {}, hatched(id), dotted(id))]),
      ...drawLegend(series, (at, y) => [element('rect', { x: '4', y: rounded(y - 6), width: '26', height: String(bar.height), ...fill(at) })]),
      ...rows,
    ],
  };
}

/** Full, hatched, empty, dotted. */
function patterned(id: string, at: number): Readonly<Record<string, string>> {
  const outline = { stroke: 'currentColor', 'stroke-width': '1.5' };
  switch (at) {
    case 0: return { fill: 'currentColor' };
    case 1: return { fill: `url(#${id}-hatched)`, ...outline };
    case 2: return { fill: 'none', ...outline };
    default: return { fill: `url(#${id}-dotted)`, ...outline };
  }
}

/** A pattern has the colour of where it is defined: with the class of its series. */
function hatched(id: string): Markup {
  return element('pattern', { id: `${id}-hatched`, class: classOfSeries(1), width: '5', height: '5', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, element('rect', { width: '2.5', height: '5', fill: 'currentColor' }));
}

function dotted(id: string): Markup {
  return element('pattern', { id: `${id}-dotted`, class: classOfSeries(3), width: '5', height: '5', patternUnits: 'userSpaceOnUse' }, element('circle', { cx: '2.5', cy: '2.5', r: '1.2', fill: 'currentColor' }));
}
