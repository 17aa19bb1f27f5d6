import { commandIds, questionCommandIds } from '@cop-notes/core';
import type { CommandId, Messages, Ui, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { rowOf } from './sidebar/node-tree.ts';

const onRows: ReadonlySet<CommandId> = new Set([...questionCommandIds, 'finishAction', 'showOwned', 'fixProblem', 'acceptFinding']);

/** Every command of the core, on the row where it was called on one. */
export function registerCommands(workspace: Workspace, ui: Ui, messages: Messages): vscode.Disposable {
  const runner = (id: CommandId) => async (...args: readonly unknown[]): Promise<void> => {
    const row = rowOf(args[0]);
    // From a row that was redrawn meanwhile, VS Code hands over nothing. Whatever the cursor stands on is not what was meant then.
    if (onRows.has(id) && args.length > 0 && row === undefined) ui.notify('warning', messages.refusals['not-found']);
    else await workspace.run(id, row);
  };
  return vscode.Disposable.from(...commandIds.map((id) => vscode.commands.registerCommand(`copNotes.${id}`, runner(id))));
}
