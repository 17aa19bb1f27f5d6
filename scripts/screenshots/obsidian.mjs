import { join } from 'node:path';
import { startChromium } from '../../tests/obsidian/chromium.mjs';

/** The plugin in the simulated Obsidian: in the light, in the dark, on a phone, in Dutch. */
export async function photographObsidian(folder) {
  const browser = await startChromium();
  try {
    await photograph(browser, join(folder, 'obsidian.png'), { width: 1100, height: 720 });
    await photograph(browser, join(folder, 'obsidian-dark.png'), { width: 1100, height: 720, dark: true, language: 'nl' });
    await photograph(browser, join(folder, 'obsidian-phone.png'), { width: 390, height: 780, mobile: true });
  } finally {
    await browser.close();
  }
}

async function photograph(browser, file, options) {
  const page = await browser.open(options);
  const row = page.locator('.cop-notes-row', { hasText: 'crane and a lorry' }).first();
  await row.waitFor();
  if (!options.mobile) {
    await row.click();
    await row.hover();
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path: file });
  await page.close();
}
