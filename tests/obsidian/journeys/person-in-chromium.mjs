import { find, seen } from './seen.mjs';
import { supplementHost } from './supplements.mjs';

const keys = { ' ': 'Space' };

/** A person at the simulated Obsidian in Chromium: real mouse, real keyboard. */
export async function personInChromium(browser, { files, language = 'en', mobile = false, sidebar = true, ...options }) {
  const page = await browser.open({ files, language, mobile, sidebar, ...options });
  await page.evaluate(supplementHost);
  const clickOn = async (handle, { mod = false, button = 0 } = {}) => {
    const element = handle.asElement();
    if (element === null) throw new Error('there is nothing to click');
    await element.click({ modifiers: mod ? ['Control'] : [], button: button === 2 ? 'right' : 'left' });
  };
  return {
    page,
    errors: page.errors,
    see: (what, argument) => page.evaluate(seen[what], argument),
    point: async (at, argument) => (await page.evaluateHandle(find[at], argument)).asElement().hover(),
    async click(at, argument, how) {
      if (at === 'rowButton') await (await page.evaluateHandle(find.line, argument[0])).asElement().hover();
      await clickOn(await page.evaluateHandle(find[at], argument), how);
    },
    fill: async (at, text) => (await page.evaluateHandle(find[at])).asElement().fill(text),
    select: async (at, words) => { await (await page.evaluateHandle(find[at])).asElement().selectOption({ label: words }); },
    press: (key, { mod = false, shift = false } = {}) => page.keyboard.press(`${mod ? 'Control+' : ''}${shift ? 'Shift+' : ''}${keys[key] ?? key}`),
    async type(text) {
      await (await page.evaluateHandle(find.note)).asElement().focus();
      await page.keyboard.insertText(text);
    },
    do: (work, argument) => page.evaluate(work, argument),
    run: (command) => page.evaluate((id) => { void host.run(id); }, `cop-notes:${command}`),
    listenersOfFreshHost: () => page.evaluate(async (notes) => (await globalThis.createObsidianHost({ files: notes })).listeners(), files),
    wait: (milliseconds) => page.waitForTimeout(milliseconds),
    leave: () => page.close(),
  };
}
