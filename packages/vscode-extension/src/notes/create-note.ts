import * as vscode from 'vscode';
import { ifThere } from './expected-errors.ts';
import { encodeUtf8 } from './utf8.ts';

/** Make a new file and the folders it needs. As an edit of the workspace, so that VS Code itself sees to it that nothing is overwritten. */
export async function createNote(uri: vscode.Uri, text: string): Promise<'created' | 'exists'> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: encodeUtf8({ text, hasMark: false }) });
  if (!(await isThere(uri)) && (await vscode.workspace.applyEdit(edit))) return 'created';
  if (await isThere(uri)) return 'exists';
  throw new Error(`${uri.path} could not be made`);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return (await ifThere(vscode.workspace.fs.stat(uri))) !== undefined;
}
