import { steps } from '../../indicators/period.ts';
import { dashboardPeriods } from './dashboard.ts';
import type { Dashboard, DashboardChoices, DashboardRow } from './dashboard.ts';
import { attentionAtOnce, rowsAtOnce } from './dashboard-choices.ts';

/** What a person can do in a dashboard; each with a value. `go` is for the host: it leads out of the dashboard. */
const dashboardActs = ['period', 'theme', 'organisation', 'by', 'open', 'close', 'more', 'fold', 'go'] as const;
export type DashboardAct = (typeof dashboardActs)[number];

/** An act that a dashboard told of, by its name; undefined for what is none. */
export function dashboardActCalled(name: unknown): DashboardAct | undefined {
  return dashboardActs.find((each) => each === name);
}

/** The choices after something was done. What makes no sense changes nothing. */
export function choicesAfter(choices: DashboardChoices, act: DashboardAct, value: string): DashboardChoices {
  switch (act) {
    case 'period': return { ...choices, period: dashboardPeriods.find((each) => each === value) ?? choices.period, rows: rowsAtOnce };
    case 'theme': return { ...choices, theme: value, organisation: '', rows: rowsAtOnce, attention: attentionAtOnce };
    case 'organisation': return { ...choices, theme: '', organisation: value, rows: rowsAtOnce, attention: attentionAtOnce };
    case 'by': return { ...choices, by: steps.find((each) => each === value) ?? '' };
    // A second press on the number closes its list.
    case 'open': return { ...choices, opened: choices.opened === value ? '' : value, rows: rowsAtOnce };
    case 'close': return { ...choices, opened: '', rows: rowsAtOnce };
    case 'more': return value === 'attention' ? { ...choices, attention: choices.attention + 2 * attentionAtOnce } : { ...choices, rows: choices.rows + 2 * rowsAtOnce };
    case 'fold': return { ...choices, unfolded: choices.unfolded.includes(value) ? choices.unfolded.filter((each) => each !== value) : [...choices.unfolded, value] };
    case 'go': return choices;
  }
}

/** The row with a key, among all that a dashboard shows. */
export function dashboardRow({ attention, list }: Dashboard, key: string): DashboardRow | undefined {
  return [...attention.rows, ...(list === undefined ? [] : [...list.rows, ...list.unplaced.rows])].find((row) => row.key === key);
}
