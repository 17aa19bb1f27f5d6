import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readerVersion } from '../../scripts/bundling/reader-version.mjs';

const here = new URL('.', import.meta.url);

/** Bundle the command line into one file that needs nothing but Node. */
export async function buildCli() {
  const { version } = JSON.parse(await readFile(new URL('package.json', here), 'utf8'));
  await build({
    entryPoints: [fileURLToPath(new URL('src/cop-notes.ts', here))],
    outfile: fileURLToPath(new URL('dist/cop-notes.js', here)),
    bundle: true, platform: 'node', format: 'esm', target: 'node20', minify: true, legalComments: 'none', logLevel: 'warning',
    define: { COP_NOTES_VERSION: JSON.stringify(version), COP_NOTES_READER: JSON.stringify(readerVersion()) },
    // gray-matter is CommonJS and asks for `fs` at its start, which an ESM bundle must be given.
    banner: { js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);" },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
