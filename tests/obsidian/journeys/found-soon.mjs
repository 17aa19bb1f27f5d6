import { setTimeout as delay } from 'node:timers/promises';
import { patience } from '../patience.mjs';

/**
 * Look for something until it is there, as a person does who waits for a button; throws in the end.
 * @param {string} place what is looked for, for the error
 * @param {unknown} argument which one
 * @param {() => unknown} look an error, like nothing, counts as "not yet"
 */
export async function foundSoon(place, argument, look) {
  // Not the day of the notes, which stands still.
  const end = performance.now() + patience;
  let cause;
  do {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      cause = error;
    }
    await delay(20);
  } while (performance.now() < end);
  throw new Error(`there is no ${place} ${JSON.stringify(argument ?? '')}`, { cause });
}
