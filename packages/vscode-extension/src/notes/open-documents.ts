import * as vscode from 'vscode';

/** The document of a file that VS Code holds in memory; undefined when it holds none. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

/** The document of a file, loaded where need be; undefined for what VS Code does not show as text. */
export async function loadedDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined; // too large, or binary: its bytes can still be read and written
  }
}

export function isInUtf8(document: vscode.TextDocument): boolean {
  return document.encoding === 'utf8' || document.encoding === 'utf8bom';
}
