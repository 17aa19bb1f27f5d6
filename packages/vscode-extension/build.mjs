import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/**
 * gray-matter is used for splitting off frontmatter alone. The rest of it asks for Node (`fs`) and brings engines that run code;
 * the core replaces every engine, so none is shipped.
 */
const withoutNode = /** @type {import('esbuild').Plugin} */ ({
  name: 'without-node',
  setup(builder) {
    const nothing = () => ({ path: 'nothing', namespace: 'nothing' });
    builder.onResolve({ filter: /^fs$/ }, nothing);
    builder.onResolve({ filter: /^\.\/(lib\/)?engines$/ }, ({ importer }) => (/[\\/]gray-matter[\\/]/.test(importer) ? nothing() : undefined));
    builder.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
});

/** What a worker in a browser does not have. */
const foreignNames = [
  /\bBuffer\b\s*[.[(]/, /(?<![.\w$])process\s*[.[]/, /\b__(?:dirname|filename)\b/, /["`']node:\w/,
  /(?<![.\w$])(?:document|window)\s*\.\s*(?:create|get|query)/, /(?<![.\w$])eval\s*\(/, /\bnew Function\b/,
];

/** How code for the extension host is bundled: the extension, and the tests that run there beside it. */
export const bundling = /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  conditions: ['worker'], // in a browser, extensions run in a worker: there is no document
  target: 'es2022',
  external: ['vscode'],
  inject: [join(here, 'buffer-shim.mjs')],
  plugins: [withoutNode],
  nodePaths: [join(root, 'node_modules')],
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
});

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
  await checkBundle(outfile, metafile);
}

/**
 * Throws where the bundle needs anything but VS Code and the language itself.
 *
 * @param {string} outfile
 * @param {import('esbuild').Metafile} metafile
 */
async function checkBundle(outfile, { outputs }) {
  const asked = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path));
  const foreign = asked.filter((path) => path !== 'vscode');
  if (foreign.length > 0) throw new Error(`${outfile} asks for ${foreign.join(', ')}`);
  const code = await readFile(outfile, 'utf8');
  for (const name of foreignNames) {
    const found = name.exec(code);
    if (found !== null) throw new Error(`${outfile} has ${JSON.stringify(code.slice(Math.max(0, found.index - 40), found.index + 40))}`);
  }
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
