import type { RowContext } from '../question-row.ts';
import type { SidebarChoices } from '../sidebar.ts';

/** For whom lists are made, and how that person wants to see them. */
export interface ListContext extends RowContext {
  readonly choices: Pick<SidebarChoices, 'filter' | 'onlyMine' | 'grouping'>;
}
