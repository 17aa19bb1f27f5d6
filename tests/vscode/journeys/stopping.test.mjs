// A large community, and somebody who does not want to wait until it is read.

import { describe, expect, test } from 'vitest';
import { expectSoon } from '../host/expect-soon.mjs';
import { builds, makeJourney, treeIs, twoCommunities, workbench } from './community.mjs';

const words = 'We said a lot about [[Library]] and about #trust, and `nothing` of it was **new**.\n\n'.repeat(40);
const long = Object.fromEntries(Array.from({ length: 3000 }, (_, number) => [`Library/long/${number}.md`, `# Of ${number}\n\n${words}`]));
const { 'Library/Library.md': library = '' } = twoCommunities();

describe.each(builds)('in the %s build somebody', (build) => {

  makeJourney(build, { 'Library/Library.md': library, ...long });

  test('stops the reading, is told what that means and shown nothing, and reads on', async () => {
    await workbench.clickViewAction('Stop reading the notes');
    await expectSoon(() => workbench.sideBarText(), expect.stringContaining('Until they are, nothing is shown or done: what is not read may be confidential.'));
    await expectSoon(() => workbench.tree.outline(), []);
    await expectSoon(() => workbench.commandsLike('CoP Notes: '), expect.not.arrayContaining(['CoP Notes: Ask a question']));
    await workbench.screenshot(`journey-${build}-stopped`);
    await workbench.page.locator('.part.sidebar').getByRole('button', { name: 'Read on' }).click();
    await treeIs(workbench, [
      'Needs attention 0', '  Nothing needs attention.',
      'Open questions 1', '  No theme 1', '    Which book first? Kim · Library',
      'Resolved 0',
    ]);
  });
});
