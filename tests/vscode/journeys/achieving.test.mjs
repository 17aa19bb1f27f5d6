// What the community achieves, beyond the dashboard: what is new, whether answers still hold, and the report for a sponsor.

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectSoon } from '../host/expect-soon.mjs';
import { makeTemporaryFolder, removeFolder } from '../host/temporary-folder.mjs';
import { answer, askedFor, builds, choose, daysAgo, journey, makeJourneyInTrust, textBecomes, titleBecomes, workbench } from './community.mjs';

const knowledge = ['---', 'type: knowledge', `published: ${daysAgo(30)}`, `review: ${daysAgo(2)}`, 'owners: ["[[Noor Visser]]"]', 'authors: ["[[Sam de Boer]]"]', '---', '# How we meet', '', 'In a circle.', ''].join('\n');
const answered = [
  '# Older', '',
  `- [x] Which form do we use?  [owner:: [[Noor Visser]]]  [answered-by:: [[Sam de Boer]]]  [answer:: [[How we meet]]]  [created:: ${daysAgo(50)}]  [completion:: ${daysAgo(40)}]  [review:: ${daysAgo(1)}] ^qform01`,
  '    - value:: A neighbouring city uses it now.', '',
].join('\n');

describe.each(builds)('in the %s build somebody who wants to know what comes of it', (build) => {
  makeJourneyInTrust(build, { 'Trust/How we meet.md': knowledge, 'Trust/Older.md': answered });

  /** Waits until a section of the tree is as expected; an empty list: until it is not there. @param {string} title @param {readonly string[]} expected labels, two spaces for each level */
  const sectionIs = (title, expected) => expectSoon(async () => {
    const rows = await workbench.tree.rows();
    const start = rows.findIndex(({ label, level }) => level === 1 && label.startsWith(title));
    const length = rows.slice(start + 1).findIndex(({ level }) => level === 1);
    const own = start < 0 ? [] : rows.slice(start, length < 0 ? undefined : start + 1 + length);
    return own.map(({ label, description, level }) => '  '.repeat(level - 1) + (level === 3 ? label : `${label} ${description}`.trimEnd()));
  }, expected);

  const notesOnDisk = () => fs.readdirSync(path.join(journey.folder, 'Trust'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort().map((name) => [name, journey.read(`Trust/${name}`)]);

  test('sees in one line that there is news since the last session, and opens it', async () => {
    await sectionIs('New since', [`New since ${daysAgo(3)} 4`]);
    await workbench.tree.open('New since');
    await sectionIs('New since', [
      `New since ${daysAgo(3)} 4`, '  New questions 4', '    Where do we meet next?', '    Which tool keeps our notes?', '    How do we share client cases?', '    Shall we have a logo?',
      '  Waits for you 3', '    How we meet', '    Which form do we use?', '    How do we share client cases?',
    ]);
    await workbench.screenshot(`journey-${build}-news`);
  });

  // “Client” is the name of a note that is stricter, and a word of every day: only what stands in that note is left out.
  test('reads what happened since a day, and keeps it as a note without what is stricter', async () => {
    const since = daysAgo(60);
    await workbench.runCommand('CoP Notes: What happened since…');
    await askedFor(workbench, 'What happened since…');
    await choose('Since a day…');
    await answer('Since which day?', since);
    await workbench.waitForNotification('1 thing is left out here: stricter than what every member may read.');
    await workbench.editorLine('# Trust between cities: what happened since').waitFor();
    await workbench.screenshot(`journey-${build}-digest`);
    await workbench.answerNotification('1 thing is left out here', 'Choose where to…');
    await choose('A note in the community');
    await textBecomes(`Trust/${daysAgo(0)} What happened since ${since}.md`, [
      `# Trust between cities: what happened since ${since}`,
      ['## New questions', '', `- [[Kick-off#^qmeet01|Where do we meet next?]] (${daysAgo(1)})`, `- [[Kick-off#^qtool01|Which tool keeps our notes?]] (${daysAgo(2)})`, `- [[Kick-off#^qshare1|How do we share client cases?]] (${daysAgo(3)})`, `- [[Kick-off#^qlogo01|Shall we have a logo?]] (${daysAgo(3)})`].join('\n'),
      ['## Resolved', '', `- [[Kick-off#^qread01|Who may read this?]] (${daysAgo(1)})`, `- [[Older#^qform01|Which form do we use?]] (${daysAgo(40)})`].join('\n'),
      ['## Knowledge', '', `- [[How we meet]] (${daysAgo(30)})`].join('\n'),
    ].join('\n\n') + '\n');
  });

  test('writes a report for the community and reads the files', async () => {
    const period = `${daysAgo(60)}/${daysAgo(0)}`;
    const out = build === 'desktop' ? makeTemporaryFolder('reports') : path.join(journey.folder, 'Reports');
    fs.mkdirSync(out, { recursive: true });
    const write = async () => {
      await workbench.dismissNotifications();
      await workbench.runCommand('CoP Notes: Write report…');
      await askedFor(workbench, 'Write report…');
      await choose('This community');
      await choose('Another period…');
      await answer('About which period?', period);
      await choose('All of the community');
      await choose('Month');
      await workbench.waitForNotification('Write it as a note with pictures');
      await workbench.editorLine('# Trust between cities: report on').waitFor();
      await workbench.screenshot(`journey-${build}-report`);
      await workbench.answerNotification('Write it as a note with pictures', 'Choose a folder…');
      await workbench.chooseFolder(build === 'desktop' ? out : `/${path.basename(journey.folder)}/Reports`);
      await workbench.waitForNotification(/Report written: 7 files in/);
      return fs.readdirSync(out).sort().map((name) => [name, fs.readFileSync(path.join(out, name), 'utf8')]);
    };
    const files = await write();
    const name = `report-${period.replace('/', '--')}-community`;
    expect(files.map(([file]) => file)).toEqual(['.cop-notes-reports.json', `${name}-questions.svg`, `${name}-themes.svg`, `${name}-contributions.svg`, `${name}.csv`, `${name}.html`, `${name}.json`, `${name}.md`].sort());
    const { [`${name}.md`]: note = '', [`${name}.json`]: data = '' } = Object.fromEntries(files);
    expect(note.slice(0, note.indexOf('## The numbers'))).toBe([
      `# Trust between cities: report on ${period}`, `For this community. From ${daysAgo(60)} up to and including ${daysAgo(0)}; it tells what this audience may see, and counts nothing else.`,
      '## In short', ['- 2 questions were resolved, at least half of them within 6 days.', '- 1 question led to knowledge that others can use.', '- 1 knowledge note was published.', '- Somebody told what it was good for.', '- 1 session was held.'].join('\n'),
      '## What it was good for', `- A neighbouring city uses it now. (${daysAgo(40)}) – *Which form do we use?*`, '',
    ].join('\n\n'));
    expect(note).toContain(`](${name}-questions.svg)`);
    expect(note).not.toContain('client?');
    expect(JSON.parse(data)).toMatchObject({ community: 'Trust between cities', answers: [{ question: 'Who may read this?', answer: 'Members only.' }, { question: 'Which form do we use?' }] });
    // The same notes give the same bytes.
    expect(await write()).toEqual(files);
    if (build === 'desktop') removeFolder(out);
  });

  test('looks whether answers still hold: verifies one, goes to one, and marks one as obsolete', async () => {
    await sectionIs('Needs attention', ['Needs attention 3', '  Without an owner 1', '    Where do we meet next?', '  Due for review 2', '    How we meet', '    Which form do we use?']);
    await workbench.tree.clickAction('Which form do we use?', 'Verify answer…');
    await askedFor(workbench, 'Verify answer…');
    await workbench.quickInput.choose('In 6 months');
    await workbench.waitForNotification('Verified: the answer still holds.');
    await expectSoon(() => journey.read('Trust/Older.md'), expect.stringMatching(new RegExp(`\\[review:: \\d{4}-\\d\\d-\\d\\d\\] {2}\\[verified:: ${daysAgo(0)}\\]`)));
    await sectionIs('Needs attention', ['Needs attention 2', '  Without an owner 1', '    Where do we meet next?', '  Due for review 1', '    How we meet']);

    await workbench.tree.chooseInMenu('How we meet', 'Go to answer');
    await titleBecomes('How we meet.md');

    await workbench.tree.clickAction('How we meet', 'Mark answer as obsolete…');
    await expectSoon(() => workbench.dialogue(), expect.stringContaining('Mark “How we meet” as obsolete?'));
    await workbench.answerDialogue('Mark as obsolete');
    await workbench.waitForNotification('Marked as obsolete: it can still be read, and counts no more.');
    await textBecomes('Trust/How we meet.md', knowledge.replace('---\n# How', `obsolete: ${daysAgo(0)}\n---\n# How`));
    await sectionIs('Needs attention', ['Needs attention 1', '  Without an owner 1', '    Where do we meet next?']);
  });

  test('marks all as seen, which changes no note, and sees only what came since', async () => {
    const before = notesOnDisk();
    await workbench.runCommand('CoP Notes: Mark all as seen');
    await workbench.waitForNotification('Marked as seen. What happens from now on is new.');
    await sectionIs('New since', []);
    expect(notesOnDisk()).toEqual(before);
    journey.write('Trust/Today.md', `- [?] Is anything new? [theme:: tools]  [created:: ${daysAgo(0)}]\n`);
    const news = [`New since ${daysAgo(0)} 1`, '  New questions 1', '    Is anything new?', '  Waits for you 1', '    How do we share client cases?'];
    await sectionIs('New since', news);
    await workbench.reload();
    await workbench.openContainer('CoP Notes');
    await sectionIs('New since', news);
  });
});
