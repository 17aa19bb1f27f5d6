import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../src/main.ts';
import { cacheFolderOf, recordFiles, recordsOf } from '../src/record-files.ts';

let folder: string;
let cache: string;
beforeEach(() => { [folder, cache] = ['cop-notes-', 'cop-kept-'].map((name) => mkdtempSync(join(tmpdir(), name))) as [string, string]; });
afterEach(() => { for (const each of [folder, cache]) rmSync(each, { recursive: true, force: true }); });

async function questions(): Promise<string> {
  let said = '';
  await main(['questions', folder], 'en', '1.2.3', '2026-11-23', { out: (text) => { said += text; }, error: () => undefined }, (each) => recordsOf(each, cache, 'one'));
  return said;
}

function kept(): string {
  return readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
}

/** A file that nobody touched for a while; its time of change can't be set, so it is waited for by the clock alone. */
function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
  utimesSync(join(folder, path), 1_700_000_000, 1_700_000_000);
}

test('what was read just after it was written is not kept, and what is listed is the same every time', async () => {
  write('C.md', '---\ntype: community\n---\n');
  write('a.md', '- [?] Why?\n');
  const first = await questions();
  expect(first).toContain('Why?');
  expect(kept()).toBe('');
  expect(await questions()).toBe(first);
});

test('a text is there as a whole, for this person alone, until it is removed', async () => {
  const store = recordFiles(join(cache, 'deep', 'er'));
  expect(await store.read('notes-1')).toBeUndefined();
  await store.write('notes-1', 'one');
  await store.write('notes-1', 'two 😀');
  expect(await store.read('notes-1')).toBe('two 😀');
  expect(readdirSync(join(cache, 'deep', 'er'))).toEqual(['notes-1']);
  if (process.platform !== 'win32') expect(statSync(join(cache, 'deep', 'er', 'notes-1')).mode & 0o077).toBe(0);
  await store.remove('notes-1');
  await store.remove('notes-1');
  expect(await store.read('notes-1')).toBeUndefined();
});

test('what a program left behind that ended while it wrote is gone with the next start; what another is writing now stays', async () => {
  for (const name of ['.notes-1.a.tmp', '.notes-2.b.tmp', 'notes-3']) writeFileSync(join(cache, name), 'half');
  for (const name of ['.notes-1.a.tmp', 'notes-3']) utimesSync(join(cache, name), 1_700_000_000, 1_700_000_000);
  await recordFiles(cache).read('notes-1');
  expect(readdirSync(cache).sort()).toEqual(['.notes-2.b.tmp', 'notes-3']);
});

test('a disk that refuses to write rejects, and leaves nothing half', async () => {
  writeFileSync(join(cache, 'in-the-way'), '');
  const store = recordFiles(join(cache, 'in-the-way'));
  await expect(store.write('notes-1', 'one')).rejects.toThrow();
  expect(await store.read('notes-1')).toBeUndefined();
});

test('nothing is kept in the folder of the notes itself, nor below it', () => {
  mkdirSync(join(folder, '.cache'));
  expect(recordsOf(folder, join(folder, '.cache'), 'one')).toBeUndefined();
  expect(recordsOf(folder, cache, 'one')).toBeDefined();
});

test('it lies where each system has such things', () => {
  expect(cacheFolderOf({ XDG_CACHE_HOME: '/x/cache' }, 'linux')).toBe(join('/x/cache', 'cop-notes'));
  expect(cacheFolderOf({ XDG_CACHE_HOME: 'relative' }, 'linux')).toMatch(/\.cache.cop-notes$/);
  expect(cacheFolderOf({}, 'darwin')).toMatch(/Library.Caches.cop-notes$/);
});
