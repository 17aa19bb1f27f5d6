import { expect, test } from 'vitest';
import { noteInSteps, parseNote } from '../../src/note/parse-note.ts';
import { createNoteIndex } from '../../src/workspace/note-index.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';

test('a long note is read item by item and block by block, and comes to what it comes to at once', () => {
  const text = `${'- [?] Why? [owner:: Eva]\n'.repeat(500)}\n${'Words.\n\n'.repeat(500)}`;
  let count = 0;
  const steps = noteInSteps('a.md', text);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count += 1;
  expect(count).toBeGreaterThan(1000);
  expect(step.value).toEqual(parseNote('a.md', text));
});

/** What is known of a note in the end: its text changes on disk, and somebody writes one in the tool while it is read. */
async function knownAfter({ onDisk, written, thenOnDisk }: { readonly onDisk: string; readonly written: string; readonly thenOnDisk: string }): Promise<readonly string[] | undefined> {
  const store = memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n', 'C/a.md': '- [?] First?\n' });
  let [now, waits] = [0, false];
  const index = createNoteIndex(store, {
    clock: () => (now += 10), failed: (_, error) => { throw error; }, progress: () => undefined, records: undefined,
    pause() {
      if (!waits || !store.reads.includes('C/a.md')) return Promise.resolve();
      waits = false;
      index.put('C/a.md', written);
      store.files.set('C/a.md', thenOnDisk);
      return Promise.resolve();
    },
  });
  await index.load();
  store.files.set('C/a.md', onDisk);
  store.reads.length = 0;
  waits = true;
  await index.apply([{ kind: 'changed', path: 'C/a.md' }]);
  return index.communities()[0]?.notes.find(({ path }) => path === 'C/a.md')?.questions.map(({ text }) => text);
}

test('what is written while the text before it is read is not lost', async () => {
  expect(await knownAfter({ onDisk: '- [?] Second?\n', written: '- [?] Third?\n', thenOnDisk: '- [?] Third?\n' })).toEqual(['Third?']);
});

test('nor is what another program wrote over it, of which the tool hears late that it wrote something before', async () => {
  expect(await knownAfter({ onDisk: '- [?] Third?\n', written: '- [?] Second?\n', thenOnDisk: '- [?] Third?\n' })).toEqual(['Third?']);
});
