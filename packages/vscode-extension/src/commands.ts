import { commandIds } from '@cop-notes/core';
import type { Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { rowOf } from './sidebar/question-node.ts';

/** Every command of the core, on the row where it was called on one. */
export function registerCommands(workspace: Workspace): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandIds.map((id) => vscode.commands.registerCommand(`copNotes.${id}`, (argument: unknown) => workspace.run(id, rowOf(argument)))),
  );
}
