import { communitiesInSteps, communitiesOf } from '../community/communities-of.ts';
import { communitiesWith } from '../community/communities-with.ts';
import type { NoteChange } from '../community/communities-with.ts';
import { folderOf, nearestFolder } from '../community/community.ts';
import type { Community, WholeCommunity } from '../community/community.ts';
import type { Note } from '../note/note.ts';
import { getReady } from '../note/get-ready.ts';
import { isCommunityNote, noteInSteps, parseNote } from '../note/parse-note.ts';
import { renamedNote } from '../note/renamed-note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { FolderCounts } from './folder-counts.ts';
import type { NoteEntry, NoteEvent, NoteStore } from './note-store.ts';
import { paced, pacer } from './pacer.ts';
import type { KnownFile, NoteRecords } from './records/note-records.ts';
import type { Pace } from './pacer.ts';

/** What the index keeps of a file. Of a private note it keeps nothing but that it is there. */
interface Known {
  /** Undefined where the text is newer than the last listing. */
  readonly version: string | undefined;
  /** It had not been changed for a while when it was listed: then the same version means the same text for sure. */
  readonly isSettled: boolean;
  readonly note: Note | undefined;
}

/** What happened to the notes of communities: some changed, or so much that all has to be gone over. */
export type IndexChanges = readonly NoteChange[] | 'everything';

/** The notes of every community in a store, kept up to date file by file. */
export interface NoteIndex {
  /**
   * List the store, and read what is new or changed since the last time. Resolves to the number of notes read; to undefined where it was
   * interrupted: then more is not known than how much that is.
   */
  load(): Promise<number | undefined>;
  /** Take in what happened; reads only what it must. */
  apply(events: readonly NoteEvent[]): Promise<void>;
  /** Take in a text that was just written. */
  put(path: string, text: string): void;
  /** Of every note, private ones too: nothing but that they are there is known of these. */
  paths(): readonly string[];
  /** By name; the same value as long as no note of a community changed. None before everything was read once: what is not read may be strict. */
  communities(): readonly Community[];
  /** What happened since this was asked the last time. */
  takeChanges(): IndexChanges;
  /** Notes that could not be read the last time, and are not known as they are now. */
  unread(): readonly string[];
  /**
   * Keep what is known for the next start, as far as it may be kept. Not while something else is under way here; once it has begun, anything may
   * be, and what changes meanwhile is for the next time.
   */
  keep(): Promise<void>;
  /** Read no more for now: what is being loaded is left where it is, until it is loaded again. */
  interrupt(): void;
  /** Read no more: what is being read is left where it is. */
  stop(): void;
}

export interface IndexHost extends Pace {
  /** A file that could not be read, for another program holds it, say. */
  readonly failed: (path: string, error: unknown) => void;
  /** How far reading has come. */
  readonly progress: (read: number, of: number) => void;
  /** What was kept of the last time; undefined where nothing is. `clock` gives milliseconds since 1970 then. */
  readonly records: NoteRecords | undefined;
}

/** How many files are read at once: enough to keep a slow disk busy. */
const batch = 64;
/** So long, in milliseconds, a file must not have been changed: disks tell times in steps of up to 2 s, and clocks of a network differ. */
const settledAfter = 10_000;
/** Of so many changes at once, all notes are rather gone over anew. */
const manyChanges = 500;

type FileToRead = Pick<Known, 'version' | 'isSettled'> & { readonly path: string };

/** A file of which no listing tells yet what it is like. */
const justChanged = { version: undefined, isSettled: false };

export function createNoteIndex(store: NoteStore, host: IndexHost): NoteIndex {
  const files = new Map<string, Known>();
  const folders = new FolderCounts();
  const charters = new Set<string>();
  const unreadable = new Set<string>();
  const breathe = pacer(host);
  let current: readonly WholeCommunity[] = [];
  /** Notes that `current` does not show yet, as it shows them; everything where it must be made anew. */
  let behind: Map<string, Note | undefined> | 'everything' = new Map();
  let untold: NoteChange[] | 'everything' = [];
  let building = false;
  let stopped = false;
  let interrupted = false;
  /** Whether everything was read once. */
  let isWhole = false;

  /** Asked after something was awaited, in which it may have changed. */
  const isInterrupted = (): boolean => interrupted;
  const charterFolders = (): Set<string> => new Set([...charters].map(folderOf));
  const isShared = (path: string, shared: Set<string>): boolean => nearestFolder(path, shared) !== undefined;
  const everythingChanged = (): void => { behind = 'everything'; untold = 'everything'; };

  /** `isKept`: what is kept says the same. */
  const setFile = (path: string, known: Known | undefined, isKept = false): void => {
    const before = files.get(path);
    if (known === undefined) files.delete(path);
    else files.set(path, known);
    if (before === undefined && known !== undefined) folders.add(path);
    if (before !== undefined && known === undefined) folders.remove(path);
    if (!isKept && (before?.note !== known?.note || before?.version !== known?.version)) host.records?.touch(path);
    // What a charter says of silent notes decides whether they may be kept.
    if (!isKept && (before?.note?.type === 'community' || known?.note?.type === 'community')) host.records?.touchAll();
    if (before?.note !== known?.note && behind !== 'everything' && !behind.has(path)) behind.set(path, before?.note);
  };

  /** Remember a text; a private one is forgotten at once. Resolves to whether it did: not where another text was taken in meanwhile. */
  const remember = async ({ path, version, isSettled }: FileToRead, text: string, shared: Set<string>): Promise<boolean> => {
    const before = files.get(path);
    const note = isShared(path, shared) ? await paced(noteInSteps(path, text), breathe) : undefined;
    if (files.get(path) !== before) return false;
    setFile(path, { version, isSettled, note });
    return true;
  };

  const forget = (path: string): void => {
    setFile(path, undefined);
    charters.delete(path);
    unreadable.delete(path);
  };

  const noteCharter = (path: string, text: string): void => {
    if (isCommunityNote(text)) charters.add(path);
    else charters.delete(path);
  };

  /** The newest text; undefined where there is none, or where it can't be had now. */
  const textOf = async (path: string): Promise<string | undefined> => {
    try {
      const text = await store.read(path);
      unreadable.delete(path);
      if (text === undefined) forget(path);
      return text;
    } catch (error) {
      // What is known of it stays; the next time it is read again.
      unreadable.add(path);
      const known = files.get(path);
      setFile(path, { ...justChanged, note: known?.note });
      host.failed(path, error);
      return undefined;
    }
  };

  /** Read files in batches, and take each text in as soon as it is there: no text is kept. */
  const readEach = async (entries: readonly FileToRead[], take: (file: FileToRead, text: string) => Promise<boolean>): Promise<void> => {
    const again: FileToRead[] = [];
    for (let i = 0; i < entries.length && !stopped && !interrupted; i += batch) {
      const texts = await Promise.all(entries.slice(i, i + batch).map(async (file) => ({ file, before: files.get(file.path), text: await textOf(file.path) })));
      for (const { file, before, text } of texts) {
        // Where something was taken in meanwhile, nobody knows which text is the newer one.
        if (text !== undefined && (files.get(file.path) !== before || !await take(file, text))) again.push(file);
        await breathe();
      }
      host.progress(Math.min(i + batch, entries.length), entries.length);
    }
    if (again.length > 0) await readEach(again, take);
  };

  /** Charters decide which of the other notes are anybody's business, and mostly stand above them: what is higher up is read first. */
  const read = async (entries: readonly FileToRead[]): Promise<void> => {
    const before = charterFolders();
    let shared = before;
    let toggled = false;
    await readEach(await paced(higherFirst(entries), breathe), (file, text) => {
      const wasCharter = charters.has(file.path);
      noteCharter(file.path, text);
      if (wasCharter !== charters.has(file.path)) { shared = charterFolders(); toggled = true; }
      return remember(file, text, shared);
    });
    // Also where one took the place of another: notes that were read in between were nobody's.
    await followCharters(before, charterFolders(), toggled);
  };

  /** When a community came or went, notes that were private may be shared now, and the other way round. */
  const followCharters = async (before: Set<string>, after: Set<string>, surely = false): Promise<void> => {
    if (!surely && before.size === after.size && [...before].every((folder) => after.has(folder))) return;
    everythingChanged();
    const nowShared: FileToRead[] = [];
    for (const [path, known] of files) {
      const shared = isShared(path, after);
      if (!shared && known.note !== undefined) setFile(path, { ...known, note: undefined });
      if (shared && known.note === undefined && !unreadable.has(path)) nowShared.push({ path, ...known });
      await breathe();
    }
    await readEach(nowShared, (file, text) => remember(file, text, after));
  };

  const load = async (): Promise<number | undefined> => {
    // What was cut short may have left notes unread that a charter had made somebody's business.
    const wasCutShort = interrupted;
    interrupted = false;
    const listedAt = host.clock();
    const entries = await store.list();
    const isFirst = files.size === 0;
    if (isFirst) await restore(entries);
    const before = charterFolders();
    const gone = new Set(files.keys());
    const changed: FileToRead[] = [];
    for (const { path, version, modified } of entries) {
      gone.delete(path);
      if (files.get(path)?.version !== version) changed.push({ path, version, isSettled: modified + settledAfter < listedAt });
      await breathe();
    }
    for (const path of gone) forget(path);
    if (isFirst && changed.length > 0) await paced(getReady(), breathe);
    await read(changed);
    await followCharters(before, charterFolders(), wasCutShort || (isFirst && files.size > changed.length));
    if (isInterrupted()) return undefined;
    isWhole = true;
    await build();
    return changed.length;
  };

  /** Take over what was kept of files that are as they were. */
  const restore = async (entries: readonly NoteEntry[]): Promise<void> => {
    const kept = await host.records?.read(breathe);
    if (kept === undefined) return;
    const gone = new Set(kept.notes.keys());
    for (const { path, version } of entries) {
      gone.delete(path);
      const file = kept.notes.get(path);
      if (file?.version === version) {
        if (file.note.type === 'community') charters.add(path);
        setFile(path, { version, isSettled: true, note: file.note }, true);
      } else if (file === undefined && kept.isKnownPrivate(path, version)) setFile(path, { version, isSettled: true, note: undefined }, true);
      await breathe();
    }
    for (const path of gone) host.records?.touch(path);
    // Without the charter that they had, silent notes may be stricter than they were.
    if ([...gone].some((path) => kept.notes.get(path)?.note.type === 'community')) host.records?.touchAll();
  };

  const keep = async (): Promise<void> => {
    catchUp();
    const labels = new Map(current.map(({ folder, charter }) => [folder, charter.defaultLabel]));
    await host.records?.keep(knownFiles(labels), breathe);
  };

  /** What is known for sure, with the label of silent notes by the folder of their community. */
  const knownFiles = function* (labels: ReadonlyMap<string, TlpLabel>): Generator<KnownFile> {
    for (const [path, { version, isSettled, note }] of files) {
      if (version === undefined || !isSettled) continue;
      const folder = nearestFolder(path, labels);
      yield { path, version, note, defaultLabel: (folder === undefined ? undefined : labels.get(folder)) ?? 'TLP:RED' };
    }
  };

  /** A note, or every note below a folder. */
  const pathsAt = (path: string): readonly string[] => {
    if (files.has(path)) return [path];
    return folders.has(path) ? [...files.keys()].filter((each) => each.startsWith(`${path}/`)) : [];
  };

  const rename = (from: string, to: string, unread: Set<string>): void => {
    const moves = pathsAt(from).map((path) => ({ path, newPath: to + path.slice(from.length), known: files.get(path), charter: charters.has(path), pending: unread.has(path) }));
    // Notes that came just before, and of which nothing is known yet, move along with their folder.
    const justCome = isNotePath(from) ? [] : [...unread].filter((path) => path.startsWith(`${from}/`) && !files.has(path));
    for (const { path } of moves) {
      forget(path);
      unread.delete(path);
    }
    // Charters first: they decide which of the other notes are still shared.
    for (const { newPath, charter } of moves) if (charter && isNotePath(newPath)) charters.add(newPath);
    const shared = charterFolders();
    for (const { newPath, known, pending } of moves.filter((move) => isNotePath(move.newPath))) {
      const moved = known?.note === undefined || !isShared(newPath, shared) ? undefined : renamedNote(known.note, newPath);
      setFile(newPath, { ...justChanged, note: moved });
      // What changed before it was renamed has still to be read.
      if (moved === undefined || pending) unread.add(newPath);
    }
    for (const path of justCome) {
      unread.delete(path);
      unread.add(to + path.slice(from.length));
    }
    if (moves.length === 0 && isNotePath(to)) unread.add(to);
  };

  const apply = async (events: readonly NoteEvent[]): Promise<void> => {
    const before = charterFolders();
    const unread = new Set<string>();
    for (const event of events) {
      if (event.kind === 'renamed') rename(event.path, event.newPath, unread);
      else if (event.kind === 'deleted') for (const path of [event.path, ...pathsAt(event.path)]) { forget(path); unread.delete(path); }
      else if (isNotePath(event.path)) unread.add(event.path);
    }
    if (unread.size > 0) await read([...unread].map((path) => ({ path, ...justChanged })));
    await followCharters(before, charterFolders());
    await build();
  };

  const notesNow = (): readonly Note[] => {
    const notes: Note[] = [];
    for (const { note } of files.values()) if (note !== undefined) notes.push(note);
    return notes;
  };

  /** What `current` lacks, note by note. */
  const changesBehind = (): readonly NoteChange[] => (behind === 'everything' ? [] : [...behind].map(([path, note]) => ({ before: note, after: files.get(path)?.note })));

  const tell = (changes: readonly NoteChange[]): void => {
    if (untold === 'everything') return;
    for (const change of changes) untold.push(change);
  };

  /** Bring `current` up to date at once. */
  const catchUp = (): void => {
    if (building || !isWhole || (behind !== 'everything' && behind.size === 0)) return;
    const changes = changesBehind();
    const next = behind === 'everything' ? undefined : communitiesWith(current, changes);
    if (next === undefined) untold = 'everything';
    else tell(changes);
    behind = new Map();
    current = next ?? communitiesOf(notesNow());
  };

  /** Bring `current` up to date in steps, where that is much. */
  const build = async (): Promise<void> => {
    if (stopped || !isWhole || (behind !== 'everything' && behind.size < manyChanges)) return;
    await breathe();
    building = true;
    everythingChanged();
    behind = new Map();
    current = await paced(communitiesInSteps(notesNow()), breathe);
    building = false;
  };

  return {
    load, apply,
    put(path, text) {
      const known = files.get(path);
      if (known?.note !== undefined && isCommunityNote(text) === charters.has(path)) setFile(path, { ...justChanged, note: parseNote(path, text) });
    },
    paths: () => [...files.keys()],
    communities() {
      catchUp();
      return current;
    },
    takeChanges() {
      if (building || !isWhole) return [];
      catchUp();
      const changes = untold;
      untold = [];
      return changes;
    },
    unread: () => [...unreadable],
    keep,
    interrupt() { interrupted = true; },
    stop() { stopped = true; },
  };
}

function* higherFirst(files: readonly FileToRead[]): Generator<void, readonly FileToRead[]> {
  const ofDepth: FileToRead[][] = [];
  for (const file of files) {
    let depth = 0;
    for (let at = file.path.indexOf('/'); at >= 0; at = file.path.indexOf('/', at + 1)) depth++;
    while (ofDepth.length <= depth) ofDepth.push([]);
    ofDepth[depth]?.push(file);
    yield;
  }
  return ([] as FileToRead[]).concat(...ofDepth);
}

function isNotePath(path: string): boolean {
  return /\.md$/i.test(path);
}
