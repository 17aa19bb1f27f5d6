// @vitest-environment node
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startChromium } from '../chromium.mjs';
import { circle } from './notes.mjs';
import { personInChromium } from './person-in-chromium.mjs';
import { enterTree, eventually } from './stories/eventually.mjs';

/** Ten thousand questions, newest first, as the sidebar has them. */
const count = 10_000;
const perNote = 1000;
const question = (index) => `- [?] Question ${index + 1} of many? [owner:: Sam de Boer]  [theme:: money]\n`;
const notes = Object.fromEntries(Array.from({ length: count / perNote }, (_, note) => [`Circle/Many ${note}.md`, Array.from({ length: perNote }, (__, index) => question(note * perNote + index)).join('')]));

let browser;
let person;
beforeAll(async () => { browser = await startChromium(); });
afterAll(() => browser?.close());
beforeEach(async () => {
  person = await personInChromium(browser, { files: { ...circle(), ...notes } });
  await expect.poll(rows).toBeGreaterThan(20);
});
afterEach(async () => {
  expect(person?.errors).toEqual([]);
  await person?.leave();
});

/** How many rows are in the document. */
const rows = () => person.do(() => document.querySelectorAll('.cop-notes-row').length);

/** What stands at some heights of the list, from its top to its bottom; undefined for nothing. */
const inSight = () => person.do(() => {
  const { left, top, width, height } = document.querySelector('.cop-notes-scroll').getBoundingClientRect();
  return Array.from({ length: 12 }, (_, index) => document.elementFromPoint(left + width / 2, top + 5 + index * (height - 10) / 11)?.closest('.cop-notes-item')?.querySelector('.cop-notes-text, .cop-notes-title')?.textContent);
});

const scrollTo = (share) => person.do((part) => {
  const scroll = document.querySelector('.cop-notes-scroll');
  scroll.scrollTop = scroll.scrollHeight * part;
}, share);

test('of ten thousand questions those in sight are in the document, wherever a person scrolls', async () => {
  expect(await rows()).toBeLessThan(200);
  for (const share of [0.1, 0.5, 0.9, 0.3]) {
    await scrollTo(share);
    await expect.poll(async () => (await inSight()).every((words) => words?.includes('of many') === true)).toBe(true);
    expect(await rows()).toBeLessThan(200);
  }
  await person.page.screenshot({ path: 'tests/obsidian/shots/long-tree.png' });
});

test('a screen reader hears which of how many it is, and the keyboard reaches the last one', async () => {
  await enterTree(person);
  await person.press('End');
  await person.press('ArrowUp');
  await person.press('ArrowUp');
  await eventually(person, 'focus').toMatch(/^treeitem: Question 10000 of many\?/);
  expect(await person.do(() => [document.activeElement.getAttribute('aria-posinset'), document.activeElement.getAttribute('aria-setsize')])).toEqual([String(count + 1), String(count + 1)]);
  await expect.poll(() => person.do(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })).toBe(true);
  for (let index = 0; index < 40; index += 1) await person.press('ArrowUp');
  await eventually(person, 'focus').toMatch(/^treeitem: Question 9960 of many\?/);
  expect(await rows()).toBeLessThan(200);
});

test('the row that has the focus keeps it when a person scrolls far away, and the arrows go on from there', async () => {
  await enterTree(person);
  for (let index = 0; index < 6; index += 1) await person.press('ArrowDown');
  const before = await person.see('focus');
  await scrollTo(0.8);
  await expect.poll(async () => (await inSight()).every((words) => words?.includes('of many') === true)).toBe(true);
  expect(await person.see('focus')).toBe(before);
  await person.press('ArrowDown');
  await eventually(person, 'focus').not.toBe(before);
  await expect.poll(() => person.do(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })).toBe(true);
});

test('what somebody else writes changes the rows it touches, and nothing moves', async () => {
  await scrollTo(0.5);
  await expect.poll(async () => (await inSight()).every((words) => words?.includes('of many') === true)).toBe(true);
  const before = await inSight();
  await person.do(() => {
    globalThis.touched = 0;
    new MutationObserver((changes) => { for (const { addedNodes, removedNodes } of changes) globalThis.touched += addedNodes.length + removedNodes.length; }).observe(document.querySelector('.cop-notes-tree'), { childList: true, subtree: true });
    void host.outside.write('Circle/Extra.md', '- [?] What did we forget? [owner:: Sam de Boer]  [theme:: trust]\n');
  });
  await expect.poll(() => person.do(() => document.querySelector('.cop-notes-tree').textContent.includes('trust3'))).toBe(true);
  await expect.poll(inSight).toEqual(before);
  expect(await person.do(() => globalThis.touched)).toBeLessThan(100);
});

test('when most of them go, all rows that are left are in the document again', async () => {
  await scrollTo(0.5);
  await person.do((paths) => { for (const path of paths) void host.outside.write(path, '- [?] One of many? [owner:: Sam de Boer]  [theme:: money]\n'); }, Object.keys(notes));
  await expect.poll(rows).toBe(13);
  await eventually(person, 'tree').toContain('    One of many?');
  expect(await person.do(() => document.querySelector('.cop-notes-stretch'))).toBeNull();
});
