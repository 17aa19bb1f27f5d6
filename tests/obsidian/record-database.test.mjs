// @vitest-environment node
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmpty, startChromium } from './chromium.mjs';

/** What the plugin keeps for its next start, in a real database of a browser. */
const address = 'http://vault.invalid/';

let browser;
let bundle;
beforeAll(async () => {
  browser = await startChromium();
  const { outputFiles } = await build({
    stdin: { contents: "export { recordDatabase } from './record-database.ts';", resolveDir: join(import.meta.dirname, '../../packages/obsidian-plugin/src') },
    bundle: true, platform: 'browser', format: 'iife', globalName: 'kept', write: false, logLevel: 'error',
  });
  bundle = outputFiles[0].text;
});
afterAll(() => browser?.close());

async function windowWith(name) {
  const page = await browser.newPage();
  await openEmpty(page, address);
  await page.addScriptTag({ content: bundle });
  await page.evaluate((wanted) => { globalThis.store = globalThis.kept.recordDatabase(indexedDB, wanted); }, name);
  return page;
}

test('a text is there as a whole, also in another window, until it is removed', async () => {
  const [one, two] = [await windowWith('a'), await windowWith('a')];
  expect(await one.evaluate(() => globalThis.store.read('notes-1'))).toBeUndefined();
  await one.evaluate(() => globalThis.store.write('notes-1', 'one'));
  await one.evaluate(() => globalThis.store.write('notes-1', 'two 😀'.repeat(100_000)));
  expect(await two.evaluate(() => globalThis.store.read('notes-1'))).toBe('two 😀'.repeat(100_000));
  await two.evaluate(() => globalThis.store.remove('notes-1'));
  await one.evaluate(() => globalThis.store.remove('notes-1'));
  expect(await one.evaluate(() => globalThis.store.read('notes-1'))).toBeUndefined();
  const other = await windowWith('b');
  await one.evaluate(() => globalThis.store.write('notes-1', 'of a'));
  expect(await other.evaluate(() => globalThis.store.read('notes-1'))).toBeUndefined();
  for (const page of [one, two, other]) await page.close();
});

test('nobody waits for us who deletes the database, and then nothing is kept any more', async () => {
  const [one, two] = [await windowWith('c'), await windowWith('c')];
  await one.evaluate(() => globalThis.store.write('notes-1', 'one'));
  await two.evaluate(() => new Promise((fulfil, reject) => {
    const request = indexedDB.deleteDatabase('c');
    request.onsuccess = () => { fulfil(); };
    request.onerror = request.onblocked = () => { reject(new Error('held')); };
  }));
  expect(await one.evaluate(() => globalThis.store.write('notes-1', 'two').then(() => 'written', () => 'refused'))).toBe('refused');
  expect(await (await windowWith('c')).evaluate(() => globalThis.store.read('notes-1'))).toBeUndefined();
});

test('the second start of the plugin reads only what changed since the first', async () => {
  const files = { 'C/C.md': '---\ntype: community\nname: Circle\n---\n', 'C/a.md': '- [?] Why a?\n', 'C/red.md': '---\nconfidentiality: TLP:RED\n---\n- [?] Why zqred?\n', 'diary.md': 'zqprivate\n' };
  const page = await browser.open({ files, address, sidebar: false });
  // Nobody touched the files for a while: what was just written is not kept.
  await page.evaluate(() => {
    for (const file of host.app.vault.getMarkdownFiles()) file.stat.mtime -= 60_000;
    globalThis.reads = [];
    const read = host.app.vault.cachedRead.bind(host.app.vault);
    host.app.vault.cachedRead = (file) => { globalThis.reads.push(file.path); return read(file); };
  });
  const start = () => page.evaluate(async () => {
    globalThis.reads.length = 0;
    await host.reloadPlugin('cop-notes');
    await host.run('cop-notes:show-sidebar');
  });
  const questions = () => page.locator('.cop-notes-row').allInnerTexts();
  const keptTexts = () => page.evaluate(async () => {
    const texts = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((fulfil) => { const request = indexedDB.open(name); request.onsuccess = () => { fulfil(request.result); }; });
      if (name.startsWith('cop-notes-')) texts.push(...await new Promise((fulfil) => { const request = database.transaction('notes').objectStore('notes').getAll(); request.onsuccess = () => { fulfil(request.result); }; }));
      database.close();
    }
    return texts.join('\n');
  });
  await start();
  await expect.poll(() => page.evaluate(() => [...globalThis.reads].sort())).toEqual(['C/C.md', 'C/a.md', 'C/red.md', 'diary.md']);
  await expect.poll(keptTexts).toContain('Why a?');
  expect(await keptTexts()).not.toMatch(/zqred|red\.md|zqprivate|diary/);
  await start();
  await expect.poll(async () => (await questions()).join('\n')).toContain('Why a?');
  await expect.poll(() => page.evaluate(() => globalThis.reads)).toEqual(['C/red.md']);
  expect(page.errors).toEqual([]);
});
