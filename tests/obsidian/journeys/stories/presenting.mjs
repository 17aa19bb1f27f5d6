import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { eventually, openTree, ready } from './eventually.mjs';

const forAll = '---\nconfidentiality: TLP:CLEAR\n---\n# Leaflet\n\nWords for everybody.\n\n- [?] May everybody read this? [owner:: Noor]  [created:: 2999-01-01] ^qgggggg\n';
const withLeaflet = () => ({ ...circle(), 'Circle/Leaflet.md': forAll });
const publicTree = ['▾ Needs attention 0', '  Nothing needs attention.', '▾ Open questions 1', '  ▾ No theme 1', '    May everybody read this?'];

const show = (person, path, kind = false) => person.do(async ([file, pane]) => {
  await host.app.workspace.getLeaf(pane).setViewState({ type: 'markdown', active: true, state: { file } });
}, [path, kind]);

/** Present to everybody. */
async function present(person) {
  await eventually(person, 'names').toHaveProperty('cop-notes:start-presenting');
  await expect.poll(() => person.see('available')).toContain('cop-notes:start-presenting');
  await person.run('start-presenting');
  await eventually(person, 'dialog').toMatchObject({ items: expect.arrayContaining(['Everybody: the world']) });
  await person.fill('field', 'Everybody: the world');
  await person.press('Enter');
  await expect.poll(() => person.see('notices')).toContain('From now on the sidebar and the lists show only what this room may see.');
}

async function stop(person) {
  await person.click('button', 'Stop presenting');
  await eventually(person, 'dialog').toMatchObject({ title: 'Stop presenting?' });
  await person.click('dialogButton', 'Stop presenting');
}

const sign = { banner: 'Presenting to everybody', status: 'Presenting to everybody' };
const noSign = { banner: undefined, status: undefined };

/** What there is of the plugin in notes, in the status bar and in the head of the document. */
const traces = (person) => person.do(() => [...document.querySelectorAll('[class*="cop-notes"], [inert], .status-bar-item, style[data-plugin]')].map((element) => element.outerHTML));

export const presenting = [
  {
    name: 'while somebody presents the sidebar shows only what the room may see, and says so, as the status bar does',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await eventually(person, 'presenting').toEqual(noSign);
      await present(person);
      await eventually(person, 'presenting').toEqual(sign);
      await eventually(person, 'tree').toEqual([...publicTree, '▸ Resolved 0']);
      await expect.poll(() => person.do(() => document.querySelector('.cop-notes-view').textContent)).not.toMatch(/Sam|client cases|Budget|room\?|TLP:AMBER/);
      await person.run('open-question');
      await eventually(person, 'dialog').toMatchObject({ items: ['May everybody read this?'] });
      await person.press('Escape');
      await eventually(person, 'dialog').toBeUndefined();

      await person.do(() => { document.querySelector('.cop-notes-presenting-status').focus(); });
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ title: 'Stop presenting?' });
      await person.press('Escape');
      await eventually(person, 'dialog').toBeUndefined();
      await eventually(person, 'presenting').toEqual(sign);
      await person.click('statusItem');
      await eventually(person, 'dialog').toMatchObject({ title: 'Stop presenting?' });
      await person.press('Escape');
      await person.click('button', 'Stop presenting');
      await eventually(person, 'dialog').toMatchObject({ title: 'Stop presenting?' });
      await person.click('dialogButton', 'Stop presenting');
      await eventually(person, 'presenting').toEqual(noSign);
      await eventually(person, 'tree').toContain('    How do we share client cases?');
    },
  },
  {
    name: 'a note that the room may not see all of is covered until it is opened all the same, and is covered again when it comes back',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await show(person, 'Circle/Session.md');
      await person.type('Before. ');
      await eventually(person, 'covers').toEqual(['Session: open']);
      await present(person);
      await eventually(person, 'covers').toEqual(['Session: covered']);
      await expect.poll(() => person.do(() => document.querySelector('.cop-notes-cover').textContent.trim())).toBe('The room may not see all of this note.Everybody who looks at your screen can read it then.Open it');
      await show(person, 'Circle/Leaflet.md');
      await eventually(person, 'covers').toEqual(['Leaflet: open']);
      await show(person, 'Private/Diary.md');
      await eventually(person, 'covers').toEqual(['Diary: covered']);
      await show(person, 'Circle/Session.md');
      await eventually(person, 'covers').toEqual(['Session: covered']);
      await person.click('openCovered', 0);
      await eventually(person, 'covers').toEqual(['Session: open']);
      await person.do(() => { host.app.workspace.trigger('layout-change'); });
      await person.type('After. ');
      await person.wait(600);
      expect(await person.see('covers')).toEqual(['Session: open']);
      await eventually(person, 'note').toMatchObject({ text: expect.stringContaining('After. ') });
      await show(person, 'Circle/Leaflet.md');
      await show(person, 'Circle/Session.md');
      await eventually(person, 'covers').toEqual(['Session: covered']);
    },
  },
  {
    name: 'every open note is covered, also one that was opened behind the one in front, each for itself',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await show(person, 'Circle/Session.md');
      await show(person, 'Circle/Leaflet.md', 'tab');
      await present(person);
      await show(person, 'Circle/Budget.md', 'tab');
      await person.do(async () => {
        const { workspace, vault } = host.app;
        await workspace.getLeaf('tab').openFile(vault.getFileByPath('Circle/Session.md'), { active: false });
        for (const each of host.leavesOf('root')) each.view.containerEl.closest('.workspace-leaf').style.display = '';
      });
      await eventually(person, 'covers').toEqual(['Session: covered', 'Leaflet: open', 'Budget: covered', 'Session: covered']);
      await person.click('openCovered', 0);
      await eventually(person, 'covers').toEqual(['Session: open', 'Leaflet: open', 'Budget: covered', 'Session: covered']);
      await stop(person);
      await eventually(person, 'covers').toEqual(['Session: open', 'Leaflet: open', 'Budget: open', 'Session: open']);
      await present(person);
      await eventually(person, 'covers').toEqual(['Session: covered', 'Leaflet: open', 'Budget: covered', 'Session: covered']);
    },
  },
  {
    name: 'a note that becomes too strict while it is open is covered, and shows again when it is not',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await show(person, 'Circle/Leaflet.md');
      await present(person);
      await eventually(person, 'covers').toEqual(['Leaflet: open']);
      const strict = forAll.replace('Words', '> [!TLP:RED]\n> The budget is gone.\n\nWords');
      await person.do((text) => host.outside.write('Circle/Leaflet.md', text), strict);
      await eventually(person, 'covers').toEqual(['Leaflet: covered']);
      await person.click('openCovered', 0);
      await eventually(person, 'covers').toEqual(['Leaflet: open']);
      await person.do((text) => host.outside.write('Circle/Leaflet.md', text), forAll);
      await person.wait(300);
      await person.do((text) => host.outside.write('Circle/Leaflet.md', text), strict);
      await eventually(person, 'covers').toEqual(['Leaflet: covered']);
      await person.do((text) => host.outside.write('Circle/Leaflet.md', text), forAll);
      await eventually(person, 'covers').toEqual(['Leaflet: open']);
    },
  },
  {
    name: 'what is drawn is covered before the app tells of it, and what is covered shows again only when the app has told of it',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await show(person, 'Circle/Leaflet.md');
      await present(person);
      // A view has the other file first, then draws its text, and last of all come the events.
      const turn = (path) => person.do(async (to) => {
        const { view } = host.app.workspace.getMostRecentLeaf();
        view.file = host.app.vault.getFileByPath(to);
        view.contentEl.createDiv('drawn').remove();
        await Promise.resolve();
        return view.contentEl.hasAttribute('inert');
      }, path);
      expect(await turn('Circle/Session.md')).toBe(true);
      expect(await turn('Circle/Leaflet.md')).toBe(true);
      await person.do(() => { host.app.workspace.trigger('file-open', null); });
      await eventually(person, 'covers').toEqual(['Leaflet: open']);
    },
  },
  {
    name: 'the focus goes to the cover and not to its button, and back into the note when that is opened',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await show(person, 'Circle/Session.md');
      await present(person);
      await person.do(() => { host.app.workspace.setActiveLeaf(host.leavesOf('right')[0]); });
      await person.do(() => { host.app.workspace.setActiveLeaf(host.leavesOf('root')[0], { focus: true }); });
      await eventually(person, 'focus').toBe('region: The room may not see all of this note.');
      await person.press('Enter');
      await eventually(person, 'covers').toEqual(['Session: covered']);
    },
  },
  {
    name: 'a restart of the plugin goes on presenting and covers what it covered',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await show(person, 'Circle/Session.md');
      await present(person);
      await person.click('openCovered', 0);
      await eventually(person, 'covers').toEqual(['Session: open']);
      await person.do(() => { void host.reloadPlugin('cop-notes'); });
      await eventually(person, 'covers').toEqual(['Session: covered']);
      await person.run('show-sidebar');
      await eventually(person, 'presenting').toEqual(sign);
      await eventually(person, 'tree').toEqual([...publicTree, '▸ Resolved 0']);
    },
  },
  {
    name: 'who is in the room is not known any more: nothing shows, and the way out is there',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await show(person, 'Circle/Leaflet.md');
      await present(person);
      await person.do(() => host.outside.rename('Circle', 'Round'));
      await eventually(person, 'message').toMatch(/^Who is in the room is not known/);
      await eventually(person, 'presenting').toEqual({ banner: 'Presenting', status: 'Presenting' });
      await eventually(person, 'covers').toEqual(['Leaflet: covered']);
      await expect.poll(() => person.do(() => [...document.querySelectorAll('.cop-notes-view button')].filter((button) => button.closest('[style*="none"]') === null).map((button) => button.textContent))).toEqual(['Stop presenting']);
      await person.run('show-sidebar');
      await eventually(person, 'focus').toBe('button: Stop presenting');
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ title: 'Stop presenting?' });
      await person.click('dialogButton', 'Stop presenting');
      await eventually(person, 'tree').toEqual(expect.arrayContaining(openTree.slice(3, 6)));
      await eventually(person, 'covers').toEqual(['Leaflet: open']);
    },
  },
  {
    name: 'on a phone, the banner says what the status bar says elsewhere',
    notes: withLeaflet,
    options: { mobile: true },
    async tell(person) {
      await ready(person);
      await present(person);
      await eventually(person, 'presenting').toMatchObject({ banner: 'Presenting to everybody' });
      await expect.poll(() => person.do(() => document.querySelector('.cop-notes-presenting-detail').textContent)).toMatch(/its search and its previews still show everything/);
    },
  },
  {
    name: 'a preview under the mouse shows no more than the room may see',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await present(person);
      const withheld = () => person.do(() => [...document.querySelectorAll('.hover-popover .markdown-preview-sizer > *')].map((section) => section.classList.contains('cop-notes-withheld')));
      await person.do(async () => { globalThis.leave = await host.hoverPreview('Circle/Session.md'); });
      expect(new Set(await withheld())).toEqual(new Set([true]));
      await person.do(async () => { globalThis.leave(); globalThis.leave = await host.hoverPreview('Circle/Leaflet.md'); });
      expect(new Set(await withheld())).toEqual(new Set([false]));
      await person.do((text) => host.outside.write('Circle/Leaflet.md', text), forAll.replace('CLEAR', 'RED'));
      await expect.poll(async () => new Set(await withheld())).toEqual(new Set([true]));
      await stop(person);
      await expect.poll(async () => new Set(await withheld())).toEqual(new Set([false]));
    },
  },
  {
    name: 'nothing of it is left when the plugin goes while somebody presents',
    notes: withLeaflet,
    async tell(person) {
      await ready(person);
      await show(person, 'Circle/Session.md');
      await person.do(async () => {
        await host.app.workspace.getLeaf('tab').setViewState({ type: 'markdown', active: true, state: { file: 'Circle/Budget.md', mode: 'preview' } });
        for (const each of host.leavesOf('root')) each.view.containerEl.closest('.workspace-leaf').style.display = '';
      });
      await present(person);
      await eventually(person, 'covers').toEqual(['Session: covered', 'Budget: covered']);
      await person.click('openCovered', 1);
      await eventually(person, 'covers').toEqual(['Session: covered', 'Budget: open']);
      await person.do(() => { document.querySelector('.cop-notes-cover').focus(); });
      await person.do(() => host.unloadPlugin('cop-notes'));
      await expect.poll(() => traces(person)).toEqual([]);
      await show(person, 'Private/Diary.md');
      await expect.poll(() => traces(person)).toEqual([]);
    },
  },
];
