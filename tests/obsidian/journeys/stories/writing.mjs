import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { eventually, openTree, ready } from './eventually.mjs';

/** The day on which the test runs, as the notes write it. */
const today = () => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
};
const session = circle()['Circle/Session.md'];
const budget = circle()['Circle/Budget.md'];
const conflict = `${budget}\n<<<<<<< mine\nA large room.\n=======\nA small room.\n>>>>>>> theirs\n`;

export const writing = [
  {
    name: 'a question is resolved from its row, in a note that is closed, and no other byte changes',
    notes: () => ({ ...circle(), 'Circle/Budget.md': `\uFEFF${budget.replaceAll('\n', '\r\n')}  \r\nwritten elsewhere\t\r\n` }),
    async tell(person) {
      await ready(person);
      await person.click('rowButton', ['Who pays for the room?', 'Resolve…']);
      await eventually(person, 'dialog').toMatchObject({ title: 'Resolve question', label: 'The answer to: Who pays for the room?' });
      await person.fill('field', 'Each in turn.');
      await person.press('Enter');
      await eventually(person, 'notices').toContain('Question resolved.');
      await eventually(person, 'file', 'Circle/Budget.md').toBe(
        `\uFEFF# Budget\r\n\r\n- [x] Who pays for the room? [owner:: [[Sam de Boer]]]  [theme:: money]  [confidentiality:: TLP:AMBER]  [created:: 2999-01-03]  [completion:: ${today()}] ^qdddddd\r\n    - answer:: Each in turn.\r\n  \r\nwritten elsewhere\t\r\n`,
      );
      await eventually(person, 'tree').toEqual(expect.arrayContaining(['▾ Open questions 2', '▸ Resolved 2']));
      await expect.poll(() => person.see('focus')).toMatch(/^treeitem/);
    },
  },
  {
    name: 'a question is resolved by command where the cursor is, and undone in one step',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'How do we share client cases?');
      await eventually(person, 'note').toMatchObject({ selected: 'How do we share client cases?' });
      await person.run('resolve');
      await eventually(person, 'dialog').toMatchObject({ label: 'The answer to: How do we share client cases?' });
      await person.fill('field', 'Without names.');
      await person.press('Enter');
      await eventually(person, 'note').toMatchObject({
        text: session.replace('- [?] How do we share client cases? [owner:: [[Sam de Boer]]]  [created:: 2999-01-02] ^qaaaaaa\n    - We could leave the names out.',
          `- [x] How do we share client cases? [owner:: [[Sam de Boer]]]  [created:: 2999-01-02]  [completion:: ${today()}] ^qaaaaaa\n    - answer:: Without names.\n    - We could leave the names out.`),
      });
      await eventually(person, 'tree').toContain('▸ Resolved 2');
      await person.do(() => { host.app.workspace.getMostRecentLeaf().view.editor.undo(); });
      await eventually(person, 'note').toMatchObject({ text: session });
      await eventually(person, 'tree').toContain('▾ Open questions 3');
    },
  },
  {
    name: 'a question is resolved by command, picked from a list, without an answer',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.run('resolve');
      await eventually(person, 'dialog').toMatchObject({ asks: 'Which question?' });
      await person.fill('field', 'room');
      await eventually(person, 'dialog').toMatchObject({ items: ['Who pays for the room?'] });
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ label: 'The answer to: Who pays for the room?' });
      await person.press('Enter');
      await eventually(person, 'notices').toContain('Question resolved, without an answer.');
      await eventually(person, 'file', 'Circle/Budget.md').toContain('- [x] Who pays for the room?');
    },
  },
  {
    name: 'turning away from a question changes nothing',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('rowButton', ['Who pays for the room?', 'Resolve…']);
      await eventually(person, 'dialog').toMatchObject({ title: 'Resolve question' });
      await person.press('Escape');
      await eventually(person, 'dialog').toBeUndefined();
      await person.wait(200);
      expect(await person.see('file', 'Circle/Budget.md')).toBe(budget);
      expect(await person.see('notices')).toEqual([]);
      await eventually(person, 'focus').toMatch(/Who pays for the room/);
    },
  },
  {
    name: 'the menu of a row has everything that can be done with it, and does it',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who pays for the room?', { button: 2 });
      await eventually(person, 'menu').toEqual(['Go to', 'Resolve…', 'Under discussion', 'Assign…', 'Park', 'Turn into a note…', 'Write knowledge note…', 'Set confidentiality…']);
      await person.click('menuItem', 'Park');
      await eventually(person, 'tree').toEqual(expect.arrayContaining(['▾ Open questions 2', '▸ Parked 1']));
      await eventually(person, 'file', 'Circle/Budget.md').toContain('- [-] Who pays for the room?');
    },
  },
  {
    name: 'the button of the menu opens the same menu',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('rowButton', ['Who pays for the room?', 'More actions']);
      await eventually(person, 'menu').toContain('Under discussion');
      await person.click('menuItem', 'Under discussion');
      await eventually(person, 'notices').toContain('Question marked as under discussion.');
      await eventually(person, 'file', 'Circle/Budget.md').toContain('- [/] Who pays for the room?');
    },
  },
  {
    name: 'a question is asked in the note in front, and shown there',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who pays for the room?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Budget.md', selected: 'Who pays for the room?' });
      await person.click('button', 'Ask a question');
      await eventually(person, 'dialog').toMatchObject({ title: 'Ask a question' });
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ error: 'Type the question first.', invalid: true });
      await person.fill('field', 'Who brings coffee? #money');
      await person.press('Enter');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Budget.md', selected: expect.stringContaining('Who brings coffee?') });
      await eventually(person, 'tree').toContain('▾ Open questions 4');
      await expect.poll(async () => (await person.see('note')).text).toMatch(/^# Budget\n\n- \[\?\] Who pays.*\n- \[\?\] Who brings coffee\? #money {2}\[created:: \d{4}-\d\d-\d\d\] \^q\w{6}\n$/);
    },
  },
  {
    name: 'what is typed and not saved yet counts, and survives',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.do(() => { host.saveDelay = 60000; });
      await person.click('line', 'Who pays for the room?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Budget.md', selected: 'Who pays for the room?' });
      await person.do(() => { const { editor } = host.app.workspace.getMostRecentLeaf().view; editor.setCursor(editor.offsetToPos(editor.getValue().length)); });
      await person.type('- [?] Who cleans up? [owner:: Sam de Boer]  [theme:: money]\n');
      await eventually(person, 'tree').toContain('    Who cleans up?');
      await eventually(person, 'file', 'Circle/Budget.md').toBe(budget);
      await person.click('rowButton', ['Who pays for the room?', 'Resolve…']);
      await eventually(person, 'dialog').toMatchObject({ title: 'Resolve question' });
      await person.fill('field', 'Each in turn.');
      await person.press('Enter');
      await eventually(person, 'note').toMatchObject({ text: expect.stringMatching(/- \[x\] Who pays[^]*answer:: Each in turn\.\n- \[\?\] Who cleans up\?/) });
      await person.do(() => host.app.workspace.getMostRecentLeaf().view.save());
      await eventually(person, 'file', 'Circle/Budget.md').toContain('Who cleans up?');
    },
  },
  {
    name: 'the cursor stays with its text when a command writes above it',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who may see the notes?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Session.md', selected: 'Who may see the notes?' });
      await person.do(() => { host.app.workspace.getMostRecentLeaf().view.editor.setCursor({ line: 9, ch: 10 }); });
      await person.click('rowButton', ['How do we share client cases?', 'Resolve…']);
      await eventually(person, 'dialog').toMatchObject({ title: 'Resolve question' });
      await person.fill('field', 'Without names.');
      await person.press('Enter');
      await eventually(person, 'note').toMatchObject({ line: 10, text: expect.stringContaining('answer:: Without names.') });
    },
  },
  {
    name: 'a note with a merge conflict is shown and never written',
    notes: () => ({ ...circle(), 'Circle/Budget.md': conflict }),
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who pays for the room?', { button: 2 });
      await eventually(person, 'menu').toEqual(['Go to']);
      await person.click('menuItem', 'Go to');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Budget.md', selected: 'Who pays for the room?' });
      await person.run('park');
      await eventually(person, 'notices').toEqual([expect.stringContaining('merge conflict')]);
      await expect.poll(async () => (await person.see('note')).text).toBe(conflict);
    },
  },
  {
    name: 'two questions with one block id are a problem that is shown, found and fixed',
    notes: () => ({ ...circle(), 'Circle/Copy.md': '- [?] Was this copied? [owner:: Sam de Boer]  [theme:: trust] ^qdddddd\n' }),
    async tell(person) {
      await ready(person);
      await person.run('show-problems');
      await eventually(person, 'tree').toEqual(expect.arrayContaining(['▾ Problems in notes 1']));
      await eventually(person, 'focus').toBe('treeitem: Problems in notes 1');
      await person.press('ArrowDown');
      await person.press('ArrowRight');
      await eventually(person, 'focus').toBe('button: Fix');
      await person.press('Enter');
      await eventually(person, 'notices').toContain('Fixed.');
      await eventually(person, 'tree').toEqual(expect.not.arrayContaining(['▾ Problems in notes 1']));
    },
  },
  {
    name: 'an action and a decision are recorded, and the action is done from its row',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who may see the notes?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Session.md' });
      await person.run('record-decision');
      await eventually(person, 'dialog').toMatchObject({ title: 'Record decision' });
      await person.fill('field', 'We meet monthly');
      await person.press('Enter');
      await eventually(person, 'notices').toContain('Decision added to “First session”.');
      await person.run('record-action');
      await eventually(person, 'dialog').toMatchObject({ title: 'Record action' });
      await person.fill('field', 'Ask the insurer');
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ items: expect.arrayContaining(['Sam de Boer']) });
      await person.fill('field', 'Sam de Boer');
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ title: 'Record action', value: '' });
      await person.fill('field', '2999-02-01');
      await person.press('Enter');
      await eventually(person, 'notices').toContain('Action added to “First session”.');
      await eventually(person, 'tree').toEqual(expect.arrayContaining(['▾ Actions 1', '  ▾ Sam de Boer 1', '    Ask the insurer', '▸ Decisions 1']));
      await expect.poll(async () => (await person.see('note')).text).toMatch(/- \[!\] We meet monthly {2}\[decided:: \d{4}-\d\d-\d\d\]\n- \[ \] Ask the insurer {2}\[owner:: \[\[Sam de Boer\]\]\] {2}\[due:: 2999-02-01\]/);

      await person.click('line', 'Ask the insurer', { button: 2 });
      await eventually(person, 'menu').toEqual(['Go to', 'Done']);
      await person.click('menuItem', 'Done');
      await eventually(person, 'notices').toContain('Action done.');
      await eventually(person, 'tree').toEqual(expect.not.arrayContaining(['▾ Actions 1']));
      await expect.poll(async () => (await person.see('note')).text).toMatch(/- \[x\] Ask the insurer .*\[due:: 2999-02-01\] {2}\[completion:: \d{4}-\d\d-\d\d\]/);
    },
  },
  {
    name: 'a question becomes a note of its own, and a link stays',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who pays for the room?', { button: 2 });
      await person.click('menuItem', 'Turn into a note…');
      await eventually(person, 'dialog').toMatchObject({ title: 'Turn question into a note', value: 'Who pays for the room' });
      await person.press('Enter');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Who pays for the room.md' });
      await eventually(person, 'file', 'Circle/Budget.md').toContain('[[Who pays for the room');
      await eventually(person, 'tree').toEqual(expect.arrayContaining(openTree.slice(2, 6)));
    },
  },
];
