import type { Messages } from '../text/messages/messages.ts';
import type { Sidebar, SidebarChoices } from './sidebar.ts';

/** The sidebar while there is nothing to show. */
export function emptySidebar(status: Exclude<Sidebar['status'], 'ready'>, messages: Messages, choices: SidebarChoices, presenting: Sidebar['presenting']): Sidebar {
  const message = { reading: messages.sidebar.reading, stopped: messages.sidebar.stopped, none: messages.sidebar.noCommunity, hidden: messages.presenting.lost }[status];
  return { status, message, community: undefined, title: '', communities: [], choices, presenting, narrowing: '', sections: [], badge: { count: 0, tooltip: '' } };
}
