import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { choose, enterTree, eventually, ready } from './eventually.mjs';

const note = (type, keys) => `---\ntype: ${type}\n${keys}---\n`;

/** The circle with a registry: one who has left and still owns something, and one who owns what nobody here may. */
function registry() {
  return {
    ...circle(),
    'Circle/Haverdijk.md': note('organisation', 'aliases: [Dijk]\n'),
    'Circle/people/Noor Visser.md': note('member', 'organisation: "[[Haverdijk]]"\nroles: [facilitator]\nthemes: [trust]\njoined: 2025-09-18\naliases: [Noor]\n'),
    'Circle/people/Sam de Boer.md': note('member', 'organisation: Dijk\nthemes: [money]\n'),
    'Circle/people/Bas Koning.md': note('member', 'left: 2026-05-29\n'),
    'Circle/Legacy.md': '- [?] Who keeps the keys? [owner:: [[Bas Koning]]]  [theme:: money]  [created:: 2999-01-01]\n',
  };
}

const rows = [
  '▾ Who is who 3', '  ▾ Haverdijk 2', '    Noor Visser', '    Sam de Boer', '  ▾ Have left, and still own something 1', '    Bas Koning',
];

export const whoIsWho = [
  {
    name: 'who is who stands in the sidebar: by organisation, with what they know and what is theirs, and a row opens the member note',
    notes: registry,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who is who');
      await eventually(person, 'tree').toEqual(expect.arrayContaining(rows));
      await eventually(person, 'description', 'Noor Visser').toBe('trust · facilitator · owns 1 · since 2025-09-18');
      await eventually(person, 'description', 'Bas Koning').toBe('owns 1 · left 2026-05-29');
      await person.click('line', 'Sam de Boer');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/people/Sam de Boer.md' });
    },
  },
  {
    name: 'what somebody owns is shown from their row with the keyboard, and opens where it stands',
    notes: registry,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Who is who');
      await eventually(person, 'tree').toContain('    Sam de Boer');
      await enterTree(person);
      await person.press('End');
      await person.press('ArrowUp');
      await person.press('s');
      await expect.poll(() => person.see('focus')).toBe('treeitem: Sam de Boer, Haverdijk, money, owns 2');
      await person.press('ArrowRight');
      await eventually(person, 'focus').toBe('button: Show what they own…');
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ items: ['Who pays for the room?', 'How do we share client cases?'] });
      await choose(person, 'Who pays for the room?');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Budget.md', selected: 'Who pays for the room?' });
    },
  },
  {
    name: 'an expert is found by the theme',
    notes: registry,
    async tell(person) {
      await ready(person);
      await person.run('find-expert');
      await choose(person, 'money');
      await eventually(person, 'dialog').toMatchObject({ items: ['Sam de Boer'] });
      await choose(person, 'Sam de Boer');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/people/Sam de Boer.md' });
    },
  },
  {
    name: 'what somebody who has left still owns is a problem, and gets a new owner',
    notes: registry,
    async tell(person) {
      await ready(person);
      await person.click('line', 'Problems in notes');
      await eventually(person, 'tree').toContain('  “Bas Koning” owns this, and has left. Choose a new owner.');
      await person.run('fix-problem');
      await choose(person, 'Choose a new owner…');
      await choose(person, 'Noor Visser');
      await eventually(person, 'notices').toContain('Noor Visser owns it now, instead of Bas Koning.');
      await eventually(person, 'file', 'Circle/Legacy.md').toBe('- [?] Who keeps the keys? [owner:: [[Noor Visser]]]  [theme:: money]  [created:: 2999-01-01]\n');
      await eventually(person, 'tree').not.toContain('    Bas Koning');
    },
  },
  {
    name: 'to a room that may name nobody, nobody is there',
    notes: registry,
    async tell(person) {
      await ready(person);
      await person.run('start-presenting');
      await choose(person, 'Everybody: the world');
      await eventually(person, 'tree').toEqual(expect.arrayContaining(['▸ Resolved 0']));
      await expect.poll(async () => (await person.see('tree')).join('\n')).not.toMatch(/Who is who|Noor|Sam|Bas|Haverdijk/);
    },
  },
];
