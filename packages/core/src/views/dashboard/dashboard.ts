import type { Place } from '../../note/note.ts';
import type { Step } from '../../indicators/period.ts';
import type { Plot } from '../../plots/plot.ts';

export const dashboardPeriods = ['last12Months', 'thisYear', 'lastYear', 'thisQuarter', 'lastQuarter', 'thisMonth', 'allTime'] as const;
export type DashboardPeriod = (typeof dashboardPeriods)[number];

/** What a person chose in one dashboard; the rest of it follows from the notes. It survives structured clone, so that a host can keep it. */
export interface DashboardChoices {
  readonly period: DashboardPeriod;
  /** The name of a theme; empty for all. */
  readonly theme: string;
  /** The name of an organisation; empty for all. Of a theme and an organisation only one is chosen. */
  readonly organisation: string;
  /** What things over time are seen by; empty for what suits the period. */
  readonly by: Step | '';
  /** Key of the number whose list is open; empty for none. */
  readonly opened: string;
  /** How many rows of that list are shown. */
  readonly rows: number;
  /** How many rows of what needs attention are shown. */
  readonly attention: number;
  /** What is unfolded: keys of plots with their table, `series`, and `figures`. */
  readonly unfolded: readonly string[];
}

/** How the community is doing, ready to be drawn: every text is in the person's language, every order is final. */
export interface Dashboard {
  readonly status: 'reading' | 'stopped' | 'none' | 'hidden' | 'ready';
  /** Unless ready: what to say instead. */
  readonly message: string;
  /** The name of the community. */
  readonly title: string;
  /** While somebody presents: to whom; else empty. */
  readonly presenting: string;
  readonly choices: DashboardChoices;
  readonly periods: readonly Option[];
  /** All, and every theme; the same first. */
  readonly themes: readonly Option[];
  /** All, and every organisation; none while somebody presents, for what is one organisation's is not told. */
  readonly organisations: readonly Option[];
  /** What things over time can be seen by. */
  readonly steps: readonly Option[];
  /** Which days these are, and which they are compared with. */
  readonly days: string;
  /** What to do where there is nothing to count yet; empty where there is. */
  readonly advice: string;
  readonly groups: readonly TileGroup[];
  readonly plots: readonly PlotView[];
  /** Open questions that wait for somebody. */
  readonly attention: RowList;
  /** Every figure, also those without a tile. */
  readonly figures: readonly Tile[];
  /** The list behind the number that is open; undefined for none. */
  readonly list: NumberList | undefined;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
}

export interface TileGroup {
  readonly id: string;
  readonly title: string;
  readonly tiles: readonly Tile[];
}

/** A number with what it means. */
export interface Tile {
  readonly key: string;
  readonly name: string;
  /** `12`, `83%`, `not known`. */
  readonly value: string;
  /** Against the period before, in words; empty where there is nothing to compare. */
  readonly trend: string;
  readonly direction: 'up' | 'down' | 'level' | 'none';
  readonly definition: string;
  /** How many more would count if it were written down when it was, or who; empty for none. */
  readonly unplaced: string;
  /** Whether there is anything behind it. */
  readonly opens: boolean;
}

/** A plot, and for each cell of each of its series the key of the list behind it; empty where there is none. */
export interface PlotView {
  readonly plot: Plot;
  readonly keys: readonly (readonly string[])[];
  readonly isUnfolded: boolean;
  /** What to say instead where there is nothing to draw; empty where there is. */
  readonly empty: string;
}

/** A note or a line. */
export interface DashboardRow {
  readonly key: string;
  readonly text: string;
  /** In weaker letters: note · line · day. */
  readonly description: string;
  readonly path: string;
  /** Undefined for the whole note. */
  readonly place: Place | undefined;
}

export interface RowList {
  readonly title: string;
  readonly rows: readonly DashboardRow[];
  /** What there is to say below: how many more there are; empty for nothing. */
  readonly more: string;
  /** What to say where there are none. */
  readonly empty: string;
}

/** What is behind a number. */
export interface NumberList extends RowList {
  readonly key: string;
  readonly definition: string;
  /** The same number over time; undefined where there is none, or where it is not told. */
  readonly series: PlotView | undefined;
  /** What would count if more of it were written down. */
  readonly unplaced: RowList;
}
