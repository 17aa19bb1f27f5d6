// Runs inside the extension host, in both builds: where the extension lets an export go, by its path and by where links lead.
import * as vscode from 'vscode';
import { mayHold } from '../../../packages/vscode-extension/src/notes/may-hold.ts';
import { test } from '../host/spec-runner.mjs';

/** A folder with links, `circle` in it the community; empty in a browser, where there are none. */
declare const FOLDER_WITH_LINKS: string;

async function judged(root: vscode.Uri, community: string, folders: readonly string[]): Promise<string> {
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
  const may = await Promise.all(folders.map(async (folder) => `${folder} ${String(await mayHold(at(folder), at(community), [at(community), at('other')]))}`));
  return may.join(', ');
}

function equal(is: string, should: string): void {
  if (is !== should) throw new Error(`is ${is}, should be ${should}`);
}

test('an export goes to no community, and not around its own', async () => {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (root === undefined) throw new Error('no folder is open');
  const folders = ['elsewhere', 'work/out', 'work/circles', 'work/circle', 'work/circle/out', 'Work/Circle/out', 'work', '.', 'other', 'other/out'];
  equal(await judged(root, 'work/circle', folders), 'elsewhere true, work/out true, work/circles true, work/circle false, work/circle/out false, Work/Circle/out false, work false, . false, other false, other/out false');
});

if (FOLDER_WITH_LINKS !== '') {
  const root = vscode.Uri.file(FOLDER_WITH_LINKS);

  test('an export is not led into the community, nor around it, by a link', async () => {
    const folders = ['away', 'aside', 'above/away', 'into', 'into/notes', 'deep', 'above', 'above/circle', 'above/circle/notes'];
    equal(await judged(root, 'circle', folders), 'away true, aside true, above/away true, into false, into/notes false, deep false, above false, above/circle false, above/circle/notes false');
  });

  test('nor where the community itself was opened through one', async () => {
    const folders = ['away', 'circle', 'circle/notes', 'deep', '.'];
    equal(await judged(root, 'above/circle', folders), 'away true, circle false, circle/notes false, deep false, . false');
  });

  test('nothing is left of what was tried', async () => {
    const names = await Promise.all(['', 'circle', 'circle/notes', 'away'].map(async (folder) => (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder))).map(([name]) => name).sort().join(' ')));
    equal(names.join(', '), 'above aside away circle deep into, notes, a.txt, b.txt');
  });
}
