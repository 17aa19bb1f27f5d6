import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeContract } from '../../core/tests/support/store-contract.ts';
import { fileSystemNoteStore } from '../src/file-system-note-store.ts';

function put(folder: string, path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

storeContract('the store on disk', (files) => {
  const folder = mkdtempSync(join(tmpdir(), 'cop-notes-'));
  for (const [path, text] of Object.entries(files)) put(folder, path, text);
  return {
    store: fileSystemNoteStore(folder),
    change: (path, text) => { if (text === undefined) rmSync(join(folder, path)); else put(folder, path, text); },
    textOf: (path) => {
      try {
        return readFileSync(join(folder, path), 'utf8');
      } catch {
        return undefined;
      }
    },
    close: () => { rmSync(folder, { recursive: true }); },
  };
});

describe('the store on disk', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'cop-notes-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });
  const append = (words: string) => (text: string) => ({ edits: [{ start: text.length, end: text.length, newText: words }] });
  const paths = async (): Promise<readonly string[]> => (await fileSystemNoteStore(folder).list()).map(({ path }) => path);

  test('a link that leads back is not followed for ever, and what it leads to is listed once', async () => {
    put(folder, 'z/note.md', '');
    symlinkSync('..', join(folder, 'z', 'back'));
    symlinkSync('z', join(folder, 'a'));
    expect(await paths()).toEqual(['z/note.md']);
  });

  test('a linked folder from elsewhere is part of the folder', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'cop-notes-'));
    put(elsewhere, 'deep/note.md', '');
    symlinkSync(elsewhere, join(folder, 'linked'));
    symlinkSync('nowhere', join(folder, 'dead.md'));
    symlinkSync('ring-b', join(folder, 'ring-a'));
    symlinkSync('ring-a', join(folder, 'ring-b'));
    expect(await paths()).toEqual(['linked/deep/note.md']);
    rmSync(elsewhere, { recursive: true });
  });

  test('a linked note stays a link when the note is written', async () => {
    put(folder, 'real/note.md', 'a');
    symlinkSync(join('real', 'note.md'), join(folder, 'link.md'));
    await fileSystemNoteStore(folder).process('link.md', append('b'));
    expect(readFileSync(join(folder, 'real/note.md'), 'utf8')).toBe('ab');
    expect(readdirSync(folder, { withFileTypes: true }).find(({ name }) => name === 'link.md')?.isSymbolicLink()).toBe(true);
  });

  test('a folder called like a note is no note', async () => {
    put(folder, 'folder.md/note.md', 'x');
    expect(await paths()).toEqual(['folder.md/note.md']);
    expect(await fileSystemNoteStore(folder).read('folder.md')).toBeUndefined();
    expect(await fileSystemNoteStore(folder).process('folder.md', append('x'))).toEqual({ kind: 'missing' });
  });

  test('a note that changes while its change is computed is left as it is then', async () => {
    put(folder, 'note.md', 'before');
    const outcome = await fileSystemNoteStore(folder).process('note.md', (text) => {
      put(folder, 'note.md', 'theirs');
      return append(' mine')(text);
    });
    expect(outcome).toEqual({ kind: 'changed-meanwhile' });
    expect(readFileSync(join(folder, 'note.md'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['note.md']);
  });

  test('a note that goes while its change is computed is missing', async () => {
    put(folder, 'note.md', 'before');
    const outcome = await fileSystemNoteStore(folder).process('note.md', (text) => {
      rmSync(join(folder, 'note.md'));
      return append(' mine')(text);
    });
    expect(outcome).toEqual({ kind: 'missing' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('no change leaves the file alone, its time as well', async () => {
    put(folder, 'note.md', 'text');
    utimesSync(join(folder, 'note.md'), 1, 1);
    const before = statSync(join(folder, 'note.md'));
    expect(await fileSystemNoteStore(folder).process('note.md', () => ({ edits: [] }))).toEqual({ kind: 'written', text: 'text' });
    const after = statSync(join(folder, 'note.md'));
    expect([after.mtimeMs, after.ctimeMs, after.ino]).toEqual([before.mtimeMs, before.ctimeMs, before.ino]);
  });

  test('a written file keeps its permissions', async () => {
    put(folder, 'note.md', 'text');
    chmodSync(join(folder, 'note.md'), 0o666);
    await fileSystemNoteStore(folder).process('note.md', append('!'));
    expect(statSync(join(folder, 'note.md')).mode & 0o777).toBe(0o666);
    expect(readdirSync(folder)).toEqual(['note.md']);
  });

  test('bytes that are no UTF-8 are read as far as possible and never written back', async () => {
    const latin1 = Buffer.from('caf\u00e9', 'latin1');
    put(folder, 'note.md', latin1);
    const store = fileSystemNoteStore(folder);
    expect(await store.read('note.md')).toBe('caf\uFFFD');
    await expect(store.process('note.md', append('!'))).rejects.toThrow('UTF-8');
    expect(readFileSync(join(folder, 'note.md'))).toEqual(latin1);
  });

  test('a path that leads out of the folder is a bug, and is not followed', async () => {
    const store = fileSystemNoteStore(join(folder, 'inner'));
    await expect(store.create('../outer.md', 'x')).rejects.toThrow('leads out');
    await expect(store.read('../../etc/passwd')).rejects.toThrow('leads out');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that is not there rejects', async () => {
    await expect(fileSystemNoteStore(join(folder, 'none')).list()).rejects.toThrow('ENOENT');
  });
});
