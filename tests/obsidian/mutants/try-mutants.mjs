import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { toldInDom } from '../journeys/in-dom.mjs';
import { shippedFiles } from '../load-shipped.mjs';
import { mutants } from './list.mjs';
import { source } from './source.mjs';

// What a broken plugin does after its story is over is nobody's failure.
for (const event of ['unhandledRejection', 'uncaughtException']) process.on(event, () => undefined);

/**
 * Do the stories notice a broken plugin? Each mutant changes one place of the source, and must fail the story that it names, which the plugin
 * as it is passes right before, in the same place. A change whose place is not found exactly once is stale: it proves nothing.
 */
export function tryMutants(subject) {
  const before = Object.values(mutants).slice(0, Object.keys(mutants).indexOf(subject)).flat().length;
  describe(`builds that are broken on purpose: ${subject}`, () => {
    for (const [index, mutant] of mutants[subject].entries()) {
      test(`${mutant.name} is caught`, () => tryMutant(mutant, before + index));
    }
  });
}

async function tryMutant({ file, find, caughtBy }, number) {
  const places = readFileSync(join(source, file), 'utf8').split(find).length - 1;
  expect(places, `${JSON.stringify(find)} in ${file}`).toBe(1);
  const story = toldInDom.find(({ name }) => name === caughtBy);
  expect(story, `the story “${caughtBy}”`).toBeDefined();

  const builds = inject('builds');
  const whole = shippedFiles(join(builds, 'whole'));
  await story.tryOn(whole);
  const broken = { ...whole, code: readFileSync(join(builds, String(number), 'main.js'), 'utf8') };
  const noticed = await story.tryOn(broken).then(() => false, () => true);
  expect(noticed, `“${caughtBy}” goes on as if nothing were wrong`).toBe(true);
}
