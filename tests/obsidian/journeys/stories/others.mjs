import { commandIds } from '@cop-notes/core';
import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { enterTree, eventually, openTree, ready, without } from './eventually.mjs';

/** What others do to the folder, and what the app does to the plugin. */
export const others = [
  {
    name: 'the tree follows what others write, rename and delete',
    notes: circle,
    async tell(person) {
      await eventually(person, 'tree').toEqual(openTree);
      await person.do(() => host.outside.write('Circle/New.md', '- [?] What is new? [owner:: Sam de Boer]  [theme:: trust]  [created:: 2999-02-01]\n'));
      await eventually(person, 'tree').toContain('    What is new?');
      await person.do(() => host.outside.write('Circle/New.md', '- [?] What is newer? [owner:: Sam de Boer]  [theme:: trust]  [created:: 2999-02-01]\n'));
      await eventually(person, 'tree').toContain('    What is newer?');
      await eventually(person, 'tree').not.toContain('    What is new?');
      await person.do(() => host.outside.rename('Circle/New.md', 'Circle/Renamed.md'));
      await expect.poll(() => person.see('description', 'What is newer?')).toBe('Sam de Boer · Renamed');
      await person.do(() => host.outside.remove('Circle/Renamed.md'));
      await eventually(person, 'tree').toEqual(openTree);
    },
  },
  {
    name: 'a folder that moves takes its questions along, also out of the community and back',
    notes: () => ({ ...circle(), 'Circle/sub/Deep.md': '- [?] How deep is it? [owner:: Sam de Boer]  [theme:: trust]  [created:: 2998-01-01]\n' }),
    async tell(person) {
      await eventually(person, 'tree').toContain('    How deep is it?');
      await person.do(() => host.outside.rename('Circle/sub', 'Private/sub'));
      await eventually(person, 'tree').toEqual(openTree);
      await person.do(() => host.outside.rename('Private/sub', 'Circle/other'));
      await eventually(person, 'tree').toContain('    How deep is it?');
      await person.click('line', 'How deep is it?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/other/Deep.md', selected: 'How deep is it?' });
      await person.do(() => host.outside.remove('Circle/other'));
      await eventually(person, 'tree').toEqual(openTree);
    },
  },
  {
    name: 'focus stays on its row, and the row stays the same, while the notes change',
    notes: circle,
    async tell(person) {
      await ready(person);
      await enterTree(person);
      for (let step = 0; step < 4; step += 1) await person.press('ArrowDown');
      await eventually(person, 'focus').toMatch(/^treeitem: How do we share client cases\?/);
      await person.do(() => { document.activeElement.cameBefore = true; });
      await person.do(() => host.outside.write('Circle/New.md', '- [?] What is new? [owner:: Sam de Boer]  [theme:: trust]  [created:: 2999-02-01]\n'));
      await eventually(person, 'tree').toContain('    What is new?');
      await eventually(person, 'focus').toMatch(/^treeitem: How do we share client cases\?/);
      await expect.poll(() => person.do(() => document.activeElement.cameBefore)).toBe(true);
      await person.do(() => host.outside.write('Circle/Session.md', '# Nothing left\n'));
      await eventually(person, 'tree').not.toContain('    How do we share client cases?');
      await expect.poll(() => person.see('focus')).toMatch(/^treeitem/);
    },
  },
  {
    name: 'notes in hidden folders and in node_modules are nobody’s business',
    notes: () => ({ ...circle(), 'Circle/node_modules/readme.md': '- [?] Is this mine?\n' }),
    async tell(person) {
      await eventually(person, 'tree').toEqual(openTree);
      await person.do(() => host.outside.write('Circle/node_modules/readme.md', '- [?] Is this mine now?\n'));
      await person.wait(300);
      expect(await person.see('tree')).toEqual(openTree);
      await person.do(() => host.outside.rename('Circle/Budget.md', 'Circle/node_modules/Budget.md'));
      await eventually(person, 'tree').toEqual([...without('Who pays for the room? [TLP:AMBER]').filter((line) => !line.includes('money')).map((line) => line.replace('questions 3', 'questions 2'))]);
    },
  },
  {
    name: 'a sidebar from before a restart waits until it is looked at, and there is never a second one',
    notes: circle,
    options: { sidebar: false },
    async tell(person) {
      await person.do(() => host.restoreLeaf('cop-notes-sidebar', 'right'));
      await person.wait(300);
      expect(await person.do(() => document.querySelectorAll('.cop-notes-view').length)).toBe(0);
      await person.run('show-sidebar');
      await eventually(person, 'tree').toEqual(openTree);
      await person.run('show-sidebar');
      await person.wait(100);
      expect(await person.do(() => host.app.workspace.getLeavesOfType('cop-notes-sidebar').length)).toBe(1);
      await expect.poll(() => person.see('focus')).toBe('treeitem: Needs attention 0');
    },
  },
  {
    name: 'every command is there by its name, offered only when it can do something, without a key of its own',
    notes: circle,
    async tell(person) {
      await ready(person);
      const names = await person.see('names');
      expect(names).toMatchObject({
        'cop-notes:show-sidebar': 'CoP Notes: Show questions', 'cop-notes:open-question': 'CoP Notes: Go to question', 'cop-notes:toggle-mine': 'CoP Notes: Show only my questions, or all',
        'cop-notes:start-community': 'CoP Notes: Start a community',
      });
      expect(Object.keys(names)).toHaveLength(commandIds.length);
      const available = await person.see('available');
      expect(available).toContain('cop-notes:resolve');
      expect(available).not.toContain('cop-notes:switch-community');
      expect(available).not.toContain('cop-notes:clear-filter');
      await eventually(person, 'dialog').toBeUndefined();
      await expect.poll(() => person.do(() => [...host.commands.values()].filter((command) => command.hotkeys !== undefined).length)).toBe(0);
    },
  },
  {
    name: 'the ribbon opens the sidebar, and enabling the plugin does',
    notes: circle,
    options: { sidebar: false },
    async tell(person) {
      await expect.poll(() => person.do(() => document.querySelectorAll('.cop-notes-view').length)).toBe(0);
      await person.click('button', 'Show questions');
      await eventually(person, 'tree').toEqual(openTree);
      await person.do(() => { for (const leaf of host.app.workspace.getLeavesOfType('cop-notes-sidebar')) leaf.detach(); });
      await person.do(() => { host.plugins.get('cop-notes').plugin.onUserEnable(); });
      await eventually(person, 'tree').toEqual(openTree);
    },
  },
  {
    name: 'a command that is still at work when the plugin goes asks nothing any more',
    notes: circle,
    async tell(person) {
      await ready(person);
      const before = await person.do(() => host.app.vault.getMarkdownFiles().length);
      await person.do(async () => {
        // It reads the templates before it asks for one.
        host.run('cop-notes:new-session');
        await host.unloadPlugin('cop-notes');
      });
      await person.wait(300);
      expect(await person.see('dialog')).toBeUndefined();
      expect(await person.do(() => document.querySelectorAll('.modal, .prompt').length)).toBe(0);
      expect(await person.do(() => host.app.vault.getMarkdownFiles().length)).toBe(before);
    },
  },
  {
    name: 'nothing is left behind when the plugin goes',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who may see the notes?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Session.md', selected: 'Who may see the notes?' });
      await person.run('ask');
      await eventually(person, 'dialog').toMatchObject({ title: 'Ask a question' });
      await person.do(() => host.unloadPlugin('cop-notes'));
      await expect.poll(() => person.do(() => ({
        commands: host.commands.size, views: host.views.size, ribbon: document.querySelectorAll('.side-dock-ribbon-action').length,
        styles: document.querySelectorAll('style[data-plugin]').length, traces: document.querySelectorAll('[class*="cop-notes"], .modal, .menu').length,
      }))).toEqual({ commands: 0, views: 0, ribbon: 0, styles: 0, traces: 0 });
      await person.do(() => host.outside.write('Circle/New.md', '- [?] Does anybody hear this?\n'));
      await person.wait(400);
      const listeners = await person.do(() => host.listeners());
      const ofTheOpenNote = 1;
      expect(listeners).toBe((await person.listenersOfFreshHost()) + ofTheOpenNote);
    },
  },
];
