import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fuzzRange } from './fuzz/fuzz-range.mjs';
import { loadFuzzer } from './fuzz/load-fuzzer.mjs';

/**
 * Look for a text that the scanner reads differently from remark, among random ones: a million, or as many as are asked for.
 *
 *     npm run fuzz -- [COUNT] [--seed NUMBER] [--jobs NUMBER] [--notes FOLDER]
 *
 * The same seed tries the same texts. `--notes` takes the notes of another folder apart besides those of the sample community. Exit code 1
 * when a counter-example was found.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' }, jobs: { type: 'string', default: '1' }, notes: { type: 'string', multiple: true, default: [] } } });
const count = Number(positionals[0] ?? 1_000_000);
const [seed, jobs] = [Number(values.seed), Number(values.jobs)];
if (!(count > 0 && jobs > 0 && Number.isInteger(seed))) {
  console.error('usage: npm run fuzz -- [COUNT] [--seed NUMBER] [--jobs NUMBER] [--notes FOLDER]');
  process.exit(2);
}

if (jobs > 1) await runJobs();
else await runHere();

async function runHere() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const notes = [join(root, 'sample-community'), join(root, 'packages/core/tests/fixtures'), ...values.notes].flatMap(notesIn);
  const start = performance.now();
  const onProgress = (tried) => console.log(`${tried} texts, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const { tried, found } = fuzzRange({ from: seed * 10_000_000, count, notes, onProgress }, await loadFuzzer());
  for (const { seed: number, text, where, expected, found: got } of found) {
    console.log(`\nDIFFERENT ${where}, seed ${number}: ${JSON.stringify(text)}\n  remark:  ${shown(expected)}\n  scanner: ${shown(got)}`);
  }
  console.log(`${tried} texts, ${found.length} counter-examples`);
  if (found.length > 0) process.exitCode = 1;
}

/** Each process has a share of the texts, with seeds of its own. */
async function runJobs() {
  const share = Math.ceil(count / jobs);
  const codes = await Promise.all(Array.from({ length: jobs }, (_, job) => new Promise((resolve) => {
    const rest = ['--seed', String(seed + job), ...values.notes.flatMap((folder) => ['--notes', folder])];
    fork(fileURLToPath(import.meta.url), [String(share), ...rest]).on('exit', (code) => { resolve(code); });
  })));
  if (codes.some((code) => code !== 0)) process.exitCode = 1;
}

function notesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => readFileSync(join(folder, name), 'utf8'));
}

function shown(value) {
  return JSON.stringify(value, (_, each) => (each === undefined ? null : each)).slice(0, 1500);
}
