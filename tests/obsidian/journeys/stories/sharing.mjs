import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { choose, eventually, ready } from './eventually.mjs';

const open = '---\nconfidentiality: TLP:CLEAR\n---\n# How we work\n\nSee [[Budget]].\n\n> [!TLP:RED]\n> The budget is gone.\n\n- [?] May everybody read this? [owner:: Noor] ^qgggggg\n';

export const sharing = [
  {
    name: 'what everybody may see is exported to a folder of the vault, after the report of what goes and what stays',
    notes: () => ({ ...circle(), 'Circle/How we work.md': open }),
    async tell(person) {
      await ready(person);
      await person.run('export-notes');
      await choose(person, 'Everybody: the world');
      await choose(person, 'With names, where the notes allow it');
      await eventually(person, 'dialog').toMatchObject({ title: 'Export for the world' });
      const report = await person.do(() => document.querySelector('.cop-notes-review-text').textContent);
      expect(report).toContain('- Circle/How we work.md (4 left out)\n    - line 6: link “[[Budget]]”\n    - line 8: passage “> [!TLP:RED] > The budget is gone.” (TLP:RED, line 8 says so)');
      expect(report).toContain('- Circle/people/Noor Visser.md: no label, so for members only');
      await expect.poll(() => person.do(() => document.querySelector('.cop-notes-review-question').textContent)).toBe('Export 1 note for the world? 5 notes stay inside; the report says why.');
      await person.click('button', 'Choose a folder…');

      await eventually(person, 'dialog').toMatchObject({ title: 'Export…', value: 'Shared notes' });
      await person.fill('field', 'Circle/out');
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ invalid: true, error: expect.stringContaining('in the community’s own folder') });
      await person.fill('field', 'Shared notes');
      await person.press('Enter');
      await eventually(person, 'notices').toContain('2 files written to Shared notes.');
      await eventually(person, 'file', 'Shared notes/How we work.md').toBe('---\nconfidentiality: TLP:CLEAR\n---\n\n# How we work\n\nSee (not included).\n\n- [ ] May everybody read this?\n');
      await eventually(person, 'file', 'Shared notes/README.md').toContain('[How we work](How%20we%20work.md)');
      await eventually(person, 'file', 'Circle/How we work.md').toBe(open);
      // The sidebar reads the new notes, too.
      await person.wait(400);
    },
  },
  {
    name: 'what tells too much is looked for, listed, and accepted with a reason',
    notes: () => ({
      ...circle(),
      'Circle/Loose talk.md': '---\nconfidentiality: TLP:CLEAR\n---\nIt is about Secret matter 7.\n',
      'Circle/Matter.md': '---\nconfidentiality: TLP:RED\naudience: [Noor]\naliases: [Secret matter 7]\n---\n',
    }),
    async tell(person) {
      await ready(person);
      await eventually(person, 'tree').not.toContain('▸ May tell too much 1');
      await person.run('check-leaks');
      await eventually(person, 'notices').toContain('1 finding that may tell too much.');
      await eventually(person, 'focus').toBe('treeitem: May tell too much 1');
      const found = 'This names “Secret matter 7 (TLP:RED)”, which is stricter than the text here.';
      await eventually(person, 'tree').toEqual(expect.arrayContaining(['▾ May tell too much 1', `  ${found}`]));

      await person.click('line', found, { button: 2 });
      await eventually(person, 'menu').toEqual(['Go to', 'Accept…']);
      await person.click('menuItem', 'Accept…');
      await eventually(person, 'dialog').toMatchObject({ title: 'Accept finding…' });
      await person.fill('field', 'Everybody knows its number');
      await person.press('Enter');
      await choose(person, 'Noor Visser');
      await eventually(person, 'notices').toContain('Accepted, and kept in the new note “Accepted findings”. It comes up again when what was found changes.');
      await eventually(person, 'file', 'Circle/Accepted findings.md').toMatch(/^---\naccepted-findings:\n {2}- "[0-9a-f]{12} \d{4}-\d\d-\d\d Noor Visser: Everybody knows its number"\n---\n/);
      await eventually(person, 'tree').toEqual(expect.not.arrayContaining(['▾ May tell too much 1']));
    },
  },
];
