import { setTimeout as delay } from 'node:timers/promises';
import { patience } from './wait-until.mjs';

// VS Code's palette, pick lists and input boxes are one widget.

export class QuickInput {
  #page;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  async waitUntilOpen() {
    await this.#widget().waitFor({ timeout: patience });
  }

  async waitUntilClosed() {
    await this.#widget().waitFor({ state: 'hidden', timeout: patience });
  }

  async isOpen() {
    return this.#widget().isVisible();
  }

  /** @returns {Promise<string>} the title above the box; empty when it has none */
  async title() {
    return (await this.#widget().locator('.quick-input-title').innerText()).trim();
  }

  /** @returns {Promise<string>} what stands below the box: the prompt, or why the value is refused */
  async message() {
    return (await this.#widget().locator('.quick-input-message').innerText()).trim();
  }

  /** @returns {Promise<string[]>} the labels of the items in sight */
  async items() {
    await this.#items().first().waitFor({ timeout: patience });
    return this.#labels().allInnerTexts();
  }

  /** Replaces what stands in the box. @param {string} text @param {number} [timeout] in milliseconds */
  async type(text, timeout = patience) {
    await this.#box().fill(text, { timeout });
  }

  /**
   * Clicks the item that is called so, else the first that has this text.
   * @param {string | RegExp} text
   * @param {number} [timeout] in milliseconds
   */
  async choose(text, timeout = patience) {
    const items = this.#items().filter({ hasText: text });
    await items.first().waitFor({ timeout });
    await this.#standsStill();
    const called = items.filter({ has: this.#page.locator('.label-name').getByText(text, { exact: true }) });
    await ((await called.count()) > 0 ? called : items).first().click({ timeout });
  }

  /** Ticks or unticks an item of a list in which several can be chosen. @param {string | RegExp} text */
  async tick(text) {
    await this.#items().filter({ hasText: text }).first().locator('.quick-input-list-checkbox').click({ timeout: patience });
  }

  /** Answers an input box. @param {string} text */
  async answer(text) {
    await this.type(text);
    await this.accept();
  }

  /** The Enter key. */
  async accept() {
    await this.#box().press('Enter', { timeout: patience });
  }

  /** The Escape key. */
  async cancel() {
    await this.#page.keyboard.press('Escape');
  }

  #widget() {
    return this.#page.locator('.quick-input-widget:visible');
  }

  #box() {
    return this.#widget().locator('.quick-input-box input');
  }

  #items() {
    return this.#widget().locator('.quick-input-list .monaco-list-row');
  }

  #labels() {
    return this.#items().locator('.quick-input-list-row:first-child .label-name');
  }

  /** A list that is still narrowing down what was typed would move away under the click. */
  async #standsStill() {
    for (let before = '', now = ' '; now !== before;) {
      await delay(100);
      before = now;
      now = (await this.#labels().allInnerTexts()).join('\n');
    }
  }
}
