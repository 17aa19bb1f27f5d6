import { expect } from 'vitest';
import { createObsidianHost } from '../host/create-host.mjs';
import { personInDom } from './person-in-dom.mjs';
import { stories } from './stories/all.mjs';

/**
 * What is told in a DOM without a browser: each story by its name, and how it is tried on the files of a plugin (see load-shipped.mjs).
 * It rejects where the plugin does anything else than the story tells.
 */
export const toldInDom = [
  ...stories.map((story) => ({ name: story.name, tryOn: (plugin) => tell(story, plugin) })),
  {
    name: 'a plugin that is switched off before the layout is ready hears of nothing',
    async tryOn(plugin) {
      const host = await createObsidianHost({ files: { 'a.md': '' } });
      const before = host.listeners();
      await host.loadPlugin(plugin);
      await host.unloadPlugin('cop-notes');
      await host.layoutReady();
      await new Promise((resolve) => { setTimeout(resolve, 500); }); // what it may have begun is loaded by then
      expect(host.listeners()).toBe(before);
    },
  },
];

async function tell({ notes, options, tell: tellTo }, plugin) {
  const person = await personInDom({ files: notes(), ...options, plugin });
  try {
    await tellTo(person);
    expect(person.errors).toEqual([]);
  } finally {
    await person.leave();
  }
}
