import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readerVersion } from './reader-version.mjs';

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
    // It keeps the text it was given as a Buffer, which nobody ever looks at.
    builder.onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]utils\.js$/ }, async ({ path }) => ({ contents: `const Buffer = { from: (text) => text };\n${await readFile(path, 'utf8')}` }));
  },
});

/** How the core and a host over it are bundled for devices that have no Node: phones, and the workers of browsers. */
export const bundlingWithoutNode = /** @type {const} @satisfies {import('esbuild').BuildOptions} */ ({
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  plugins: [withoutNode],
  define: { COP_NOTES_READER: JSON.stringify(readerVersion()) },
  nodePaths: [join(import.meta.dirname, '../../node_modules')],
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
});

/** What such devices do not have. `process(` is a method's name too, hence not only the word is looked for. */
const nodeNames = [/\bBuffer\b\s*[.[(]/, /(?<![.\w$])process\s*[.[]/, /\b__(?:dirname|filename)\b/, /["`']node:\w/, /(?<![.\w$])eval\s*\(/, /\bnew Function\b/];

/**
 * Throws where a bundle needs anything but its host and the language itself, or where a file of it outgrew its budget.
 *
 * @param {Iterable<readonly [name: string, code: string]>} files
 * @param {import('esbuild').Metafile} metafile
 * @param {{ provided: readonly string[], foreignNames?: readonly RegExp[], budget: number }} options `provided` are the modules that its host has for it;
 *   `budget` the bytes that each file may have, minified
 */
export function checkBundle(files, { outputs }, { provided, foreignNames = [], budget }) {
  const asked = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path));
  const foreign = asked.filter((path) => !provided.includes(path));
  if (foreign.length > 0) throw new Error(`a bundle asks for ${foreign.join(', ')}`);
  for (const [name, code] of files) {
    const size = Buffer.byteLength(code);
    if (size > budget) throw new Error(`${name} has ${size} bytes, and may have ${budget}: look for what can go, or raise the budget and say why`);
    for (const pattern of [...nodeNames, ...foreignNames]) {
      const found = pattern.exec(code);
      if (found !== null) throw new Error(`${name} has ${JSON.stringify(code.slice(Math.max(0, found.index - 40), found.index + 40))}`);
    }
  }
}
