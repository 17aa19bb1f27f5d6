import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = new URL('../packages/', import.meta.url);

/** What is built, where, and by which function of that package's `build.mjs`. */
const products = [
  { name: 'command line', folder: 'cli', builder: 'buildCli' },
  { name: 'extension for VS Code', folder: 'vscode-extension', builder: 'buildExtension' },
  { name: 'plugin for Obsidian', folder: 'obsidian-plugin', builder: 'buildPlugin' },
];

/** Build everything that a person can run. */
export async function build() {
  await Promise.all(products.map(async ({ name, folder, builder }) => {
    const script = new URL(`${folder}/build.mjs`, packages);
    if (!existsSync(script)) return console.log(`not there yet: ${name}`);
    const start = performance.now();
    await (await import(script.href))[builder]();
    console.log(`built ${name} (packages/${folder}) in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
