import { foundSoon } from './found-soon.mjs';
import { find, seen } from './seen.mjs';
import { supplementHost } from './supplements.mjs';

const keys = { ' ': 'Space' };

/** A person at the simulated Obsidian in Chromium: real mouse, real keyboard. */
export async function personInChromium(browser, { files, language = 'en', mobile = false, sidebar = true, ...options }) {
  const page = await browser.open({ files, language, mobile, sidebar, ...options });
  await page.evaluate(supplementHost);
  const at = (place, argument) => foundSoon(place, argument, async () => (await page.evaluateHandle(find[place], argument)).asElement());
  return {
    page,
    errors: page.errors,
    see: (what, argument) => page.evaluate(seen[what], argument),
    point: async (place, argument) => (await at(place, argument)).hover(),
    async click(place, argument, { mod = false, button = 0 } = {}) {
      if (place === 'rowButton') await (await at('line', argument[0])).hover();
      await (await at(place, argument)).click({ modifiers: mod ? ['Control'] : [], button: button === 2 ? 'right' : 'left' });
    },
    fill: async (place, text) => (await at(place)).fill(text),
    select: async (place, words) => { await (await at(place)).selectOption({ label: words }); },
    press: (key, { mod = false, shift = false } = {}) => page.keyboard.press(`${mod ? 'Control+' : ''}${shift ? 'Shift+' : ''}${keys[key] ?? key}`),
    async type(text) {
      await (await at('note')).focus();
      await page.keyboard.insertText(text);
    },
    do: (work, argument) => page.evaluate(work, argument),
    async run(command) {
      const id = `cop-notes:${command}`;
      await foundSoon('command', command, () => page.evaluate((name) => host.available(name), id));
      await page.evaluate((name) => { void host.run(name); }, id);
    },
    listenersOfFreshHost: () => page.evaluate(async (notes) => (await globalThis.createObsidianHost({ files: notes })).listeners(), files),
    wait: (milliseconds) => page.waitForTimeout(milliseconds),
    leave: () => page.close(),
  };
}
