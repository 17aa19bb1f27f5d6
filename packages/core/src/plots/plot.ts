/** What a plot shows, in numbers and in words: the picture and the table are made of the same. */
export interface Plot {
  /** Unique in its document: `[a-z][a-z0-9-]*`. */
  readonly id: string;
  /** `lines`: over time, with the categories from left to right. `bars`: one below the other, with the series of each on end. */
  readonly shape: 'lines' | 'bars';
  readonly title: string;
  /** What there is to see, in a sentence or two, for whoever does not see it. */
  readonly description: string;
  /** What to bear in mind while looking at it, in a sentence that stands beside it; empty for nothing. */
  readonly remark: string;
  /** What the categories are: “Month”, “Theme”. */
  readonly by: string;
  readonly categories: readonly string[];
  /** Up to four. Each has a cell for every category. */
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Zero or more; undefined for what is not known or not told. */
  readonly value: number | undefined;
  /** The value in words: `12`, `83%`, `not known`. */
  readonly shown: string;
}

/** The same as a table: its head, and a row for every category. */
export interface PlotTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function tableOf({ by, categories, series }: Plot): PlotTable {
  return { head: [by, ...series.map(({ name }) => name)], rows: categories.map((category, at) => [category, ...series.map(({ cells }) => cells[at]?.shown ?? '')]) };
}

/** So many bars are told apart at a glance; whoever has more makes one of the others. */
export const mostBars = 12;
