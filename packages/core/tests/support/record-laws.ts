import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
// Where this is bundled with a core that is broken on purpose, it has a fast-check of its own.
import './seed-laws.ts';
import { NoteRecords } from '../../src/workspace/records/note-records.ts';
import type { RecordStore } from '../../src/workspace/records/record-store.ts';
import type { NoteStore } from '../../src/workspace/note-store.ts';
import { anyMarkedCommunity } from './arbitrary-communities.ts';
import { anyChanges, anyNotes } from './changing-notes.ts';
import type { NoteStep } from './changing-notes.ts';
import { everythingSeen } from './following-laws.ts';
import { testHost } from './test-host.ts';
import type { TestHost } from './test-host.ts';

/** What is kept, in memory, and what can go wrong with it. */
export interface MemoryRecords extends RecordStore {
  readonly texts: Map<string, string>;
  isFull: boolean;
}

export function memoryRecords(): MemoryRecords {
  const texts = new Map<string, string>();
  return {
    texts, isFull: false,
    read: (name) => Promise.resolve(texts.get(name)),
    write(name, text) {
      if (this.isFull) return Promise.reject(new Error('no space left'));
      texts.set(name, text);
      return Promise.resolve();
    },
    remove(name) {
      texts.delete(name);
      return Promise.resolve();
    },
  };
}

/** A disk that tells times in steps of two seconds, as some do: a file that is changed twice in one step to as many characters looks as if it was not. */
export class CoarseDisk {
  readonly files = new Map<string, { readonly text: string; readonly modified: number }>();
  now = 1_700_000_000_000;
  /** Somebody writes between the listing and the reading. */
  beforeRead: (() => void) | undefined;
  reads = 0;

  write(path: string, text: string): void {
    this.files.set(path, { text, modified: Math.floor(this.now / 2000) * 2000 });
  }

  store(): NoteStore {
    return {
      list: () => Promise.resolve([...this.files].map(([path, { text, modified }]) => ({ path, version: `${String(modified)}-${String(text.length)}`, modified }))),
      read: (path) => {
        this.reads += 1;
        this.beforeRead?.();
        this.beforeRead = undefined;
        return Promise.resolve(this.files.get(path)?.text);
      },
      process: () => Promise.reject(new Error('nobody writes here')),
      create: () => Promise.reject(new Error('nobody writes here')),
      watch: () => () => undefined,
    };
  }
}

/** Start a tool, look, and let it keep what it read. */
export async function startOn(disk: CoarseDisk, records: RecordStore | undefined, reader = 'one'): Promise<TestHost> {
  const host = testHost(disk.store(), records === undefined ? {} : { records: new NoteRecords(records, reader) });
  host.now = disk.now;
  await host.workspace.start();
  await host.settle();
  return host;
}

function carryOut(disk: CoarseDisk, step: NoteStep): void {
  const file = disk.files.get(step.path);
  if (step.kind === 'write') disk.write(step.path, step.text);
  else if (file !== undefined) {
    disk.files.delete(step.path);
    if (step.kind === 'rename') disk.files.set(step.newPath, file);
  }
}

/** Letters change places, so that a note is as long as it was. */
function asLong(disk: CoarseDisk): void {
  for (const [path, { text }] of [...disk.files]) disk.write(path, text.replace(/Why|How/g, (word) => (word === 'Why' ? 'How' : 'Why')));
}

export type Damage = (texts: Map<string, string>, at: number) => void;

export const damages: Readonly<Record<string, Damage>> = {
  nothing: () => undefined,
  'cut off': (texts, at) => { for (const [name, text] of texts) texts.set(name, text.slice(0, at % (text.length + 1))); },
  'one letter is another': (texts, at) => { for (const [name, text] of texts) texts.set(name, `${text.slice(0, at % text.length)}\u0001${text.slice((at % text.length) + 1)}`); },
  'empty': (texts) => { for (const name of texts.keys()) texts.set(name, ''); },
  'one is missing': (texts) => { for (const name of [...texts.keys()].slice(0, 1)) texts.delete(name); },
  'they changed places': (texts) => { const all = [...texts]; all.forEach(([name], index) => { const other = all[(index + 1) % all.length]; if (other !== undefined) texts.set(name, other[1]); }); },
};

/** Whatever happens between two starts, to the notes or to what is kept of them: a start with what is kept shows what one without shows. */
export async function warmIsCold(numRuns: number, endOnFailure = false): Promise<void> {
  const wait = fc.constantFrom(0, 100, 1500, 3000, 60_000);
  await fc.assert(fc.asyncProperty(anyNotes, anyChanges, fc.array(wait, { minLength: 16, maxLength: 16 }), fc.constantFrom(...Object.keys(damages)), fc.nat(), fc.boolean(), async (notes, changes, waits, damage, at, meddles) => {
    const disk = new CoarseDisk();
    const records = memoryRecords();
    for (const [path, text] of Object.entries(notes)) disk.write(path, text);
    for (const [index, steps] of changes.entries()) {
      disk.now += waits[index * 2] ?? 0;
      if (meddles) disk.beforeRead = () => { asLong(disk); };
      const warm = await startOn(disk, records);
      const seen = disk.beforeRead === undefined && meddles ? undefined : everythingSeen(warm);
      warm.workspace.stop();
      const cold = await startOn(disk, undefined);
      if (seen !== undefined) deepEqual(seen, everythingSeen(cold));
      cold.workspace.stop();
      disk.now += waits[index * 2 + 1] ?? 0;
      for (const step of steps) carryOut(disk, step);
      if (index % 2 === 1) asLong(disk);
      if (records.texts.size > 0) damages[damage]?.(records.texts, at);
    }
  }), { numRuns, endOnFailure });
}

/** No word of what is `TLP:RED` lies outside the folder. */
export async function nothingRedIsKept(numRuns: number, endOnFailure = false): Promise<{ readonly kept: number; readonly red: number }> {
  let [kept, red] = [0, 0];
  await fc.assert(fc.asyncProperty(anyMarkedCommunity(false), async ({ texts, marks }) => {
    const disk = new CoarseDisk();
    const records = memoryRecords();
    for (const [path, text] of texts) disk.write(path, text);
    disk.now += 60_000;
    const host = await startOn(disk, records);
    const all = [...records.texts.values()].join('\n');
    for (const { word, labels } of marks) {
      // A word that stands elsewhere too is told by that note, and not by this one.
      if ([...texts].join('\n').split(word).length !== 2) continue;
      if (labels.includes('TLP:RED')) {
        red += 1;
        ok(!all.includes(word), `${word} is kept`);
      } else if (all.includes(word)) kept += 1;
    }
    host.workspace.stop();
  }), { numRuns, endOnFailure });
  return { kept, red };
}
