// The real Obsidian, downloaded by obsidian-launcher to the machine of whoever runs this; nothing of it is ever committed.
import path from 'node:path';
import { parseObsidianVersions } from 'wdio-obsidian-service';

const root = path.resolve('../..');
const cacheDir = path.resolve('.obsidian-cache');
const versions = await parseObsidianVersions(process.env['OBSIDIAN_VERSIONS'] ?? 'earliest/earliest latest/latest', { cacheDir });
/** The release folder (`main.js`, `manifest.json`, `styles.css`), and the sample community: the service works on a copy of it. */
const installed = { plugins: [path.join(root, 'packages/obsidian-plugin/dist')], vault: path.join(root, 'sample-community') };
const phone = { mobileEmulation: { deviceMetrics: { width: 390, height: 844 } } };

export const config: WebdriverIO.Config = {
  runner: 'local',
  framework: 'mocha',
  specs: ['./specs/**/*.e2e.ts'],
  maxInstances: Number(process.env['WDIO_MAX_INSTANCES'] ?? 2),
  capabilities: versions.flatMap(([appVersion, installerVersion]) => [
    { browserName: 'obsidian', 'wdio:obsidianOptions': { appVersion, installerVersion, ...installed } },
    { browserName: 'obsidian', 'wdio:obsidianOptions': { appVersion, installerVersion, emulateMobile: true, ...installed }, 'goog:chromeOptions': phone },
  ]),
  services: ['obsidian'],
  reporters: ['obsidian'],
  cacheDir,
  mochaOpts: { ui: 'bdd', timeout: 60_000 },
  waitforTimeout: 10_000,
  logLevel: 'warn',
};
