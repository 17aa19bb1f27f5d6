import { join } from 'node:path';
import { build, transform } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** How code is written for every host. */
const written = /** @type {const} */ ({ format: 'cjs', platform: 'browser', target: 'es2022', minify: true, legalComments: 'none', charset: 'utf8', logLevel: 'warning' });

/**
 * Bundle code in parts: one that is there at once, and those that it imports later (`await import(…)`), with what several share in parts of
 * its own. They are ESM, for which alone esbuild can do that, and are made into what a host loads by `asFiles` or `asOneFile`.
 *
 * @param {import('esbuild').BuildOptions & { entryPoints: Record<string, string> }} options
 * @returns {Promise<{ parts: ReadonlyMap<string, string>, metafile: import('esbuild').Metafile }>} each part by the name of its file
 */
export async function bundleInParts(options) {
  // The names of parts come from paths, which begin at the root wherever this is run.
  const { outputFiles, metafile } = await build({ ...options, ...written, format: 'esm', splitting: true, outdir: join(root, 'dist'), write: false, metafile: true, absWorkingDir: root });
  return { parts: new Map(outputFiles.map(({ path, text }) => [nameOf(path), text])), metafile };
}

function nameOf(path) {
  return path.split(/[\\/]/).at(-1);
}

/** The bytes of what is there at once: of the first part, and of those that it imports. */
export function bytesAtOnce(files, { outputs }, entry) {
  const atOnce = new Set([entry]);
  const imported = new Map(Object.entries(outputs).map(([path, { imports }]) => [nameOf(path), imports.flatMap(({ path: of, kind, external }) => (external || kind !== 'import-statement' ? [] : [nameOf(of)]))]));
  for (const name of atOnce) for (const each of imported.get(name) ?? []) atOnce.add(each);
  return [...atOnce].reduce((sum, name) => sum + Buffer.byteLength(files.get(name) ?? ''), 0);
}

/** Each part as a file of CommonJS, which is loaded when it is imported first. */
export async function asFiles(parts) {
  const files = await Promise.all([...parts].map(async ([name, text]) => /** @type {const} */ ([name, (await transform(text, { ...written, supported: { 'dynamic-import': false } })).code])));
  return new Map(files);
}

/** One file of CommonJS, in which what is imported later is also run only then. Parts in it cost less than modules: those would be run one by one. */
export async function asOneFile(parts, { entry, external }) {
  const fromParts = /** @type {import('esbuild').Plugin} */ ({
    name: 'from-parts',
    setup(builder) {
      builder.onResolve({ filter: /^\.\// }, ({ path }) => ({ path: path.slice(2), namespace: 'parts' }));
      builder.onLoad({ filter: /.*/, namespace: 'parts' }, ({ path }) => ({ contents: parts.get(path) }));
    },
  });
  const { outputFiles: [file] } = await build({ ...written, bundle: true, entryPoints: [`./${entry}`], external: [...external], plugins: [fromParts], write: false });
  return file.text;
}
