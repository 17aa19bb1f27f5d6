import { setTimeout as delay } from 'node:timers/promises';
import { waitUntil } from './wait-until.mjs';

// The tree that the side bar shows. VS Code draws only the rows in sight: a test with more makes the window higher.

/**
 * @typedef {object} Row
 * @property {string} label
 * @property {string} description the fainter text behind the label
 * @property {number} level from 1 on
 * @property {boolean | undefined} expanded undefined when the row has nothing below it
 */

export class Tree {
  #page;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * @param {string | RegExp} text
   * @returns {import('playwright-core').Locator} the first row with this text in it
   */
  row(text) {
    return this.#rows().filter({ hasText: text }).first();
  }

  /** @returns {Promise<Row[]>} the rows in sight, from above */
  rows() {
    return this.#rows().evaluateAll((elements) =>
      elements
        .map((element) => ({ element, top: element.getBoundingClientRect().top }))
        .sort((one, other) => one.top - other.top) // the order in the document is that of drawing
        .map(({ element }) => {
          const textOf = (/** @type {string} */ selector) => element.querySelector(selector)?.textContent?.trim() ?? '';
          const expanded = element.getAttribute('aria-expanded');
          return {
            label: textOf('.label-name'),
            description: textOf('.label-description'),
            level: Number(element.getAttribute('aria-level')),
            expanded: expanded === null ? undefined : expanded === 'true',
          };
        }),
    );
  }

  /** @returns {Promise<string[]>} the rows as text: two spaces for each level, label, description */
  async outline() {
    const rows = await this.rows();
    return rows.map(({ label, description, level }) => '  '.repeat(level - 1) + [label, description].filter((part) => part !== '').join(' '));
  }

  /** @param {string | RegExp} text */
  async click(text) {
    await this.row(text).click();
  }

  /** Shows what is below a row, if it does not show yet. @param {string | RegExp} text */
  async open(text) {
    await this.#fold(text, true);
  }

  /** Hides what is below a row, if it shows. @param {string | RegExp} text */
  async close(text) {
    await this.#fold(text, false);
  }

  /** @param {string | RegExp} text @param {boolean} expanded */
  async #fold(text, expanded) {
    const isSo = async () => (await this.row(text).getAttribute('aria-expanded', { timeout: 1000 })) === String(expanded);
    await waitUntil(`“${text}” to be ${expanded ? 'open' : 'closed'}`, async () => {
      if (await isSo()) return true;
      await this.row(text).locator('.monaco-tl-twistie').click({ timeout: 1000 });
      // A second click would undo the first: it has its time to show before anybody clicks again.
      return waitUntil('the click to show', isSo, 5000);
    });
  }

  /**
   * @param {string | RegExp} text
   * @returns {Promise<string[]>} the labels of the actions that show while the mouse is on the row
   */
  async actions(text) {
    await this.row(text).hover();
    return this.row(text)
      .locator('.actions .action-label')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
  }

  /**
   * Moves the mouse to the row and clicks one of the actions that show there.
   * @param {string | RegExp} text
   * @param {string} action its aria-label
   */
  async clickAction(text, action) {
    await this.row(text).hover();
    await this.row(text).locator('.actions').getByLabel(action, { exact: true }).click();
  }

  /**
   * Looks into the row's context menu, and closes it again.
   * @param {string | RegExp} text
   * @returns {Promise<string[]>} its items
   */
  async menu(text) {
    const items = await this.openMenu(text);
    await this.#page.keyboard.press('Escape');
    await this.#menuItems().first().waitFor({ state: 'hidden' });
    return items;
  }

  /**
   * Opens the row's context menu.
   * @param {string | RegExp} text
   * @returns {Promise<string[]>} its items
   */
  async openMenu(text) {
    // A tree that is drawn anew closes a menu that has just opened: then a person asks again.
    for (let tries = 1; ; tries++) {
      await this.row(text).click({ button: 'right' });
      const isThere = await this.#menuItems().first().waitFor({ timeout: 8000 }).then(() => true, () => false);
      if (isThere) break;
      if (tries === 3) throw new Error(`no menu on “${text}”`);
    }
    return this.#menuItems().locator('.action-label').allInnerTexts();
  }

  /**
   * Opens the row's context menu and chooses an item.
   * @param {string | RegExp} text
   * @param {string} item
   */
  async chooseInMenu(text, item) {
    await this.openMenu(text);
    // A menu takes no click in the first tenth of a second after it opened: it stays open then.
    const chosen = this.#menuItems().getByText(item, { exact: true });
    await chosen.click();
    await waitUntil(`the menu to take “${item}”`, async () => {
      if (await this.#menuItems().first().isHidden()) return true;
      await delay(500);
      if (await chosen.isVisible()) await chosen.click({ timeout: 1000 });
      return false;
    });
  }

  #rows() {
    return this.#page.locator('.part.sidebar .monaco-list-row');
  }

  #menuItems() {
    return this.#page.locator('.monaco-menu .action-item:not(.disabled)');
  }
}
