import { QuickInput } from './quick-input.mjs';
import { patience, waitUntil } from './wait-until.mjs';

/** A VS Code window as the palette reaches it. */
export class WithPalette {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    /** For what this object does not offer. */
    this.page = page;
    /** The palette, a pick list or an input box: whichever is open. */
    this.quickInput = new QuickInput(page);
  }

  /**
   * Runs a command by the title that the palette shows, such as `Stub: Stamp`.
   * @param {string} title
   */
  async runCommand(title) {
    await this.inQuickInput(`the command “${title}”`, async () => {
      await this.page.keyboard.press('F1');
      await this.quickInput.type(`>${title}`, 5000);
      await this.quickInput.choose(title, 5000);
    });
  }

  /**
   * @param {string} beginning
   * @returns {Promise<string[]>} the titles that the palette offers for what is typed
   */
  async commandsLike(beginning) {
    /** @type {string[]} */
    let offered = [];
    await this.inQuickInput(`the commands “${beginning}”`, async () => {
      await this.page.keyboard.press('F1');
      await this.quickInput.type(`>${beginning}`, 5000);
      offered = await this.quickInput.items();
    });
    await this.quickInput.cancel();
    await this.quickInput.waitUntilClosed();
    return offered;
  }

  /**
   * An editor that opens meanwhile takes the focus, which closes the palette; a command of an extension that is still starting is not there yet.
   * Then a person tries again.
   * @param {string} what
   * @param {() => Promise<void>} attempt
   */
  async inQuickInput(what, attempt) {
    await waitUntil(what, async () => {
      try {
        await attempt();
        return true;
      } catch (error) {
        await this.page.keyboard.press('Escape');
        throw error;
      }
    }, 2 * patience);
  }
}
