// How a member finds out who is who, whom to ask, and gives to somebody else what nobody answers for.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../host/wait-until.mjs';
import { askedFor, beginJourney, builds, pictureIfFailed, twoCommunities } from './community.mjs';

const note = (/** @type {string} */ type, /** @type {string} */ keys) => `---\ntype: ${type}\n${keys}---\n`;

describe.each(builds)('in the %s build a member', (build) => {
  /** @type {import('./community.mjs').Journey} */
  let journey;
  /** @type {import('../host/workbench.mjs').Workbench} */
  let workbench;

  beforeAll(async () => {
    journey = await beginJourney(build, {
      ...twoCommunities(),
      'Trust/Haverdijk.md': note('organisation', 'aliases: [Dijk]\n'),
      'Trust/people/Noor Visser.md': note('member', 'organisation: "[[Haverdijk]]"\nroles: [facilitator]\nthemes: [trust]\njoined: 2025-09-18\naliases: [Noor]\n'),
      'Trust/people/Sam de Boer.md': note('member', 'organisation: Dijk\nthemes: [tools]\naliases: [Sam]\n'),
      'Trust/people/Bas Koning.md': note('member', 'left: 2026-05-29\n'),
      'Trust/Legacy.md': '- [?] Who keeps the keys? [owner:: [[Bas Koning]]]  [theme:: tools]\n',
    }, { settings: { 'copNotes.me': 'Noor' } });
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

  test('sees who is who, by organisation, with what they know and what is theirs', async () => {
    await workbench.tree.toggle('Open questions');
    await workbench.tree.toggle('Who is who');
    await waitUntil('who is who', async () => (await workbench.tree.outline()).some((line) => line.includes('Bas Koning')));
    const outline = await workbench.tree.outline();
    expect(outline.slice(outline.indexOf('Who is who 3'))).toEqual([
      'Who is who 3', '  Haverdijk 2', '    Noor Visser trust · facilitator · owns 1 · since 2025-09-18', '    Sam de Boer tools · owns 3',
      '  Have left, and still own something 1', '    Bas Koning owns 1 · left 2026-05-29', 'Problems in notes 1',
    ]);
    expect(await workbench.tree.row('Noor Visser').getAttribute('aria-label')).toMatch(/^Noor Visser, Haverdijk, trust, facilitator, owns 1, since 2025-09-18/);
    expect(await workbench.tree.actions('Noor Visser')).toEqual(['Show what somebody owns…']);
    await workbench.screenshot(`journey-${build}-who-is-who`);
  });

  test('goes from a row to the member note, and to what is somebody’s', async () => {
    await workbench.tree.click('Sam de Boer');
    await waitUntil('the note', async () => (await workbench.editorTitle()) === 'Sam de Boer.md');
    await workbench.tree.openMenu('Sam de Boer');
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('CoP Notes: Show what somebody owns…');
    await askedFor(workbench, 'Show what somebody owns…');
    await choose('Sam de Boer');
    await choose('Which tool keeps our notes?');
    await waitUntil('the note', async () => (await workbench.editorTitle()) === 'Kick-off.md');
  });

  test('finds an expert by the theme', async () => {
    await workbench.runCommand('CoP Notes: Find an expert…');
    await askedFor(workbench, 'Find an expert…');
    await choose('trust');
    await waitUntil('who knows about it', async () => (await workbench.quickInput.items()).join() === 'Noor Visser');
    await workbench.screenshot(`journey-${build}-expert`);
    await choose('Noor Visser');
    await waitUntil('the note', async () => (await workbench.editorTitle()) === 'Noor Visser.md');
  });

  test('gives what somebody who has left still owns to somebody else', async () => {
    await workbench.runCommand('CoP Notes: Fix problem');
    await askedFor(workbench, 'Fix problem');
    await choose('Choose a new owner…');
    await choose('Noor Visser');
    await waitUntil('the new owner on disk', () => journey.read('Trust/Legacy.md').includes('[owner:: [[Noor Visser]]]'));
    expect(journey.read('Trust/Legacy.md')).toBe('- [?] Who keeps the keys? [owner:: [[Noor Visser]]]  [theme:: tools]\n');
    await workbench.waitForNotification('Noor Visser owns it now, instead of Bas Koning.');
    await waitUntil('Bas to be gone', async () => !(await workbench.tree.outline()).some((line) => line.includes('Bas Koning')));
  });
});
