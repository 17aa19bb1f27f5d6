// How somebody shows the notes to others, and only what those may see.

import { describe, expect, test } from 'vitest';
import { expectSoon } from '../host/expect-soon.mjs';
import { askedFor, builds, journey, makeJourneyInTrust, treeIs, workbench } from './community.mjs';

const open = '---\nconfidentiality: TLP:CLEAR\n---\n# How we work\n\n- [?] May everybody read this? [owner:: [[Noor Visser]]] ^qeveryb\n- [?] What does the client pay? [confidentiality:: TLP:AMBER] ^qclient\n';
const plain = '---\nconfidentiality: TLP:CLEAR\n---\n# Welcome\n\nEverybody may read this.\n';

describe.each(builds)('in the %s build somebody who shows the notes to everybody', (build) => {

  makeJourneyInTrust(build, { 'Trust/How we work.md': open, 'Trust/Welcome.md': plain });

  const inStatusBar = () => workbench.page.locator('.statusbar-item[id$="copNotes.presenting"]');
  const onlyWhatEverybodyMaySee = [
    'Needs attention 0', '  Nothing needs attention.', 'Open questions 1', '  No theme 1', '    May everybody read this? (name left out) · How we work', 'Resolved 0',
  ];
  const tabsAre = (/** @type {readonly string[]} */ names) => expectSoon(() => workbench.tabs(), names);
  const isAsked = (/** @type {string} */ words) => expectSoon(() => workbench.dialogue(), expect.stringContaining(words));
  const saysThatSomebodyPresents = () => expectSoon(async () => (await inStatusBar().innerText()).trim(), 'Presenting to everybody');

  test('sees only what they may see in the sidebar, and in the status bar that it is so', async () => {
    await inStatusBar().waitFor({ state: 'hidden' });
    await workbench.runCommand('CoP Notes: Start presenting…');
    await askedFor(workbench, 'Start presenting…');
    await workbench.quickInput.choose('Everybody: the world');
    await workbench.waitForNotification('From now on the sidebar and the lists show only what this room may see.');
    await treeIs(workbench, onlyWhatEverybodyMaySee);
    await saysThatSomebodyPresents();
    await expectSoon(() => inStatusBar().locator('a').getAttribute('aria-label'), 'Presenting to everybody. Stop presenting');
    await expectSoon(() => workbench.badge('CoP Notes'), undefined);
    await expectSoon(() => workbench.problems(), []);
    await expectSoon(() => workbench.sideBarText(), expect.stringContaining('Presenting to everybody'));
    await expectSoon(() => workbench.sideBarText(), expect.not.stringMatching(/Trust|Library|client|Noor|Sam/));
    await workbench.runCommand('View: Toggle Panel Visibility');
    await workbench.dismissNotifications();
    await workbench.screenshot(`journey-${build}-presenting`);
  });

  test('is offered nothing else by any list', async () => {
    await workbench.runCommand('CoP Notes: Resolve question');
    await askedFor(workbench, 'Resolve question');
    await expectSoon(() => workbench.quickInput.items(), ['May everybody read this?']);
    await workbench.quickInput.cancel();
    await workbench.quickInput.waitUntilClosed();
  });

  test('opens a note for everybody as ever', async () => {
    await workbench.openFile('Welcome.md');
    await workbench.editorLine('Everybody may read this.').waitFor();
    await tabsAre(['Welcome.md']);
  });

  test('is asked before a note opens that is too strict, and it stays closed', async () => {
    await workbench.chooseFile('Client.md');
    await isAsked('The room may not see all of “Client.md”. Open it?');
    await tabsAre(['Welcome.md']);
    await workbench.screenshot(`journey-${build}-presenting-question`);
    await workbench.answerDialogue('Cancel');
    await tabsAre(['Welcome.md']);
    // A note of nobody's, and one of which the room may see a part, from its row.
    await workbench.chooseFile('Diary.md');
    await isAsked('“Diary.md”');
    await workbench.answerDialogue('Cancel');
    await workbench.tree.row('May everybody read this?').click();
    await isAsked('“How we work.md”');
    await workbench.answerDialogue('Cancel');
    await tabsAre(['Welcome.md']);
  });

  test('opens it all the same where they say so, and is asked again the next time', async () => {
    await workbench.chooseFile('Client.md');
    await isAsked('“Client.md”');
    await workbench.answerDialogue('Open it');
    await workbench.editorLine('May we name the client?').waitFor();
    await workbench.openFile('Welcome.md');
    await workbench.openFile('Client.md');
    await workbench.runCommand('View: Close Editor');
    await tabsAre(['Welcome.md']);
    await workbench.chooseFile('Client.md');
    await isAsked('“Client.md”');
    await workbench.answerDialogue('Cancel');
  });

  test('is asked before the preview of one, too', async (context) => {
    if (build === 'web') context.skip('the workbench in the browser has no preview of Markdown here');
    await workbench.openFile('Welcome.md');
    await workbench.runCommand('Markdown: Open Preview');
    await tabsAre(['Welcome.md', 'Preview Welcome.md']);
    // The preview follows the editor that is in front.
    await workbench.chooseFile('Client.md');
    await isAsked('“Client.md”');
    await workbench.answerDialogue('Cancel');
    await workbench.runCommand('View: Close All Editors');
  });

  test('loses nothing that is not saved when a note becomes too strict', async () => {
    await workbench.openFile('Welcome.md');
    await workbench.goToLine(2, 27);
    for (let i = 0; i < 5; i++) await workbench.page.keyboard.press('Backspace');
    await workbench.typeInEditor('RED');
    await isAsked('“Welcome.md”');
    await tabsAre(['Welcome.md']);
    await workbench.answerDialogue('Cancel');
    await isAsked('Do you want to save the changes you made to Welcome.md?');
    await workbench.answerDialogue('Cancel');
    await workbench.undo();
    await tabsAre(['Welcome.md']);
    await workbench.runCommand('File: Revert File');
    await workbench.runCommand('View: Close All Editors');
    await tabsAre([]);
    expect(journey.read('Trust/Welcome.md')).toBe(plain);
  });

  test('shows no more after the window was loaded again', async () => {
    await workbench.reload();
    await workbench.runCommand('CoP Notes: Show questions');
    await treeIs(workbench, onlyWhatEverybodyMaySee);
    await saysThatSomebodyPresents();
  });

  test('stops when they say so twice', async () => {
    await inStatusBar().click();
    await isAsked('Stop presenting?');
    await workbench.answerDialogue('Cancel');
    await inStatusBar().click();
    await isAsked('Stop presenting?');
    await workbench.answerDialogue('Stop presenting');
    await workbench.tree.row('How do we share client cases?').waitFor();
    await inStatusBar().waitFor({ state: 'hidden' });
    await workbench.openFile('Client.md');
    await workbench.editorLine('May we name the client?').waitFor();
  });
});
