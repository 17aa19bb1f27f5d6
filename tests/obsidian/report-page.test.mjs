// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installChromium } from '../../scripts/testing/install-chromium.mjs';

/** A report is for any browser; here it is opened in the one that these tests have. */
const root = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
let folder;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cop-notes-report-'));
  for (const format of ['html', 'md']) {
    execFileSync(process.execPath, [join(root, 'packages/cli/bin/cop-notes.js'), 'report', join(root, 'sample-community/Circular construction'), '--for', 'community', '--period', '2026', '--format', format, '--out', folder], { stdio: 'pipe' });
  }
  browser = await chromium.launch({ executablePath: await installChromium(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'] });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

for (const [name, { width, ...options }] of Object.entries({ light: { width: 900, colorScheme: 'light' }, dark: { width: 900, colorScheme: 'dark' }, narrow: { width: 340, colorScheme: 'light' }, contrast: { width: 900, colorScheme: 'dark', forcedColors: 'active' } })) {
  test(`the page opens in Chromium, asks for nothing, and axe finds nothing: ${name}`, async () => {
    // The page's own policy lets no script in; axe comes in all the same.
    const context = await browser.newContext({ ...options, viewport: { width, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    const [errors, asked] = [[], []];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    page.on('request', (request) => asked.push(request.url()));
    const address = pathToFileURL(join(folder, 'report-2026-community.html')).href;
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator('summary').first().press('Enter');
    expect(await page.locator('details[open] td').first().isVisible()).toBe(true);
    await page.evaluate(axe);
    expect(await page.evaluate(async () => (await globalThis.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))).toEqual([]);
    expect(errors).toEqual([]);
    expect(asked).toEqual([address]);
    await context.close();
  });
}

test('a community full of HTML is text in its report: nothing runs, nothing is asked for, in the page and in the pictures', async () => {
  const hostile = '<script>document.title="broken"</script><img src=x onerror="document.title=1"><svg onload=alert(1)>';
  const notes = {
    'Evil.md': `---\ntype: community\nname: '${hostile}'\n---\n`,
    'Known.md': `---\ntype: knowledge\npublished: 2026-05-01\nvalue: '${hostile}'\n---\n# ${hostile}\n`,
    'Asked.md': `- [x] ${hostile} Why? #question [theme:: </title><script>alert(2)</script>] [created:: 2026-05-01] [completion:: 2026-05-02]\n    - answer:: <iframe src="https://example.org"></iframe><a href="javascript:alert(3)">here</a>\n`,
  };
  const source = join(folder, 'source');
  mkdirSync(source);
  for (const [name, text] of Object.entries(notes)) writeFileSync(join(source, name), text);
  const out = join(folder, 'hostile');
  for (const format of ['html', 'md']) execFileSync(process.execPath, [join(root, 'packages/cli/bin/cop-notes.js'), 'report', source, '--for', 'community', '--period', '2026', '--format', format, '--out', out], { stdio: 'pipe' });
  const context = await browser.newContext();
  const page = await context.newPage();
  const [dialogs, asked] = [[], []];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  page.on('request', (request) => asked.push(request.url()));
  const files = readdirSync(out).filter((file) => /\.(?:html|svg)$/.test(file)).map((file) => pathToFileURL(join(out, file)).href);
  expect(files).toHaveLength(4);
  for (const file of files) {
    await page.goto(file);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.querySelectorAll('script, img, iframe, a, [onload], [onerror]').length)).toBe(0);
  }
  await page.goto(files.find((file) => file.endsWith('.html')));
  expect(await page.title()).toBe(`${hostile}: report on 2026`);
  expect(await page.locator('h1').innerText()).toBe(`${hostile}: report on 2026`);
  expect([dialogs, [...new Set(asked)].sort()]).toEqual([[], [...files].sort()]);
  await context.close();
});

test('on a phone no word in a table is broken, in Dutch as well', async () => {
  const source = join(folder, 'dutch');
  mkdirSync(source);
  const notes = {
    'Kring.md': '---\ntype: community\nname: Kring\nlanguage: nl\nthemes: [Materialenpaspoorten]\n---\n', 'Ann.md': '---\ntype: member\norganisation: Gemeente\njoined: 2025-01-01\n---\n',
    'Sessie.md': '---\ntype: session\ndate: 2026-05-20\nattendees: [Ann]\n---\n- [x] Hoe lang? [theme:: Materialenpaspoorten] [created:: 2026-05-01] [completion:: 2026-05-12] #vraag\n- [?] Waarom? [created:: 2025-05-01]\n- [?] Wanneer?\n',
  };
  for (const [name, text] of Object.entries(notes)) writeFileSync(join(source, name), text);
  execFileSync(process.execPath, [join(root, 'packages/cli/bin/cop-notes.js'), 'report', source, '--for', 'community', '--period', '2026', '--format', 'html', '--out', join(folder, 'dutch-out')], { stdio: 'pipe' });
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(pathToFileURL(join(folder, 'dutch-out/report-2026-community.html')).href);
  const broken = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const words = [...document.querySelectorAll('th, td')].flatMap((cell) => [...cell.textContent.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ cell, word, index })));
    return words.filter(({ cell, word, index }) => {
      const range = document.createRange();
      range.setStart(cell.firstChild, index);
      range.setEnd(cell.firstChild, index + word.length);
      return range.getClientRects().length > 1;
    }).map(({ word }) => word);
  });
  expect(broken).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.close();
});

test('every picture beside the note is one that a browser draws', async () => {
  const pictures = readdirSync(folder).filter((file) => file.endsWith('.svg'));
  expect(pictures).toHaveLength(3);
  const page = await browser.newPage();
  for (const picture of pictures) {
    await page.goto(pathToFileURL(join(folder, picture)).href);
    expect(await page.evaluate(() => [document.documentElement.localName, document.querySelector('parsererror') === null, document.querySelectorAll('path, rect').length > 2])).toEqual(['svg', true, true]);
  }
  await page.close();
});
