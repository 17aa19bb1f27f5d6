// How a member finds out who is who, whom to ask, and gives to somebody else what nobody answers for.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectSoon } from '../host/expect-soon.mjs';
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

  const choose = (/** @type {string} */ words) => workbench.quickInput.choose(words);
  const titleIs = (/** @type {string} */ name) => expectSoon(() => workbench.editorTitle(), name);

  test('sees who is who, by organisation, with what they know and what is theirs', async () => {
    await workbench.tree.close('Open questions');
    await workbench.tree.open('Who is who');
    const fromWhoIsWho = async () => {
      const outline = await workbench.tree.outline();
      return outline.slice(outline.indexOf('Who is who 3'));
    };
    await expectSoon(fromWhoIsWho, [
      'Who is who 3', '  Haverdijk 2', '    Noor Visser trust · facilitator · owns 1 · since 2025-09-18', '    Sam de Boer tools · owns 3',
      '  Have left, and still own something 1', '    Bas Koning owns 1 · left 2026-05-29', 'Problems in notes 1',
    ]);
    await expectSoon(() => workbench.tree.row('Noor Visser').getAttribute('aria-label'), expect.stringMatching(/^Noor Visser, Haverdijk, trust, facilitator, owns 1, since 2025-09-18/));
    await expectSoon(() => workbench.tree.actions('Noor Visser'), ['Show what somebody owns…']);
    await workbench.screenshot(`journey-${build}-who-is-who`);
  });

  test('goes from a row to the member note, and to what is somebody’s', async () => {
    await workbench.tree.click('Sam de Boer');
    await titleIs('Sam de Boer.md');
    await workbench.runCommand('CoP Notes: Show what somebody owns…');
    await askedFor(workbench, 'Show what somebody owns…');
    await choose('Sam de Boer');
    await choose('Which tool keeps our notes?');
    await titleIs('Kick-off.md');
  });

  test('finds an expert by the theme', async () => {
    await workbench.runCommand('CoP Notes: Find an expert…');
    await askedFor(workbench, 'Find an expert…');
    await choose('trust');
    await expectSoon(() => workbench.quickInput.items(), ['Noor Visser']);
    await workbench.screenshot(`journey-${build}-expert`);
    await choose('Noor Visser');
    await titleIs('Noor Visser.md');
  });

  test('gives what somebody who has left still owns to somebody else', async () => {
    await workbench.runCommand('CoP Notes: Fix problem');
    await askedFor(workbench, 'Fix problem');
    await choose('Choose a new owner…');
    await choose('Noor Visser');
    await expectSoon(() => journey.read('Trust/Legacy.md'), '- [?] Who keeps the keys? [owner:: [[Noor Visser]]]  [theme:: tools]\n');
    await workbench.waitForNotification('Noor Visser owns it now, instead of Bas Koning.');
    await expectSoon(async () => (await workbench.tree.outline()).filter((line) => line.includes('Bas Koning')), []);
  });
});
