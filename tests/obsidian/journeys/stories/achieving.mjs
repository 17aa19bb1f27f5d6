import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { choose, eventually, ready } from './eventually.mjs';

/** What is asked, answered and known, with days: the stories are told on 23 November 2026. */
const withResults = () => ({
  ...circle(),
  'Circle/Autumn.md': '---\ntype: session\ndate: 2026-11-12\n---\n# Autumn\n\n- [?] What do we share? [owner:: [[Noor Visser]]]  [theme:: trust]  [created:: 2026-11-12] ^qhhhhhh\n- [?] Who is on strike? [owner:: [[Sam de Boer]]]  [confidentiality:: TLP:RED]  [created:: 2026-11-20] ^qiiiiii\n- [!] We meet monthly [decided:: 2026-11-12] ^d000001\n',
  'Circle/Older.md': '# Older\n\n- [x] Which form do we use?  [owner:: [[Noor Visser]]]  [answered-by:: [[Sam de Boer]]]  [answer:: [[How we meet]]]  [created:: 2026-10-01]  [completion:: 2026-10-11]  [review:: 2026-11-20] ^qjjjjjj\n    - value:: A neighbouring city uses it now.\n',
  'Circle/How we meet.md': '---\ntype: knowledge\npublished: 2026-10-20\nreview: 2026-11-01\nowners: ["[[Noor Visser]]"]\n---\n# How we meet\n\nIn a circle.\n',
});

async function answer(person, words) {
  await eventually(person, 'dialog').toMatchObject({ label: expect.any(String) });
  await person.fill('field', words);
  await person.press('Enter');
}

const reviewed = (person) => person.do(() => document.querySelector('.cop-notes-review-text')?.textContent);
const asked = (person) => person.do(() => document.querySelector('.cop-notes-review-question')?.textContent);

/** Waits until a section of the tree is as expected; an empty list: until it is not there. */
async function sectionIs(person, title, expected) {
  await expect.poll(async () => {
    const lines = await person.see('tree');
    const start = lines.findIndex((line) => line.slice(2).startsWith(title) && !line.startsWith(' '));
    const length = lines.slice(start + 1).findIndex((line) => !line.startsWith(' '));
    return start < 0 ? [] : lines.slice(start, start + 1 + length);
  }, { timeout: 8000, interval: 40 }).toEqual(expected);
}

/** The mocks keep what was written as bytes apart from what was written as text; Obsidian has one file. */
const exported = (person, name) => person.do(async (path) => new TextDecoder().decode(await host.app.vault.adapter.readBinary(path)), `Reports/${name}`);

async function iAmNoor(person) {
  await ready(person);
  await person.run('choose-me');
  await choose(person, 'Noor Visser');
  await eventually(person, 'kept').toMatchObject({ me: 'Noor Visser' });
}

export const achieving = [
  {
    name: 'what is new since the last session is one line, until all was marked as seen; then it is what came since, and no note changed',
    notes: withResults,
    async tell(person) {
      await iAmNoor(person);
      await sectionIs(person, 'New since', ['▸ New since 2026-11-12 3']);
      await person.click('line', 'New since 2026-11-12');
      await sectionIs(person, 'New since', [
        '▾ New since 2026-11-12 3', '  ▾ New questions 2', '    Who is on strike? [TLP:RED]', '    What do we share?', '  ▾ Decisions 1', '    We meet monthly',
        '  ▾ Waits for you 4', '    How we meet', '    Which form do we use?', '    What do we share?', '    Who may see the notes?',
      ]);
      await person.click('line', 'We meet monthly');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Autumn.md', line: 8 });

      const before = await Promise.all((await person.see('files')).map((path) => person.see('file', path)));
      await person.run('mark-seen');
      await eventually(person, 'notices').toContain('Marked as seen. What happens from now on is new.');
      await sectionIs(person, 'New since', []);
      expect(await Promise.all((await person.see('files')).map((path) => person.see('file', path)))).toEqual(before);
      expect((await person.see('kept')).choices.lookedOn).toMatchObject([{ community: 'Circle', day: '2026-11-23' }]);
      await person.do(() => host.outside.write('Circle/Today.md', '- [?] Is anything new? [owner:: Sam de Boer]  [created:: 2026-11-23]\n'));
      await sectionIs(person, 'New since', [
        '▾ New since 2026-11-23 1', '  ▾ New questions 1', '    Is anything new?', '  ▾ Waits for you 4', '    How we meet', '    Which form do we use?', '    What do we share?', '    Who may see the notes?',
      ]);
    },
  },
  {
    name: 'what happened since a day is read first, and kept as a note without what is stricter',
    notes: withResults,
    async tell(person) {
      await iAmNoor(person);
      await person.run('what-happened');
      await choose(person, 'Since a day…');
      await answer(person, '2026-10-01');
      await expect.poll(() => asked(person)).toBe('1 thing is left out here: stricter than what every member may read. The sidebar shows it to you. Keep or send the rest?');
      const text = [
        '# Circle: what happened since 2026-10-01', '## New questions\n\n- [[Autumn#^qhhhhhh|What do we share?]] (2026-11-12)',
        '## Resolved\n\n- [[Session#^qcccccc|When do we meet?]] (2026-11-02)\n- [[Older#^qjjjjjj|Which form do we use?]] (2026-10-11)',
        '## Decisions\n\n- [[Autumn#^d000001|We meet monthly]] (2026-11-12)', '## Knowledge\n\n- [[How we meet]] (2026-10-20)',
      ].join('\n\n') + '\n';
      // What it is about stands above it.
      expect(await reviewed(person)).toBe(text.slice(text.indexOf('## ')));
      await person.click('button', 'Choose where to…');
      await choose(person, 'A note in the community');
      await expect.poll(() => person.see('file', 'Circle/2026-11-23 What happened since 2026-10-01.md')).toBe(text);
      await eventually(person, 'note').toMatchObject({ path: 'Circle/2026-11-23 What happened since 2026-10-01.md' });
    },
  },
  {
    name: 'since I last looked tells what waits for me as well, and who turns away keeps nothing of it',
    notes: withResults,
    async tell(person) {
      await iAmNoor(person);
      await person.run('what-happened');
      await choose(person, 'Since I last looked');
      await expect.poll(() => reviewed(person)).toContain('## What waits for Noor Visser\n\n- [[How we meet]] (to be looked at again since 2026-11-01)\n');
      const text = await reviewed(person);
      await person.click('button', 'Choose where to…');
      await eventually(person, 'dialog').toMatchObject({ items: ['On the clipboard', 'A note in the community'] });
      const files = await person.see('files');
      await person.press('Escape');
      await eventually(person, 'dialog').toBeUndefined();
      expect(await person.see('files')).toEqual(files);
      expect(text.startsWith('## New questions\n\n- [[Autumn#^qhhhhhh|What do we share?]] (2026-11-12)\n')).toBe(true);
      expect(text).not.toContain('strike');
    },
  },
  {
    name: 'a report is read first, and then written as a note with pictures, a page, a table and data',
    notes: withResults,
    async tell(person) {
      await iAmNoor(person);
      await person.run('write-report');
      await choose(person, 'This community');
      await choose(person, '2026-Q4');
      await choose(person, 'All of the community');
      await choose(person, 'Month');
      await expect.poll(() => asked(person)).toBe('What these readers may not see counts in no figure: 1 question in a note that does count. Write it as a note with pictures, a page, a table and data?');
      expect(await reviewed(person)).toContain('| Questions resolved | 2 |  | 0 |  |\n');
      await person.click('button', 'Choose a folder…');
      await eventually(person, 'dialog').toMatchObject({ title: 'Export…' });
      await person.fill('field', 'Reports');
      await person.press('Enter');
      await eventually(person, 'notices').toContain('Report written: 7 files in Reports.');
      const note = await exported(person, 'report-2026-Q4-community.md');
      expect(note.slice(0, note.indexOf('## The numbers'))).toBe([
        '# Circle: report on 2026-Q4', 'For this community. From 2026-10-01 up to and including 2026-11-23; it tells what this audience may see, and counts nothing else.',
        '## In short', '- 2 questions were resolved. Of 1 of them it is known how long that took: 10 days.\n- 1 question led to knowledge that others can use.\n- 1 knowledge note was published.\n- Somebody told what it was good for.\n- 1 session was held.',
        '## What it was good for', '- A neighbouring city uses it now. (2026-10-11) – *Which form do we use?*', '',
      ].join('\n\n'));
      expect(note).toContain('](report-2026-Q4-community-questions.svg)');
      expect(note).not.toContain('strike');
      expect(await exported(person, 'report-2026-Q4-community-questions.svg')).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(await exported(person, 'report-2026-Q4-community.html')).toContain('<h1>Circle: report on 2026-Q4</h1>');
      expect(JSON.parse(await exported(person, 'report-2026-Q4-community.json'))).toMatchObject({ valueStories: [{ text: 'A neighbouring city uses it now.', day: '2026-10-11', source: 'Which form do we use?' }] });
      expect(await exported(person, 'report-2026-Q4-community.csv')).toContain('resolved,Questions resolved,impact,count,2026-Q4,2026-10-01,2026-12-31,2,known,0\r\n');
    },
  },
  {
    name: 'answers that are due for review are verified, gone to, and marked as obsolete, from their rows',
    notes: withResults,
    async tell(person) {
      await iAmNoor(person);
      const before = await person.see('file', 'Circle/How we meet.md');
      await sectionIs(person, 'Needs attention', ['▾ Needs attention 2', '  ▾ Due for review 2', '    How we meet', '    Which form do we use?']);
      await person.click('rowButton', ['Which form do we use?', 'Verify…']);
      await choose(person, 'In 6 months (2027-05-23)');
      await eventually(person, 'notices').toContain('Verified: the answer still holds.');
      expect(await person.see('file', 'Circle/Older.md')).toContain('[review:: 2027-05-23]  [verified:: 2026-11-23] ^qjjjjjj\n');
      await sectionIs(person, 'Needs attention', ['▾ Needs attention 1', '  ▾ Due for review 1', '    How we meet']);

      await person.click('line', 'How we meet', { button: 2 });
      expect(await person.see('menu')).toEqual(['Go to', 'Edit the answer', 'Verify…', 'Mark as obsolete…']);
      await person.click('menuItem', 'Edit the answer');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/How we meet.md' });

      await person.click('rowButton', ['How we meet', 'Mark as obsolete…']);
      await eventually(person, 'dialog').toMatchObject({ title: 'Mark “How we meet” as obsolete?' });
      await person.click('dialogButton', 'Mark as obsolete');
      await eventually(person, 'notices').toContain('Marked as obsolete: it can still be read, and counts no more.');
      // The note is open: it is written where it is being read.
      await eventually(person, 'note').toMatchObject({ path: 'Circle/How we meet.md', text: before.replace('---\n# How', 'obsolete: 2026-11-23\n---\n# How') });
      await sectionIs(person, 'Needs attention', ['▾ Needs attention 0', '  Nothing needs attention.']);
    },
  },
];
