import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { bundlingWithoutNode, checkBundle } from '../../scripts/bundling/without-node.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/** How code for the extension host is bundled: the extension, and the tests that run there beside it. */
export const bundling = /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({
  ...bundlingWithoutNode,
  conditions: ['worker'], // in a browser, extensions run in a worker
  external: ['vscode'],
});

/** The bytes of each script, minified. Who needs more, first looks for what can go. */
const budgets = { extension: 895_000, dashboard: 5_000 };

/** In a worker there is no document. */
const foreignNames = [/(?<![.\w$])(?:document|window)\s*\.\s*(?:create|get|query)/];

/**
 * Build what VS Code runs: one file for the desktop, for remote machines (`main`) and for browsers (`browser`), so that what works in one
 * works in the other. It is named `.js`, because VS Code in a browser looks for nothing else.
 *
 * @param {{ outDir?: string, production?: boolean }} [options]
 */
export async function buildExtension({ outDir = join(here, 'dist'), production = true } = {}) {
  const outfile = join(outDir, 'extension.js');
  const { metafile } = await build({
    ...bundling,
    entryPoints: [join(here, 'src/extension.ts')],
    outfile,
    minify: production,
    sourcemap: production ? false : 'inline',
    metafile: true,
  });
  await checkBundle(outfile, metafile, { provided: ['vscode'], foreignNames, budget: production ? budgets.extension : Infinity });
  await buildDashboard(outDir, production);
}

/** What runs in the page of the dashboard, which has a document and no extension host: a script and styles of its own. */
async function buildDashboard(outDir, production) {
  const outfile = join(outDir, 'dashboard.js');
  const { metafile } = await build({
    bundle: true, format: 'iife', platform: 'browser', target: 'es2022', legalComments: 'none', logLevel: 'warning',
    entryPoints: [join(here, 'src/dashboard/webview/dashboard-page.ts')],
    outfile, minify: production, sourcemap: production ? false : 'inline', metafile: true,
  });
  await checkBundle(outfile, metafile, { provided: [], budget: production ? budgets.dashboard : Infinity });
  const styles = await Promise.all([join(here, 'src/dashboard/webview/dashboard-page.css'), join(root, 'packages/dashboard/dashboard.css')].map((file) => readFile(file, 'utf8')));
  await writeFile(join(outDir, 'dashboard.css'), styles.join('\n'));
}

/**
 * Pack the built extension as a person installs it. Returns where it lies.
 *
 * @param {{ outFile?: string }} [options]
 */
export async function packExtension({ outFile = join(root, 'release/cop-notes.vsix') } = {}) {
  await mkdir(dirname(outFile), { recursive: true });
  await createVSIX({ cwd: here, packagePath: outFile, dependencies: false, allowMissingRepository: true });
  return outFile;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildExtension();
  if (process.argv.includes('--pack')) console.log(await packExtension());
}
