import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { asFiles, asOneFile, bundleInParts, bytesAtOnce } from '../../scripts/bundling/in-parts.mjs';
import { bundlingWithoutNode, checkBundle } from '../../scripts/bundling/without-node.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/** How code for the extension host is bundled: the extension, and the tests that run there beside it. */
export const bundling = /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({
  ...bundlingWithoutNode,
  conditions: ['worker'], // in a browser, extensions run in a worker
  external: ['vscode'],
});

/** The bytes of each file, minified, and of those together that are loaded at the start. Who needs more, first looks for what can go. */
const budgets = { desktop: 230_000, start: 210_000, web: 895_000, dashboard: 5_000 };

/** In a worker there is no document. */
const foreignNames = [/(?<![.\w$])(?:document|window)\s*\.\s*(?:create|get|query)/];

/** What the extension is in parts, and what is in each. */
export function extensionInParts() {
  return bundleInParts({ ...bundling, entryPoints: { extension: join(here, 'src/extension.ts') } });
}

/**
 * Build what VS Code runs, from the same code. On the desktop and on remote machines (`main`) there are files of which only the first is
 * loaded at the start. In a browser (`browser`) there is one file: VS Code fetches it and runs its text, and the `require` that it gives
 * knows `vscode` and nothing else. It is named `.js`, because VS Code in a browser looks for nothing else.
 *
 * @param {{ outDir?: string }} [options]
 */
export async function buildExtension({ outDir = join(here, 'dist') } = {}) {
  const { parts, metafile } = await extensionInParts();
  const desktop = await asFiles(parts);
  const web = new Map([['extension.js', await asOneFile(parts, { entry: 'extension.js', external: bundling.external })]]);
  const host = { provided: bundling.external, foreignNames };
  checkBundle(desktop, metafile, { ...host, budget: budgets.desktop });
  checkBundle(web, metafile, { ...host, budget: budgets.web });
  const start = bytesAtOnce(desktop, metafile, 'extension.js');
  if (start > budgets.start) throw new Error(`at its start the extension loads ${start} bytes, and may load ${budgets.start}: look for what can wait, or raise the budget and say why`);
  await writeAnew(join(outDir, 'desktop'), desktop);
  await writeAnew(join(outDir, 'web'), web);
  await buildDashboard(outDir);
}

/** Nothing of what was built before stays. */
async function writeAnew(folder, files) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([...files].map(([name, code]) => writeFile(join(folder, name), code)));
}

/** What runs in the page of the dashboard, which has a document and no extension host: a script and styles of its own. */
async function buildDashboard(outDir) {
  const { outputFiles: [script], metafile } = await build({
    bundle: true, format: 'iife', platform: 'browser', target: 'es2022', legalComments: 'none', logLevel: 'warning',
    entryPoints: [join(here, 'src/dashboard/webview/dashboard-page.ts')],
    minify: true, metafile: true, write: false,
  });
  checkBundle([['dashboard.js', script.text]], metafile, { provided: [], budget: budgets.dashboard });
  await writeFile(join(outDir, 'dashboard.js'), script.text);
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
