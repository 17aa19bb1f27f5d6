import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { installChromium } from '../../scripts/testing/install-chromium.mjs';
import { shippedFiles } from './load-shipped.mjs';
import { sampleNotes } from './sample-notes.mjs';

const here = import.meta.dirname;
const shots = join(here, 'shots');
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A browser for the simulated host. Close it when done. */
export async function startChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'cop-notes-obsidian-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: await installChromium(), headless: true, args: quiet });
  const bundle = await hostBundle();
  mkdirSync(shots, { recursive: true });
  return {
    open: (options) => openHost(context, bundle, options),
    newPage: () => context.newPage(),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * A page with the shipped plugin in the simulated host, its sidebar open. `page.errors` holds what went wrong in the page.
 * Inside `page.evaluate` the host is `host`. With an `address` the page has what a browser keeps for an address, a database above all.
 */
async function openHost(context, bundle, { files = sampleNotes(), plugin = shippedFiles(), width = 1000, height = 700, dark = false, mobile = false, language = 'en', sidebar = true, forcedColors = 'none', address = undefined, readDelay = 0 } = {}) {
  const page = await context.newPage();
  if (address !== undefined) await openEmpty(page, address);
  // The day of the sample community; timers go on.
  await page.clock.setFixedTime(new Date(2026, 10, 23, 12));
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.emulateMedia({ forcedColors, colorScheme: dark ? 'dark' : 'light' });
  await page.setViewportSize({ width, height });
  await page.setContent(`<!doctype html><html lang="${language}"><head><title>Simulated Obsidian</title><style>${readFileSync(join(here, 'host/host.css'), 'utf8')}</style></head><body></body></html>`);
  await page.addScriptTag({ content: bundle });
  await page.evaluate(async (setUp) => {
    globalThis.host = await globalThis.createObsidianHost(setUp);
    await host.loadPlugin(setUp.plugin);
    await host.layoutReady();
    if (setUp.sidebar) await host.run('cop-notes:show-sidebar');
  }, { files, plugin, dark, mobile, language, sidebar, readDelay, icons: lucideIcons() });
  return Object.assign(page, { errors, shot: (name) => page.screenshot({ path: join(shots, `${name}.png`) }) });
}

/** A page without anything, at an address that nobody is asked for. */
export async function openEmpty(page, address) {
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(address);
}

async function hostBundle() {
  const { outputFiles } = await build({ entryPoints: [join(here, 'host/browser-entry.mjs')], bundle: true, platform: 'browser', format: 'iife', write: false, logLevel: 'error' });
  return outputFiles[0].text;
}

/** Obsidian's pictures are Lucide's. Only those that the plugin names are put into the page. */
function lucideIcons() {
  const folder = join(here, '../../node_modules/lucide-static/icons');
  const { code } = shippedFiles();
  const named = readdirSync(folder).map((file) => file.replace(/\.svg$/, '')).filter((name) => code.includes(`"${name}"`) || code.includes(`'${name}'`) || code.includes(`\`${name}\``));
  return Object.fromEntries(named.map((name) => [name, readFileSync(join(folder, `${name}.svg`), 'utf8').replace(/<!--.*?-->\s*/s, '')]));
}
