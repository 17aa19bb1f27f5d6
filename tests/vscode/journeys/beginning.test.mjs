// An empty folder, a first community, and a member who reads Dutch.

import { describe, expect, test } from 'vitest';
import { expectSoon } from '../host/expect-soon.mjs';
import { askedFor, builds, journey, makeJourney, titleBecomes, treeIs, workbench } from './community.mjs';

describe.each(builds)('in the %s build somebody', (build) => {

  makeJourney(build, { 'Diary.md': '# Diary\n\n- [?] Why did I come here?\n' });

  test('without a community is told what one is, and starts one', async () => {
    const button = workbench.page.locator('.part.sidebar').getByRole('button', { name: 'Start a community' });
    await button.waitFor({ timeout: 60_000 });
    await expectSoon(() => workbench.sideBarText(), expect.stringContaining('everything outside stays private'));
    await workbench.screenshot(`journey-${build}-welcome`);

    await button.click();
    await askedFor(workbench, 'Start a community');
    await workbench.quickInput.type('a/b');
    await expectSoon(() => workbench.quickInput.message(), expect.stringContaining('or contain any of these'));
    await workbench.quickInput.answer('Circular construction');
    await expectSoon(() => journey.read('Circular construction/Circular construction.md'), expect.stringContaining('type: community'));
    await titleBecomes('Circular construction.md');
    await treeIs(workbench, [
      'Needs attention 0', '  Nothing needs attention.',
      'Open questions 0', '  No open questions. Ask one with “Ask a question”.',
      'Resolved 0',
    ]);
    await workbench.waitForNotification('“Circular construction” is a community now.');
    await workbench.screenshot(`journey-${build}-started`);
  });

  test('finds in the palette what can be done, and nothing else', async () => {
    const offered = () => workbench.commandsLike('CoP Notes: ');
    await expectSoon(offered, expect.arrayContaining(['CoP Notes: Ask a question']));
    for (const title of ['Switch community', 'Fix problem', 'Show all questions again']) {
      await expectSoon(offered, expect.not.arrayContaining([`CoP Notes: ${title}`]));
    }
  });

  test('who reads Dutch is spoken to in Dutch', async () => {
    const dutch = await journey.openIn('nl');
    try {
      await dutch.openContainer('CoP Notes');
      await treeIs(dutch, [
        'Vraagt aandacht 0', '  Niets vraagt aandacht.',
        'Open vragen 0', '  Geen open vragen. Stel er een met “Een vraag stellen”.',
        'Opgelost 0',
      ]);
      await dutch.clickViewAction('Een vraag stellen');
      await askedFor(dutch, 'Een vraag stellen');
      await dutch.screenshot(`journey-${build}-dutch`);
      await dutch.quickInput.answer('Hoe beginnen we?');
      await dutch.quickInput.choose('Circular construction');
      await expectSoon(() => journey.read('Circular construction/Circular construction.md'), expect.stringContaining('- [?] Hoe beginnen we?'));
      await dutch.waitForNotification('Vraag');
    } finally {
      await dutch.close();
    }
  });
});
