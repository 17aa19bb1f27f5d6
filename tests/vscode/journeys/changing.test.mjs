// What a member does with questions, and what stands in the notes afterwards.

import { describe, expect, test } from 'vitest';
import { expectSoon, soon } from '../host/expect-soon.mjs';
import { askedFor, builds, daysAgo, journey, makeJourneyInTrust, textBecomes, titleBecomes, workbench } from './community.mjs';

const mixed = '---\ntype: session\n---\r\n# Mixed\r\n\n- [?] Do line endings survive? [owner:: [[Sam de Boer]]]  [theme:: tools] ^qmixed1\r\n    - Reply\n\r\nLast line without an end  ';

describe.each(builds)('in the %s build a member', (build) => {
  const kickOff = 'Trust/Kick-off.md';
  const today = daysAgo(0);

  makeJourneyInTrust(build, { 'Trust/Mixed.md': mixed });

  const countIs = (/** @type {string} */ section, /** @type {string | undefined} */ count) =>
    expectSoon(async () => (await workbench.tree.rows()).find(({ label }) => label === section)?.description, count);

  const textHas = (/** @type {string} */ note, /** @type {string} */ words) => expectSoon(() => journey.read(note), expect.stringContaining(words));
  const isAsked = (/** @type {string} */ words) => expectSoon(() => workbench.quickInput.message(), expect.stringContaining(words));
  const isSaved = () => expectSoon(() => workbench.editorIsDirty(), false);

  test('resolves a question from its row, and takes it back in one step', async () => {
    const before = journey.read(kickOff);
    await workbench.openFile('Kick-off.md');
    await workbench.tree.clickAction('Where do we meet next?', 'Resolve question');
    await askedFor(workbench, 'Resolve question');
    await isAsked('The answer to: Where do we meet next?');
    await workbench.screenshot(`journey-${build}-resolve`);
    await workbench.quickInput.answer('In Haverdijk.');

    const after = before.replace(
      `- [?] Where do we meet next? [theme:: trust]  [created:: ${daysAgo(1)}] ^qmeet01\n`,
      `- [x] Where do we meet next? [theme:: trust]  [answered-by:: [[Noor Visser]]]  [created:: ${daysAgo(1)}]  [completion:: ${today}] ^qmeet01\n    - answer:: In Haverdijk.\n`,
    );
    await textBecomes(kickOff, after);
    await workbench.waitForNotification('Question resolved.');
    await countIs('Resolved', '2');
    await isSaved();

    await workbench.undo();
    await workbench.save();
    await textBecomes(kickOff, before);
    await countIs('Resolved', '1');
    await workbench.dismissNotifications();
  });

  test('records an action, and marks it as done on its row', async () => {
    const before = journey.read(kickOff);
    await workbench.openFile('Kick-off.md');
    await workbench.goToLine(1);
    await workbench.runCommand('CoP Notes: Record action');
    await askedFor(workbench, 'Record action');
    await workbench.quickInput.answer('Ask the insurer');
    await workbench.quickInput.choose('Sam de Boer');
    await isAsked('By when?');
    await workbench.quickInput.answer('2999-02-01');
    await textBecomes(kickOff, `${before}- [ ] Ask the insurer  [owner:: [[Sam de Boer]]]  [due:: 2999-02-01]\n`);
    await countIs('Actions', '1');
    await workbench.screenshot(`journey-${build}-actions`);

    await workbench.tree.clickAction('Ask the insurer', 'Mark action as done');
    await textBecomes(kickOff, `${before}- [x] Ask the insurer  [owner:: [[Sam de Boer]]]  [due:: 2999-02-01]  [completion:: ${today}]\n`);
    await countIs('Actions', undefined);
    await workbench.undo();
    await workbench.undo();
    await workbench.save();
    await textBecomes(kickOff, before);
    await workbench.dismissNotifications();
  });

  test('resolves the question under the cursor from the palette', async () => {
    const before = journey.read(kickOff);
    await workbench.openFile('Kick-off.md');
    await workbench.goToLine(lineOf(before, 'pseudonymise'), 8);
    await workbench.runCommand('CoP Notes: Resolve question');
    await askedFor(workbench, 'Resolve question');
    await isAsked('How do we share client cases?');
    await workbench.quickInput.answer('');
    const asked = '- [?] How do we share client cases? [owner:: [[Noor Visser]]]  [theme:: trust]';
    const created = `  [created:: ${daysAgo(3)}]`;
    await textBecomes(kickOff, before.replace(`${asked}${created}`, `${asked.replace('?', 'x')}  [answered-by:: [[Noor Visser]]]${created}  [completion:: ${today}]`));
    await workbench.undo();
    await workbench.save();
    await textBecomes(kickOff, before);
    await workbench.dismissNotifications();
  });

  test('is asked which question, where the cursor says nothing', async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.runCommand('CoP Notes: Assign question');
    await askedFor(workbench, 'Assign question');
    await workbench.quickInput.choose('Which tool keeps our notes?');
    await workbench.quickInput.choose('Noor Visser');
    await textHas(kickOff, 'Which tool keeps our notes? [owner:: [[Noor Visser]]]');
    await workbench.waitForNotification('Noor Visser now answers for this question (before: Sam de Boer).');
    await workbench.dismissNotifications();
  });

  test('turns away, and nothing is written', async () => {
    const before = journey.read(kickOff);
    await workbench.tree.clickAction('How do we share client cases?', 'Resolve question');
    await askedFor(workbench, 'Resolve question');
    await workbench.quickInput.cancel();
    await workbench.quickInput.waitUntilClosed();
    expect(journey.read(kickOff)).toBe(before);
    expect(await workbench.notifications()).toEqual([]);
  });

  test('asks a question, and stands before it', async () => {
    await workbench.openFile('Kick-off.md');
    await workbench.clickViewAction('Ask a question');
    await askedFor(workbench, 'Ask a question');
    await workbench.quickInput.accept();
    await isAsked('Type the question first.');
    await workbench.quickInput.answer('Who writes the minutes? #tools');
    await soon(() => expect(journey.read(kickOff)).toMatch(new RegExp(`^- \\[\\?\\] Who writes the minutes\\? #tools  \\[asked-by:: \\[\\[Noor Visser\\]\\]\\]  \\[created:: ${today}\\] \\^q[0-9a-z]{6}$`, 'm')));
    await workbench.tree.row('Who writes the minutes?').waitFor();
    const line = lineOf(journey.read(kickOff), 'Who writes the minutes?');
    await expectSoon(() => workbench.cursor(), expect.objectContaining({ line }));
    await workbench.waitForNotification('Question added to “Kick-off”.');
    await workbench.dismissNotifications();
  });

  test('does not lose what is typed and not saved', async () => {
    const saved = journey.read(kickOff);
    await workbench.openFile('Kick-off.md');
    await workbench.goToLine(lineOf(saved, '# Kick-off'), '# Kick-off'.length + 1);
    await workbench.typeInEditor(' and typed');
    await workbench.tree.chooseInMenu('How do we share client cases?', 'Park question');
    await workbench.editorLine('[-] How do we share').waitFor();
    await workbench.editorLine('# Kick-off and typed').waitFor();
    await expectSoon(() => workbench.editorIsDirty(), true);
    expect(journey.read(kickOff)).toBe(saved);
    await workbench.runCommand('File: Revert File');
    await workbench.tree.row('How do we share client cases?').waitFor();
  });

  test('keeps every line ending of a note that has several', async () => {
    await workbench.tree.chooseInMenu('Do line endings survive?', 'Mark question as under discussion');
    await textBecomes('Trust/Mixed.md', mixed.replace('[?]', '[/]'));
    await workbench.waitForNotification('Question marked as under discussion.');
    await workbench.openFile('Mixed.md');
    await workbench.tree.chooseInMenu('Do line endings survive?', 'Park question');
    await textBecomes('Trust/Mixed.md', mixed.replace('[?]', '[-]'));
    await workbench.editorLine('[-] Do line endings survive?').waitFor();
    await isSaved();
    await workbench.waitForNotification('Question parked.');
    await workbench.dismissNotifications();
  });

  test('turns a question into a note', async () => {
    await workbench.tree.chooseInMenu('Which tool keeps our notes?', 'Turn question into a note');
    await askedFor(workbench, 'Turn question into a note');
    await workbench.quickInput.answer('Our tool');
    await textHas('Trust/Our tool.md', 'type: question');
    await textHas(kickOff, '[[Our tool');
    await titleBecomes('Our tool.md');
  });
});

/** @param {string} text @param {string} words @returns {number} from 1 on */
function lineOf(text, words) {
  return text.slice(0, text.indexOf(words)).split('\n').length;
}
