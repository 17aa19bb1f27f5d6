import type { Messages, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';

/** In the status bar, while somebody presents: to whom. A press stops it, after a question. */
export function showRoom(workspace: Workspace, messages: Messages): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('copNotes.presenting', vscode.StatusBarAlignment.Left, 1000);
  item.name = messages.presenting.now;
  item.command = 'copNotes.stopPresenting';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const draw = (): void => {
    const { presenting } = workspace.sidebar();
    if (presenting === undefined) {
      item.hide();
      return;
    }
    item.text = `$(broadcast) ${presenting.text}`;
    item.tooltip = `${presenting.tooltip}\n${messages.commands.stopPresenting}`;
    item.accessibilityInformation = { label: `${presenting.text}. ${messages.commands.stopPresenting}`, role: 'button' };
    item.show();
  };
  draw();
  return vscode.Disposable.from(item, { dispose: workspace.onChange(draw) });
}
