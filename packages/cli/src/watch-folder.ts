import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import type { NoteEntry, NoteEvent } from '@cop-notes/core';

/** Changes that come within this many milliseconds are looked at together. */
const gathering = 50;
/** The system's own notices can be missing (network drives) or incomplete (new folders), so we also look now and then. */
const lookAgain = 2000;

/**
 * Follow a listing. What the system tells of changes is only taken as a hint to look: the events are the difference between two
 * listings, so they are never wrong. A renamed file is one that went and one that came.
 */
export function watchFolder(root: string, list: () => readonly NoteEntry[], hear: (events: readonly NoteEvent[]) => void): () => void {
  let known = versionsIn(list());
  let soon: NodeJS.Timeout | undefined;
  const look = (): void => {
    soon = undefined;
    const now = versionsIn(listOr(list, known));
    const events = difference(known, now);
    known = now;
    if (events.length > 0) hear(events);
  };
  const hints = hintsFrom(root, () => { soon ??= setTimeout(look, gathering); });
  const regular = setInterval(look, lookAgain);
  return () => {
    hints?.close();
    clearInterval(regular);
    clearTimeout(soon);
  };
}

type Versions = ReadonlyMap<string, string>;

function versionsIn(entries: readonly NoteEntry[]): Versions {
  return new Map(entries.map(({ path, version }) => [path, version]));
}

/** A folder can vanish while it is listed; then nothing is known to have changed until the next look. */
function listOr(list: () => readonly NoteEntry[], known: Versions): readonly NoteEntry[] {
  try {
    return list();
  } catch {
    return [...known].map(([path, version]) => ({ path, version, modified: 0 }));
  }
}

function difference(before: Versions, after: Versions): readonly NoteEvent[] {
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => ({ kind: 'deleted' as const, path }));
  const here = [...after].filter(([path, version]) => before.get(path) !== version);
  return [...gone, ...here.map(([path]) => ({ kind: before.has(path) ? 'changed' as const : 'created' as const, path }))];
}

function hintsFrom(root: string, changed: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(root, { recursive: true }, changed);
    watcher.on('error', () => { watcher.close(); }); // the regular look goes on
    return watcher;
  } catch {
    return undefined; // this system can't watch folders; the regular look does
  }
}
