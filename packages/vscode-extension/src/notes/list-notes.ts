import type { NoteEntry } from '@cop-notes/core';
import * as vscode from 'vscode';
import { ifReadable } from './expected-errors.ts';
import { mapAtMost } from './map-at-most.ts';
import { isNoteName, isSkippedFolder } from './note-roots.ts';
import type { NoteRoot } from './note-roots.ts';

interface Folder {
  readonly uri: vscode.Uri;
  readonly prefix: string;
  /** Reached through a link: links inside it are not followed, for one of them could lead back. */
  readonly linked: boolean;
}

interface File {
  readonly uri: vscode.Uri;
  readonly path: string;
}

/** How many folders or files are asked for at once. */
const atOnce = 64;

/**
 * Every note below some folders. It looks for itself, because `findFiles` leaves out what a person hides from the explorer, and finds
 * nothing in virtual file systems that come without a search.
 */
export async function listNotes(roots: readonly NoteRoot[]): Promise<readonly NoteEntry[]> {
  const files = await filesBelow(roots);
  const unsaved = new Map(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri, version }) => [uri.toString(), version]));
  return (await mapAtMost(atOnce, files, (file) => entryOf(file, unsaved))).filter((entry) => entry !== undefined);
}

async function filesBelow(roots: readonly NoteRoot[]): Promise<readonly File[]> {
  const files: File[] = [];
  let folders: readonly Folder[] = roots.map((root) => ({ ...root, linked: false }));
  while (folders.length > 0) {
    const found = await mapAtMost(atOnce, folders, contentOf);
    files.push(...found.flatMap((content) => content.files));
    folders = found.flatMap((content) => content.folders);
  }
  return files;
}

async function contentOf(folder: Folder): Promise<{ readonly files: readonly File[]; readonly folders: readonly Folder[] }> {
  const files: File[] = [];
  const folders: Folder[] = [];
  for (const [name, type] of (await ifReadable(vscode.workspace.fs.readDirectory(folder.uri))) ?? []) {
    const uri = vscode.Uri.joinPath(folder.uri, name);
    const path = folder.prefix + name;
    const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
    if ((type & vscode.FileType.Directory) !== 0) {
      if (!isSkippedFolder(name) && !(isLink && folder.linked)) folders.push({ uri, prefix: `${path}/`, linked: folder.linked || isLink });
    } else if ((type & vscode.FileType.File) !== 0 && isNoteName(name)) files.push({ uri, path });
  }
  return { files, folders };
}

async function entryOf({ uri, path }: File, unsaved: ReadonlyMap<string, number>): Promise<NoteEntry | undefined> {
  const stat = await ifReadable(vscode.workspace.fs.stat(uri));
  if (stat === undefined) return undefined;
  const version = `${String(stat.mtime)}-${String(stat.size)}`;
  const typed = unsaved.get(uri.toString());
  // What is read of it is what stands in the editor: no file has that text, and perhaps none ever will.
  return typed === undefined ? { path, version, modified: stat.mtime } : { path, version: `${version}-unsaved-${String(typed)}`, modified: Date.now() };
}
