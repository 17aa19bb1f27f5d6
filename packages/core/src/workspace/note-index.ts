import { communitiesOf } from '../community/communities-of.ts';
import { folderOf, nearestFolder } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import type { Note } from '../note/note.ts';
import { isCommunityNote, parseNote } from '../note/parse-note.ts';
import { renamedNote } from '../note/renamed-note.ts';
import type { NoteEntry, NoteEvent, NoteStore } from './note-store.ts';

/** What the index keeps of a file. Of a private note it keeps nothing but that it is there. */
interface Known {
  /** Undefined where the text is newer than the last listing. */
  readonly version: string | undefined;
  readonly note: Note | undefined;
}

/** The notes of every community in a store, kept up to date file by file. */
export interface NoteIndex {
  /** List the store, and read what is new or changed since the last time. Resolves to the number of notes read. */
  load(): Promise<number>;
  /** Take in what happened; reads only what it must. */
  apply(events: readonly NoteEvent[]): Promise<void>;
  /** Take in a text that was just written. */
  put(path: string, text: string): void;
  /** Of every note, private ones too: nothing but that they are there is known of these. */
  paths(): readonly string[];
  /** By name; the same value as long as no note of a community changed. */
  communities(): readonly Community[];
}

/** How many files are read at once: enough to keep a slow disk busy. */
const batch = 64;
/** How many notes are parsed before the host may do something else: about 16 ms of notes of the usual size. */
const parsedAtOnce = 6;

export function createNoteIndex(store: NoteStore, pause: () => Promise<void>): NoteIndex {
  const files = new Map<string, Known>();
  const charters = new Set<string>();
  let current: readonly Community[] | undefined;

  const charterFolders = (): Set<string> => new Set([...charters].map(folderOf));
  const isShared = (path: string, folders: Set<string>): boolean => nearestFolder(path, folders) !== undefined;

  /** Remember a text; a private one is forgotten at once. */
  const remember = (path: string, text: string, version: string | undefined, folders: Set<string>): void => {
    const before = files.get(path)?.note;
    const note = isShared(path, folders) ? parseNote(path, text) : undefined;
    files.set(path, { version, note });
    if (before !== undefined || note !== undefined) current = undefined;
  };

  const forget = (path: string): void => {
    if (files.get(path)?.note !== undefined) current = undefined;
    files.delete(path);
    charters.delete(path);
  };

  const noteCharter = (path: string, text: string): void => {
    if (isCommunityNote(text)) charters.add(path);
    else charters.delete(path);
  };

  /** Read some files: first find the charters among them, for these decide which of the others are anybody's business. */
  const read = async (entries: readonly { readonly path: string; readonly version: string | undefined }[]): Promise<void> => {
    const before = charterFolders();
    const texts: { path: string; text: string; version: string | undefined }[] = [];
    for (let i = 0; i < entries.length; i += batch) {
      await Promise.all(entries.slice(i, i + batch).map(async ({ path, version }) => {
        const text = await store.read(path);
        if (text === undefined) forget(path);
        else {
          noteCharter(path, text);
          texts.push({ path, text, version });
        }
      }));
      await pause();
    }
    const folders = charterFolders();
    for (const [index, { path, text, version }] of texts.entries()) {
      remember(path, text, version, folders);
      if (index % parsedAtOnce === parsedAtOnce - 1) await pause();
    }
    await followCharters(before, folders);
  };

  /** When a community came or went, notes that were private may be shared now, and the other way round. */
  const followCharters = async (before: Set<string>, after: Set<string>): Promise<void> => {
    if (before.size === after.size && [...before].every((folder) => after.has(folder))) return;
    current = undefined;
    const nowShared: { path: string; version: string | undefined }[] = [];
    for (const [path, known] of files) {
      const shared = isShared(path, after);
      if (!shared && known.note !== undefined) files.set(path, { ...known, note: undefined });
      if (shared && known.note === undefined) nowShared.push({ path, version: known.version });
    }
    for (let i = 0; i < nowShared.length; i += batch) {
      await Promise.all(nowShared.slice(i, i + batch).map(async ({ path, version }) => {
        const text = await store.read(path);
        if (text !== undefined) remember(path, text, version, after);
      }));
      await pause();
    }
  };

  const load = async (): Promise<number> => {
    const entries = await store.list();
    const there = new Set(entries.map((entry) => entry.path));
    const before = charterFolders();
    for (const path of [...files.keys()]) if (!there.has(path)) forget(path);
    const changed = entries.filter((entry: NoteEntry) => files.get(entry.path)?.version !== entry.version);
    await read(changed);
    await followCharters(before, charterFolders());
    return changed.length;
  };

  /** A note, or every note below a folder. */
  const pathsAt = (path: string): readonly string[] => (files.has(path) ? [path] : [...files.keys()].filter((each) => each.startsWith(`${path}/`)));

  const rename = (from: string, to: string, unread: Set<string>): void => {
    const moves = pathsAt(from).map((path) => ({ path, newPath: to + path.slice(from.length), known: files.get(path), charter: charters.has(path), pending: unread.has(path) }));
    for (const { path } of moves) {
      forget(path);
      unread.delete(path);
    }
    // Charters first: they decide which of the other notes are still shared.
    for (const { newPath, charter } of moves) if (charter && isNotePath(newPath)) charters.add(newPath);
    const folders = charterFolders();
    for (const { newPath, known, pending } of moves.filter((move) => isNotePath(move.newPath))) {
      const moved = known?.note === undefined || !isShared(newPath, folders) ? undefined : renamedNote(known.note, newPath);
      files.set(newPath, { version: undefined, note: moved });
      // What changed before it was renamed has still to be read.
      if (moved === undefined || pending) unread.add(newPath);
      else current = undefined;
    }
    if (moves.length === 0 && isNotePath(to)) unread.add(to);
  };

  const apply = async (events: readonly NoteEvent[]): Promise<void> => {
    const before = charterFolders();
    const unread = new Set<string>();
    for (const event of events) {
      if (event.kind === 'renamed') rename(event.path, event.newPath, unread);
      else if (event.kind === 'deleted') for (const path of pathsAt(event.path)) { forget(path); unread.delete(path); }
      else if (isNotePath(event.path)) unread.add(event.path);
    }
    if (unread.size > 0) await read([...unread].map((path) => ({ path, version: undefined })));
    await followCharters(before, charterFolders());
  };

  return {
    load, apply,
    put(path, text) {
      const known = files.get(path);
      if (known?.note !== undefined && isCommunityNote(text) === charters.has(path)) remember(path, text, undefined, charterFolders());
    },
    paths: () => [...files.keys()],
    communities() {
      current ??= communitiesOf([...files.values()].flatMap(({ note }) => note ?? []));
      return current;
    },
  };
}

function isNotePath(path: string): boolean {
  return /\.md$/i.test(path);
}
