import { ticks } from 'd3-array';
import { element } from './markup.ts';
import type { Markup, MarkupElement } from './markup.ts';
import type { Cell, Series } from './plot.ts';

/** In the picture's own units: pixels where it is drawn at this width. */
export const plotWidth = 360;

/** What is drawn, and how high it is. */
export interface Canvas {
  readonly height: number;
  readonly content: readonly Markup[];
}

/** Two decimals at most: the same bytes on every machine. */
export function rounded(number: number): string {
  return String(Math.round(number * 100) / 100);
}

/** How much of a text fits beside or above something, in characters. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('').trimEnd()}…`;
}

export function words(text: string, x: number, y: number, more: MarkupElement['attributes'] = {}): MarkupElement {
  return element('text', { x: rounded(x), y: rounded(y), ...more }, text);
}

/** The largest of some values; zero where none is known. */
export function largest(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map(({ value }) => value ?? 0));
}

/** Round numbers from zero up to the first that is no smaller than `top`; whole ones, for what is counted is whole. */
export function roundNumbers(top: number): readonly number[] {
  const numbers = ticks(0, Math.max(1, top), 4).filter(Number.isInteger);
  const step = (numbers[1] ?? 1) - (numbers[0] ?? 0);
  const last = numbers.at(-1) ?? 0;
  return last >= top ? numbers : [...numbers, last + step];
}

export function classOfSeries(at: number): string {
  return `cop-notes-series-${String(at + 1)}`;
}

export const legendLine = 20;

/** What the series are, one below the other; nothing where there is one alone, which the title names. */
export function drawLegend(series: readonly Series[], sample: (at: number, y: number) => readonly Markup[]): readonly Markup[] {
  if (series.length < 2) return [];
  return series.flatMap(({ name }, at) => {
    const y = at * legendLine;
    return [element('g', { class: classOfSeries(at), 'aria-hidden': 'true' }, ...sample(at, y + legendLine / 2)), words(name, 38, y + 14)];
  });
}

export function heightOfLegend(series: readonly Series[]): number {
  return series.length < 2 ? 0 : series.length * legendLine + 6;
}
