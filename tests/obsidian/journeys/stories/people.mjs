import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { choose, eventually, ready } from './eventually.mjs';

export const people = [
  {
    name: 'who leaves hands over: who follows is chosen, all of it is read, and only then it is written',
    notes: () => ({ ...circle(), 'Circle/people/Kim.md': '---\ntype: member\n---\n', 'Circle/Deal.md': '---\nconfidentiality: TLP:RED\naudience: ["[[Sam de Boer]]"]\nowners: ["[[Sam de Boer]]"]\n---\n# The deal\n' }),
    async tell(person) {
      await ready(person);
      const before = await person.see('file', 'Circle/Session.md');
      await person.run('hand-over');
      await choose(person, 'Sam de Boer');
      await eventually(person, 'dialog').toMatchObject({ label: 'On which day does Sam de Boer leave?' });
      await person.fill('field', '2026-11-02');
      await person.press('Enter');
      await choose(person, 'Noor Visser');
      await choose(person, 'Who pays for the room?');
      await choose(person, 'Kim');
      await choose(person, 'Look at it all');
      await expect.poll(() => person.do(() => document.querySelector('.cop-notes-review-question')?.textContent)).toBe('Hand over these 3 things, in 3 notes?');
      const preview = await person.do(() => document.querySelector('.cop-notes-review-text').textContent);
      expect(preview).toContain('- **How do we share client cases?** → Noor Visser · Circle/Session.md, line 8\n');
      expect(preview).toContain('- **Who pays for the room?** → Kim · Circle/Budget.md, line 3\n');
      expect(preview).toContain('Noor Visser may not see this yet (TLP:RED');
      await eventually(person, 'file', 'Circle/Session.md').toBe(before);

      await person.click('button', 'Hand over');
      await expect.poll(() => person.see('notices')).toContain('3 things of Sam de Boer handed over, in 3 notes.');
      await eventually(person, 'file', 'Circle/Session.md').toBe(before.replace('cases? [owner:: [[Sam de Boer]]]', 'cases? [owner:: [[Noor Visser]]]'));
      await eventually(person, 'file', 'Circle/Budget.md').toContain('[owner:: [[Kim]]]');
      await eventually(person, 'file', 'Circle/Deal.md').toContain('owners: ["[[Noor Visser]]"]\n');
      await eventually(person, 'file', 'Circle/people/Sam de Boer.md').toContain('left: 2026-11-02\n---\n');
    },
  },
  {
    name: 'a newcomer is given what they need, and may see, as a note of their own',
    notes: () => ({ ...circle(), 'Circle/people/Kim.md': '---\ntype: member\n---\n', 'Circle/Deal.md': '---\nconfidentiality: TLP:RED\naudience: ["[[Sam de Boer]]"]\n---\n- [?] Do we sign?\n' }),
    async tell(person) {
      await ready(person);
      await person.run('onboard');
      await choose(person, 'Kim');
      await choose(person, 'As a note, for the newcomer');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/people/Welcome Kim.md', text: expect.stringContaining('# Welcome to Circle, Kim') });
      const { text } = await person.see('note');
      expect(text).toContain('---\nconfidentiality: TLP:RED\naudience:\n  - "[[Kim]]"\n---\n\n# Welcome to Circle, Kim\n');
      expect(text).toContain('- [[Session#^qcccccc|When do we meet?]]\n    - Every first Thursday.\n');
      expect(text).toContain('- [[Session#^qaaaaaa|How do we share client cases?]] (Sam de Boer)\n');
      expect(text).not.toContain('Do we sign?');
    },
  },
];
