import type { Row } from '../views/sidebar.ts';
import { notWhilePresenting, withoutNotes } from './commands.ts';
import type { CommandId, CommandWithoutNotes } from './commands.ts';
import type { CommandContext, CommandWork } from './command-context.ts';
import { clearFilter, refresh, showDashboard, showSidebar, stopAgenda, stopPresenting, stopReading } from './commands/without-notes.ts';

/** These are there at once: whoever stops something does not wait until it was loaded how. */
const atOnce: Readonly<Record<CommandWithoutNotes, CommandWork>> = { showSidebar, showDashboard, refresh, stopReading, stopPresenting, stopAgenda, clearFilter };

export async function runCommand(context: CommandContext, command: CommandId, row: Row | undefined): Promise<void> {
  const work = needsNoNotes(command) ? atOnce[command] : (await import('./commands-on-notes.ts')).onNotes[command];
  // Menus leave these out; a keyboard shortcut can call them all the same.
  if (context.choices().presenting !== undefined && notWhilePresenting.has(command)) context.environment.ui.notify('warning', context.messages.refusals.whilePresenting);
  else await work(context, row);
}

function needsNoNotes(command: CommandId): command is CommandWithoutNotes {
  return withoutNotes.has(command);
}
