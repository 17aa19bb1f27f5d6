import type { Note } from '../../note/note.ts';
import { mayBeKept } from '../../sharing/may-be-kept.ts';
import type { TlpLabel } from '../../note/tlp.ts';
import type { RecordStore } from './record-store.ts';
import { digestOfFile, filesIn, filesOfLine, lineOf, readShard, shardNames, shardOf, writeShard } from './shards.ts';
import type { KeptFile, Shard } from './shards.ts';

/** A file as the index knows it. */
export interface KnownFile {
  readonly path: string;
  readonly version: string;
  /** Undefined for one that belongs to no community. */
  readonly note: Note | undefined;
  /** What counts for a note that says no label. */
  readonly defaultLabel: TlpLabel;
}

/** What was kept, by path; and of notes that are nobody's business, whether they are as they were. */
export interface KeptFiles {
  readonly notes: ReadonlyMap<string, { readonly version: string; readonly note: Note }>;
  readonly isKnownPrivate: (path: string, version: string) => boolean;
}

type Breathe = () => Promise<void> | undefined;

/** What is kept on this device so that the next start need not read every note again. */
export class NoteRecords {
  private readonly store: RecordStore;
  private readonly format: string;
  /** What lies in the store as far as we know, by a digest. */
  private readonly written = new Map<string, string>();
  /** What may have to be written again. */
  private readonly touched = new Set<string>();
  private keeping: Promise<void> = Promise.resolve();
  private failed = false;

  /** `reader` is another text for each version of what reads notes: what one kept, no other can use. */
  constructor(store: RecordStore, reader: string) {
    this.store = store;
    this.format = `cop-notes 2 ${reader}`;
  }

  /** What is damaged, or was kept by another version, is thrown away. */
  async read(breathe: Breathe): Promise<KeptFiles> {
    const notes = new Map<string, { readonly version: string; readonly note: Note }>();
    const digests = new Set<number>();
    for (const name of shardNames) {
      const text = await this.textOf(name);
      const shard = text === undefined ? undefined : readShard(this.format, text);
      if (text !== undefined && shard === undefined) await this.remove(name);
      if (shard !== undefined) this.written.set(name, shard.digest);
      for (const line of shard?.lines ?? []) {
        await breathe();
        for (const file of filesIn(line)) {
          if ('digest' in file) digests.add(file.digest);
          else notes.set(file.note.path, file);
          await breathe();
        }
      }
    }
    return { notes, isKnownPrivate: (path, version) => digests.has(digestOfFile(path, version)) };
  }

  /** Something else is known of a file than what is kept. */
  touch(path: string): void {
    this.touched.add(shardOf(path));
  }

  /** It may be that nothing of what is kept may be kept any longer. */
  touchAll(): void {
    for (const name of shardNames) this.touched.add(name);
  }

  /**
   * Keep these files and no others, as far as something changed; what is touched from now on is for the next time. After something could not be
   * written, nothing is kept any more: a disk that is full stays so, and what is old may not stay.
   */
  keep(files: Iterable<KnownFile>, breathe: Breathe): Promise<void> {
    const touched = [...this.touched];
    this.touched.clear();
    this.keeping = this.keeping.then(() => this.keepShards(touched, files, breathe));
    return this.keeping;
  }

  private async keepShards(names: readonly string[], files: Iterable<KnownFile>, breathe: Breathe): Promise<void> {
    const shards = new Map<string, KeptFile[]>(names.map((name) => [name, []]));
    for (const { path, version, note, defaultLabel } of names.length === 0 ? [] : files) {
      const kept = shards.get(shardOf(path));
      if (note === undefined) kept?.push({ digest: digestOfFile(path, version) });
      else if (kept !== undefined && mayBeKept(note, defaultLabel)) kept.push({ version, note });
      await breathe();
    }
    for (const [name, kept] of shards) {
      const lines: string[] = [];
      for (let at = 0; at < kept.length && !this.failed; at += filesOfLine) {
        lines.push(lineOf(kept.slice(at, at + filesOfLine)));
        await breathe();
      }
      const shard = lines.length === 0 ? undefined : writeShard(this.format, lines);
      if (shard === undefined) await this.remove(name);
      else if (this.written.get(name) !== shard.digest) await this.write(name, shard);
      await breathe();
    }
  }

  private async textOf(name: string): Promise<string | undefined> {
    try {
      return await this.store.read(name);
    } catch {
      return undefined; // as if it were not there: then it is made anew
    }
  }

  private async write(name: string, { text, digest }: Shard): Promise<void> {
    try {
      await this.store.write(name, text);
      this.written.set(name, digest);
    } catch {
      this.failed = true;
      await this.remove(name);
    }
  }

  private async remove(name: string): Promise<void> {
    try {
      await this.store.remove(name);
      this.written.delete(name);
    } catch {
      this.failed = true;
      this.touched.add(name); // the next time it is tried again
    }
  }
}
