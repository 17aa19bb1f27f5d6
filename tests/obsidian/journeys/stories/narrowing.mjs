import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { eventually, openTree, ready } from './eventually.mjs';

export const narrowing = [
  {
    name: 'the filter box narrows the tree while typing, says so, and can be cleared',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.fill('filter', 'room');
      await eventually(person, 'tree').toEqual([
        '▾ Needs attention 0', '  Nothing here fits the filter.', '▾ Open questions 1', '  ▾ money 1', '    Who pays for the room? [TLP:AMBER]', '▸ Resolved 0',
      ]);
      await eventually(person, 'header').toMatchObject({ narrowing: 'Filter: room' });
      await eventually(person, 'focus').toMatch(/^field: Filter questions/);
      await person.click('button', 'Show all questions again');
      await eventually(person, 'tree').toEqual(openTree);
      await eventually(person, 'header').toMatchObject({ filter: '', narrowing: undefined });
    },
  },
  {
    name: 'open questions can be grouped by their owners',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('button', 'Group open questions by…');
      await eventually(person, 'menu').toEqual(['Theme✓', 'Owner', 'Session', 'Age']);
      await person.click('menuItem', 'Owner');
      await eventually(person, 'tree').toEqual([
        '▾ Needs attention 0', '  Nothing needs attention.', '▾ Open questions 3',
        '  ▾ Noor Visser 1', '    Who may see the notes?', '  ▾ Sam de Boer 2', '    Who pays for the room? [TLP:AMBER]', '    How do we share client cases?',
        '▸ Resolved 1', '▸ Who is who 2',
      ]);
      await expect.poll(async () => (await person.see('kept')).choices).toMatchObject({ grouping: 'owner' });
    },
  },
  {
    name: '“only mine” asks who I am, keeps it on this device alone, and shows what is mine',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.click('button', 'Only mine');
      await eventually(person, 'dialog').toMatchObject({ items: ['Noor Visser', 'Sam de Boer', 'Somebody else…'] });
      await person.fill('field', 'sam');
      await eventually(person, 'dialog').toMatchObject({ items: expect.arrayContaining(['Sam de Boer']) });
      await person.press('Enter');
      await eventually(person, 'header').toMatchObject({ onlyMine: true, narrowing: 'Only mine' });
      await eventually(person, 'tree').toContain('    How do we share client cases?');
      await eventually(person, 'tree').not.toContain('    Who may see the notes?');
      await expect.poll(async () => (await person.see('kept')).me).toBe('Sam de Boer');
      await expect.poll(() => person.do(() => host.plugins.get('cop-notes').plugin.loadData())).toBeNull();
      await person.click('button', 'Only mine');
      await eventually(person, 'header').toMatchObject({ onlyMine: false, narrowing: undefined });
    },
  },
  {
    name: 'the settings ask who I am, and the sidebar knows it at once',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.do(() => host.openSettings('cop-notes'));
      await expect.poll(() => person.do(() => document.querySelector('.mod-settings .setting-item-name').textContent)).toBe('Who am I');
      await person.fill('field', 'Noor');
      await person.press('Escape');
      await expect.poll(async () => (await person.see('kept')).me).toBe('Noor');
      await person.click('button', 'Only mine');
      await eventually(person, 'tree').toEqual([
        '▾ Needs attention 0', '  Nothing here fits the filter.', '▾ Open questions 1', '  ▾ trust 1', '    Who may see the notes?', '▸ Resolved 0',
      ]);
      await eventually(person, 'dialog').toBeUndefined();
    },
  },
  {
    name: 'the settings let me pick myself from the members',
    notes: circle,
    async tell(person) {
      await ready(person);
      await person.do(() => host.openSettings('cop-notes'));
      await person.do(() => document.querySelector('.mod-settings .setting-item .clickable-icon').click());
      await eventually(person, 'dialog').toMatchObject({ items: ['Noor Visser', 'Sam de Boer', 'Somebody else…'] });
      await person.press('Enter');
      await expect.poll(() => person.do(() => document.querySelector('.mod-settings input').value)).toBe('Noor Visser');
      await person.press('Escape');
      await eventually(person, 'dialog').toBeUndefined();
    },
  },
];
