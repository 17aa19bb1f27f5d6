import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { enterTree, eventually, openTree, ready } from './eventually.mjs';

export const keyboard = [
  {
    name: 'the tree is walked, folded and searched with the keyboard alone',
    notes: circle,
    async tell(person) {
      await ready(person);
      await enterTree(person);
      await expect.poll(() => person.see('focus')).toBe('treeitem: Needs attention 0');
      await person.press('End');
      await eventually(person, 'focus').toBe('treeitem: Who is who 2');
      await person.press('ArrowUp');
      await eventually(person, 'focus').toBe('treeitem: Resolved 1');
      await person.press('ArrowRight');
      await eventually(person, 'tree').toContain('  When do we meet?');
      await person.press('ArrowRight');
      await eventually(person, 'focus').toMatch(/^treeitem: When do we meet\?, Resolved/);
      await person.press('ArrowLeft');
      await eventually(person, 'focus').toBe('treeitem: Resolved 1');
      await person.press(' ');
      await eventually(person, 'tree').toEqual(openTree);
      await person.press('Home');
      await person.press('w');
      await eventually(person, 'focus').toMatch(/^treeitem: Who may see the notes\?/);
      await person.press('ArrowUp');
      await person.press('ArrowLeft');
      await eventually(person, 'focus').toBe('treeitem: trust 2');
      await person.press('Enter');
      await eventually(person, 'tree').toContain('  ▸ trust 2');
    },
  },
  {
    name: 'a question is opened, and resolved, with the keyboard alone',
    notes: circle,
    async tell(person) {
      await ready(person);
      await enterTree(person);
      await person.press('w');
      await person.press('Enter');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Session.md', selected: 'Who may see the notes?' });
      await enterTree(person);
      await expect.poll(() => person.see('focus')).toMatch(/^treeitem: Who may see the notes\?/);
      await person.press('ArrowRight');
      await eventually(person, 'focus').toBe('button: Resolve…');
      await person.press('ArrowRight');
      await eventually(person, 'focus').toBe('button: More actions');
      await person.press('ArrowLeft');
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ title: 'Resolve question' });
      await eventually(person, 'focus').toBe('field: The answer to: Who may see the notes?');
      await person.fill('field', 'Members only.');
      await person.press('Enter');
      await eventually(person, 'notices').toContain('Question resolved.');
      await expect.poll(() => person.see('focus')).toMatch(/^treeitem: money 1/);
    },
  },
  {
    name: 'the menu of a row comes with the keyboard, and goes with it',
    notes: circle,
    async tell(person) {
      await ready(person);
      await enterTree(person);
      await person.press('w');
      await person.press('F10', { shift: true });
      await eventually(person, 'menu').toContain('Assign…');
      await eventually(person, 'focus').toMatch(/^menuitem/);
      await person.press('Escape');
      await eventually(person, 'menu').toEqual([]);
      await eventually(person, 'focus').toMatch(/^treeitem: Who may see the notes\?/);
    },
  },
];
