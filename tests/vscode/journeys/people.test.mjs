// Somebody leaves: what they own goes to who follows.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../host/wait-until.mjs';
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

  const choose = async (/** @type {string} */ words) => {
    await waitUntil(`“${words}” in the list`, async () => (await workbench.quickInput.items()).includes(words));
    await workbench.quickInput.choose(words);
  };

  test('hands over a leaver: chooses who follows, reads all of it, and takes one note back in one step', async () => {
    await workbench.runCommand('CoP Notes: Hand over what a leaver owns…');
    await askedFor(workbench, 'Hand over what a leaver owns…');
    await choose('Sam de Boer');
    await waitUntil('the question when', async () => (await workbench.quickInput.message()).startsWith('On which day does Sam de Boer leave?'));
    await workbench.quickInput.answer(daysAgo(0));
    await choose('Noor Visser');
    await choose('Shall we have a logo? (parked)');
    await choose('Kim');
    await choose('Look at it all');
    await waitUntil('the preview', async () => (await workbench.editorTitle())?.startsWith('Hand-over of Sam de Boer'));
    await workbench.waitForNotification('Hand over these 3 things, in 3 notes?');
    await workbench.editorLine('Which tool keeps our notes? (under discussion)').waitFor();
    await workbench.editorLine('Noor Visser may not see this yet').first().waitFor();
    await workbench.screenshot(`journey-${build}-hand-over`);
    expect(journey.read('Trust/Kick-off.md')).toBe(notes['Trust/Kick-off.md']);

    await workbench.answerNotification('Hand over these 3 things', 'Hand over');
    await workbench.waitForNotification('3 things of Sam de Boer handed over, in 3 notes.');
    const handed = notes['Trust/Kick-off.md'].replace('keeps our notes? [owner:: [[Sam de Boer]]]', 'keeps our notes? [owner:: [[Noor Visser]]]').replace('a logo? [owner:: [[Sam de Boer]]]', 'a logo? [owner:: [[Kim]]]');
    await waitUntil('the session on disk', () => journey.read('Trust/Kick-off.md') === handed);
    expect(journey.read('Trust/Client.md')).toBe(notes['Trust/Client.md'].replace('owners:\n  - "[[Sam de Boer]]"', 'owners:\n  - "[[Noor Visser]]"'));
    expect(journey.read('Trust/people/Sam de Boer.md')).toBe(notes['Trust/people/Sam de Boer.md'].replace('\n---\n', `\nleft: ${daysAgo(0)}\n---\n`));

    await workbench.openFile('Kick-off.md');
    await workbench.undo();
    await workbench.save();
    await waitUntil('as before', () => journey.read('Trust/Kick-off.md') === notes['Trust/Kick-off.md']);
    // Its owner has left, and the sidebar says so.
    await waitUntil('the orphan', async () => (await workbench.tree.rows()).some(({ label }) => label === 'Needs attention'));
  });

  test('gives a newcomer what they need, and may see', async () => {
    await workbench.runCommand('CoP Notes: Onboard a newcomer…');
    await askedFor(workbench, 'Onboard a newcomer…');
    await choose('Kim');
    await choose('As a note, for the newcomer');
    const text = await waitUntil('the pack', () => { try { return journey.read('Trust/people/Welcome Kim.md'); } catch { return undefined; } });
    expect(text).toContain('---\nconfidentiality: TLP:RED\naudience:\n  - "[[Kim]]"\n---\n\n# Welcome to Trust between cities, Kim\n');
    expect(text).toContain('- [[Kick-off#^qread01|Who may read this?]]\n    - Members only.\n');
    expect(text).not.toContain('May we name the client?');
    await workbench.screenshot(`journey-${build}-onboarding`);
  });
});
