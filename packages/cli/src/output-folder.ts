import { lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join, resolve, sep } from 'node:path';
import type { OutputFolder } from '@cop-notes/core';

/** A folder on disk that an export is written to. It is made when the first file comes. */
export function outputFolderOn(folder: string): OutputFolder {
  const root = resolve(folder);
  const onDisk = (path: string): string => {
    const file = resolve(root, path);
    if (!file.startsWith(root + sep)) throw new RangeError(`${path} leads out of the folder`);
    // A link on the way would let an export write, or remove, somewhere else.
    for (let at = file; at.length > root.length; at = dirname(at)) {
      if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw new Error(`${at} is a symbolic link`);
    }
    return file;
  };
  return {
    read: (path) => promised(path, root, () => {
      const file = onDisk(path);
      return lstatSync(file, { throwIfNoEntry: false }) === undefined ? undefined : new Uint8Array(readFileSync(file));
    }),
    write: (path, bytes) => promised(path, root, () => {
      const file = onDisk(path);
      mkdirSync(dirname(file), { recursive: true });
      const beside = join(dirname(file), `.${randomUUID()}.tmp`);
      writeFileSync(beside, bytes, { flag: 'wx' });
      renameSync(beside, file);
    }),
    remove: (path) => promised(path, root, () => {
      const file = onDisk(path);
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

/** Whether a path lies in a folder or is that folder, links followed as far as the path exists. */
export function liesIn(path: string, folder: string): boolean {
  const [inner, outer] = [realOf(resolve(path)), realOf(resolve(folder))];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realOf(parent), path.slice(parent.length).replace(/^[\\/]/, ''));
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
