import { expect, test } from 'vitest';
import { createNoteIndex } from '../../src/workspace/note-index.ts';
import { NoteRecords } from '../../src/workspace/records/note-records.ts';
import { CoarseDisk, memoryRecords, startOn } from '../support/record-laws.ts';
import type { MemoryRecords } from '../support/record-laws.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';

const charter = '---\ntype: community\nname: Circle\n---\n';

function diskWith(notes: Readonly<Record<string, string>>): CoarseDisk {
  const disk = new CoarseDisk();
  for (const [path, text] of Object.entries(notes)) disk.write(path, text);
  disk.now += 60_000;
  return disk;
}

const notes = { 'C/C.md': charter, 'C/a.md': '- [?] Why zqopen?\n', 'C/red.md': '> [!TLP:RED]\n> zqsecret\n', 'mine/diary.md': 'zqdiary\n' };

function everythingKept({ texts }: MemoryRecords): string {
  return [...texts.values()].join('\n');
}

test('the second start reads only what changed, and what may not be kept', async () => {
  const disk = diskWith(notes);
  const records = memoryRecords();
  await startOn(disk, records);
  disk.reads = 0;
  expect((await startOn(disk, records)).rows()).toContain('Open questions > No theme > Why zqopen?');
  expect(disk.reads).toBe(1); // the note with something red in it
  disk.write('C/a.md', '- [?] Why now?\n');
  disk.now += 60_000;
  disk.reads = 0;
  expect((await startOn(disk, records)).rows()).toContain('Open questions > No theme > Why now?');
  expect(disk.reads).toBe(2);
});

test('of private notes, and of those with something red, nothing is kept, not even what they are called', async () => {
  const records = memoryRecords();
  await startOn(diskWith(notes), records);
  expect(everythingKept(records)).toContain('zqopen');
  expect(everythingKept(records)).not.toMatch(/zqsecret|zqdiary|diary|red\.md/);
});

test('a note that becomes red is taken out of what is kept', async () => {
  const store = memoryNoteStore({ 'C/C.md': charter, 'C/a.md': '- [?] Why zqopen?\n' });
  const records = memoryRecords();
  const host = testHost(store, { records: new NoteRecords(records, 'one') });
  host.now = 1_700_000_000_000;
  await host.workspace.start();
  await host.settle();
  expect(everythingKept(records)).toContain('zqopen');
  store.change('C/a.md', '---\nconfidentiality: TLP:RED\n---\n- [?] Why zqopen?\n');
  await host.settle();
  expect(everythingKept(records)).not.toContain('zqopen');
});

test('a community whose silent notes become red keeps none of them', async () => {
  const disk = diskWith(notes);
  const records = memoryRecords();
  await startOn(disk, records);
  expect(everythingKept(records)).toContain('zqopen');
  disk.write('C/C.md', charter.replace('name:', 'default-confidentiality: TLP:RED\nname:'));
  disk.now += 60_000;
  await startOn(disk, records);
  expect(everythingKept(records)).not.toContain('zqopen');
});

test('silent notes whose own charter is deleted are kept no longer where the community around them is red', async () => {
  const disk = diskWith({ 'C.md': charter.replace('name:', 'confidentiality: TLP:GREEN\ndefault-confidentiality: TLP:RED\nname:'), 'sub/C.md': charter, 'sub/a.md': '- [?] Why zqopen?\n', 'sub/b.md': 'zqwords\n' });
  const records = memoryRecords();
  await startOn(disk, records);
  expect(everythingKept(records)).toMatch(/zqopen/);
  disk.files.delete('sub/C.md');
  await startOn(disk, records);
  expect(everythingKept(records)).not.toMatch(/zqopen|sub\/[ab]/);
});

test('what was typed into a charter just now decides already what is kept', async () => {
  const disk = diskWith(notes);
  const records = memoryRecords();
  const index = createNoteIndex(disk.store(), { pause: () => Promise.resolve(), clock: () => disk.now, failed: () => undefined, progress: () => undefined, records: new NoteRecords(records, 'one') });
  await index.load();
  index.put('C/C.md', charter.replace('name:', 'default-confidentiality: TLP:RED\nname:'));
  await index.keep();
  expect(everythingKept(records)).not.toContain('zqopen');
});

test('words that speak of TLP:RED are not kept: whoever wrote them may believe that they close something', async () => {
  const records = memoryRecords();
  await startOn(diskWith({ ...notes, 'C/spoken.md': 'Please treat all of this as TLP:RED, said Ann.\n\n- [?] What does zqspoken mean?\n' }), records);
  expect(everythingKept(records)).not.toContain('zqspoken');
});

test('what another version kept is thrown away', async () => {
  const disk = diskWith(notes);
  const records = memoryRecords();
  await startOn(disk, records, 'one');
  disk.reads = 0;
  await startOn(disk, records, 'two');
  expect(disk.reads).toBe(4);
  expect(everythingKept(records)).not.toContain('cop-notes 1 one\n');
});

test('on a full disk everything works, and nothing half is left', async () => {
  const disk = diskWith(notes);
  const records = memoryRecords();
  records.isFull = true;
  expect((await startOn(disk, records)).rows()).toContain('Open questions > No theme > Why zqopen?');
  expect(records.texts.size).toBe(0);
  records.isFull = false;
  expect((await startOn(disk, records)).rows()).toContain('Open questions > No theme > Why zqopen?');
});

test('two windows at once leave what a third can use', async () => {
  const disk = diskWith(notes);
  const records = memoryRecords();
  const [one, two] = await Promise.all([startOn(disk, records), startOn(disk, records)]);
  expect(one.rows()).toEqual(two.rows());
  disk.reads = 0;
  expect((await startOn(disk, records)).rows()).toEqual(one.rows());
  expect(disk.reads).toBe(1);
});

test('a file that was just written is not kept: its next change may look the same', async () => {
  const disk = diskWith(notes);
  const records = memoryRecords();
  disk.write('C/a.md', '- [?] Why not?\n');
  await startOn(disk, records);
  disk.write('C/a.md', '- [?] How not?\n');
  expect((await startOn(disk, records)).rows()).toContain('Open questions > No theme > How not?');
});

test('where nothing can be read of what was kept, the notes are read', async () => {
  const records = memoryRecords();
  records.read = () => Promise.reject(new Error('no permission'));
  records.remove = () => Promise.reject(new Error('no permission'));
  expect((await startOn(diskWith(notes), records)).rows()).toContain('Open questions > No theme > Why zqopen?');
});
