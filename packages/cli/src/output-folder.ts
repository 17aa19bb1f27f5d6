import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join, resolve, sep } from 'node:path';
import type { OutputFolder } from '@cop-notes/core';

/** A folder on disk that an export is written to. It is made when the first file comes. */
export function outputFolderOn(folder: string): OutputFolder {
  const root = resolve(folder);
  const onDisk = (path: string): string => {
    const file = resolve(root, path);
    if (!file.startsWith(root + sep)) throw new RangeError(`${path} leads out of the folder`);
    return file;
  };
  /** A link on the way would let an export write, or remove, somewhere else. */
  const isLinked = (file: string): boolean => {
    for (let at = file; at.length > root.length; at = dirname(at)) if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() === true) return true;
    return false;
  };
  const unlinked = (path: string): string => {
    if (isLinked(onDisk(path))) throw new Error(`${path} is or leads through a symbolic link`);
    return onDisk(path);
  };
  return {
    read: (path) => promised(path, root, () => {
      const file = onDisk(path);
      if (isLinked(file)) return 'link';
      return lstatSync(file, { throwIfNoEntry: false }) === undefined ? undefined : new Uint8Array(readFileSync(file));
    }),
    write: (path, bytes) => promised(path, root, () => {
      const file = unlinked(path);
      mkdirSync(dirname(file), { recursive: true });
      const beside = join(dirname(file), `.${randomUUID()}.tmp`);
      writeFileSync(beside, bytes, { flag: 'wx' });
      renameSync(beside, file);
    }),
    remove: (path) => promised(path, root, () => {
      const file = unlinked(path);
      rmSync(file);
      for (let at = dirname(file); at.length > root.length && isEmpty(at); at = dirname(at));
    }),
  };
}

/** Takes an empty folder away; false where it is not empty. */
function isEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Node names the path of some errors, and of others a file beside it that nobody asked for; who reads of one needs the path that was meant. */
function promised<Result>(path: string, root: string, task: () => Result): Promise<Result> {
  return new Promise((fulfil) => {
    try {
      fulfil(task());
    } catch (error) {
      throw error instanceof Error && 'code' in error ? Object.assign(error, { path: join(root, path), dest: undefined }) : error;
    }
  });
}
