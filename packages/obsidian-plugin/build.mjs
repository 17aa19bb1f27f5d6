import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

/**
 * gray-matter is used for splitting off frontmatter alone. The rest of it asks for Node (`fs`) and brings engines that run code;
 * the core replaces every engine, so none is shipped.
 */
const withoutNode = {
  name: 'without-node',
  setup(builder) {
    const nothing = () => ({ path: 'nothing', namespace: 'nothing' });
    builder.onResolve({ filter: /^fs$/ }, nothing);
    builder.onResolve({ filter: /^\.\/(lib\/)?engines$/ }, ({ importer }) => (importer.includes('/gray-matter/') ? nothing() : undefined));
    builder.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What a phone does not have. `process(` is a method's name too, hence not only the word is looked for. */
const nodeNames = [/\bBuffer\b\s*[.[(]/, /(?<![.\w$])process\s*[.[]/, /\b__(?:dirname|filename)\b/, /["`']node:\w/, /(?<![.\w$])eval\s*\(/, /\bnew Function\b/];

/**
 * Build what Obsidian installs: `main.js`, `manifest.json` and `styles.css`.
 *
 * @param {{ outDir?: string, production?: boolean, sourceDir?: string }} [options] `sourceDir` holds `main.ts` and the rest of `src`; its `styles.css` stands beside it.
 */
export async function buildPlugin({ outDir = join(here, 'dist'), production = true, sourceDir = join(here, 'src') } = {}) {
  await mkdir(outDir, { recursive: true });
  const outfile = join(outDir, 'main.js');
  const { metafile } = await build({
    entryPoints: [join(sourceDir, 'main.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
    inject: [join(here, 'buffer-shim.mjs')],
    plugins: [withoutNode],
    nodePaths: [join(root, 'node_modules')],
    minify: production,
    sourcemap: production ? false : 'inline',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    metafile: true,
  });
  await checkForNode(outfile, metafile);
  await copyFile(join(root, 'manifest.json'), join(outDir, 'manifest.json'));
  await copyFile(join(sourceDir, '../styles.css'), join(outDir, 'styles.css'));
}

/** Throws where the bundle needs anything that not every device has. */
async function checkForNode(outfile, metafile) {
  const asked = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path));
  const foreign = asked.filter((path) => path !== 'obsidian');
  if (foreign.length > 0) throw new Error(`main.js asks for ${foreign.join(', ')}`);
  const code = await readFile(outfile, 'utf8');
  for (const name of nodeNames) {
    const found = name.exec(code);
    if (found !== null) throw new Error(`main.js has ${JSON.stringify(code.slice(Math.max(0, found.index - 40), found.index + 40))}`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildPlugin();
