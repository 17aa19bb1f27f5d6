import { afterEach, describe, expect, test } from 'vitest';
import { createObsidianHost } from '../host/create-host.mjs';
import { shippedFiles } from '../load-shipped.mjs';
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

  test('a plugin that is switched off before the layout is ready hears of nothing', async () => {
    const host = await createObsidianHost({ files: { 'a.md': '' } });
    const before = host.listeners();
    await host.loadPlugin(shippedFiles());
    await host.unloadPlugin('cop-notes');
    await host.layoutReady();
    expect(host.listeners()).toBe(before);
  });
});
