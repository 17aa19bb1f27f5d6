import path from 'node:path';
import { WithPalette } from './palette.mjs';
import { patience, waitUntil } from './wait-until.mjs';

/** A VS Code window with the editor in it that is active. */
export class WithEditor extends WithPalette {
  /** @returns {Promise<string | undefined>} the active editor's title, undefined when none is open */
  async editorTitle() {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    const nameAndSuffix = await tab.locator('.tab-label').locator('.label-name, .label-suffix').allTextContents();
    return nameAndSuffix.length > 0 ? nameAndSuffix.join('') : undefined;
  }

  /** @returns {Promise<boolean>} whether the active editor has changes that are not saved */
  async editorIsDirty() {
    return (await this.page.locator('.editor-group-container.active .tab.active.dirty').count()) > 0;
  }

  /** @returns {Promise<{ line: number, column: number } | undefined>} of the cursor, from 1 on; undefined without an editor */
  async cursor() {
    const item = this.page.locator('[id="status.editor.selection"]');
    if (!(await item.isVisible())) return undefined;
    const position = /Ln (\d+), Col (\d+)/.exec(await item.innerText());
    return position ? { line: Number(position[1]), column: Number(position[2]) } : undefined;
  }

  /**
   * @param {string | RegExp} text
   * @returns {import('playwright-core').Locator} the first line in sight with this text
   */
  editorLine(text) {
    return this.page.locator('.editor-instance .view-line').filter({ hasText: text }).first();
  }

  /** @returns {Promise<string[]>} the code lenses in sight, from above */
  async codeLenses() {
    return this.page.locator('.editor-instance .codelens-decoration a').allInnerTexts();
  }

  /** @param {string} text of a code lens */
  async clickCodeLens(text) {
    await this.page.locator('.editor-instance .codelens-decoration a').filter({ hasText: text }).first().click();
  }

  /** Opens a file by its name or path in the workspace. @param {string} name */
  async openFile(name) {
    await this.chooseFile(name);
    await this.page.locator('.tab.active', { hasText: path.basename(name) }).waitFor({ timeout: patience });
    const shown = this.page.locator('.editor-group-container.active .editor-instance .monaco-editor[data-uri]').first();
    await waitUntil(`the text of ${name}`, async () => decodeURIComponent((await shown.getAttribute('data-uri')) ?? '').endsWith(`/${path.basename(name)}`));
  }

  /** As `openFile`, and does not wait to see it. @param {string} name */
  async chooseFile(name) {
    await this.inQuickInput(`${name} in the list of files`, async () => {
      await this.runCommand('Go to File...');
      await this.quickInput.type(name, 5000);
      await this.quickInput.choose(path.basename(name), 5000);
    });
  }

  /** @returns {Promise<string[]>} the names on the tabs, from the left */
  async tabs() {
    return this.page.locator('.tab .tab-label').evaluateAll((labels) => labels.map((label) => [...label.querySelectorAll('.label-name, .label-suffix')].map(({ textContent }) => textContent ?? '').join('')));
  }

  /** @param {number} line @param {number} [column] both from 1 on */
  async goToLine(line, column = 1) {
    await this.inQuickInput(`the way to line ${line}, column ${column}`, async () => {
      await this.focusEditor();
      await this.page.keyboard.press('Control+g');
      await this.quickInput.type(`:${line}:${column}`, 5000);
      await this.quickInput.accept();
      await waitUntil('the cursor there', async () => {
        const cursor = await this.cursor();
        return cursor?.line === line && cursor.column === column && !(await this.quickInput.isOpen());
      }, 5000);
    });
  }

  async focusEditor() {
    await this.page.locator('.editor-group-container.active .editor-instance').locator('.native-edit-context, textarea.inputarea').first().focus();
  }

  /** Types at the cursor of the active editor. @param {string} text */
  async typeInEditor(text) {
    await this.focusEditor();
    await this.page.keyboard.type(text);
  }

  /** Has what is wrong at the cursor of the active editor repaired. @param {string} fix its title */
  async quickFix(fix) {
    // What can be done about a problem is known a moment after the problem.
    await waitUntil(`“${fix}” at the cursor`, async () => {
      try {
        await this.focusEditor();
        await this.page.keyboard.press('Control+.');
        await this.page.locator('.action-widget').getByText(fix).click({ timeout: 5000 });
        return true;
      } catch (error) {
        await this.page.keyboard.press('Escape');
        throw error;
      }
    });
  }

  /** Takes back one step in the active editor, and waits to see that. */
  async undo() {
    const before = await this.#shownText();
    const isBack = async () => (await this.#shownText()) !== before;
    await waitUntil('the step to be taken back', async () => {
      await this.focusEditor();
      await this.page.keyboard.press('Control+z');
      // A second press would take back another step.
      return waitUntil('another text', isBack, 5000);
    });
  }

  async #shownText() {
    const lines = await this.page.locator('.editor-group-container.active .editor-instance .view-line').allTextContents();
    return lines.join('\n');
  }

  async save() {
    const isSaved = async () => !(await this.editorIsDirty());
    await waitUntil('the note to be saved', async () => {
      await this.focusEditor();
      await this.page.keyboard.press('Control+s');
      return waitUntil('a clean editor', isSaved, 5000);
    });
  }
}
