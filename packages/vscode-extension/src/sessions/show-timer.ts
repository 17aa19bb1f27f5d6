import type { Messages, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';

/** Often enough for whole minutes. */
const everySoOften = 5000;

/** In the status bar, while an agenda runs: what is on, and how much time is left. A press goes on to the next item. */
export function showTimer(workspace: Workspace, messages: Messages): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('copNotes.timer', vscode.StatusBarAlignment.Left, 999);
  item.name = messages.commands.nextAgendaItem;
  item.command = 'copNotes.nextAgendaItem';
  const draw = (): void => {
    const timer = workspace.timer();
    if (timer === undefined) {
      item.hide();
      return;
    }
    item.text = `$(watch) ${timer.text.replace(/\$\(/g, '$ (')}`;
    item.tooltip = timer.tooltip;
    // Colour is not the only sign: the words say it too.
    item.backgroundColor = timer.isOver ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.accessibilityInformation = { label: `${timer.text}. ${messages.commands.nextAgendaItem}`, role: 'button' };
    item.show();
  };
  draw();
  const ticking = setInterval(draw, everySoOften);
  return vscode.Disposable.from(item, { dispose: workspace.onChange(draw) }, { dispose: () => { clearInterval(ticking); } });
}
