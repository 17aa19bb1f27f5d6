import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundlingWithoutNode, checkBundle } from '../../scripts/bundling/without-node.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/** What Obsidian has for every plugin, on every device. */
const provided = ['obsidian', '@codemirror/state', '@codemirror/view'];

/** The bytes of `main.js`, minified. A phone reads them at each start: who needs more, first looks for what can go. */
const budget = 915_000;

/** How the plugin is bundled. */
export const bundling = /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({ ...bundlingWithoutNode, external: [...provided] });

/**
 * Build what Obsidian installs: `main.js`, `manifest.json` and `styles.css`.
 *
 * @param {{ outDir?: string, production?: boolean }} [options]
 */
export async function buildPlugin({ outDir = join(here, 'dist'), production = true } = {}) {
  await mkdir(outDir, { recursive: true });
  const outfile = join(outDir, 'main.js');
  const { metafile } = await build({
    ...bundling,
    entryPoints: [join(here, 'src/main.ts')],
    outfile,
    minify: production,
    sourcemap: production ? false : 'inline',
    metafile: true,
  });
  await checkBundle(outfile, metafile, { provided, budget: production ? budget : Infinity });
  await copyFile(join(root, 'manifest.json'), join(outDir, 'manifest.json'));
  // Those of the dashboard are the same in every tool.
  const styles = await Promise.all([join(here, 'styles.css'), join(root, 'packages/dashboard/dashboard.css')].map((file) => readFile(file, 'utf8')));
  await writeFile(join(outDir, 'styles.css'), styles.join('\n'));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildPlugin();
