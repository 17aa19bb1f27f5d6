// The extension's note store, and where it lets exports go, tried inside both extension hosts.

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

test.each(/** @type {const} */ (['desktop', 'web']))('notes in the %s build are read, written, made and watched, and exports go nowhere among them', async (host) => {
  const folder = makeTemporaryFolder('store');
  // In a browser there are no links.
  const links = host === 'desktop' ? makeFolderWithLinks() : '';
  fs.writeFileSync(path.join(folder, 'readme.md'), '# Nothing\n');
  const server = await starts[host](folder);
  try {
    const { passed, log } = await runHostTests(server, await bundledSpecs(links));
    expect(passed, log).toBe(true);
  } finally {
    await server.close();
    removeFolder(folder);
    if (links !== '') removeFolder(links);
  }
});

/** A community, a folder beside it, and links into, around and away from it. */
function makeFolderWithLinks() {
  const folder = makeTemporaryFolder('links');
  for (const file of ['circle/notes/a.txt', 'away/b.txt']) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), '');
  }
  for (const [link, to] of [['into', 'circle'], ['deep', 'circle/notes'], ['above', '.'], ['aside', 'away']]) fs.symlinkSync(path.join(folder, to), path.join(folder, link));
  return folder;
}

/**
 * Bundled as the extension itself is.
 * @param {string} links
 */
async function bundledSpecs(links) {
  const outfile = bundleAt('note-store');
  const contents = `import './note-store.spec.ts'; import './may-hold.spec.ts'; export { runSpecs as run } from '../host/spec-runner.mjs';`;
  await build({ ...bundling, define: { ...bundling.define, FOLDER_WITH_LINKS: JSON.stringify(links) }, stdin: { contents, resolveDir: import.meta.dirname }, outfile });
  return outfile;
}
