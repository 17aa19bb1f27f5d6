// The extension's note store, tried inside both extension hosts.

import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { buildExtension, bundling } from '../../../packages/vscode-extension/build.mjs';
import { startDesktop } from '../host/desktop-server.mjs';
import { bundles, runHostTests } from '../host/host-tests.mjs';
import { makeTemporaryFolder, removeFolder } from '../host/temporary-folder.mjs';
import { startWeb } from '../host/web-server.mjs';
import { extension } from './community.mjs';

const settings = { 'files.exclude': { '**/hidden-by-the-person': true } };
const starts = {
  desktop: (/** @type {string} */ folder) => startDesktop({ folder, extension, settings }),
  web: (/** @type {string} */ folder) => startWeb({ folder, extension, settings, tests: bundles }),
};

test.each(/** @type {const} */ (['desktop', 'web']))('notes in the %s build are read, written, made and watched', async (host) => {
  const folder = makeTemporaryFolder('store');
  fs.writeFileSync(path.join(folder, 'readme.md'), '# Nothing\n');
  await buildExtension();
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
  const outfile = path.join(bundles, 'note-store.js');
  const contents = `import './note-store.spec.ts'; export { runSpecs as run } from '../host/spec-runner.mjs';`;
  await build({ ...bundling, stdin: { contents, resolveDir: import.meta.dirname }, outfile });
  return outfile;
}
