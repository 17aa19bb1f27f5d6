import { NoteRecords } from '@cop-notes/core';
import type { RecordStore } from '@cop-notes/core';
import * as vscode from 'vscode';
import { ifThere } from './expected-errors.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/**
 * What is kept of the notes of this workspace, in the place that VS Code has for the extension: a folder on the desktop, the browser's own
 * database in a browser. Undefined where no folder is open, and where that place lies in a folder of the workspace, which others share.
 */
export function recordsIn(storage: vscode.Uri, reader: string): NoteRecords | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isInside = (folder: vscode.Uri): boolean => `${storage.toString()}/`.startsWith(`${folder.toString().replace(/\/$/, '')}/`);
  if (folders.length === 0 || folders.some(({ uri }) => isInside(uri))) return undefined;
  const workspace = [vscode.workspace.workspaceFile, ...folders.map(({ uri }) => uri)].map((uri) => uri?.toString() ?? '').join('\n');
  return new NoteRecords(recordFiles(vscode.Uri.joinPath(storage, 'notes', keyOf(workspace))), reader);
}

/** A name for a folder that another text hardly ever gets; where it does, the versions of the files tell. */
function keyOf(text: string): string {
  let hash = 0n;
  for (const byte of encodeUtf8({ text, hasMark: false })) hash = ((hash ^ BigInt(byte)) * 1_099_511_628_211n) & 0xFFFF_FFFF_FFFF_FFFFn; // FNV-1a, 64 bits
  return hash.toString(16);
}

/** So many milliseconds after it was begun no window is still writing a text. */
const longGone = 3_600_000;

/** What was left behind by a window that ended between writing a text and naming it. */
async function removeLeftovers(place: vscode.Uri): Promise<void> {
  for (const [name] of await ifThere(vscode.workspace.fs.readDirectory(place)) ?? []) {
    if (!/^\..*\.tmp$/.test(name)) continue;
    const file = vscode.Uri.joinPath(place, name);
    const stat = await ifThere(vscode.workspace.fs.stat(file));
    if (stat !== undefined && stat.mtime < Date.now() - longGone) await ifThere(vscode.workspace.fs.delete(file));
  }
}

/** What is kept, as files in one place. */
export function recordFiles(place: vscode.Uri): RecordStore {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(place, name);
  let tidied: Promise<void> | undefined;
  return {
    async read(name) {
      // Whatever stands in the way of it, the texts that are whole can be read.
      await (tidied ??= removeLeftovers(place).catch(() => undefined));
      const bytes = await ifThere(vscode.workspace.fs.readFile(at(name)));
      return bytes === undefined ? undefined : decodeUtf8(bytes).text;
    },
    // Written beside its place first: another window never reads half of it.
    async write(name, text) {
      const beside = at(`.${name}.${Math.random().toString(36).slice(2)}.tmp`);
      try {
        await vscode.workspace.fs.writeFile(beside, encodeUtf8({ text, hasMark: false }));
        await vscode.workspace.fs.rename(beside, at(name), { overwrite: true });
      } catch (error) {
        await ifThere(vscode.workspace.fs.delete(beside));
        throw error;
      }
    },
    async remove(name) {
      await ifThere(vscode.workspace.fs.delete(at(name)));
    },
  };
}
