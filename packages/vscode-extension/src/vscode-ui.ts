import type { Cursor, InputRequest, PickRequest, Place, Severity, Ui } from '@cop-notes/core';
import * as vscode from 'vscode';
import { notePathOf, uriOf } from './notes/note-roots.ts';
import { withoutIcons, withoutLinks } from './plain-text.ts';
import { review } from './review.ts';
import { viewId } from './sidebar/view-id.ts';

/** The person at VS Code; what shows the dashboard comes from elsewhere. */
export const vscodeUi: Omit<Ui, 'showDashboard'> = {
  pick, input, confirm, notify, open, activeNote, cursor, review,
  progress: async (title, work) => vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, work),
  copy: async (text) => { await vscode.env.clipboard.writeText(text); },
  showSidebar: async () => { await vscode.commands.executeCommand(`${viewId}.focus`); },
  showProblems: async () => { await vscode.commands.executeCommand('workbench.actions.view.problems'); },
};

async function pick<Value>({ title, placeholder, items }: PickRequest<Value>): Promise<Value | undefined> {
  const shown = items.map((item) => ({
    label: withoutIcons(item.label), description: withoutIcons(item.description ?? ''), detail: withoutIcons(item.detail ?? ''), value: item.value,
  }));
  const picked = await vscode.window.showQuickPick(shown, { title, placeHolder: placeholder, matchOnDescription: true, matchOnDetail: true });
  return picked?.value;
}

/** An own box, because `showInputBox` would greet the person with what is wrong about an empty text. */
function input({ title, prompt, placeholder, value, check }: InputRequest): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  Object.assign(box, { title, prompt: withoutLinks(prompt), placeholder, value, ignoreFocusOut: true });
  const complain = (text: string): boolean => {
    const wrong = check(text);
    box.validationMessage = wrong === undefined ? undefined : withoutLinks(wrong);
    return wrong !== undefined;
  };
  return new Promise((resolve) => {
    box.onDidChangeValue((text) => { if (text === '') box.validationMessage = undefined; else complain(text); });
    box.onDidAccept(() => {
      if (complain(box.value)) return;
      resolve(box.value);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

async function confirm(question: string, detail: string, accept: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, accept)) === accept;
}

const show: Readonly<Record<Severity, (message: string) => Thenable<unknown>>> = {
  info: (message) => vscode.window.showInformationMessage(message),
  warning: (message) => vscode.window.showWarningMessage(message),
  error: (message) => vscode.window.showErrorMessage(message),
};

function notify(severity: Severity, message: string): void {
  void show[severity](withoutLinks(message));
}

async function open(path: string, place: Place | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const editor = await vscode.window.showTextDocument(document, { preview: true });
  if (place === undefined) return;
  const range = rangeOf(place);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function activeNote(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? undefined : notePathOf(editor.document.uri);
}

function cursor(): Cursor | undefined {
  const editor = vscode.window.activeTextEditor;
  const path = editor === undefined ? undefined : notePathOf(editor.document.uri);
  if (editor === undefined || path === undefined) return undefined;
  const { document, selection } = editor;
  return { path, selection: { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) } };
}

export function rangeOf({ line, column, endLine, endColumn }: Place): vscode.Range {
  return new vscode.Range(line, column, endLine, endColumn);
}
