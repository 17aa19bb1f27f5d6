import { expect, vi } from 'vitest';
import { patience } from './wait-until.mjs';

// What stands in a window follows the notes a moment later, part by part. So a test never waits for one part and then looks at the others:
// it expects the whole, soon.

/**
 * Checks again and again until the check throws nothing; in the end throws what was wrong last.
 * @param {() => void | Promise<void>} check
 * @param {Function} [called] whose caller a failure points to
 */
export async function soon(check, called = soon) {
  /** @type {{ stack?: string }} */
  const from = {};
  Error.captureStackTrace(from, called);
  try {
    await vi.waitFor(check, { timeout: patience, interval: 100 });
  } catch (error) {
    if (error instanceof Error) error.stack = (from.stack ?? '').replace(/^.*\n/, `${error.name}: ${error.message}\n`);
    throw error;
  }
}

/**
 * Asks again and again until the answer is as expected; in the end tells the last difference. An error counts as "not yet".
 * @param {() => unknown} ask
 * @param {unknown} expected as `toEqual` takes it, so also `expect.stringContaining(…)`
 */
export async function expectSoon(ask, expected) {
  await soon(async () => { expect(await ask()).toEqual(expected); }, expectSoon);
}
