import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExtension } from '../../packages/vscode-extension/build.mjs';
import { startExtension } from '../../scripts/bench/start-up.mjs';

let folder;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'cop-notes-parts-')));
  await buildExtension({ outDir: folder });
});
afterAll(() => { rmSync(folder, { recursive: true }); });

/** Which of the files were loaded that are not shared by others. */
function loaded(build) {
  const files = Object.keys(createRequire(import.meta.url).cache).filter((file) => dirname(file) === join(folder, build));
  return files.map((file) => basename(file).replace(/(?:-[A-Z0-9]{8})?\.js$/, '')).filter((name) => name !== 'chunk').sort();
}

test('on the desktop the extension loads what works with notes after it has started, and what commands do when one is run', async () => {
  const { started, run } = startExtension(folder, 'desktop');
  expect(loaded('desktop')).toEqual(['extension']);
  await started;
  expect(loaded('desktop')).toEqual(['extension', 'note-index', 'open-workspace']);
  await run('copNotes.showSidebar');
  expect(loaded('desktop')).toEqual(['extension', 'note-index', 'open-workspace']);
  await run('copNotes.ask');
  expect(loaded('desktop')).toEqual(['commands-on-notes', 'extension', 'note-index', 'open-workspace']);
});

test('in a browser all of it is one file', async () => {
  const { started, run } = startExtension(folder, 'web');
  await started;
  await run('copNotes.ask');
  expect(loaded('web')).toEqual(['extension']);
});
