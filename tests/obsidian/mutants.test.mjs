// @vitest-environment node
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildPlugin } from '../../packages/obsidian-plugin/build.mjs';

/**
 * Do the journeys notice a broken plugin? Each mutant changes one place of a copy of the source, is built, and must fail the journeys in
 * the DOM. A place that is not found exactly once is stale: then the mutant proves nothing, and its test fails.
 */
const root = join(import.meta.dirname, '../..');
const plugin = join(root, 'packages/obsidian-plugin');
const list = join(import.meta.dirname, 'mutants.list.mjs');
const mutants = existsSync(list) ? (await import(list)).mutants : [];

describe('deliberately broken builds', () => {
  test('there are at least twelve', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(12);
  });

  test.concurrent.for(mutants)('$name is caught', { timeout: 240_000 }, async ({ file, find, replace }, { expect: expectHere }) => {
    // Beside the package, so that its imports resolve as usual.
    const copy = mkdtempSync(join(plugin, '.mutant-'));
    try {
      cpSync(join(plugin, 'src'), join(copy, 'src'), { recursive: true });
      cpSync(join(plugin, 'styles.css'), join(copy, 'styles.css'));
      breakFile(join(copy, file), find, replace);
      await buildPlugin({ sourceDir: join(copy, 'src'), outDir: join(copy, 'dist') });
      const { passed, output } = await runJourneys(join(copy, 'dist'));
      expectHere(passed, `no journey noticed it:\n${output.slice(-2000)}`).toBe(false);
      // A journey must have failed, not the runner.
      expectHere(output).toMatch(/Tests .*failed/);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

function breakFile(file, find, replace) {
  const source = readFileSync(file, 'utf8');
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`stale: ${JSON.stringify(find)} stands ${places} times in ${file}`);
  writeFileSync(file, source.replace(find, () => replace));
}

function runJourneys(folder) {
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'tests/obsidian/vitest.config.ts', '--bail', '1', 'tests/obsidian/journeys/dom'];
  const env = { ...process.env, COP_NOTES_PLUGIN: folder, NO_COLOR: '1', VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, env, timeout: 200_000, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ passed: error === null, output: out + err });
    });
  });
}
