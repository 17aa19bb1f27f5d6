import { expect, test } from 'vitest';
import { commandIds, withoutNotes } from '../../src/workspace/commands.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import type { MemoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const count = 400;
const texts = { 'C/C.md': '---\ntype: community\n---\n', ...Object.fromEntries(Array.from({ length: count }, (_, number) => [`C/${String(number)}.md`, `- [?] Why ${String(number)}?\n`])) };

/** A tool in which somebody stopped the reading when so many notes were read. */
async function stoppedAfter(notes: number): Promise<{ readonly store: MemoryNoteStore; readonly host: TestHost }> {
  const store = memoryNoteStore(texts);
  const host = testHost(store);
  const read = store.read.bind(store);
  store.read = (path) => {
    if (store.reads.length === notes) void host.workspace.run('stopReading');
    return read(path);
  };
  await host.workspace.start();
  return { store, host };
}

function openIn(host: TestHost): number | undefined {
  return host.workspace.sidebar().sections.find(({ id }) => id === 'open')?.count;
}

test('who stops the reading is told that not all is known, and shown nothing of what is', async () => {
  const { store, host } = await stoppedAfter(100);
  expect(store.reads.length).toBeLessThan(200);
  const { status, message, sections } = host.workspace.sidebar();
  expect([status, message, sections]).toEqual(['stopped', 'Not all notes were read, for reading was stopped. Until they are, nothing is shown or done: what is not read may be confidential.', []]);
  expect([host.workspace.canRun('stopReading'), host.workspace.canRun('refresh'), host.workspace.canRun('exportNotes')]).toEqual([false, true, false]);
});

test('whatever a keyboard calls meanwhile is refused, and nothing is written', async () => {
  const { store, host } = await stoppedAfter(100);
  const before = new Map(store.files);
  for (const command of commandIds.filter((id) => !withoutNotes.has(id))) await host.workspace.run(command);
  expect(new Set(host.said)).toEqual(new Set(['warning: Not all notes are read yet, and what is not read may be confidential; nothing was done. Read them first with “Read all notes again”.']));
  expect([new Map(store.files), host.exported.size]).toEqual([before, 0]);
});

test('who reads on sees what one sees who never stopped, and no note is read twice', async () => {
  const { store, host } = await stoppedAfter(100);
  const read = store.reads.length;
  await host.workspace.run('refresh');
  expect(host.said).toEqual(['Read 401 notes.']);
  expect([host.workspace.sidebar().status, openIn(host)]).toEqual(['ready', count]);
  expect(store.reads).toHaveLength(count + 1);
  expect(read).toBeLessThan(count);
});

test('who stops after everything was read and nothing shown yet sees all of it when reading on', async () => {
  const store = memoryNoteStore(texts);
  const host = testHost(store);
  const stop = (): void => { if (store.reads.length === count + 1) void host.workspace.run('stopReading'); else setImmediate(stop); };
  setImmediate(stop);
  await host.workspace.start();
  await host.workspace.run('refresh');
  expect([host.workspace.sidebar().status, openIn(host)]).toEqual(['ready', count]);
});

test('a note that changed while reading was stopped is read as it is now', async () => {
  const { store, host } = await stoppedAfter(100);
  store.change('C/0.md', '- [?] Why 0?\n- [?] And why now?\n');
  await host.settle();
  expect(host.workspace.sidebar().status).toBe('stopped');
  await host.workspace.run('refresh');
  await host.settle();
  expect(openIn(host)).toBe(count + 1);
});

test('notes that a charter makes the community’s business are known, also where reading was stopped just before they were read', async () => {
  const store = memoryNoteStore({ 'a.md': '- [?] Whose?\n', 'b.md': 'Words.\n', 'z.md': '---\ntype: community\n---\n' });
  const host = testHost(store);
  const read = store.read.bind(store);
  store.read = (path) => {
    if (store.reads.length === 3) void host.workspace.run('stopReading'); // all were read once; a.md is now known to be shared, and read again
    return read(path);
  };
  await host.workspace.start();
  expect(host.workspace.sidebar().status).toBe('stopped');
  await host.workspace.run('refresh');
  expect(openIn(host)).toBe(1);
});

test('what is called while the notes are read waits until they are', async () => {
  const host = testHost(memoryNoteStore(texts));
  const started = host.workspace.start();
  host.script.push('filter by this');
  await host.workspace.run('filter');
  expect([host.workspace.sidebar().status, host.workspace.sidebar().choices.filter]).toEqual(['ready', 'filter by this']);
  await started;
});
