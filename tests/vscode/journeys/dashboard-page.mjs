// The page of the dashboard: what a person does and reads in it.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expectSoon } from '../host/expect-soon.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export class DashboardPage {
  /** @param {import('../host/workbench.mjs').Workbench} workbench */
  constructor(workbench) {
    this.workbench = workbench;
  }

  /** @returns {import('playwright-core').FrameLocator} */
  get page() {
    return this.workbench.webview();
  }

  async open() {
    await this.workbench.runCommand('CoP Notes: Show dashboard');
    await this.page.locator('.cop-notes-tile').first().waitFor({ timeout: 60_000 });
  }

  /** @param {string} name of a tile @returns {import('playwright-core').Locator} */
  tile(name) {
    return this.page.locator('.cop-notes-tile').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** @param {string} name */
  async value(name) {
    return (await this.tile(name).locator('.cop-notes-number').innerText()).trim();
  }

  /** @param {string} name @param {string} value */
  async valueIs(name, value) {
    await expectSoon(() => this.value(name), value);
  }

  /** @param {string} name */
  async press(name) {
    await this.tile(name).locator('button').click();
  }

  /** @returns {Promise<string[]>} the rows behind the number that is open */
  async rows() {
    await this.page.locator('.cop-notes-behind').waitFor();
    return (await this.page.locator('.cop-notes-behind .cop-notes-go').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** @returns {Promise<string>} all that can be read in it */
  text() {
    return this.page.locator('main').innerText();
  }

  /** The frame itself, to run something in it. */
  async frame() {
    const handle = await this.page.locator('main').elementHandle();
    const frame = await handle?.ownerFrame();
    if (frame === null || frame === undefined) throw new Error('the page of the dashboard is not there');
    return frame;
  }

  /** @returns {Promise<string[]>} what axe finds wrong */
  async faults() {
    const frame = await this.frame();
    await frame.evaluate(axe);
    return frame.evaluate(async () => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] });
      return violations.map((/** @type {any} */ { id, help, nodes }) => `${id}: ${help}: ${nodes.map((/** @type {any} */ { html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`);
    });
  }
}
