import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { bundlingWithoutNode } from '../bundling/without-node.mjs';
import { installChromium } from '../testing/install-chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** So many notes are given to the page at a time. */
const batch = 500;

/** Bytes that each note takes as it is read in Chromium, which is where the notes of Obsidian and VS Code are: its engine keeps references in half the space that Node's does. */
export async function heapInChromium(paths) {
  const profile = mkdtempSync(join(tmpdir(), 'cop-notes-heap-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: await installChromium(), headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await context.newPage();
    await page.addScriptTag({ content: await bundle() });
    await page.evaluate(() => { globalThis.kept = []; });
    const devtools = await context.newCDPSession(page);
    const used = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    };
    const readAll = async () => {
      for (let at = 0; at < paths.length; at += batch) {
        await page.evaluate((notes) => { for (const [path, text] of notes) globalThis.kept.push(globalThis.core.parseNote(path, text)); }, paths.slice(at, at + batch).map((path) => [path, readFileSync(path, 'utf8')]));
      }
    };
    // Once without keeping anything, for what is made ready only once.
    await readAll();
    await page.evaluate(() => { globalThis.kept.length = 0; });
    const before = await used();
    await readAll();
    return { bytesPerNote: (await used() - before) / paths.length };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function bundle() {
  const { outputFiles } = await build({ stdin: { contents: "export { parseNote } from '@cop-notes/core/folder';", resolveDir: root }, ...bundlingWithoutNode, format: 'iife', globalName: 'core', write: false });
  return outputFiles[0].text;
}
