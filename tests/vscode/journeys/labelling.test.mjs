// What a member sees of confidentiality while writing, and how they set it.

import { describe, expect, test } from 'vitest';
import { expectSoon, soon } from '../host/expect-soon.mjs';
import { askedFor, builds, journey, makeJourney, textBecomes, twoCommunities, workbench } from './community.mjs';

const minutes = [
  '---', 'type: session', 'confidentiality: TLP:GREEN', '---', '# Minutes', '', 'We met in the library.', '',
  '> [!TLP:RED] Among us', '> The client is on strike.', '',
  '- [?] May the sponsor read this? [confidentiality:: TLP:AMBER]', '- [?] Who takes notes next time?', '', 'The end.', '',
].join('\n');

describe.each(builds)('in the %s build a member', (build) => {

  makeJourney(build, { ...twoCommunities(), 'Trust/Minutes.md': minutes }, {
    settings: { 'copNotes.me': 'Noor' },
    arrive: () => workbench.tree.row('Open questions').waitFor({ timeout: 60_000 }),
  });

  const inStatusBar = () => workbench.page.locator('.statusbar-item[id$="copNotes.label"]');
  const statusBarSays = (/** @type {string | undefined} */ label) =>
    expectSoon(async () => ((await inStatusBar().isVisible()) ? (await inStatusBar().innerText()).trim() : undefined), label);
  /** The labels in words behind lines, from above. */
  const marks = () => workbench.page.evaluate(() => [...document.querySelectorAll('.editor-instance .view-line span')]
    .map((span) => getComputedStyle(span, '::after').content).filter((content) => content.includes('TLP:')).map((content) => content.slice(1, -1).trim()));
  const marksAre = (/** @type {readonly string[]} */ expected) => expectSoon(marks, expected);
  const minutesBecome = (/** @type {string} */ expected) => textBecomes('Trust/Minutes.md', expected);

  test('sees the label of the note in front, and none on a private note', async () => {
    await workbench.openFile('Minutes.md');
    await statusBarSays('TLP:GREEN');
    await expectSoon(() => inStatusBar().locator('a').getAttribute('aria-label'), expect.stringMatching(/^TLP:GREEN: .+ \(line 3 says so\)/));
    await workbench.openFile('Diary.md');
    await statusBarSays(undefined);
    await workbench.openFile('Client.md');
    await statusBarSays('TLP:RED');
  });

  test('sees in words and colour what is stricter than its note', async () => {
    await workbench.openFile('Minutes.md');
    await marksAre(['TLP:RED', 'TLP:AMBER']);
    await workbench.screenshot(`journey-${build}-labels`);
  });

  test('changes the label of the note from the status bar', async () => {
    await inStatusBar().click();
    await askedFor(workbench, 'Set confidentiality of this note');
    await workbench.screenshot(`journey-${build}-set-label`);
    await workbench.quickInput.choose('TLP:AMBER');
    await minutesBecome(minutes.replace('TLP:GREEN', 'TLP:AMBER'));
    await statusBarSays('TLP:AMBER');
    await marksAre(['TLP:RED']);
    await workbench.undo();
    await workbench.save();
    await marksAre(['TLP:RED', 'TLP:AMBER']);
  });

  test('wraps the selected lines in a callout, which is marked', async () => {
    await workbench.goToLine(7);
    await workbench.page.keyboard.press('Shift+End');
    await workbench.runCommand('CoP Notes: Set confidentiality of the selected lines');
    await askedFor(workbench, 'Set confidentiality of the selected lines');
    await workbench.quickInput.choose('TLP:RED');
    await minutesBecome(minutes.replace('We met', '> [!TLP:RED]\n> We met'));
    await marksAre(['TLP:RED', 'TLP:RED', 'TLP:AMBER']);
    await workbench.undo();
    await workbench.save();
    await minutesBecome(minutes);
  });

  test('sets the label of the question under the cursor', async () => {
    await workbench.goToLine(13, 10);
    await workbench.runCommand('CoP Notes: Set confidentiality of question');
    await askedFor(workbench, 'Set confidentiality of question');
    await workbench.quickInput.choose('TLP:RED');
    await soon(() => expect(journey.read('Trust/Minutes.md').replace(/ \^q\w{6}$/m, '')).toBe(minutes.replace('next time?', 'next time?  [confidentiality:: TLP:RED]')));
    await marksAre(['TLP:RED', 'TLP:AMBER', 'TLP:RED']);
    await workbench.undo();
    await workbench.save();
    await minutesBecome(minutes);
  });
});
