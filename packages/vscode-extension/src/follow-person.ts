import type { Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { onGitRepository } from './git-user.ts';
import { concernsMe } from './vscode-environment.ts';

/** Who the person is and what day it is can change: by a setting, by Git, and while the window was away. */
export function followPerson(workspace: Workspace): vscode.Disposable {
  const reconsider = (): void => { workspace.reconsider(); };
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => { if (concernsMe(event)) reconsider(); }),
    vscode.window.onDidChangeWindowState(({ focused }) => { if (focused) reconsider(); }),
    onGitRepository(reconsider),
  );
}
