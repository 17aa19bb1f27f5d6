import { join } from 'node:path';
import { startChromium } from '../../tests/obsidian/chromium.mjs';

/** The plugin in the simulated Obsidian: in the light, in the dark, on a phone, in Dutch, with a session that was just planned, with the harvest of one to look at, and with the dashboard. */
const pictures = {
  'obsidian': (browser, file) => photograph(browser, file, { width: 1100, height: 720 }),
  'obsidian-dark': (browser, file) => photograph(browser, file, { width: 1100, height: 720, dark: true, language: 'nl' }),
  'obsidian-phone': (browser, file) => photograph(browser, file, { width: 390, height: 780, mobile: true }),
  'obsidian-session': photographNewSession,
  'obsidian-harvest': photographHarvest,
  'obsidian-dashboard-phone': photographDashboard,
};

export async function photographObsidian(folder, isWanted) {
  const wanted = Object.entries(pictures).filter(([name]) => isWanted(name));
  if (wanted.length === 0) return;
  const browser = await startChromium();
  try {
    for (const [name, take] of wanted) await take(browser, join(folder, `${name}.png`));
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

async function photographNewSession(browser, file) {
  const page = await browser.open({ width: 1100, height: 720 });
  await page.locator('.cop-notes-row', { hasText: 'crane and a lorry' }).first().waitFor();
  await page.evaluate(() => { void globalThis.host.run('cop-notes:new-session'); });
  const choose = (words) => page.locator('.suggestion-item', { hasText: words }).first().click();
  const answer = async (words) => {
    const field = page.locator('.modal .cop-notes-input-field');
    await field.waitFor();
    if (words !== undefined) await field.fill(words);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
  };
  await choose('Session of our community');
  await answer('2026-12-10');
  await answer();
  await choose('All themes');
  await choose('The community’s facilitators');
  await answer('2026-12-10 Session');
  await page.locator('.modal').waitFor({ state: 'detached' });
  await page.getByText('2026-12-10 Session').first().waitFor();
  while ((await page.locator('.notice').count()) > 0) await page.locator('.notice').first().click();
  // Past the frontmatter, to what people read.
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 21 * 24);
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
