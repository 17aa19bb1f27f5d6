import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { applyEdits } from '@cop-notes/core/folder';
import type { Change, NoteStore, ProcessOutcome } from '@cop-notes/core';
import { markdownFilesIn } from './markdown-files.ts';
import { replaceFile } from './replace-file.ts';
import { watchFolder } from './watch-folder.ts';

/**
 * Notes in a folder on disk. The calls to the disk are the ones that wait: nobody looks at a screen that freezes here, they are three
 * times as fast for many small files, and between comparing a file and replacing it nothing else of this program can come.
 */
export function fileSystemNoteStore(folder: string): NoteStore {
  const root = resolve(folder);
  const onDisk = (path: string): string => {
    const file = resolve(root, path);
    if (!file.startsWith(root.endsWith(sep) ? root : root + sep)) throw new RangeError(`${path} leads out of the folder`);
    return file;
  };
  return {
    list: () => promised(() => markdownFilesIn(root)),
    read: (path) => promised(() => ifThere(() => readFileSync(onDisk(path), 'utf8'))),
    process: (path, change) => promised(() => processFile(onDisk(path), change)),
    create: (path, text) => promised(() => createFile(onDisk(path), text)),
    watch: (hear) => watchFolder(root, () => markdownFilesIn(root), hear),
  };
}

function processFile<Reason>(file: string, change: (text: string) => Change<Reason>): ProcessOutcome<Reason> {
  // A linked note keeps its link: what is replaced is the file behind it.
  const found = ifThere(() => {
    const real = realpathSync(file);
    return { real, bytes: readFileSync(real) };
  });
  if (found === undefined) return { kind: 'missing' };
  const before = found.bytes.toString('utf8');
  const wanted = change(before);
  if ('refused' in wanted) return { kind: 'refused', reason: wanted.refused };
  const text = applyEdits(before, wanted.edits);
  if (text === before) return { kind: 'written', text };
  if (!Buffer.from(before, 'utf8').equals(found.bytes)) throw new Error(`${file} is not in UTF-8: writing it would lose bytes`);
  const replaced = ifThere(() => replaceFile(found.real, found.bytes, Buffer.from(text, 'utf8')));
  if (replaced === undefined) return { kind: 'missing' };
  return replaced ? { kind: 'written', text } : { kind: 'changed-meanwhile' };
}

function createFile(file: string, text: string): 'created' | 'exists' {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return 'created';
  } catch (error) {
    if (isErrorWith(['EEXIST'], error)) return 'exists';
    throw error;
  }
}

/** Undefined where there is no such file. */
function ifThere<Result>(task: () => Result): Result | undefined {
  try {
    return task();
  } catch (error) {
    if (isErrorWith(['ENOENT', 'ENOTDIR', 'EISDIR'], error)) return undefined;
    throw error;
  }
}

function isErrorWith(codes: readonly string[], error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** What throws becomes a promise that rejects. */
function promised<Result>(task: () => Result): Promise<Result> {
  return new Promise((fulfil) => { fulfil(task()); });
}
