import { join } from 'node:path';
import { startChromium } from '../../tests/obsidian/chromium.mjs';

/** The plugin in the simulated Obsidian: in the light, in the dark, on a phone, in Dutch, and with the harvest of a session to look at. */
export async function photographObsidian(folder) {
  const browser = await startChromium();
  try {
    await photograph(browser, join(folder, 'obsidian.png'), { width: 1100, height: 720 });
    await photograph(browser, join(folder, 'obsidian-dark.png'), { width: 1100, height: 720, dark: true, language: 'nl' });
    await photograph(browser, join(folder, 'obsidian-phone.png'), { width: 390, height: 780, mobile: true });
    await photographHarvest(browser, join(folder, 'obsidian-harvest.png'));
    await photographDashboard(browser, join(folder, 'obsidian-dashboard-phone.png'));
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

async function photographHarvest(browser, file) {
  const page = await browser.open({ width: 1100, height: 720 });
  await page.locator('.cop-notes-row', { hasText: 'crane and a lorry' }).first().waitFor();
  await page.evaluate(() => { void globalThis.host.run('cop-notes:harvest'); });
  for (const words of ['Do we admit a second dismantling firm?', 'That is all', 'Guidance']) await page.locator('.suggestion-item', { hasText: words }).first().click();
  await page.locator('.modal input').fill('Admitting a second firm');
  await page.keyboard.press('Enter');
  await page.locator('.cop-notes-review-text').waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: file });
  await page.close();
}

async function photographDashboard(browser, file) {
  const page = await browser.open({ width: 390, height: 780, mobile: true, sidebar: false });
  await page.evaluate(() => { void globalThis.host.run('cop-notes:show-dashboard'); });
  await page.locator('.cop-notes-plot').first().waitFor();
  await page.locator('.cop-notes-plot').first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await page.screenshot({ path: file });
  await page.close();
}
