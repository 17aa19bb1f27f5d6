import { randomUUID } from 'node:crypto';
import { accessSync, closeSync, constants, fchmodSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Put a new text in place of an old one, whole or not at all, and only where the old one still stands. The new text is first
 * written beside the file and then takes its name, so that nobody ever reads half of it.
 * False when the file holds something else by now; then it is left alone.
 */
export function replaceFile(file: string, before: Buffer, after: Buffer): boolean {
  accessSync(file, constants.W_OK); // a new name would not care that the file is read-only
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    writeNew(beside, after, statSync(file).mode);
    if (!readFileSync(file).equals(before)) return false;
    renameSync(beside, file);
    return true;
  } finally {
    rmSync(beside, { force: true });
  }
}

function writeNew(file: string, bytes: Buffer, mode: number): void {
  const handle = openSync(file, 'wx', mode);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fchmodSync(handle, mode); // the process's own mask may have taken some of it away
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
