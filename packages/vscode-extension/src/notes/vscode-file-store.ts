import { isTextAttachment } from '@cop-notes/core';
import type { Attachment, FileStore, OutputFolder } from '@cop-notes/core';
import * as vscode from 'vscode';
import { ifReadable } from './expected-errors.ts';
import { mapAtMost } from './map-at-most.ts';
import { mayHold } from './may-hold.ts';
import { isMarkdown, isSkippedFolder, uriOf } from './note-roots.ts';
import { decodeUtf8, isUtf8 } from './utf8.ts';

/** Larger texts are not looked into, and so stay inside. */
const largestText = 2_000_000;
const atOnce = 64;

/** Files that are no notes, and folders that exports are written to. */
export const vscodeFileStore: FileStore = {
  async attachments(folder) {
    const files = await filesBelow(uriOf(folder), folder === '' ? '' : `${folder}/`);
    return mapAtMost(atOnce, files, async ({ uri, path }): Promise<Attachment> => ({ path, text: isTextAttachment(path) ? await textOf(uri) : undefined }));
  },
  async readBytes(path) {
    return vscode.workspace.fs.readFile(uriOf(path));
  },
  async chooseOutput(communityFolder, all) {
    const [chosen] = (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, canSelectMany: false })) ?? [];
    if (chosen === undefined) return undefined;
    const isFit = await mayHold(chosen, uriOf(communityFolder), all.map(uriOf));
    return !isFit ? 'unfit' : { name: chosen.scheme === 'file' ? chosen.fsPath : chosen.path, folder: outputFolderAt(chosen) };
  },
};

async function filesBelow(root: vscode.Uri, prefix: string): Promise<readonly { readonly uri: vscode.Uri; readonly path: string }[]> {
  const content = (await ifReadable(vscode.workspace.fs.readDirectory(root))) ?? [];
  const found = await Promise.all(content.map(async ([name, type]) => {
    const uri = vscode.Uri.joinPath(root, name);
    // Links are not followed: what they lead to may belong to others.
    if (type === vscode.FileType.Directory) return isSkippedFolder(name) ? [] : filesBelow(uri, `${prefix}${name}/`);
    return type === vscode.FileType.File && !isMarkdown(name) && !name.startsWith('.') ? [{ uri, path: prefix + name }] : [];
  }));
  return found.flat();
}

/** Undefined for what is too large, or no UTF-8. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await ifReadable(vscode.workspace.fs.readFile(uri));
  return bytes === undefined || bytes.length > largestText || !isUtf8(bytes) ? undefined : decodeUtf8(bytes).text;
}

function outputFolderAt(root: vscode.Uri): OutputFolder {
  const at = (path: string): vscode.Uri => {
    const segments = path.split('/');
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) throw new RangeError(`${path} leads out of the folder`);
    return vscode.Uri.joinPath(root, ...segments);
  };
  const isLinked = async (path: string): Promise<boolean> => {
    const segments = path.split('/');
    const ways = segments.map((_, index) => ifReadable(vscode.workspace.fs.stat(vscode.Uri.joinPath(root, ...segments.slice(0, index + 1)))));
    return (await Promise.all(ways)).some((stat) => stat !== undefined && (stat.type & vscode.FileType.SymbolicLink) !== 0);
  };
  const unlinked = async (path: string): Promise<vscode.Uri> => {
    if (await isLinked(path)) throw new Error(`${path} is or leads through a symbolic link`);
    return at(path);
  };
  return {
    read: async (path) => (await isLinked(path) ? 'link' : ifReadable(vscode.workspace.fs.readFile(at(path)))),
    write: async (path, bytes) => { await vscode.workspace.fs.writeFile(await unlinked(path), bytes); },
    remove: async (path) => { await vscode.workspace.fs.delete(await unlinked(path)); },
  };
}
