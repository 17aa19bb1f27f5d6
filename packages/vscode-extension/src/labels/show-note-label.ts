import type { Messages, Workspace } from '@cop-notes/core';
import * as vscode from 'vscode';
import { notePathOf } from '../notes/note-roots.ts';

/** The label of the note in front of the person, in the status bar; a click changes it. */
export function showNoteLabel(workspace: Workspace, messages: Messages): vscode.Disposable {
  // Its id and name let a person hide it, in the status bar's own menu.
  const item = vscode.window.createStatusBarItem('copNotes.label', vscode.StatusBarAlignment.Right, 100.5);
  item.name = messages.commands.labelNote;
  item.command = 'copNotes.labelNote';
  const draw = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const path = uri === undefined ? undefined : notePathOf(uri);
    const shown = path === undefined ? undefined : workspace.labelOf(path);
    if (shown === undefined) {
      item.hide();
      return;
    }
    item.text = `$(lock) ${shown.text}`;
    item.tooltip = `${shown.tooltip}\n${messages.commands.labelNote}`;
    item.accessibilityInformation = { label: shown.tooltip, role: 'button' };
    item.show();
  };
  draw();
  return vscode.Disposable.from(item, { dispose: workspace.onChange(draw) }, vscode.window.onDidChangeActiveTextEditor(draw));
}
