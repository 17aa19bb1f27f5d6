import { steps } from '../../indicators/period.ts';
import { dashboardPeriods } from './dashboard.ts';
import type { DashboardChoices } from './dashboard.ts';

/** So many rows of a list are shown at first, and so many more each time. */
export const rowsAtOnce = 50;

/** So many rows need attention at a glance, and so many more each time. */
export const attentionAtOnce = 12;

export const firstDashboardChoices: DashboardChoices = { period: 'last12Months', theme: '', organisation: '', by: '', opened: '', rows: rowsAtOnce, attention: attentionAtOnce, unfolded: [] };

/** What was kept of a dashboard, as far as it can be understood. */
export function readDashboardChoices(kept: unknown): DashboardChoices {
  const { period, theme, organisation, by, opened, rows, attention, unfolded } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<DashboardChoices>;
  return {
    period: dashboardPeriods.find((each) => each === period) ?? firstDashboardChoices.period,
    theme: typeof theme === 'string' ? theme : '', organisation: typeof organisation === 'string' ? organisation : '', by: steps.find((each) => each === by) ?? '', opened: typeof opened === 'string' ? opened : '',
    rows: rowsKept(rows, rowsAtOnce), attention: rowsKept(attention, attentionAtOnce),
    unfolded: Array.isArray(unfolded) ? unfolded.filter((each) => typeof each === 'string') : [],
  };
}

function rowsKept(rows: unknown, atOnce: number): number {
  return typeof rows === 'number' && rows >= atOnce && rows <= 100_000 ? rows : atOnce;
}
