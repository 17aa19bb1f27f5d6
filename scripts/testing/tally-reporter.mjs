import { writeFileSync } from 'node:fs';

/**
 * Counts for `scripts/test.mjs`, as JSON in the file named by COP_NOTES_TALLY. A test is skipped with a reason by
 * `context.skip('why')`; one that is skipped silently counts as failed there, and so does one that was never run.
 */
export default class TallyReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const skipped = inState('skipped').map((test) => ({ name: nameOf(test), reason: test.result().note ?? '' }));
    const notRun = inState('pending').map(nameOf);
    // A file that can't be loaded, or a failing `beforeAll`, has no failing test to show for it.
    const crashed = [
      ...modules.filter((module) => module.errors().length > 0).map((module) => module.relativeModuleId),
      ...modules.flatMap((module) => [...module.children.allSuites()]).filter((suite) => suite.errors().length > 0).map(nameOf),
      ...unhandledErrors.map((error) => `unhandled: ${error.message}`),
    ];
    writeFileSync(process.env.COP_NOTES_TALLY, JSON.stringify({ passed: inState('passed').length, failed: inState('failed').map(nameOf), skipped, notRun, crashed }));
  }
}

function nameOf(entity) {
  return `${entity.module.relativeModuleId} > ${entity.fullName}`;
}
