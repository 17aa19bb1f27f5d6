import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { asOneFile, bundleInParts } from '../../scripts/bundling/in-parts.mjs';
import { bundlingWithoutNode, checkBundle } from '../../scripts/bundling/without-node.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/** What Obsidian has for every plugin, on every device. */
const provided = ['obsidian', '@codemirror/state', '@codemirror/view'];

/** The bytes of `main.js`, minified. A phone reads them at each start: who needs more, first looks for what can go. */
const budget = 915_000;

/** How the plugin is bundled. */
export const bundling = /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({ ...bundlingWithoutNode, external: [...provided] });

/** What the plugin is in parts, and what is in each. */
export function pluginInParts() {
  return bundleInParts({ ...bundling, entryPoints: { main: join(here, 'src/main.ts') } });
}

/**
 * Build what Obsidian installs: `main.js`, `manifest.json` and `styles.css`.
 *
 * @param {{ outDir?: string }} [options]
 */
export async function buildPlugin({ outDir = join(here, 'dist') } = {}) {
  const { parts, metafile } = await pluginInParts();
  const main = await asOneFile(parts, { entry: 'main.js', external: provided });
  checkBundle([['main.js', main]], metafile, { provided, budget });
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'main.js'), main);
  await copyFile(join(root, 'manifest.json'), join(outDir, 'manifest.json'));
  // Those of the dashboard are the same in every tool.
  const styles = await Promise.all([join(here, 'styles.css'), join(root, 'packages/dashboard/dashboard.css')].map((file) => readFile(file, 'utf8')));
  await writeFile(join(outDir, 'styles.css'), styles.join('\n'));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildPlugin();
