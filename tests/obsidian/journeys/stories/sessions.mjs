import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { choose, eventually, ready } from './eventually.mjs';

/** The day on which the test runs, as the notes write it. */
const today = () => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
};

/** Answer what is asked; undefined takes what stands there. */
async function answer(person, label, words) {
  await eventually(person, 'dialog').toMatchObject({ label });
  if (words !== undefined) await person.fill('field', words);
  await person.press('Enter');
}

async function plan(person, template) {
  await person.run('new-session');
  await choose(person, template);
  await answer(person, 'On which day?');
  await answer(person, 'How many minutes?');
  await choose(person, 'All themes');
  await choose(person, 'Nobody yet');
  await answer(person, 'What is the session’s note called?');
}

const timer = (person) => person.do(() => {
  const item = document.querySelector('.cop-notes-timer');
  return item === null || item.style.display === 'none' ? undefined : item.textContent.trim();
});

export const sessions = [
  {
    name: 'a session is planned: a note with an agenda, who is invited, and links to what is open',
    notes: circle,
    async tell(person) {
      await ready(person);
      await plan(person, 'Regular session');
      const path = `Circle/${today()} Regular session.md`;
      await eventually(person, 'note').toMatchObject({ path });
      const { text } = await person.see('note');
      expect(text).toContain(`date: ${today()}\n`);
      expect(text).toContain('attendees:\n  - "[[Noor Visser]]"\n  - "[[Sam de Boer]]"\n');
      expect(text).toContain('- [[Session#^qbbbbbb|Who may see the notes?]]\n');
      // The one about money is for fewer ears than this note.
      expect(text).not.toContain('Who pays for the room?');
      await eventually(person, 'notices').toContain(`“${today()} Regular session” is planned, with 2 questions and 0 actions from before.`);
    },
  },
  {
    name: 'while it runs, the status bar says what is on, and the next item comes by a press',
    notes: circle,
    async tell(person) {
      await ready(person);
      await plan(person, 'Decision round');
      await eventually(person, 'note').toMatchObject({ path: `Circle/${today()} Decision round.md` });
      await expect.poll(() => timer(person)).toBeUndefined();
      await expect.poll(() => person.see('available')).toContain('cop-notes:next-agenda-item');
      await person.run('next-agenda-item');
      await expect.poll(() => timer(person)).toBe('The proposal: 5 min');
      await person.do(() => { document.querySelector('.cop-notes-timer').focus(); });
      await person.press('Enter');
      await expect.poll(() => timer(person)).toBe('Questions for clarity: 5 min');
      await person.run('stop-agenda');
      await expect.poll(() => timer(person)).toBeUndefined();
    },
  },
  {
    name: 'who was there is marked one after the other, and a substitute is briefed',
    notes: () => ({ ...circle(), 'Circle/Gathering.md': '---\ntype: session\ndate: 2026-01-15\nattendees:\n  - "[[Noor Visser]]"\n  - "[[Sam de Boer]]"\n---\n# Gathering\n\n- [!] We meet monthly\n- [?] What does Sam know? [owner:: [[Sam de Boer]]]\n' }),
    async tell(person) {
      await ready(person);
      await person.run('mark-attendance');
      await choose(person, 'Sam de Boer');
      await choose(person, 'somebody came instead…');
      await choose(person, 'Somebody else…');
      await answer(person, 'What is the name of who comes?', 'Kim Bakker');
      await eventually(person, 'dialog').toMatchObject({ items: ['Noor Visser', 'Sam de Boer', 'Kim Bakker'] });
      await person.press('Escape');
      await eventually(person, 'dialog').toBeUndefined();
      await eventually(person, 'file', 'Circle/Gathering.md').toContain('attendees:\n  - "[[Noor Visser]]"\nabsent:\n  - "[[Sam de Boer]]"\nsubstitutes:\n  - "Kim Bakker for [[Sam de Boer]]"\n---\n');

      await person.run('briefing');
      await choose(person, 'Sam de Boer');
      await choose(person, 'Noor Visser');
      await choose(person, 'As a note, for the two of them');
      await eventually(person, 'note').toMatchObject({ path: `Circle/${today()} Briefing for Noor Visser, standing in for Sam de Boer.md` });
      const { text } = await person.see('note');
      expect(text).toMatch(/^---\nconfidentiality: TLP:RED\naudience:\n {2}- "\[\[Sam de Boer\]\]"\n {2}- "\[\[Noor Visser\]\]"\n---\n/);
      expect(text).toContain('- We meet monthly\n');
      expect(text).toContain('- What does Sam know?\n');
    },
  },
  {
    name: 'a session is planned, held and harvested, and what it answered becomes a knowledge note',
    notes: circle,
    async tell(person) {
      await ready(person);
      await plan(person, 'Regular session');
      const path = `Circle/${today()} Regular session.md`;
      await eventually(person, 'note').toMatchObject({ path });
      await person.run('record-decision');
      await answer(person, 'What was decided?', 'We keep no names');
      await eventually(person, 'notices').toContain(`Decision added to “${today()} Regular session”.`);
      // The editor saves a while after it changed.
      await expect.poll(() => person.see('file', path)).toContain('We keep no names');
      const before = await person.see('file', path);

      await person.run('harvest');
      await choose(person, 'Who may see the notes?');
      await choose(person, 'That is all');
      await answer(person, 'Name of the knowledge note for: Who may see the notes?', 'Who sees what');
      await eventually(person, 'dialog').toMatchObject({ title: `Harvest of ${today()} Regular session` });
      const review = await person.do(() => document.querySelector('.cop-notes-review-text').textContent);
      expect(review).toContain('Decided:\n- We keep no names\n');
      expect(review).toContain('- “Who sees what”, from: Who may see the notes?');
      await eventually(person, 'file', path).toBe(before);
      await person.click('button', 'Write it');
      await eventually(person, 'notices').toContain(`The summary stands in “${today()} Regular session”, and 1 knowledge note was made.`);

      await expect.poll(() => person.see('file', path)).toContain('harvest:end');
      const text = await person.see('file', path);
      expect(text).toContain('<!-- harvest:begin -->\n\n## Summary\n\n**Still open**\n\n- [[Session#^qaaaaaa|How do we share client cases?]]\n- [[Session#^qbbbbbb|Who may see the notes?]] See [[Who sees what]].\n\n**Decided**\n\n- We keep no names\n\n<!-- harvest:end -->\n');
      expect(text.replace(/<!-- harvest:begin -->[^]*<!-- harvest:end -->\n\n/, '')).toBe(before);
      await expect.poll(() => person.see('file', 'Circle/Session.md')).toContain('- [?] Who may see the notes? [owner:: [[Noor Visser]]]  [answer:: [[Who sees what]]]  [created:: 2999-01-01] ^qbbbbbb\n');
      const knowledge = await person.see('file', 'Circle/Who sees what.md');
      expect(knowledge).toContain(`published: ${today()}\n`);
      expect(knowledge).toContain('resolves:\n  - "[[Session#^qbbbbbb]]"\n');
      expect(knowledge).toContain('themes:\n  - trust\n');
    },
  },
];
