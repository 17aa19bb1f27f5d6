import { scalePoint } from 'd3-scale';
import { classOfSeries, drawLegend, heightOfLegend, largest, plotWidth, rounded, roundNumbers, words } from './drawing.ts';
import type { Canvas } from './drawing.ts';
import { element } from './markup.ts';
import type { Markup } from './markup.ts';
import type { Cell, Plot } from './plot.ts';

const box = { right: 348, height: 140 } as const;
/** So many names of categories fit below the picture. */
const namesBelow = 6;
/** Solid, dashed, dotted, dashed and dotted. */
const dashes = ['', '7 4', '2 3', '8 3 2 3'];

interface Point {
  readonly x: number;
  readonly y: number | undefined;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Lines over time: the first with an area below it, each with dashes and marks of its own. Where a value is not known the line is broken. */
export function drawLines({ categories, series }: Plot): Canvas {
  const top = heightOfLegend(series) + 8;
  const bottom = top + box.height;
  const numbers = roundNumbers(largest(series.flatMap(({ cells }) => cells)));
  const left = 14 + 8 * String(numbers.at(-1)).length;
  const across = scalePoint<number>().domain(categories.map((_, at) => at)).range([left, box.right]).padding(0.3);
  const up = (value: number): number => bottom - (value / (numbers.at(-1) ?? 1)) * box.height;
  const pointsOf = (cells: readonly Cell[]): readonly Point[] => cells.map(({ value }, at) => ({ x: across(at) ?? left, y: value === undefined ? undefined : up(value) }));
  const grid = numbers.flatMap((number) => [
    element('line', { class: 'cop-notes-plot-grid', x1: rounded(left), x2: rounded(plotWidth), y1: rounded(up(number)), y2: rounded(up(number)), stroke: 'currentColor', 'stroke-opacity': '0.2' }),
    words(String(number), left - 6, up(number) + 4, { 'text-anchor': 'end' }),
  ]);
  const every = Math.ceil(categories.length / namesBelow);
  const names = categories.flatMap((name, at) => ((categories.length - 1 - at) % every === 0 ? [words(name, Math.min(across(at) ?? 0, plotWidth - halfOf(name)), bottom + 20, { 'text-anchor': 'middle' })] : []));
  return {
    height: bottom + 30,
    content: [
      ...drawLegend(series, (at, y) => [element('path', { ...stroke(at), d: `M4,${rounded(y)}L30,${rounded(y)}` }), mark(at, 17, y)]),
      element('g', { 'aria-hidden': 'true' }, ...grid, ...names),
      ...series.map(({ cells }, at) => element('g', { class: classOfSeries(at), 'aria-hidden': 'true' }, ...drawSeries(pointsOf(cells), at, bottom))),
    ],
  };
}

/** About half of how wide a name is drawn: the last one must not run over the edge. */
function halfOf(name: string): number {
  return name.length * 3.7;
}

function drawSeries(points: readonly Point[], at: number, bottom: number): readonly Markup[] {
  const stretches = known(points);
  const path = stretches.map((stretch) => `M${throughAll(stretch)}${stretch.length === 1 ? 'Z' : ''}`).join('');
  const below = at > 0 ? '' : stretches.map((stretch) => `M${throughAll([...stretch, ...stretch.map(({ x }) => ({ x, y: bottom })).reverse()])}Z`).join('');
  return [
    ...(below === '' ? [] : [element('path', { d: below, fill: 'currentColor', 'fill-opacity': '0.15' })]),
    element('path', { ...stroke(at), d: path }),
    ...points.flatMap(({ x, y }) => (y === undefined ? [] : [mark(at, x, y)])),
  ];
}

/** The stretches of points that are known, one after the other. */
function known(points: readonly Point[]): readonly (readonly Place[])[] {
  const stretches: Place[][] = [];
  for (const [at, { x, y }] of points.entries()) {
    if (y === undefined) continue;
    if (points[at - 1]?.y === undefined) stretches.push([]);
    stretches.at(-1)?.push({ x, y });
  }
  return stretches;
}

function throughAll(places: readonly Place[]): string {
  return places.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L');
}

function stroke(at: number): Readonly<Record<string, string>> {
  const dash = dashes[at] ?? '';
  return { fill: 'none', stroke: 'currentColor', 'stroke-width': '2', ...(dash === '' ? {} : { 'stroke-dasharray': dash }) };
}

/** A circle, a square, a diamond, a ring. */
function mark(at: number, x: number, y: number): Markup {
  switch (at) {
    case 0: return element('circle', { cx: rounded(x), cy: rounded(y), r: '3.5' });
    case 1: return element('rect', { x: rounded(x - 3.5), y: rounded(y - 3.5), width: '7', height: '7' });
    case 2: return element('path', { d: `M${rounded(x)},${rounded(y - 5)}l5,5l-5,5l-5,-5Z` });
    default: return element('circle', { cx: rounded(x), cy: rounded(y), r: '3.5', fill: 'none', stroke: 'currentColor', 'stroke-width': '2' });
  }
}
