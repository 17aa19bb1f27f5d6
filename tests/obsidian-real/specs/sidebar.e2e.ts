import { $, $$, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';

/** The text of the first open question, and the note it stands in. */
const session = 'Circular construction/sessions/2026-11-12 Session.md';

async function noteText(path: string): Promise<string> {
  return browser.executeObsidian(({ app, obsidian }, notePath) => {
    const file = app.vault.getAbstractFileByPath(notePath);
    return file instanceof obsidian.TFile ? app.vault.read(file) : '';
  }, path);
}

describe('the sidebar in the real Obsidian', () => {
  beforeEach(async () => {
    await obsidianPage.resetVault();
    await browser.executeObsidianCommand('cop-notes:show-sidebar');
    await $('.cop-notes-row').waitForExist();
  });

  it('shows the questions of the sample community and nothing private', async () => {
    const texts = await $$('.cop-notes-text').map((element) => element.getText());
    expect(texts.join('\n')).toContain('How do we plan a crane and a lorry');
    expect(await $('.cop-notes-tree').getText()).not.toContain('heron-lantern');
  });

  it('opens a question at its place', async () => {
    await $('.cop-notes-row').click();
    const selected = await browser.executeObsidian(({ app, obsidian }) => app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.editor.getSelection() ?? '');
    expect(selected.length).toBeGreaterThan(10);
  });

  it('parks the question under the cursor, as one step to undo', async () => {
    const before = await noteText(session);
    const words = 'How much of the grid do we let the available beams decide?';
    await browser.executeObsidian(async ({ app, obsidian }, { path, text }) => {
      await app.workspace.openLinkText(path, '');
      const editor = app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.editor;
      editor?.setCursor(editor.offsetToPos(editor.getValue().indexOf(text)));
    }, { path: session, text: words });
    await browser.executeObsidianCommand('cop-notes:park');
    await browser.waitUntil(async () => (await noteText(session)).includes(`[-] ${words}`));
    await browser.executeObsidian(({ app, obsidian }) => { app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.editor.undo(); });
    await browser.waitUntil(async () => (await noteText(session)) === before);
  });

  it('follows a change from outside', async () => {
    await browser.executeObsidian(({ app }) => app.vault.create('Circular construction/From outside.md', '- [?] Does the tree follow?\n'));
    await browser.waitUntil(async () => (await $('.cop-notes-tree').getText()).includes('Does the tree follow?'));
  });
});
