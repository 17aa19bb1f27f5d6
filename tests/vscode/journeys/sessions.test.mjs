// What a facilitator does with a session: plan it, run it, brief who comes in another's place.

import { describe, expect, test } from 'vitest';
import { expectSoon, soon } from '../host/expect-soon.mjs';
import { answer, askedFor, builds, choose, daysAgo, journey, makeJourneyInTrust, textBecomes, titleBecomes, twoCommunities, workbench } from './community.mjs';

describe.each(builds)('in the %s build a facilitator', (build) => {
  const today = daysAgo(0);
  const note = `Trust/${today} Regular session.md`;
  const { 'Trust/Kick-off.md': kickOff = '' } = twoCommunities();

  makeJourneyInTrust(build, { 'Trust/Kick-off.md': kickOff.replace('---\n# Kick-off', 'absent: ["[[Sam de Boer]]"]\n---\n# Kick-off') });

  const inStatusBar = () => workbench.page.locator('.statusbar-item[id$="copNotes.timer"]');
  const statusBarSays = (/** @type {string} */ words) => expectSoon(async () => (await inStatusBar().innerText()).trim(), words);
  const hasSection = (/** @type {string} */ name) => expectSoon(async () => (await workbench.tree.rows()).map(({ label }) => label), expect.arrayContaining([name]));
  const noteBecomes = (/** @type {string} */ expected) => textBecomes(note, expected);

  test('plans one: a note with an agenda, who is invited, and links to what is open', async () => {
    await workbench.runCommand('CoP Notes: New session…');
    await askedFor(workbench, 'New session…');
    await choose('Regular session');
    await answer('On which day?', today);
    await answer('How many minutes?', '90');
    await choose('All themes');
    await choose('Nobody yet');
    await answer('What is the session’s note called?', `${today} Regular session`);
    await soon(() => {
      const text = journey.read(note);
      expect(text).toContain(`date: ${today}\n`);
      expect(text).toContain('duration: 90\n');
      expect(text).toContain('attendees:\n  - "[[Noor Visser]]"\n  - "[[Sam de Boer]]"\n');
      expect(text).toContain('- [[Kick-off#^qshare1|How do we share client cases?]]\n');
      expect(text).toContain('- [[Sam de Boer]] was absent last time. In short:\n');
      expect(text).not.toContain('May we name the client?');
    });
    // The agenda takes two hours, and the session an hour and a half.
    await hasSection('Problems in notes');
    await workbench.screenshot(`journey-${build}-session`);
  });

  test('runs it: the status bar says what is on', async () => {
    await workbench.runCommand('CoP Notes: Next agenda item');
    await statusBarSays('Check-in: 10 min');
    await inStatusBar().click();
    await statusBarSays('Look back: 15 min');
    await workbench.screenshot(`journey-${build}-agenda`);
    await workbench.runCommand('CoP Notes: Stop the agenda timer');
    await inStatusBar().waitFor({ state: 'hidden' });
  });

  test('marks who is there, and takes that back in one step', async () => {
    const before = journey.read(note);
    await workbench.runCommand('CoP Notes: Mark attendance');
    await askedFor(workbench, 'Mark attendance');
    await choose('Sam de Boer');
    await choose('absent');
    await expectSoon(() => workbench.quickInput.items(), expect.arrayContaining(['Noor Visser']));
    await workbench.quickInput.cancel();
    await noteBecomes(before.replace('  - "[[Sam de Boer]]"\n---\n', 'absent:\n  - "[[Sam de Boer]]"\n---\n'));
    await workbench.openFile(`${today} Regular session.md`);
    await workbench.undo();
    await workbench.save();
    await noteBecomes(before);
  });

  test('briefs who comes in another’s place', async () => {
    await workbench.runCommand('CoP Notes: Brief a substitute…');
    await askedFor(workbench, 'Brief a substitute…');
    await choose('Sam de Boer');
    await choose('Noor Visser');
    await choose('As a note, for the two of them');
    await soon(() => {
      const text = journey.read(`Trust/${today} Briefing for Noor Visser, standing in for Sam de Boer.md`);
      expect(text).toContain('confidentiality: TLP:RED\naudience:\n  - "[[Sam de Boer]]"\n  - "[[Noor Visser]]"\n');
      expect(text).toContain('- Which tool keeps our notes?\n');
      // Sam's alone: Noor may not see it.
      expect(text).not.toContain('May we name the client?');
    });
  });

  test('harvests it: looks at the summary, writes it in one step, and has a knowledge note from a question', async () => {
    await workbench.openFile(`${today} Regular session.md`);
    const planned = journey.read(note);
    const text = planned.replace('## Check-out', '- Names are what people fear\n\n## Check-out').replace('## Actions', '- [!] We keep no names\n\n## Actions');
    journey.write(note, text);
    await hasSection('Decisions');
    await workbench.runCommand('CoP Notes: Harvest session…');
    await askedFor(workbench, 'Harvest session…');
    await choose('How do we share client cases?');
    await choose('That is all');
    await answer('Name of the knowledge note for: How do we share client cases?', 'Sharing client cases');
    await titleBecomes(/^Harvest of/);
    await workbench.editorLine('Names are what people fear').waitFor();
    expect(journey.read(note)).toBe(text);
    await workbench.screenshot(`journey-${build}-harvest`);
    await workbench.answerNotification(/Write the summary into/, 'Write it');
    await workbench.waitForNotification('and 1 knowledge note was made.');
    await soon(() => {
      const harvested = journey.read(note);
      expect(harvested).toContain('- [[Kick-off#^qshare1|How do we share client cases?]] See [[Sharing client cases]].\n');
      expect(harvested).toContain('**Decided**\n\n- We keep no names\n\n**What we learned**\n\n- Names are what people fear\n\n<!-- harvest:end -->\n');
      // Sam's alone is not told here.
      expect(harvested).not.toContain('May we name the client?');
      expect(harvested.replace(/<!-- harvest:begin -->[^]*<!-- harvest:end -->\n\n/, '')).toBe(text);
      const knowledge = journey.read('Trust/Sharing client cases.md');
      expect(knowledge).toContain(`published: ${today}\nresolves:\n  - "[[Kick-off#^qshare1]]"\n`);
      expect(knowledge).toContain('themes:\n  - trust\n');
      expect(journey.read('Trust/Kick-off.md')).toContain('  [answer:: [[Sharing client cases]]]  ');
    });

    await workbench.openFile(`${today} Regular session.md`);
    await workbench.undo();
    await workbench.save();
    await noteBecomes(text);
  });
});
