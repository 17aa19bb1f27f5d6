import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The core and the store on disk, from their sources as they stand now. */
export async function loadCore() {
  const folder = await mkdtemp(join(tmpdir(), 'cop-notes-core-'));
  const outfile = join(folder, 'core.mjs');
  await build({
    stdin: { contents: "export * from '@cop-notes/core';\nexport { fileSystemNoteStore } from './packages/cli/src/file-system-note-store.ts';", resolveDir: root },
    outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning',
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
