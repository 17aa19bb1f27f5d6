import { fileURLToPath } from 'node:url';
import { buildCli } from '../packages/cli/build.mjs';
import { buildPlugin } from '../packages/obsidian-plugin/build.mjs';
import { buildExtension } from '../packages/vscode-extension/build.mjs';

const products = [
  { name: 'the command line', folder: 'packages/cli', make: buildCli },
  { name: 'the extension for VS Code', folder: 'packages/vscode-extension', make: buildExtension },
  { name: 'the plugin for Obsidian', folder: 'packages/obsidian-plugin', make: buildPlugin },
];

/** Build everything that a person can run. */
export async function build() {
  await Promise.all(products.map(async ({ name, folder, make }) => {
    const start = performance.now();
    await make();
    console.log(`built ${name} in ${folder}/dist (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
