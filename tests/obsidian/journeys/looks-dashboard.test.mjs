// @vitest-environment node
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../chromium.mjs';
import { sampleNotes } from '../sample-notes.mjs';
import { circle } from './notes.mjs';
import { personInChromium } from './person-in-chromium.mjs';

/** How the dashboard looks, and what can be measured of that. The pictures are for the eye: tests/obsidian/shots. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
let person;
beforeAll(async () => { browser = await startChromium(); });
afterAll(() => browser?.close());
afterEach(() => person?.leave());

async function enter(options = {}) {
  person = await personInChromium(browser, { files: sampleNotes(), sidebar: false, width: 1100, height: 900, ...options });
  await expect.poll(() => person.do(() => [...host.commands.keys()].length)).toBeGreaterThan(0);
  await person.run('show-dashboard');
  await person.page.locator('.cop-notes-dashboard').waitFor();
}

/** The whole of it, however long it is. */
async function shoot(name) {
  const height = await person.do(() => Math.ceil(document.querySelector('.cop-notes-dashboard').getBoundingClientRect().height) + 120);
  const { width } = person.page.viewportSize();
  await person.page.setViewportSize({ width, height });
  await person.page.waitForTimeout(100);
  await person.page.shot(`dashboard-${name}`);
}

async function faults() {
  await person.page.addScriptTag({ content: axe });
  return person.do(async () => {
    const { violations } = await globalThis.axe.run(document.querySelector('.cop-notes-dashboard'), { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`);
  });
}

const sideways = () => person.do(() => {
  const view = document.querySelector('.cop-notes-dashboard-view');
  return view.scrollWidth > view.clientWidth + 1;
});

describe('how the dashboard looks', () => {
  for (const [name, options] of [['light', {}], ['dark', { dark: true }], ['dutch', { language: 'nl' }], ['forced-colours', { forcedColors: 'active' }], ['narrow', { width: 430 }], ['phone', { mobile: true, width: 390, height: 780 }], ['dark-phone', { dark: true, mobile: true, width: 320, height: 640 }]]) {
    test(`${name}, with a list and a table open, and axe finds nothing`, async () => {
      await enter(options);
      await person.page.locator('button[data-do=open]').first().waitFor();
      await shoot(name);
      await expect.poll(faults).toEqual([]);
      await person.page.locator('button[data-value="figure/asked"]').first().click();
      await person.page.locator('.cop-notes-behind').waitFor();
      await person.page.locator('button[data-do=fold][data-value=attendance]').click();
      await person.page.locator('button[data-do=fold][data-value=figures]').click();
      await person.page.locator('table').nth(1).waitFor();
      await shoot(`${name}-open`);
      await expect.poll(faults).toEqual([]);
      await expect.poll(sideways).toBe(false);
    });
  }

  test('on a phone, everything can be touched', async () => {
    await enter({ mobile: true, width: 390, height: 780 });
    await person.page.locator('button[data-value="figure/asked"]').first().click();
    const small = await person.do(() => [...document.querySelectorAll('.cop-notes-dashboard button, .cop-notes-dashboard select')].map((each) => [each.textContent, each.getBoundingClientRect()]).filter(([, { width, height }]) => width < 44 || height < 44).map(([text]) => text));
    expect(small).toEqual([]);
  });

  test('printed, in black on white and without buttons that do nothing there', async () => {
    await enter({ dark: true });
    await person.page.locator('button[data-do=open]').first().waitFor();
    await person.page.emulateMedia({ media: 'print' });
    await expect.poll(() => person.page.locator('.cop-notes-small-button').first().isVisible()).toBe(false);
    await expect.poll(() => person.do(() => getComputedStyle(document.querySelector('.cop-notes-dashboard h1')).color)).toBe('rgb(0, 0, 0)');
    await expect.poll(() => person.do(() => getComputedStyle(document.querySelector('.cop-notes-plot text')).fill)).toBe('rgb(0, 0, 0)');
    await shoot('print');
  });

  test('in a community with nothing in it yet', async () => {
    await enter({ files: { 'Circle/Circle.md': circle()['Circle/Circle.md'] } });
    await expect.poll(() => person.page.locator('.cop-notes-dashboard-advice').count()).toBe(1);
    await shoot('empty');
    await expect.poll(faults).toEqual([]);
  });
});
