import * as vscode from 'vscode';

/** A folder of the workspace, and what the paths of its notes begin with: nothing, or a name and `/`. */
export interface NoteRoot {
  readonly uri: vscode.Uri;
  readonly prefix: string;
}

/**
 * The folders of the workspace. Where a workspace can hold several, paths begin with the folder's name, also while it holds only one:
 * so the paths of its notes stay as they are when a second folder comes.
 */
export function noteRoots(): readonly NoteRoot[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const several = vscode.workspace.workspaceFile !== undefined || folders.length > 1;
  return folders.map(({ uri, name }, index) => {
    const namesakes = folders.slice(0, index).filter((other) => other.name === name).length;
    const plainName = name.replaceAll('/', ' ');
    return { uri, prefix: !several ? '' : namesakes === 0 ? `${plainName}/` : `${plainName} (${String(namesakes + 1)})/` };
  });
}

/** Where a note stands, or would stand: a path that names none of the folders counts from the first one. */
export function uriOf(path: string): vscode.Uri {
  const roots = noteRoots();
  const root = roots.find(({ prefix }) => path.startsWith(prefix)) ?? roots[0];
  if (root === undefined) throw new Error('no folder is open');
  const inside = path.startsWith(root.prefix) ? path.slice(root.prefix.length) : path;
  if (inside.split('/').includes('..')) throw new RangeError(`${path} leads out of the folder`);
  return vscode.Uri.joinPath(root.uri, inside);
}

/** The path of a file or folder in the workspace; undefined for what lies outside it, in a hidden folder or in `node_modules`. */
export function pathOf(uri: vscode.Uri): string | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const root = folder === undefined ? undefined : noteRoots().find((each) => each.uri.toString() === folder.uri.toString());
  if (root === undefined || uri.toString() === root.uri.toString()) return undefined;
  const inside = vscode.workspace.asRelativePath(uri, false);
  return inside.split('/').slice(0, -1).some(isSkippedFolder) ? undefined : root.prefix + inside;
}

/** The path of a note of the workspace; undefined for everything else. */
export function notePathOf(uri: vscode.Uri): string | undefined {
  return isNoteName(uri.path.slice(uri.path.lastIndexOf('/') + 1)) ? pathOf(uri) : undefined;
}

export function isMarkdown(name: string): boolean {
  return /\.md$/i.test(name);
}

/** A file whose name begins with a dot is hidden, as such folders are: Obsidian does not know it. */
export function isNoteName(name: string): boolean {
  return isMarkdown(name) && !name.startsWith('.');
}

export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
