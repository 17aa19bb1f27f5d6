import type { ReviewRequest } from '@cop-notes/core';
import * as vscode from 'vscode';
import { withoutLinks } from './plain-text.ts';

const scheme = 'cop-notes-report';
const texts = new Map<string, string>();
let count = 0;

/** Reports are documents that nobody saves: they are there to read, as long as the window is. */
export function provideReports(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '' });
}

/** Show a report, and ask below it: a dialogue in front of it would keep it from being read. */
export async function review({ title, markdown, question, accept }: ReviewRequest): Promise<boolean> {
  const uri = vscode.Uri.from({ scheme, path: `/${title.replace(/[\\/:*?"<>|]/g, ' ')}.md`, query: String(++count) });
  texts.set(uri.toString(), markdown);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  if (accept === undefined) {
    void vscode.window.showWarningMessage(withoutLinks(question));
    return false;
  }
  return (await vscode.window.showInformationMessage(withoutLinks(question), accept)) === accept;
}
