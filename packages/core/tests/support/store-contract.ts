import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NoteEvent, NoteStore } from '../../src/workspace/note-store.ts';

/** A store together with another program that works on the same notes. */
export interface StoreUnderTest {
  readonly store: NoteStore;
  /** As another program does it. An undefined text deletes. */
  change(path: string, text: string | undefined): void;
  /** As another program reads it; undefined when there is no such file. */
  textOf(path: string): string | undefined;
  close(): void;
}

const bom = '\uFEFF';
const text = `${bom}one\r\ntwo 😀\tthree  \r\nno newline at the end`;
const files = { 'a.md': 'a', 'deep/er/Ünï cödé.md': text, 'deep/B.MD': 'b', 'no-note.txt': 'x', '.hidden/h.md': 'h', '.hidden.md': 'h', 'deep/.h.md': 'h', 'deep/.git/g.md': 'g', 'node_modules/m/README.md': 'm' };

/** What every store owes the core, told once and kept by each. */
export function storeContract(name: string, open: (files: Readonly<Record<string, string>>) => StoreUnderTest): void {
  describe(`${name} keeps the contract of a note store`, () => {
    let notes: StoreUnderTest;
    beforeEach(() => { notes = open(files); });
    afterEach(() => { notes.close(); });
    const pathsListed = async (): Promise<readonly string[]> => (await notes.store.list()).map(({ path }) => path).sort();
    const versionOf = async (path: string): Promise<string | undefined> => (await notes.store.list()).find((entry) => entry.path === path)?.version;
    const replaceAll = (newText: string) => (before: string) => ({ edits: [{ start: 0, end: before.length, newText }] });

    test('it lists Markdown files, and none that are hidden, or in hidden folders or node_modules', async () => {
      expect(await pathsListed()).toEqual(['a.md', 'deep/B.MD', 'deep/er/Ünï cödé.md']);
    });

    test('a version stays while the text stays, and changes with it', async () => {
      const before = await versionOf('a.md');
      expect(before).toBeDefined();
      expect(await versionOf('a.md')).toBe(before);
      notes.change('a.md', 'another text');
      expect(await versionOf('a.md')).not.toBe(before);
    });

    test('a note reads to the last character, and one that is not there reads as undefined', async () => {
      expect(await notes.store.read('deep/er/Ünï cödé.md')).toBe(text);
      expect(await notes.store.read('deep/none.md')).toBeUndefined();
      expect(await notes.store.read('a.md/none.md')).toBeUndefined();
    });

    test('an edit changes its own characters and no others', async () => {
      const at = text.indexOf('two');
      const outcome = await notes.store.process('deep/er/Ünï cödé.md', () => ({ edits: [{ start: at, end: at + 3, newText: '2' }] }));
      const after = text.replace('two', '2');
      expect(outcome).toEqual({ kind: 'written', text: after });
      expect(notes.textOf('deep/er/Ünï cödé.md')).toBe(after);
      expect(await pathsListed()).toEqual(['a.md', 'deep/B.MD', 'deep/er/Ünï cödé.md']);
    });

    test('a change is computed against the newest text', async () => {
      notes.change('a.md', 'newest');
      const seen: string[] = [];
      await notes.store.process('a.md', (newest) => { seen.push(newest); return { refused: 'only looking' }; });
      expect(seen).toEqual(['newest']);
    });

    test('what is refused is not written, and the reason comes back', async () => {
      expect(await notes.store.process('a.md', () => ({ refused: 'wrong-state' }))).toEqual({ kind: 'refused', reason: 'wrong-state' });
      expect(notes.textOf('a.md')).toBe('a');
    });

    test('a note that is gone is missing, and is not made', async () => {
      expect(await notes.store.process('none.md', replaceAll('x'))).toEqual({ kind: 'missing' });
      expect(notes.textOf('none.md')).toBeUndefined();
    });

    test('what throws while a change is computed rejects, and nothing is written', async () => {
      await expect(notes.store.process('a.md', () => { throw new Error('a bug'); })).rejects.toThrow('a bug');
      expect(notes.textOf('a.md')).toBe('a');
    });

    test('a new note brings its folders, and never overwrites', async () => {
      expect(await notes.store.create('new/folder/n.md', 'first')).toBe('created');
      expect(await notes.store.create('new/folder/n.md', 'second')).toBe('exists');
      expect(notes.textOf('new/folder/n.md')).toBe('first');
      expect(await pathsListed()).toContain('new/folder/n.md');
    });

    test('whoever watches hears what happened, until it stops listening', async () => {
      const heard: NoteEvent[] = [];
      const stop = notes.store.watch((events) => { heard.push(...events); });
      notes.change('a.md', 'changed');
      notes.change('deep/B.MD', undefined);
      await notes.store.create('new/n.md', 'n');
      await notes.store.process('deep/er/Ünï cödé.md', replaceAll('changed too'));
      await expect.poll(() => heard.map((event) => `${event.kind} ${event.path}`).sort(), { timeout: 10_000 })
        .toEqual(['changed a.md', 'changed deep/er/Ünï cödé.md', 'created new/n.md', 'deleted deep/B.MD']);
      stop();
      notes.change('a.md', 'changed again');
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      expect(heard).toHaveLength(4);
    });
  });
}
