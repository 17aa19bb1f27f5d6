// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../chromium.mjs';
import { personInChromium } from './person-in-chromium.mjs';
import { stories } from './stories/all.mjs';

let browser;
let person;
beforeAll(async () => { browser = await startChromium(); });
afterAll(() => browser?.close());
afterEach(() => person?.leave());

describe('the shipped plugin in a simulated Obsidian, in Chromium', () => {
  for (const { name, notes, options, tell } of stories) {
    test(name, async () => {
      person = await personInChromium(browser, { files: notes(), ...options });
      await tell(person);
      expect(person.errors).toEqual([]);
    });
  }
});
