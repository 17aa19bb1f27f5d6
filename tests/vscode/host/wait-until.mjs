import { setTimeout as delay } from 'node:timers/promises';

/** How long anything in the window may take, in milliseconds: much longer than it does on a busy machine. Waiting costs nothing where all goes well. */
export const patience = 60_000;

/**
 * Asks again and again until the answer is truthy; an error counts as "not yet".
 * @template T
 * @param {string} what what is waited for, as the error says it
 * @param {() => T | Promise<T>} ask
 * @param {number} [milliseconds] how long at most
 * @returns {Promise<NonNullable<T>>} the answer
 */
export async function waitUntil(what, ask, milliseconds = patience) {
  const end = Date.now() + milliseconds;
  /** @type {unknown} */
  let lastError;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      lastError = error;
    }
    await delay(100);
  }
  throw new Error(`Waited ${milliseconds / 1000} s in vain for ${what}.`, { cause: lastError });
}
