import type { Messages } from '../../text/messages/messages.ts';
import type { Dashboard, DashboardChoices, RowList } from './dashboard.ts';

/** A dashboard while there is nothing to count. */
export function emptyDashboard(status: Exclude<Dashboard['status'], 'ready'>, message: string, presenting: string | undefined, choices: DashboardChoices, messages: Messages): Dashboard {
  const attention: RowList = { title: messages.dashboard.attention, rows: [], more: '', empty: '' };
  return { status, message, title: '', presenting: presenting ?? '', choices, periods: [], themes: [], organisations: [], steps: [], days: '', advice: '', groups: [], plots: [], attention, figures: [], list: undefined };
}
