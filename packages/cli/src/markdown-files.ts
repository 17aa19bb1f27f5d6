import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { BigIntStats, Dirent } from 'node:fs';
import { join } from 'node:path';
import type { NoteEntry } from '@cop-notes/core';

interface Folder {
  readonly onDisk: string;
  /** From the root, with `/` between folders and at the end; empty for the root. */
  readonly prefix: string;
}

/**
 * Every Markdown file below a folder, by path. Hidden files and folders and `node_modules` are left out. A link to a folder is followed,
 * but no folder is entered twice: a link that leads back ends there, and what stands in two places is listed where it really is.
 */
export function markdownFilesIn(root: string): readonly NoteEntry[] {
  const entries: NoteEntry[] = [];
  const entered = new Set<string>();
  const links: Folder[] = [];
  const enter = (first: Folder): void => {
    const folders = [first];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      const { real, content } = folder.prefix === '' ? contentOf(folder.onDisk) : ifStillThere(contentOf, folder.onDisk) ?? {};
      if (real === undefined || entered.has(real)) continue;
      entered.add(real);
      for (const found of content ?? []) {
        const onDisk = join(folder.onDisk, found.name);
        const path = folder.prefix + found.name;
        const inside = { onDisk, prefix: `${path}/` };
        if (kindOf(found, onDisk) === 'folder') {
          if (!isSkipped(found.name)) (found.isSymbolicLink() ? links : folders).push(inside);
        } else if (isMarkdown(found.name) && !isSkipped(found.name)) {
          const stats = statsOf(onDisk);
          if (stats?.isFile() === true) entries.push({ path, version: versionOf(stats), modified: Number(stats.mtimeMs > stats.ctimeMs ? stats.mtimeMs : stats.ctimeMs) });
        }
      }
    }
  };
  enter({ onDisk: root, prefix: '' });
  for (const link of links) enter(link); // a `for` loop also takes the links that are found on the way
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function isMarkdown(name: string): boolean {
  return /\.md$/i.test(name);
}

export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function kindOf(found: Dirent, onDisk: string): 'folder' | 'other' {
  const isFolder = found.isSymbolicLink() ? ifStillThere(statsOf, onDisk)?.isDirectory() === true : found.isDirectory();
  return isFolder ? 'folder' : 'other';
}

function contentOf(onDisk: string): { readonly real: string; readonly content: readonly Dirent[] } {
  return { real: realpathSync(onDisk), content: readdirSync(onDisk, { withFileTypes: true }) };
}

/** Undefined for what is gone by now, and for a link that leads nowhere. A note that is a link to itself can't be read, and whoever asks must know. */
function statsOf(onDisk: string): BigIntStats | undefined {
  return statSync(onDisk, { bigint: true, throwIfNoEntry: false });
}

/** Others go on working in the folder: what vanishes while it is looked at was not there. */
function ifStillThere<Result>(look: (onDisk: string) => Result, onDisk: string): Result | undefined {
  try {
    return look(onDisk);
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(String(error.code))) return undefined;
    throw error;
  }
}

/** The time of change is set by the file system alone; the time of modification also by those who want it older. */
function versionOf({ ctimeNs, mtimeNs, size, ino }: BigIntStats): string {
  return [ctimeNs, mtimeNs, size, ino].join('-');
}
