// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from './chromium.mjs';

let browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

for (const [name, options] of Object.entries({
  light: {}, dark: { dark: true }, phone: { mobile: true, width: 390, height: 780 }, dutch: { language: 'nl' }, narrow: { width: 700 }, contrast: { forcedColors: 'active', dark: true },
})) {
  test(`the sidebar is drawn in Chromium: ${name}`, async () => {
    const page = await browser.open(options);
    await page.locator('.cop-notes-row').first().waitFor();
    await page.shot(`sidebar-${name}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(page.errors).toEqual([]);
    await page.close();
  });
}
