import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { installChromium } from '../../../scripts/testing/install-chromium.mjs';
import { makeTemporaryFolder, removeFolder } from './temporary-folder.mjs';
import { Workbench } from './workbench.mjs';

/** Draws alike everywhere and asks nothing of the network. */
const browserArguments = [
  '--no-sandbox', // Chromium's own sandbox refuses to run as root, which containers usually are
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** A webview is a page of another site that needs its service worker, which Chromium would count as tracking. */
const browserPreferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/**
 * Opens the workbench in a Chromium of its own, with nothing remembered from before.
 *
 * **Language.** `vscode.env.language`, and with it `package.nls.nl.json` and `l10n`, is what the *page* calls VS Code's
 * language: the global `_VSCODE_NLS_LANGUAGE`, which a language pack sets. The page hands it to both extension hosts and
 * to the extension scanner of VS Code's server. Neither the browser's language nor the server's `--locale` or its
 * `vscode.nls.locale` cookie reach it: they only choose a language pack, and Microsoft publishes none for Dutch. So the
 * tests set the global, and see what a member with a Dutch language pack would see. VS Code's own words stay English.
 *
 * @param {Pick<import('./desktop-server.mjs').WorkbenchServer, 'addressOf'>} server
 * @param {object} [options]
 * @param {string} [options.language] a language tag such as `nl`; else English
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {string} [options.tests] a bundle to run inside the extension host (see host-tests.mjs)
 * @param {(line: string) => void} [options.onHostLog] what such tests print
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(server, options = {}) {
  const { language, tests, viewport = { width: 1280, height: 800 }, onHostLog = () => {} } = options;
  const profile = makeTemporaryFolder('chromium');
  fs.mkdirSync(path.join(profile, 'Default'));
  fs.writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(browserPreferences));

  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await installChromium(),
    headless: true,
    viewport,
    args: browserArguments,
  });
  const close = async () => {
    await context.close();
    removeFolder(profile);
  };

  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const consoleLines = listenTo(page);

    if (language) {
      await context.addInitScript((/** @type {string} */ tag) => {
        Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag });
      }, language);
    }

    // VS Code calls these two when tests run inside its extension host.
    /** @type {(code: number) => void} */
    let endTests = () => {};
    /** @type {Promise<number>} */
    const testsEnded = new Promise((resolve) => { endTests = resolve; });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ words) => {
      onHostLog(format(...words));
    });
    await page.exposeFunction('codeAutomationExit', endTests);

    await page.goto(server.addressOf({ ...(language ? { language } : {}), ...(tests ? { tests } : {}) }));
    return new Workbench({ page, consoleLines, testsEnded, close });
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {string[]} grows with every line of the page's console; each begins with its kind, such as `[error]`
 */
function listenTo(page) {
  /** @type {string[]} */
  const lines = [];
  page.on('console', (message) => lines.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`[pageerror] ${error.message}`));
  return lines;
}
