import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a module exports whose text is `contents`, and which imports the sources of the project from its root, as they stand now. */
export async function loadSources(contents) {
  const folder = await mkdtemp(join(tmpdir(), 'cop-notes-sources-'));
  const outfile = join(folder, 'sources.mjs');
  await build({
    stdin: { contents, resolveDir: root },
    outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
