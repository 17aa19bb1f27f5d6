import { liesElsewhere, leadsInto } from '@cop-notes/core';
import * as vscode from 'vscode';
import { ifReadable } from './expected-errors.ts';

/** Whether what goes out of a community may go to a folder: not where it could land among notes, by its path or because a link leads there. `all` are the folders of all communities. */
export async function mayHold(chosen: vscode.Uri, home: vscode.Uri, all: readonly vscode.Uri[]): Promise<boolean> {
  return liesElsewhere(placeOf(chosen), placeOf(home), all.map(placeOf)) && !(await isLedInOrAround(chosen, home));
}

function placeOf({ scheme, authority, path }: vscode.Uri): string {
  return `${scheme}://${authority}${path}`;
}

/** Whether a link leads from a folder into the community, or around it. */
async function isLedInOrAround(chosen: vscode.Uri, home: vscode.Uri): Promise<boolean> {
  if (!(await hasLink(chosen)) && !(await hasLink(home))) return false;
  const { fs } = vscode.workspace;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(chosen, name);
  const trial = {
    make: async (name: string) => { await fs.writeFile(at(name), new Uint8Array()); },
    isFound: (name: string) => isBelow(home, name),
    takeAway: async (name: string) => { await fs.delete(at(name)); },
  };
  return (await leadsInto(trial, crypto.randomUUID())) || isAround(chosen, home);
}

/** Whether a folder, or one on the way to it, is a link. */
async function hasLink(folder: vscode.Uri): Promise<boolean> {
  const segments = folder.path.split('/').filter((segment) => segment !== '');
  const ways = segments.map((_, index) => folder.with({ path: `/${segments.slice(0, index + 1).join('/')}` }));
  const stats = await Promise.all(ways.map((way) => ifReadable(vscode.workspace.fs.stat(way))));
  return stats.some((stat) => stat !== undefined && (stat.type & vscode.FileType.SymbolicLink) !== 0);
}

async function isBelow(folder: vscode.Uri, name: string): Promise<boolean> {
  const content = (await ifReadable(vscode.workspace.fs.readDirectory(folder))) ?? [];
  if (content.some(([each]) => each === name)) return true;
  for (const [each, type] of content) if (type === vscode.FileType.Directory && await isBelow(vscode.Uri.joinPath(folder, each), name)) return true;
  return false;
}

/** Whether the end of the way to the community leads from a folder to one with the same content: then the two are one. */
async function isAround(chosen: vscode.Uri, home: vscode.Uri): Promise<boolean> {
  const segments = home.path.split('/').filter((segment) => segment !== '');
  const own = await namesIn(home);
  for (let from = 0; from <= segments.length; from++) if (await namesIn(vscode.Uri.joinPath(chosen, ...segments.slice(from))) === own) return true;
  return false;
}

async function namesIn(folder: vscode.Uri): Promise<string | undefined> {
  const content = await ifReadable(vscode.workspace.fs.readDirectory(folder));
  return content === undefined || content.length === 0 ? undefined : content.map(([name]) => name).sort().join('/');
}
