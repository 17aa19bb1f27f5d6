import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.mjs';

const reporter = fileURLToPath(new URL('tally-reporter.mjs', import.meta.url));

/** Run tests with vitest. Every test counts. */
export async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'cop-notes-tally-'));
  const file = join(folder, 'tally.json');
  try {
    const { ok, output } = await runCommand(
      [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', ...args, '--reporter=default', `--reporter=${reporter}`],
      { env: { COP_NOTES_TALLY: file } },
    );
    return resultOf(ok, output, tallyIn(file));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Undefined when the runner ended before it could count. */
function tallyIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function resultOf(ok, output, tally) {
  if (tally === undefined) return { passed: 0, failed: 1, output: `${output}\nThe test runner ended without a result.\n`, notes: [] };
  const { passed, failed, skipped, notRun, crashed } = tally;
  const silent = skipped.filter(({ reason }) => reason === '');
  const faults = [...failed, ...crashed, ...notRun, ...silent.map(({ name }) => name)];
  const notes = [
    ...skipped.map(({ name, reason }) => `skipped: ${name} (${reason || 'without a reason: counts as failed'})`),
    ...notRun.map((name) => `not run: ${name}`),
    ...crashed.map((name) => `crashed: ${name}`),
  ];
  if (passed + faults.length === 0) return { passed, failed: 1, output: `${output}\nNot a single test was found.\n`, notes };
  // A runner that fails while every test passed failed at something: that must not get lost.
  return { passed, failed: ok ? faults.length : Math.max(1, faults.length), output, notes };
}
