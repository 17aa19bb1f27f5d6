// Somebody leaves: what they own goes to who follows.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectSoon, soon } from '../host/expect-soon.mjs';
import { askedFor, beginJourney, builds, daysAgo, pictureIfFailed, twoCommunities } from './community.mjs';

describe.each(builds)('in the %s build a facilitator', (build) => {
  /** @type {import('./community.mjs').Journey} */
  let journey;
  /** @type {import('../host/workbench.mjs').Workbench} */
  let workbench;
  const notes = { ...twoCommunities(), 'Trust/people/Kim.md': '---\ntype: member\n---\n' };

  beforeAll(async () => {
    journey = await beginJourney(build, notes, { settings: { 'copNotes.me': 'Noor' } });
    ({ workbench } = journey);
    await workbench.setViewport(1400, 1000);
    await workbench.openContainer('CoP Notes');
    await workbench.tree.row('Open questions').waitFor({ timeout: 60_000 });
    await workbench.runCommand('CoP Notes: Switch community');
    await askedFor(workbench, 'Switch community');
    await workbench.quickInput.choose('Trust between cities');
    await workbench.tree.row('How do we share client cases?').waitFor();
  });

  afterEach(({ task }) => pictureIfFailed(workbench, task));
  afterAll(() => journey?.end());

  const choose = (/** @type {string} */ words) => workbench.quickInput.choose(words);
  const textBecomes = (/** @type {string} */ note, /** @type {string} */ expected) => expectSoon(() => journey.read(note), expected);

  test('hands over a leaver: chooses who follows, reads all of it, and takes one note back in one step', async () => {
    await workbench.runCommand('CoP Notes: Hand over what a leaver owns…');
    await askedFor(workbench, 'Hand over what a leaver owns…');
    await choose('Sam de Boer');
    await expectSoon(() => workbench.quickInput.message(), expect.stringMatching(/^On which day does Sam de Boer leave\?/));
    await workbench.quickInput.answer(daysAgo(0));
    await choose('Noor Visser');
    await choose('Shall we have a logo? (parked)');
    await choose('Kim');
    await choose('Look at it all');
    await expectSoon(() => workbench.editorTitle(), expect.stringMatching(/^Hand-over of Sam de Boer/));
    await workbench.waitForNotification('Hand over these 3 things, in 3 notes?');
    await workbench.editorLine('Which tool keeps our notes? (under discussion)').waitFor();
    await workbench.editorLine('Noor Visser may not see this yet').waitFor();
    await workbench.screenshot(`journey-${build}-hand-over`);
    expect(journey.read('Trust/Kick-off.md')).toBe(notes['Trust/Kick-off.md']);

    await workbench.answerNotification('Hand over these 3 things', 'Hand over');
    await workbench.waitForNotification('3 things of Sam de Boer handed over, in 3 notes.');
    const handed = notes['Trust/Kick-off.md'].replace('keeps our notes? [owner:: [[Sam de Boer]]]', 'keeps our notes? [owner:: [[Noor Visser]]]').replace('a logo? [owner:: [[Sam de Boer]]]', 'a logo? [owner:: [[Kim]]]');
    await textBecomes('Trust/Kick-off.md', handed);
    await textBecomes('Trust/Client.md', notes['Trust/Client.md'].replace('owners:\n  - "[[Sam de Boer]]"', 'owners:\n  - "[[Noor Visser]]"'));
    await textBecomes('Trust/people/Sam de Boer.md', notes['Trust/people/Sam de Boer.md'].replace('\n---\n', `\nleft: ${daysAgo(0)}\n---\n`));

    await workbench.openFile('Kick-off.md');
    await workbench.undo();
    await workbench.save();
    await textBecomes('Trust/Kick-off.md', notes['Trust/Kick-off.md']);
    // Its owner has left, and the sidebar says so.
    await expectSoon(() => workbench.tree.outline(), expect.arrayContaining(['  Owner has left 1']));
  });

  test('gives a newcomer what they need, and may see', async () => {
    await workbench.runCommand('CoP Notes: Onboard a newcomer…');
    await askedFor(workbench, 'Onboard a newcomer…');
    await choose('Kim');
    await choose('As a note, for the newcomer');
    await soon(() => {
      const text = journey.read('Trust/people/Welcome Kim.md');
      expect(text).toContain('---\nconfidentiality: TLP:RED\naudience:\n  - "[[Kim]]"\n---\n\n# Welcome to Trust between cities, Kim\n');
      expect(text).toContain('- [[Kick-off#^qread01|Who may read this?]]\n    - Members only.\n');
      expect(text).not.toContain('May we name the client?');
    });
    await workbench.screenshot(`journey-${build}-onboarding`);
  });
});
