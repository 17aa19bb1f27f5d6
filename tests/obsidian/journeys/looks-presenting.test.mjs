// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../chromium.mjs';
import { faint, small, wide } from './measured.mjs';
import { circle } from './notes.mjs';
import { personInChromium } from './person-in-chromium.mjs';
import { ready } from './stories/eventually.mjs';

/** How it looks that somebody presents, and what only a browser can tell of a cover. The pictures are for the eye: tests/obsidian/shots. */
let browser;
let person;
beforeAll(async () => { browser = await startChromium(); });
afterAll(() => browser?.close());
afterEach(() => person?.leave());

const shoot = (name) => person.page.shot(`journey-${name}`);

const leaflet = '---\nconfidentiality: TLP:CLEAR\n---\n# Leaflet\n\nWords for everybody.\n\n- [?] May everybody read this? [owner:: Noor]  [created:: 2999-01-01] ^qgggggg\n';
const toEverybody = { community: 'Circle', audience: { kind: 'world', names: [] } };

describe('how presenting looks', () => {
  /** Presenting already, as after a restart. */
  const enterPresenting = async (options = {}, presenting = toEverybody) => {
    person = await personInChromium(browser, { files: { ...circle(), 'Circle/Leaflet.md': leaflet }, ...options });
    await person.do(async (room) => {
      host.app.saveLocalStorage('cop-notes-choices', { presenting: room });
      await host.reloadPlugin('cop-notes');
      await host.run('cop-notes:show-sidebar');
    }, presenting);
    await person.page.locator('.cop-notes-presenting').waitFor();
  };
  const open = (file, mode = 'source', pane = false) => person.do(async ([state, kind]) => { await host.app.workspace.getLeaf(kind).setViewState({ type: 'markdown', active: true, state }); }, [{ file, mode }, pane]);
  const phone = { mobile: true, width: 390, height: 780 };

  for (const [name, options] of [['light', {}], ['dark', { dark: true }], ['forced-colours', { forcedColors: 'active' }], ['dutch', { language: 'nl', width: 800 }], ['phone', phone], ['dark-phone', { ...phone, dark: true }], ['narrow-phone', { ...phone, width: 320 }]]) {
    test(`banner, status bar and cover (${name}), with words that can be read`, async () => {
      await enterPresenting(options);
      await ready(person);
      await open('Circle/Session.md');
      await shoot(`presenting-${name}`);
      await expect.poll(() => person.do(faint)).toEqual([]);
      await expect.poll(() => person.do(wide)).toEqual([]);
      if (options.mobile !== true) return;
      await expect.poll(() => person.do(small)).toEqual([]);
      await person.do(() => { host.app.workspace.rightSplit.collapse(); });
      await shoot(`presenting-${name}-cover`);
      await expect.poll(() => person.do(faint)).toEqual([]);
      await expect.poll(() => person.do(small)).toEqual([]);
    });
  }

  test('in a room that is not known any more, and in a narrow sidebar', async () => {
    await enterPresenting({}, { community: 'Gone', audience: { kind: 'world', names: [] } });
    await person.do(() => { document.querySelector('.mod-right-split').style.width = '200px'; });
    await expect.poll(() => person.see('message')).toMatch(/nothing is shown/);
    await shoot('presenting-hidden');
    await expect.poll(() => person.do(faint)).toEqual([]);
    await expect.poll(() => person.do(wide)).toEqual([]);
  });

  test('with the focus on the status bar, the stop button and the cover, and under the mouse', async () => {
    await enterPresenting();
    await ready(person);
    await open('Circle/Session.md');
    await person.press('Tab');
    await person.page.locator('.cop-notes-cover').focus();
    await shoot('presenting-focus-cover');
    await person.press('Tab');
    await expect.poll(() => person.see('focus')).toBe('button: Open it');
    await shoot('presenting-focus-open');
    await person.page.locator('.cop-notes-presenting-stop').focus();
    await shoot('presenting-focus-stop');
    await person.page.locator('.cop-notes-presenting-status').focus();
    await shoot('presenting-focus-status');
    await person.page.locator('.cop-notes-presenting-status').hover();
    await shoot('presenting-hover-status');
    await expect.poll(() => person.do(faint)).toEqual([]);
  });

  for (const mode of ['source', 'preview']) {
    test(`nothing of a covered note is seen, heard or changed (${mode})`, async () => {
      await enterPresenting();
      await open('Circle/Session.md', mode);
      await person.page.locator('.cop-notes-cover').waitFor();
      const view = person.page.locator('.mod-root .workspace-leaf-content');
      const words = mode === 'source' ? '- textbox "Session"' : 'client cases';
      expect(await view.ariaSnapshot()).not.toContain(words);
      expect(await view.ariaSnapshot()).toContain('- region "The room may not see all of this note."');
      await expect.poll(() => person.do(() => [...document.querySelectorAll('.mod-root .view-content *')].filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })).length)).toBe(0);
      await person.do(() => { document.querySelector('.mod-root .cm-content').focus(); });
      await person.page.keyboard.insertText('typed blindly');
      await person.wait(100);
      expect((await person.see('note')).text).not.toContain('typed');
      // It lies where the text is, neither over the header nor beside it.
      const [cover, content] = await person.do(() => ['.cop-notes-cover', '.mod-root .view-content'].map((selector) => document.querySelector(selector).getBoundingClientRect().toJSON()));
      expect(cover).toEqual(content);
      const [before] = await person.do(() => [document.querySelector('.mod-root .view-content').getBoundingClientRect().toJSON()]);
      await person.click('openCovered', 0);
      await expect.poll(() => view.ariaSnapshot()).toContain(words);
      await expect.poll(() => person.do(() => document.querySelector('.mod-root .view-content').getBoundingClientRect().toJSON())).toEqual(before);
      await shoot(`presenting-uncovered-${mode}`);
    });
  }

  test('a note in a window of its own is covered there, also when it only comes there later', async () => {
    await enterPresenting();
    await open('Circle/Leaflet.md');
    await person.do(() => {
      const frame = document.body.createEl('iframe');
      const leaf = host.leavesOf('root')[0];
      frame.contentDocument.body.append(leaf.view.containerEl);
      host.app.workspace.trigger('window-open', { win: frame.contentWindow, doc: frame.contentDocument }, frame.contentWindow);
    });
    const isCovered = () => person.do(() => document.querySelector('iframe').contentDocument.querySelector('.view-content[inert] + .cop-notes-cover') !== null);
    expect(await isCovered()).toBe(false);
    await person.do(() => {
      const { view } = host.leavesOf('root')[0];
      view.file = host.app.vault.getFileByPath('Circle/Session.md');
      view.contentEl.append('drawn');
    });
    expect(await isCovered()).toBe(true);
    await person.do(() => host.unloadPlugin('cop-notes'));
    expect(await isCovered()).toBe(false);
  });

  test('a preview of a note that the room may not see shows blocks without words, also with an open note behind it', async () => {
    await enterPresenting();
    await open('Circle/Session.md', 'preview');
    await person.click('openCovered', 0);
    await person.do(async () => {
      await host.hoverPreview('Circle/Session.md');
      Object.assign(document.querySelector('.hover-popover').style, { position: 'fixed', inset: '120px auto auto 120px', width: '360px', background: 'var(--background-primary)', border: '1px solid var(--background-modifier-border)', padding: '12px' });
    });
    await shoot('presenting-preview');
    const seenIn = (where) => person.do((selector) => [...document.querySelectorAll(`${selector} .markdown-preview-sizer > * > *`)].map((element) => element.checkVisibility({ visibilityProperty: true })), where);
    expect(new Set(await seenIn('.hover-popover'))).toEqual(new Set([false]));
    expect(new Set(await seenIn('.mod-root'))).toEqual(new Set([true]));
  });
});
