// What others do with the notes, and how the tree and the list of problems follow.

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectSoon, soon } from '../host/expect-soon.mjs';
import { builds, journey, makeJourney, treeIs, workbench } from './community.mjs';

const question = (/** @type {string} */ words) => `- [?] ${words} [owner:: Kim]\n`;

describe.each(builds)('in the %s build the tree', (build) => {

  makeJourney(build, { 'Library.md': '---\ntype: community\n---\n', 'people/Kim.md': '---\ntype: member\n---\n', 'One.md': question('Which book first?') }, {
    arrive: () => workbench.tree.row('Which book first?').waitFor({ timeout: 60_000 }),
  });

  const onDisk = (/** @type {string} */ note) => path.join(journey.folder, note);
  const open = (/** @type {readonly string[]} */ rows) =>
    treeIs(workbench, [
      'Needs attention 0', '  Nothing needs attention.', `Open questions ${rows.length}`,
      ...(rows.length === 0 ? ['  No open questions. Ask one with “Ask a question”.'] : [`  No theme ${rows.length}`, ...rows.map((row) => `    ${row}`)]),
      'Resolved 0', 'Who is who 1',
    ]);

  const problemsAre = (/** @type {number} */ count) =>
    expectSoon(async () => {
      const { errors, warnings } = await workbench.problemCounts();
      return errors + warnings;
    }, count);

  test('follows a note that is changed, made, moved and removed by another program', async () => {
    journey.write('One.md', question('Which book second?'));
    await open(['Which book second? Kim · One']);
    journey.write('people/Two.md', question('Who reads it?'));
    await open(['Which book second? Kim · One', 'Who reads it? Kim · Two']);
    fs.renameSync(onDisk('people/Two.md'), onDisk('Three.md'));
    await open(['Which book second? Kim · One', 'Who reads it? Kim · Three']);
    fs.rmSync(onDisk('Three.md'));
    await open(['Which book second? Kim · One']);
  });

  test('follows what is typed, and lets go of what is not saved', async () => {
    await workbench.openFile('One.md');
    await workbench.goToLine(1, '- [?] Which book second'.length + 1);
    await workbench.typeInEditor(' or third');
    await open(['Which book second or third? Kim · One']);
    await workbench.runCommand('File: Revert File');
    await open(['Which book second? Kim · One']);
    expect(journey.read('One.md')).toBe(question('Which book second?'));
  });

  test('goes to a question also when lines were put above it', async () => {
    journey.write('One.md', `# One\n\nMuch text.\n\n${question('Which book second?')}`);
    await workbench.editorLine('Much text.').waitFor();
    // A tree that is drawn anew just then takes no click: a person clicks again.
    await soon(async () => {
      await workbench.tree.click('Which book second?');
      await expect.poll(() => workbench.cursor(), { timeout: 3000 }).toMatchObject({ line: 5 });
    });
  });

  test('comes with the problems, in VS Code’s own list and with what fixes them', async () => {
    journey.write('One.md', '- [?] Which book first? [owner:: Kim] ^qbook01\n- [?] Which book second? [owner:: Kim] ^qbook01\n');
    await problemsAre(1);
    await expectSoon(() => workbench.problems(), [expect.stringContaining('Another question has the block id ^qbook01 too, so links to it are not clear.')]);
    await workbench.screenshot(`journey-${build}-problems`);

    await workbench.openFile('One.md');
    await workbench.goToLine(2, 10);
    await workbench.quickFix('Give this question a block id of its own');
    await soon(() => expect(journey.read('One.md')).toMatch(/^- \[\?\] Which book first\? \[owner:: Kim\] \^qbook01\n- \[\?\] Which book second\? \[owner:: Kim\] \^q(?!book01)[0-9a-z]{6}\n$/));
    await problemsAre(0);
  });

  test('lets go of a folder that another program removes', async () => {
    journey.write('gone/Four.md', question('Is this the last one?'));
    await workbench.tree.row('Is this the last one?').waitFor();
    fs.rmSync(onDisk('gone'), { recursive: true });
    await workbench.tree.row('Is this the last one?').waitFor({ state: 'detached' });
  });

  test('ends with the community, and says how to begin one', async () => {
    fs.rmSync(onDisk('Library.md'));
    await expectSoon(() => workbench.sideBarText(), expect.stringContaining('There is no community in this folder yet.'));
    await expectSoon(() => workbench.tree.rows(), []);
    await expectSoon(() => workbench.badge('CoP Notes'), undefined);
  });
});
