import type { CommandContext } from '../command-context.ts';

export async function showSidebar({ environment: { ui } }: CommandContext): Promise<void> {
  await ui.showSidebar();
}

export async function showDashboard({ environment: { ui } }: CommandContext): Promise<void> {
  await ui.showDashboard();
}

export async function refresh({ environment, messages, reload, communities }: CommandContext): Promise<void> {
  const read = await environment.ui.progress(messages.done.reading, reload);
  if (read !== undefined) environment.ui.notify('info', messages.done.refreshed(communities().reduce((count, community) => count + community.notes.length, 0)));
}

export function stopReading(context: CommandContext): void {
  context.stopReading();
}

/** Asked first: whoever presses the status bar by accident would show everything to the room. */
export async function stopPresenting({ environment: { ui }, messages, choices, choose }: CommandContext): Promise<void> {
  const { presenting } = messages;
  if (choices().presenting === undefined) {
    ui.notify('info', messages.done.notPresenting);
    return;
  }
  if (!(await ui.confirm(presenting.stop, presenting.stopDetail, presenting.stopAccept))) return;
  choose({ presenting: undefined });
  ui.notify('info', messages.done.presentingOver);
}

export function stopAgenda({ environment: { ui }, choose, messages }: CommandContext): void {
  choose({ running: undefined });
  ui.notify('info', messages.done.agendaStopped);
}

export function clearFilter({ choose }: CommandContext): void {
  choose({ filter: '', onlyMine: false });
}
