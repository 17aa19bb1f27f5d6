// How a member finds out who is who, whom to ask, and gives to somebody else what nobody answers for.

import { describe, expect, test } from 'vitest';
import { expectSoon } from '../host/expect-soon.mjs';
import { askedFor, builds, choose, makeJourneyInTrust, textBecomes, titleBecomes, workbench } from './community.mjs';

const note = (/** @type {string} */ type, /** @type {string} */ keys) => `---\ntype: ${type}\n${keys}---\n`;

describe.each(builds)('in the %s build a member', (build) => {

  makeJourneyInTrust(build, {
    'Trust/Haverdijk.md': note('organisation', 'aliases: [Dijk]\n'),
    'Trust/people/Noor Visser.md': note('member', 'organisation: "[[Haverdijk]]"\nroles: [facilitator]\nthemes: [trust]\njoined: 2025-09-18\naliases: [Noor]\n'),
    'Trust/people/Sam de Boer.md': note('member', 'organisation: Dijk\nthemes: [tools]\naliases: [Sam]\n'),
    'Trust/people/Bas Koning.md': note('member', 'left: 2026-05-29\n'),
    'Trust/Legacy.md': '- [?] Who keeps the keys? [owner:: [[Bas Koning]]]  [theme:: tools]\n',
  });

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
    await titleBecomes('Sam de Boer.md');
    await workbench.runCommand('CoP Notes: Show what somebody owns…');
    await askedFor(workbench, 'Show what somebody owns…');
    await choose('Sam de Boer');
    await choose('Which tool keeps our notes?');
    await titleBecomes('Kick-off.md');
  });

  test('finds an expert by the theme', async () => {
    await workbench.runCommand('CoP Notes: Find an expert…');
    await askedFor(workbench, 'Find an expert…');
    await choose('trust');
    await expectSoon(() => workbench.quickInput.items(), ['Noor Visser']);
    await workbench.screenshot(`journey-${build}-expert`);
    await choose('Noor Visser');
    await titleBecomes('Noor Visser.md');
  });

  test('gives what somebody who has left still owns to somebody else', async () => {
    await workbench.runCommand('CoP Notes: Fix problem');
    await askedFor(workbench, 'Fix problem');
    await choose('Choose a new owner…');
    await choose('Noor Visser');
    await textBecomes('Trust/Legacy.md', '- [?] Who keeps the keys? [owner:: [[Noor Visser]]]  [theme:: tools]\n');
    await workbench.waitForNotification('Noor Visser owns it now, instead of Bas Koning.');
    await expectSoon(async () => (await workbench.tree.outline()).filter((line) => line.includes('Bas Koning')), []);
  });
});
