import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { performancePage } from './bench/performance-page.mjs';

/**
 * Measure how fast notes are read, beside what else reads Markdown, and write it to docs/performance.md.
 *
 *     npm run bench -- [COUNT…]      notes in the made-up communities: 1000 and 10000, and 100000 if you ask for it
 */
const counts = process.argv.slice(2).map(Number);
const communities = (counts.length === 0 ? [1000, 10_000] : counts).map(measureCommunity);
const page = performancePage({ communities, oneNote: run('oneNote'), hostile: run('hostile'), hugeLine: run('hugeLine'), started: measureStart(), node: `Node ${process.versions.node.split('.')[0]}` });
writeFileSync(fileURLToPath(new URL('../docs/performance.md', import.meta.url)), page);
console.log(page);

function measureCommunity(count) {
  const folder = mkdtempSync(join(tmpdir(), 'cop-notes-bench-'));
  const kept = mkdtempSync(join(tmpdir(), 'cop-notes-kept-'));
  try {
    const { bytes } = run('write', { folder, count });
    const time = (task, share = 1) => {
      const milliseconds = quickest(task, { folder, share });
      console.error(`${count} notes, ${task}: ${milliseconds.toFixed(0)} ms${share === 1 ? '' : ` for one in ${share}`}`);
      return milliseconds * share;
    };
    const few = Math.ceil(count / 1000);
    return {
      count, bytes, floor: time('floor'), everyCharacter: time('everyCharacter'), values: time('values'), ours: time('ours'), index: time('index'), markdownIt: time('markdownIt', Math.ceil(few / 4)), languageService: time('languageService', Math.ceil(few / 4)), grayMatterAndRemark: time('grayMatterAndRemark', few),
      statFloor: time('statFloor'), keep: run('keep', { folder, kept }).milliseconds, warm: quickest('warm', { folder, kept }), followed: run('incremental', { folder }),
      cold: run('start', { folder }), warmStart: run('start', { folder, kept }),
      heap: run('heap', { folder }).bytesPerNote, heapInChromium: run('heapInChromium', { folder }).bytesPerNote,
    };
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(kept, { recursive: true });
  }
}

function measureStart() {
  const folder = mkdtempSync(join(tmpdir(), 'cop-notes-start-'));
  try {
    const sizes = run('bundles', { folder });
    const starts = (build) => {
      const each = Array.from({ length: 9 }, () => run('startUp', { folder, build }));
      return Object.fromEntries(['milliseconds', 'ready', 'longest'].map((until) => [until, each.map((times) => times[until]).sort((one, other) => one - other)[4]]));
    };
    return { sizes, desktop: starts('desktop'), web: starts('web') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of three programs: what the machine did besides is no part of the task. */
function quickest(task, options) {
  return Math.min(...Array.from({ length: 3 }, () => run(task, options).milliseconds));
}

function run(task, options = {}) {
  const script = fileURLToPath(new URL('./bench/run-task.mjs', import.meta.url));
  const said = execFileSync(process.execPath, ['--expose-gc', script, task, JSON.stringify(options)], { encoding: 'utf8', maxBuffer: 1e8 });
  // A browser that is not there yet is installed first, and says so.
  return JSON.parse(said.trim().split('\n').at(-1));
}
