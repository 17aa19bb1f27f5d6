import { afterEach, describe, expect, test } from 'vitest';
import { personInDom } from './person-in-dom.mjs';
import { stories } from './stories/all.mjs';

let person;
afterEach(() => person?.leave());

describe('the shipped plugin in a simulated Obsidian, in a DOM without Node’s names', () => {
  for (const { name, notes, options, tell } of stories) {
    test(name, async () => {
      person = await personInDom({ files: notes(), ...options });
      await tell(person);
      expect(person.errors).toEqual([]);
    });
  }
});
