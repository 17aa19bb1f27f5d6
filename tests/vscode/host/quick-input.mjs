// VS Code's palette, pick lists and input boxes are one widget.

const timeout = 5000;

export class QuickInput {
  #page;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  async waitUntilOpen() {
    await this.#widget().waitFor({ timeout: 20_000 });
  }

  async waitUntilClosed() {
    await this.#widget().waitFor({ state: 'hidden', timeout: 20_000 });
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
    await this.#items().first().waitFor({ timeout });
    return this.#items().locator('.quick-input-list-row:first-child .label-name').allInnerTexts();
  }

  /** Replaces what stands in the box. @param {string} text */
  async type(text) {
    await this.#widget().locator('.quick-input-box input').fill(text, { timeout });
  }

  /** Clicks the first item that has this text. @param {string | RegExp} text */
  async choose(text) {
    await this.#items().filter({ hasText: text }).first().click({ timeout });
  }

  /** Ticks or unticks an item of a list in which several can be chosen. @param {string | RegExp} text */
  async tick(text) {
    await this.#items().filter({ hasText: text }).first().locator('.quick-input-list-checkbox').click({ timeout });
  }

  /** Answers an input box. @param {string} text */
  async answer(text) {
    await this.type(text);
    await this.accept();
  }

  /** The Enter key. */
  async accept() {
    await this.#page.keyboard.press('Enter');
  }

  /** The Escape key. */
  async cancel() {
    await this.#page.keyboard.press('Escape');
  }

  #widget() {
    return this.#page.locator('.quick-input-widget:visible');
  }

  #items() {
    return this.#widget().locator('.quick-input-list .monaco-list-row');
  }
}
