import type { NoteEvent, NoteStore } from '../../src/workspace/note-store.ts';
import { applyEdits } from '../../src/text/text-edit.ts';

/** A store in memory, with hands of its own: what others do to the files, and what was asked of it. */
export interface MemoryNoteStore extends NoteStore {
  readonly files: Map<string, string>;
  /** Every path that was read, in order. */
  readonly reads: string[];
  /** As another program does it: the file changes, and watchers hear of it. An undefined text deletes. */
  change(path: string, text: string | undefined): void;
  rename(path: string, newPath: string): void;
  /** Let this happen to a file just before the next `process` of it reads. */
  beforeNextProcess: ((path: string) => void) | undefined;
}

export function memoryNoteStore(notes: Readonly<Record<string, string>>): MemoryNoteStore {
  const files = new Map(Object.entries(notes));
  const versions = new Map<string, number>();
  const watchers = new Set<(events: readonly NoteEvent[]) => void>();
  let clock = 0;
  const tell = (event: NoteEvent): void => { for (const hear of [...watchers]) hear([event]); };
  const write = (path: string, text: string): void => {
    const kind = files.has(path) ? 'changed' : 'created';
    files.set(path, text);
    versions.set(path, ++clock);
    tell({ kind, path });
  };
  return {
    files, reads: [], beforeNextProcess: undefined,
    list: () => Promise.resolve([...files.keys()].filter(isNote).map((path) => ({ path, version: String(versions.get(path) ?? 0), modified: 0 }))),
    read(path) {
      this.reads.push(path);
      return Promise.resolve(files.get(path));
    },
    async process(path, change) {
      await Promise.resolve();
      this.beforeNextProcess?.(path);
      this.beforeNextProcess = undefined;
      const text = files.get(path);
      if (text === undefined) return { kind: 'missing' };
      const outcome = change(text);
      if ('refused' in outcome) return { kind: 'refused', reason: outcome.refused };
      write(path, applyEdits(text, outcome.edits));
      return { kind: 'written', text: files.get(path) ?? '' };
    },
    create(path, text) {
      if (files.has(path)) return Promise.resolve('exists');
      write(path, text);
      return Promise.resolve('created');
    },
    watch(hear) {
      watchers.add(hear);
      return () => { watchers.delete(hear); };
    },
    change(path, text) {
      if (text !== undefined) { write(path, text); return; }
      files.delete(path);
      tell({ kind: 'deleted', path });
    },
    rename(path, newPath) {
      for (const [old, text] of [...files]) {
        if (old !== path && !old.startsWith(`${path}/`)) continue;
        files.delete(old);
        files.set(newPath + old.slice(path.length), text);
      }
      tell({ kind: 'renamed', path, newPath });
    },
  };
}

function isNote(path: string): boolean {
  return /\.md$/i.test(path) && !/(?:^|\/)(?:\.|node_modules\/)/.test(path);
}
