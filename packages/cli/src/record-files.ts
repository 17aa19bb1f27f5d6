import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { NoteRecords } from '@cop-notes/core/folder';
import type { RecordStore } from '@cop-notes/core';

/** Where programs of this person keep what they can make anew; by the system's own rules. */
export function cacheFolderOf(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'cop-notes', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'cop-notes');
  const asked = env['XDG_CACHE_HOME'];
  return join(asked !== undefined && isAbsolute(asked) ? asked : join(homedir(), '.cache'), 'cop-notes');
}

/** What is kept of the notes in a folder; undefined where it would lie in that folder itself, which others share. */
export function recordsOf(folder: string, cacheFolder: string, reader: string): NoteRecords | undefined {
  const root = realpathSync(folder);
  const place = join(resolve(cacheFolder), createHash('sha256').update(root).digest('hex').slice(0, 24));
  const fromRoot = relative(root, place);
  if (fromRoot !== '' && !fromRoot.startsWith('..') && !isAbsolute(fromRoot)) return undefined;
  return new NoteRecords(recordFiles(place), reader);
}

/** So many milliseconds after it was begun nobody is still writing a text. */
const longGone = 3_600_000;

/** What was left behind by a program that ended between writing a text and naming it. */
function removeLeftovers(place: string): void {
  try {
    for (const name of readdirSync(place)) {
      const file = join(place, name);
      if (/^\..*\.tmp$/.test(name) && statSync(file).mtimeMs < Date.now() - longGone) rmSync(file, { force: true });
    }
  } catch {
    // there is no such place yet, or another program was quicker: the next start looks again
  }
}

/** Each text is written beside its place and then takes its name, so that nobody ever reads half of it. Only this person may read it. */
export function recordFiles(place: string): RecordStore {
  let isTidy = false;
  return {
    read(name) {
      if (!isTidy) removeLeftovers(place);
      isTidy = true;
      try {
        return Promise.resolve(readFileSync(join(place, name), 'utf8'));
      } catch {
        return Promise.resolve(undefined); // there is none, or it can't be had: both mean to read the notes
      }
    },
    write: (name, text) => new Promise((fulfil) => {
      mkdirSync(place, { recursive: true, mode: 0o700 });
      const beside = join(place, `.${name}.${randomUUID()}.tmp`);
      try {
        writeFileSync(beside, text, { flag: 'wx', mode: 0o600 });
        renameSync(beside, join(place, name));
      } finally {
        rmSync(beside, { force: true });
      }
      fulfil();
    }),
    remove: (name) => new Promise((fulfil) => {
      rmSync(join(place, name), { force: true });
      fulfil();
    }),
  };
}
