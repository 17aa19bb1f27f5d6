// Somebody leaves: what they own goes to who follows.

import { describe, expect, test } from 'vitest';
import { expectSoon, soon } from '../host/expect-soon.mjs';
import { answer, askedFor, builds, choose, daysAgo, journey, makeJourneyInTrust, textBecomes, titleBecomes, twoCommunities, workbench } from './community.mjs';

describe.each(builds)('in the %s build a facilitator', (build) => {
  const notes = { ...twoCommunities(), 'Trust/people/Kim.md': '---\ntype: member\n---\n' };

  makeJourneyInTrust(build, notes);

  test('hands over a leaver: chooses who follows, reads all of it, and takes one note back in one step', async () => {
    await workbench.runCommand('CoP Notes: Hand over what a leaver owns…');
    await askedFor(workbench, 'Hand over what a leaver owns…');
    await choose('Sam de Boer');
    await answer('On which day does Sam de Boer leave?', daysAgo(0));
    await choose('Noor Visser');
    await choose('Shall we have a logo? (parked)');
    await choose('Kim');
    await choose('Look at it all');
    await titleBecomes(/^Hand-over of Sam de Boer/);
    await workbench.waitForNotification('Hand over these 3 things, in 2 notes?');
    await workbench.editorLine('Which tool keeps our notes? (under discussion)').waitFor();
    await workbench.editorLine('Noor Visser may not see this yet').waitFor();
    await workbench.screenshot(`journey-${build}-hand-over`);
    expect(journey.read('Trust/Kick-off.md')).toBe(notes['Trust/Kick-off.md']);

    await workbench.answerNotification('Hand over these 3 things', 'Hand over');
    await workbench.waitForNotification('3 things of Sam de Boer handed over, in 2 notes.');
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
