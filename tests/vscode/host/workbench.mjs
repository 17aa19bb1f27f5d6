// What tests do in a VS Code window, and what they read in it. The words are VS Code's own: activity bar, view
// container, row of a tree, palette, quick pick, notification, Problems panel.

import fs from 'node:fs';
import path from 'node:path';
import { WithEditor } from './editor.mjs';
import { Tree } from './tree.mjs';
import { hostPackage } from './vscode-package.mjs';
import { patience, waitUntil } from './wait-until.mjs';

const shots = path.join(hostPackage, 'shots');

/** VS Code's own themes, by what a test wants to see. */
const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high contrast': 'Dark High Contrast',
  'high contrast light': 'Light High Contrast',
};

export class Workbench extends WithEditor {
  #consoleLines;
  #close;

  /**
   * @param {object} parts
   * @param {import('playwright-core').Page} parts.page
   * @param {string[]} parts.consoleLines
   * @param {Promise<number>} parts.testsEnded
   * @param {() => Promise<void>} parts.close
   */
  constructor({ page, consoleLines, testsEnded, close }) {
    super(page);
    /** The extension's tree: whatever the side bar shows. */
    this.tree = new Tree(page);
    /** Resolves when tests inside the extension host have ended: 0 when all passed. */
    this.testsEnded = testsEnded;
    this.#consoleLines = consoleLines;
    this.#close = close;
  }

  close() {
    return this.#close();
  }

  /** @returns {readonly string[]} the browser's console, each line with its kind in front, such as `[error]` */
  consoleLines() {
    return this.#consoleLines;
  }

  // ---- the activity bar and the side bar

  /**
   * Shows a view container; waits for VS Code's start when need be.
   * @param {string} title
   */
  async openContainer(title) {
    const icon = this.#containerIcon(title);
    await icon.waitFor({ timeout: 60_000 });
    const isOpen = async () => (await icon.getAttribute('aria-expanded')) === 'true' && this.page.locator('.part.sidebar .composite.title').isVisible();
    await waitUntil(`“${title}” in the side bar`, async () => {
      if (await isOpen()) return true;
      await icon.click();
      // A second click would close it again.
      return waitUntil('the side bar', isOpen, 5000);
    });
    await this.page.mouse.move(640, 500); // no tooltip over what comes next
  }

  /**
   * @param {string} title of a view container
   * @returns {Promise<string | undefined>} what its badge says
   */
  async badge(title) {
    const badge = this.#containerIcon(title).locator('.badge-content');
    return (await badge.isVisible()) ? badge.innerText() : undefined;
  }

  /** @returns {Promise<string>} what the side bar says, line by line: titles, messages, welcome texts and rows */
  async sideBarText() {
    return this.page.locator('.part.sidebar').innerText();
  }

  /**
   * Clicks a button in the title of the view.
   * @param {string} label its aria-label
   */
  async clickViewAction(label) {
    await this.page.locator('.part.sidebar').hover();
    await this.page.locator('.part.sidebar .title-actions, .part.sidebar .actions').getByLabel(label, { exact: true }).first().click();
  }

  /** @param {string} title */
  #containerIcon(title) {
    return this.page.locator('.part.activitybar').getByRole('tab', { name: new RegExp(`^${escapeForRegExp(title)}( - |$|, )`) });
  }

  // ---- notifications

  /** @returns {Promise<string[]>} the messages that are in sight, newest first */
  async notifications() {
    return this.#notifications().locator('.notification-list-item-message').allInnerTexts();
  }

  /**
   * @param {string | RegExp} text
   */
  async waitForNotification(text) {
    await this.#notification(text);
  }

  /**
   * @param {string | RegExp} text of the message
   * @param {string} button
   */
  async answerNotification(text, button) {
    await (await this.#notification(text)).getByRole('button', { name: button, exact: true }).click();
  }

  /**
   * A message goes out of sight after ten seconds: then it is where VS Code keeps it.
   * @param {string | RegExp} text
   * @returns {Promise<import('playwright-core').Locator>} the message, in sight
   */
  async #notification(text) {
    const toast = this.#notifications().filter({ hasText: text }).first();
    if (await toast.waitFor({ timeout: 8000 }).then(() => true, () => false)) return toast;
    await this.runCommand('Notifications: Show Notifications');
    const kept = this.page.locator('.notifications-center .notification-list-item').filter({ hasText: text }).first();
    await toast.or(kept).first().waitFor({ timeout: patience }).catch(async (error) => {
      throw new Error(`Waited in vain for a notification ${text}; there are: ${await this.page.locator('.notification-list-item-message').allInnerTexts()}`, { cause: error });
    });
    return toast.or(kept).first();
  }

  /**
   * Answers VS Code's own dialogue for folders, which is a pick list here. It looks the path up while one types:
   * before it has found it, it would take the folder that it showed before. So OK waits until the list is the folder's own.
   * @param {string} folder as the dialogue names it
   * @param {readonly string[]} [inside] the folders in it
   */
  async chooseFolder(folder, inside = []) {
    await this.quickInput.waitUntilOpen();
    const dialogue = this.page.locator('.quick-input-widget:visible');
    const typed = async () => dialogue.locator('.quick-input-box input').inputValue();
    const shown = ['..', ...inside].join('\n');
    await waitUntil(`the dialogue to show ${folder} with ${inside.length} folders in it`, async () => {
      if (await typed() !== `${folder}/`) await this.quickInput.type(`${folder}/`);
      await waitUntil('its list', async () => (await this.quickInput.items()).join('\n') === shown, 5000);
      return await typed() === `${folder}/`;
    });
    await dialogue.getByRole('button', { name: 'OK' }).click({ timeout: patience });
    await this.quickInput.waitUntilClosed();
  }

  async dismissNotifications() {
    await this.runCommand('Notifications: Clear All Notifications');
  }

  #notifications() {
    return this.page.locator('.notifications-toasts .notification-list-item');
  }

  // ---- questions that must be answered

  /** Waits for a dialogue in front of everything. @returns {Promise<string>} what it says */
  async dialogue() {
    await this.#dialogue().waitFor({ timeout: patience });
    return (await this.#dialogue().locator('.dialog-message-container').innerText()).trim();
  }

  /** @param {string} button */
  async answerDialogue(button) {
    const said = await this.dialogue();
    await this.#dialogue().getByRole('button', { name: button, exact: true }).click();
    // The next question may stand there at once.
    await waitUntil('the dialogue to close', async () => !(await this.#dialogue().isVisible()) || (await this.dialogue()) !== said);
  }

  #dialogue() {
    return this.page.locator('.monaco-dialog-box');
  }

  /** Loads the window again, and VS Code keeps what it should remember. */
  async reload() {
    const loaded = this.page.waitForEvent('domcontentloaded', { timeout: 60_000 });
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  }

  // ---- panels

  /** @returns {Promise<{ errors: number, warnings: number }>} as the status bar counts them */
  async problemCounts() {
    const label = (await this.page.locator('[id="status.problems"] a').getAttribute('aria-label')) ?? '';
    const count = (/** @type {RegExp} */ pattern) => Number(pattern.exec(label)?.[1] ?? 0);
    return { errors: count(/Errors: (\d+)/), warnings: count(/Warnings: (\d+)/) };
  }

  /**
   * Opens the Problems panel.
   * @returns {Promise<string[]>} what it tells a screen reader of each problem: kind, message, line and character
   */
  async problems() {
    const panel = this.page.locator('.part.panel .markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    await panel.waitFor();
    const rows = panel.locator('.monaco-list-row[aria-level="2"]');
    return rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
  }

  /**
   * @param {string | RegExp} text
   * @returns {import('playwright-core').Locator} the first line with this text in the Output panel
   */
  outputLine(text) {
    return this.page.locator('.part.panel .view-line').filter({ hasText: text }).first();
  }

  /** @returns {import('playwright-core').FrameLocator} the document in the visible webview */
  webview() {
    return this.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  }

  // ---- how the window looks

  /** @param {keyof typeof themes} theme */
  async setColourTheme(theme) {
    await this.runCommand('Preferences: Color Theme');
    await this.quickInput.type(themes[theme]);
    await this.quickInput.choose(themes[theme]);
    await this.quickInput.waitUntilClosed();
  }

  /** @param {number} width @param {number} height both in CSS pixels; 500 is narrow, VS Code needs at least about 400 */
  async setViewport(width, height) {
    await this.page.setViewportSize({ width, height });
  }

  /**
   * @param {string} name
   * @returns {Promise<string>} the picture's path, in `shots/`
   */
  async screenshot(name) {
    fs.mkdirSync(shots, { recursive: true });
    const file = path.join(shots, `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }
}

/** @param {string} text */
function escapeForRegExp(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
