import { fileURLToPath } from 'node:url';
import { stages } from './testing/stages.mjs';

/**
 * Run every stage, or with `--quick` the ones for while you work. A failing stage does not keep the next ones from running.
 * The last line is always `N passed, N failed`, and the exit code says the same.
 */
const quick = process.argv.includes('--quick');
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const total = { passed: 0, failed: 0 };
for (const stage of stages) {
  if (quick && !stage.quick) continue;
  console.log(`\n== ${stage.title}`);
  const start = performance.now();
  const { passed, failed, output, notes } = await resultOf(stage);
  if (failed > 0) console.log(`${output.trimEnd()}\n`);
  for (const note of notes) console.log(`   ${note}`);
  console.log(`   ${passed} passed, ${failed} failed, in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  total.passed += passed;
  total.failed += failed;
}

if (total.passed + total.failed === 0) total.failed = 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A stage that breaks is a stage that failed. */
async function resultOf({ run }) {
  try {
    return await run();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.stack : String(error), notes: [] };
  }
}
