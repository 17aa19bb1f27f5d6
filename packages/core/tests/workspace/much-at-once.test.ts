import { expect, test } from 'vitest';
import { createNoteIndex } from '../../src/workspace/note-index.ts';
import type { IndexHost, NoteIndex } from '../../src/workspace/note-index.ts';
import type { NoteEvent, NoteStore } from '../../src/workspace/note-store.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';

const charter = { 'C/C.md': '---\ntype: community\n---\n' };

function indexOf(store: NoteStore, host: Partial<IndexHost> = {}): NoteIndex {
  return createNoteIndex(store, { pause: () => Promise.resolve(), clock: () => 0, failed: (_, error) => { throw error; }, progress: () => undefined, records: undefined, ...host });
}

test('a sync that brings 5,000 notes is taken in at once, and each is read once', async () => {
  const store = memoryNoteStore(charter);
  const host = testHost(store);
  await host.workspace.start();
  store.reads.length = 0;
  let draws = 0;
  host.workspace.onChange(() => { draws += 1; });
  for (let number = 0; number < 5000; number++) store.change(`C/${String(number)}.md`, `- [?] Why ${String(number)}?\n`);
  await host.settle();
  expect(draws).toBe(1);
  expect(store.reads).toHaveLength(5000);
  expect(host.workspace.sidebar().sections.find(({ id }) => id === 'open')?.count).toBe(5000);
});

test('100,000 events in a second are few changes', async () => {
  const store = memoryNoteStore({ ...charter, ...Object.fromEntries(Array.from({ length: 50 }, (_, number) => [`C/${String(number)}.md`, 'Words.\n'])) });
  const index = indexOf(store);
  await index.load();
  store.reads.length = 0;
  const events = Array.from({ length: 100_000 }, (_, number): NoteEvent => (number % 2 === 0
    ? { kind: 'changed', path: `C/${String(number % 50)}.md` } : { kind: 'deleted', path: `C/gone/${String(number)}.md` }));
  const before = process.cpuUsage();
  await index.apply(events);
  expect(store.reads).toHaveLength(25);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
});

test('a note that another program holds is read later, and all others are there', async () => {
  const store = memoryNoteStore({ ...charter, 'C/a.md': '- [?] Free?\n', 'C/held.md': '- [?] Held?\n' });
  let isHeld = true;
  const read = store.read.bind(store);
  store.read = (path) => (isHeld && path === 'C/held.md' ? Promise.reject(new Error('EBUSY')) : read(path));
  const host = testHost(store);
  await host.workspace.start();
  expect(host.rows()).toContain('Open questions > No theme > Free?');
  expect(host.logged).toEqual(['C/held.md: EBUSY']);
  isHeld = false;
  await host.settle();
  expect(host.rows()).toContain('Open questions > No theme > Held?');
});

test('what is known of a note stays while another program holds it', async () => {
  const store = memoryNoteStore({ ...charter, 'C/a.md': '- [?] Why?\n' });
  const index = indexOf(store, { failed: () => undefined });
  await index.load();
  store.read = () => Promise.reject(new Error('EBUSY'));
  await index.apply([{ kind: 'changed', path: 'C/a.md' }]);
  expect(index.communities()[0]?.notes.map(({ path }) => path)).toEqual(['C/C.md', 'C/a.md']);
  expect(index.unread()).toEqual(['C/a.md']);
});

test('notes that vanish between the listing and the reading are not there', async () => {
  const store = memoryNoteStore({ ...charter, 'C/folder/a.md': 'a', 'C/folder/b.md': 'b' });
  const list = store.list.bind(store);
  store.list = async () => {
    const entries = await list();
    for (const path of ['C/folder/a.md', 'C/folder/b.md']) store.files.delete(path);
    return entries;
  };
  const index = indexOf(store);
  await index.load();
  expect(index.paths()).toEqual(['C/C.md']);
});

test('while notes are read, the tool gets a turn every few milliseconds, and hears how far it is', async () => {
  const store = memoryNoteStore({ ...charter, ...Object.fromEntries(Array.from({ length: 800 }, (_, number) => [`C/${String(number)}.md`, 'Words.\n'])) });
  let [now, pauses, told] = [0, 0, 0];
  // A clock by which every note takes a millisecond.
  const index = indexOf(store, { clock: () => { now += 1; return now; }, pause: () => { pauses += 1; return Promise.resolve(); }, progress: (read, of) => { told += 1; expect(read).toBeLessThanOrEqual(of); } });
  await index.load();
  expect(pauses).toBeGreaterThan(800 / 10);
  expect(told).toBeGreaterThan(10);
});

test('who stops while notes are read reads no more of them', async () => {
  const store = memoryNoteStore({ ...charter, ...Object.fromEntries(Array.from({ length: 5000 }, (_, number) => [`C/${String(number)}.md`, 'Words.\n'])) });
  const index: NoteIndex = indexOf(store, { progress: () => { index.stop(); } });
  await index.load();
  expect(store.reads.length).toBeLessThan(200);
});

/** What the sidebar says while so many notes are read. */
async function saidWhileReading(choices?: unknown): Promise<readonly string[]> {
  const host = testHost(memoryNoteStore({ ...charter, ...Object.fromEntries(Array.from({ length: 300 }, (_, number) => [`C/${String(number)}.md`, 'Words.\n'])) }), { choices });
  const said: string[] = [];
  host.workspace.onChange(() => { said.push(host.workspace.sidebar().message); host.now += 1000; });
  host.now = 1_700_000_000_000;
  await host.workspace.start();
  return said;
}

test('while notes are read the sidebar says how many; in a room it does not', async () => {
  expect(await saidWhileReading()).toContain('Reading notes: 64 of 301');
  expect(new Set(await saidWhileReading({ presenting: { community: 'C', audience: { kind: 'world', names: [] } } }))).toEqual(new Set(['Reading notes…', '']));
});
