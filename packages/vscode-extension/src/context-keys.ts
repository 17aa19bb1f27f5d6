import { commandIds } from '@cop-notes/core';
import type { Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';

/** Keep the keys that the `when` clauses in `package.json` ask for: `copNotes.status`, and `copNotes.can.<command>` for each command. */
export function keepContextKeys(workspace: Workspace): vscode.Disposable {
  const known = new Map<string, unknown>();
  const keep = (key: string, value: unknown): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const keepAll = (): void => {
    keep('copNotes.status', workspace.sidebar().status);
    for (const id of commandIds) keep(`copNotes.can.${id}`, workspace.canRun(id));
  };
  keepAll();
  return new vscode.Disposable(workspace.onChange(keepAll));
}
