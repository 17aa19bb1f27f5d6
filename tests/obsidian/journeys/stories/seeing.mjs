import { expect } from 'vitest';
import { sampleNotes } from '../../sample-notes.mjs';
import { circle, twoCircles } from '../notes.mjs';
import { enterTree, eventually, openTree, ready } from './eventually.mjs';

export const seeing = [
  {
    name: 'the questions of a community stand in the sidebar, private notes do not',
    notes: circle,
    async tell(person) {
      await eventually(person, 'tree').toEqual(openTree);
      await eventually(person, 'header').toMatchObject({ title: 'Circle', communities: undefined, filter: '', onlyMine: false, narrowing: undefined });
      await eventually(person, 'description', 'Who pays for the room?').toBe('Sam de Boer · Budget');
      await eventually(person, 'message').toBeUndefined();
    },
  },
  {
    name: 'the sample community is there, with its sections and both communities in the switch',
    notes: sampleNotes,
    async tell(person) {
      await ready(person);
      const sections = async () => (await person.see('tree')).filter((line) => /^[▾▸]/.test(line)).map((line) => line.replace(/ \d+$/, ''));
      await expect.poll(sections).toEqual(['▾ Needs attention', '▸ New since 2026-11-12', '▾ Open questions', '▾ Actions', '▸ Decisions', '▸ Resolved', '▸ Parked', '▸ Who is who', '▸ Problems in notes']);
      await expect.poll(async () => (await person.see('header')).communities).toEqual(['(Circular construction)', 'Digitaal erfgoed']);
      await expect.poll(async () => (await person.see('tree')).join('\n')).not.toMatch(/diary|shopping|performance/i);
    },
  },
  {
    name: 'a click opens the question at its exact place',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who may see the notes?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Session.md', selected: 'Who may see the notes?', line: 9 });
      await eventually(person, 'tree').toEqual(openTree.map((line) => line.replace('    Who may', '    * Who may')));
      await eventually(person, 'focus').toMatch(/^note/);
    },
  },
  {
    name: 'a click with the modifier opens it in a tab of its own; one without uses the tab where it is open',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who may see the notes?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Session.md', selected: 'Who may see the notes?' });
      await person.click('line', 'Who pays for the room?', { mod: true });
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Budget.md', selected: 'Who pays for the room?' });
      await eventually(person, 'tabs').toEqual(['Session', 'Budget']);
      await person.click('line', 'How do we share client cases?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Session.md', selected: 'How do we share client cases?' });
      await eventually(person, 'tabs').toEqual(['Session', 'Budget']);
    },
  },
  {
    name: 'sections and groups fold, and stay folded while the notes change and after a restart of the sidebar',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('line', 'trust');
      await person.click('line', 'Resolved');
      const folded = ['▾ Needs attention 0', '  Nothing needs attention.', '▾ Open questions 3', '  ▸ trust 2', '  ▾ money 1', '    Who pays for the room? [TLP:AMBER]', '▾ Resolved 1', '  When do we meet?', '▸ Who is who 2'];
      await eventually(person, 'tree').toEqual(folded);
      await person.do(() => host.outside.write('Circle/Extra.md', '- [?] What did we forget? [owner:: Sam de Boer]  [theme:: trust]\n'));
      await eventually(person, 'tree').toEqual(folded.map((line) => line.replace('Open questions 3', 'Open questions 4').replace('trust 2', 'trust 3')));
      await person.do(() => { for (const leaf of host.app.workspace.getLeavesOfType('cop-notes-sidebar')) leaf.detach(); });
      await eventually(person, 'tree').toEqual([]);
      await person.run('show-sidebar');
      await eventually(person, 'tree').toEqual(folded.map((line) => line.replace('Open questions 3', 'Open questions 4').replace('trust 2', 'trust 3')));
    },
  },
  {
    name: 'seven hundred questions are drawn little by little, and the last one can be reached at once',
    notes: () => ({ ...circle(), 'Circle/Many.md': Array.from({ length: 700 }, (_, index) => `- [?] Question ${String(index + 1)}? [owner:: Sam de Boer]  [theme:: money]\n`).join('') }),
    async tell(person) {
      await ready(person);
      await enterTree(person);
      await person.press('End');
      await eventually(person, 'focus').toBe('treeitem: Who is who 2');
      await expect.poll(() => person.do(() => document.activeElement.getBoundingClientRect().bottom <= innerHeight + 1)).toBe(true);
      await person.press('ArrowUp');
      await person.press('ArrowUp');
      await eventually(person, 'focus').toMatch(/^treeitem: Question 700\?/);
      await eventually(person, 'tree').toHaveLength(710);
      await person.click('line', 'money');
      await eventually(person, 'tree').toHaveLength(9);
      await person.click('line', 'money');
      await eventually(person, 'tree').toHaveLength(710);
    },
  },
  {
    name: 'everything is in Dutch for whoever has Obsidian in Dutch',
    notes: circle,
    options: { language: 'nl' },
    async tell(person) {
      await eventually(person, 'tree').toEqual(expect.arrayContaining(['▾ Vraagt aandacht 0', '▾ Open vragen 3', '▸ Opgelost 1']));
      await expect.poll(async () => (await person.see('names'))['cop-notes:resolve']).toBe('CoP Notes: Vraag oplossen');
      await person.run('ask');
      await eventually(person, 'dialog').toMatchObject({ title: 'Een vraag stellen', label: 'Wat is je vraag?' });
    },
  },
  {
    name: 'without a community the sidebar says so, and a community can be started there',
    notes: () => ({ 'Welcome.md': '# Welcome\n\n- [?] Private for ever?\n' }),
    async tell(person) {
      await eventually(person, 'message').toMatch(/^There is no community in this folder yet\./);
      await eventually(person, 'tree').toEqual([]);
      await person.click('button', 'Start a community');
      await eventually(person, 'dialog').toMatchObject({ title: 'Start a community', label: 'What is the community called?', error: '' });
      await person.fill('field', 'A/B');
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ invalid: true, error: expect.stringContaining('or contain any of these') });
      await person.fill('field', 'Circle');
      await eventually(person, 'dialog').toMatchObject({ invalid: false, error: '' });
      await person.press('Enter');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Circle.md', text: expect.stringContaining('type: community') });
      await eventually(person, 'tree').toEqual(expect.arrayContaining(['▾ Open questions 0', '  No open questions. Ask one with “Ask a question”.']));
      await eventually(person, 'message').toBeUndefined();
    },
  },
  {
    name: 'the switch shows the other community',
    notes: twoCircles,
    async tell(person) {
      await ready(person);
      await expect.poll(async () => (await person.see('header')).communities).toEqual(['(Circle)', 'Garden']);
      await person.select('communities', 'Garden');
      await eventually(person, 'tree').toContain('    What grows in the shade?');
      await expect.poll(async () => (await person.see('header')).communities).toEqual(['Circle', '(Garden)']);
      await expect.poll(async () => (await person.see('kept')).choices).toMatchObject({ community: 'Garden' });
    },
  },
];
