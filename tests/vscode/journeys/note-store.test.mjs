// The extension's note store, tried inside both extension hosts.

import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { bundling } from '../../../packages/vscode-extension/build.mjs';
import { startDesktop } from '../host/desktop-server.mjs';
import { bundleAt, bundles, runHostTests } from '../host/host-tests.mjs';
import { unpackedExtension } from '../host/packed-extension.mjs';
import { makeTemporaryFolder, removeFolder } from '../host/temporary-folder.mjs';
import { startWeb } from '../host/web-server.mjs';

const settings = { 'files.exclude': { '**/hidden-by-the-person': true } };
const starts = {
  desktop: (/** @type {string} */ folder) => startDesktop({ folder, extension: unpackedExtension(), settings }),
  web: (/** @type {string} */ folder) => startWeb({ folder, extension: unpackedExtension(), settings, tests: bundles }),
};

test.each(/** @type {const} */ (['desktop', 'web']))('notes in the %s build are read, written, made and watched', async (host) => {
  const folder = makeTemporaryFolder('store');
  fs.writeFileSync(path.join(folder, 'readme.md'), '# Nothing\n');
  const server = await starts[host](folder);
  try {
    const { passed, log } = await runHostTests(server, await bundledSpec());
    expect(passed, log).toBe(true);
  } finally {
    await server.close();
    removeFolder(folder);
  }
});

/** Bundled as the extension itself is. */
async function bundledSpec() {
  const outfile = bundleAt('note-store');
  const contents = `import './note-store.spec.ts'; export { runSpecs as run } from '../host/spec-runner.mjs';`;
  await build({ ...bundling, stdin: { contents, resolveDir: import.meta.dirname }, outfile });
  return outfile;
}
