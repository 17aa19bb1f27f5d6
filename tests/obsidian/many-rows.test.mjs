// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from './chromium.mjs';

let browser;
beforeAll(async () => { browser = await startChromium(); });
afterAll(() => browser?.close());

const questions = (note, count) => Array.from({ length: count }, (_, number) => `- [?] Why ${note} ${number}? [owner:: Ann]  [created:: 2026-11-20]\n`).join('');

test('in a list of hundreds of rows, all of which are drawn, one change touches the rows that it changes, and the list stays where it was scrolled to', async () => {
  const notes = Object.fromEntries(Array.from({ length: 30 }, (_, note) => [`C/${note}.md`, questions(note, 30)]));
  const page = await browser.open({ files: { 'C/C.md': '---\ntype: community\nname: Circle\n---\n', 'C/Ann.md': '---\ntype: member\n---\n', ...notes } });
  const rows = () => page.locator('.cop-notes-row').count();
  await expect.poll(rows).toBeGreaterThanOrEqual(900);
  await page.getByText('Why 15 7?', { exact: true }).scrollIntoViewIfNeeded();
  const placeOf = () => page.getByText('Why 15 7?', { exact: true }).evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await placeOf();
  await page.evaluate(() => {
    globalThis.touched = { come: 0, gone: 0 };
    new MutationObserver((changes) => {
      for (const { addedNodes, removedNodes } of changes) {
        globalThis.touched.come += [...addedNodes].filter((node) => node instanceof Element && node.matches('.cop-notes-item')).length;
        globalThis.touched.gone += [...removedNodes].filter((node) => node instanceof Element && node.matches('.cop-notes-item')).length;
      }
    }).observe(document.querySelector('.cop-notes-tree'), { subtree: true, childList: true });
  });
  await page.evaluate((text) => host.outside.write('C/29.md', text), `${questions(29, 30)}- [?] What is new? [owner:: Ann]  [created:: 2026-11-20]\n`);
  await expect.poll(() => page.getByText('What is new?', { exact: true }).count()).toBe(1);
  expect(await page.evaluate(() => globalThis.touched.come)).toBeLessThanOrEqual(3);
  expect(await page.evaluate(() => globalThis.touched.gone)).toBe(0);
  expect(await placeOf()).toBe(before);
  expect(page.errors).toEqual([]);
});
