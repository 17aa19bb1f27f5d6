import { readdir, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildExtension, packExtension } from '../packages/vscode-extension/build.mjs';
import { buildPlugin } from '../packages/obsidian-plugin/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const release = join(root, 'release');

/** Make what people install, in `release/`: the extension as one file, and the three files of a release for Obsidian. */
export async function pack() {
  await rm(release, { recursive: true, force: true });
  await buildExtension();
  await packExtension({ outFile: join(release, 'cop-notes.vsix') });
  await buildPlugin({ outDir: join(release, 'obsidian') });

  const files = (await readdir(release, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const packed = files.map((entry) => relative(release, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
  if (packed.join(' ') !== expected.join(' ')) throw new Error(`release/ should hold ${expected.join(', ')}, but holds ${packed.join(', ')}`);
  for (const path of packed) console.log(`packed release/${path} (${Math.ceil((await stat(join(release, path))).size / 1024)} KB)`);
}

/** Obsidian's directory takes these three and nothing else. */
const expected = ['cop-notes.vsix', 'obsidian/main.js', 'obsidian/manifest.json', 'obsidian/styles.css'];

if (process.argv[1] === fileURLToPath(import.meta.url)) await pack();
