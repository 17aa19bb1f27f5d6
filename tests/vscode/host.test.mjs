// Proves that the test host works, with an extension that does nothing but that.

import fs from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { installExtension, startDesktop } from './host/desktop-server.mjs';
import { expectSoon } from './host/expect-soon.mjs';
import { bundleHostTests, bundles, runHostTests } from './host/host-tests.mjs';
import { openWorkbench } from './host/open-workbench.mjs';
import { makeTemporaryFolder, removeFolder } from './host/temporary-folder.mjs';
import { startWeb } from './host/web-server.mjs';

const extension = path.join(import.meta.dirname, 'stub-extension');

/** @type {string} */
let installed;

beforeAll(async () => {
  const folder = makeTemporaryFolder('vsix');
  const vsix = path.join(folder, 'stub.vsix');
  const options = { cwd: extension, packagePath: vsix, dependencies: false, skipLicense: true, allowMissingRepository: true };
  await createVSIX(options);
  installed = path.join(folder, 'extensions');
  await installExtension(vsix, installed);
  return () => removeFolder(folder);
});

const builds = [
  { build: 'desktop', start: (/** @type {string} */ folder) => startDesktop({ folder, installed }) },
  { build: 'web', start: (/** @type {string} */ folder) => startWeb({ folder, extension }) },
];

describe.each(builds)('the $build build', ({ build, start }) => {
  /** @type {string} */
  let folder;
  /** @type {import('./host/desktop-server.mjs').WorkbenchServer} */
  let server;
  /** @type {import('./host/workbench.mjs').Workbench} */
  let workbench;

  const noteHas = (/** @type {string} */ name, /** @type {string} */ words) =>
    expectSoon(() => fs.readFileSync(path.join(folder, name), 'utf8'), expect.stringContaining(words));

  beforeAll(async () => {
    folder = makeNotes();
    server = await start(folder);
    workbench = await openWorkbench(server);
    await workbench.openContainer('Stub');
  });

  afterAll(async () => {
    await workbench?.close();
    await server?.close();
    removeFolder(folder);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await workbench.screenshot(`failed ${build} ${task.name}`);
  });

  test('shows the tree of the notes on disk', async () => {
    await workbench.tree.row('Gamma').waitFor({ timeout: 60_000 });
    await expectSoon(() => workbench.tree.outline(), ['All notes', '  Alpha en', '  Beta en', '  Gamma en']);
    await expectSoon(() => workbench.tree.rows(), expect.arrayContaining([{ label: 'All notes', description: '', level: 1, expanded: true }]));
    await expectSoon(() => workbench.sideBarText(), expect.stringContaining('Stub: Notes'));
    await expectSoon(() => workbench.badge('Stub'), '3');
    await workbench.screenshot(`${build}-tree`);
  });

  test('starts without a message, a dialog or an open editor', async () => {
    expect(await workbench.notifications()).toEqual([]);
    expect(await workbench.page.locator('.monaco-dialog-box').count()).toBe(0);
    expect(await workbench.editorTitle()).toBeUndefined();
    expect(await workbench.cursor()).toBeUndefined();
  });

  test('opens a note by a click, and tells where the cursor is', async () => {
    await workbench.tree.click('Beta');
    await expectSoon(() => workbench.editorTitle(), 'b.md');
    await workbench.goToLine(3, 2);
    await expectSoon(() => workbench.cursor(), { line: 3, column: 2 });
  });

  test('undoes what was typed', async () => {
    await workbench.typeInEditor('zzz');
    await workbench.editorLine('zzz').waitFor();
    await expectSoon(() => workbench.editorIsDirty(), true);
    await workbench.undo();
    await workbench.editorLine('zzz').waitFor({ state: 'detached' });
    await expectSoon(() => workbench.editorIsDirty(), false);
  });

  test('saves what was typed', async () => {
    await workbench.typeInEditor('yyy');
    await workbench.save();
    await noteHas('b.md', 'yyy');
  });

  test('a command of the palette edits a note on disk', async () => {
    await workbench.runCommand('Stub: Stamp the First Note');
    await noteHas('a.md', 'stamped');
    await workbench.editorLine('stamped').waitFor();
  });

  test('an action on a row and an item of its menu edit a note on disk', async () => {
    await expectSoon(() => workbench.tree.actions('Beta'), ['Stamp']);
    await workbench.tree.clickAction('Beta', 'Stamp');
    await noteHas('b.md', 'stamped');

    await workbench.tree.chooseInMenu('Gamma', 'Stamp');
    await noteHas('sub/c.md', 'stamped');
  });

  test('answers a pick list, an input box and a notification', async () => {
    await workbench.runCommand('Stub: Choose a Colour');
    await expectSoon(() => workbench.quickInput.title(), 'Colour');
    await expectSoon(() => workbench.quickInput.items(), ['red', 'green', 'blue']);
    await workbench.quickInput.choose('green');
    await expectSoon(() => workbench.quickInput.title(), 'Name');
    await expectSoon(() => workbench.quickInput.message(), expect.stringContaining('A name for green'));
    await workbench.quickInput.answer('grass');

    await expectSoon(() => workbench.notifications(), ['You call green grass.']);
    await workbench.answerNotification('You call green grass.', 'Thanks');
    await expectSoon(() => workbench.notifications(), []);
  });

  test('gives up a pick list by Escape', async () => {
    await workbench.runCommand('Stub: Choose a Colour');
    await expectSoon(() => workbench.quickInput.title(), 'Colour');
    await workbench.quickInput.cancel();
    await workbench.quickInput.waitUntilClosed();
    expect(await workbench.notifications()).toEqual([]);
  });

  test('a change from outside reaches the extension and the editor', async () => {
    await workbench.openFile('a.md');
    fs.writeFileSync(path.join(folder, 'a.md'), '# Alpha from outside\n');
    fs.writeFileSync(path.join(folder, 'sub', 'd.md'), '# Delta from outside\n');
    await workbench.tree.row('Alpha from outside').waitFor();
    await workbench.tree.row('Delta from outside').waitFor();
    await workbench.editorLine('Alpha from outside').waitFor();

    fs.renameSync(path.join(folder, 'sub', 'd.md'), path.join(folder, 'e.md'));
    fs.rmSync(path.join(folder, 'b.md'));
    const expected = ['All notes', '  Alpha from outside en', '  Delta from outside en', '  Gamma en'];
    await expectSoon(() => workbench.tree.outline(), expected);
    await expectSoon(() => workbench.badge('Stub'), '3');
  });

  test('lists the problems', async () => {
    await expectSoon(() => workbench.problemCounts(), { errors: 0, warnings: 1 });
    await expectSoon(() => workbench.problems(), ['Warning: This line is unclear. at line 3 and character 1.']);
  });

  test('shows the log of the extension', async () => {
    await workbench.runCommand('Stub: Show the Log');
    await workbench.outputLine('found 3 notes, language en').waitFor();
  });

  test('runs the script of a webview', async () => {
    await workbench.runCommand('Stub: Show the Panel');
    await workbench.webview().getByText('The script of the panel has run').waitFor();
    await workbench.screenshot(`${build}-webview`);
  });

  test.each(/** @type {const} */ (['light', 'dark', 'high contrast', 'high contrast light']))('shows itself in %s', async (theme) => {
    const themeClass = { light: 'vs', dark: 'vs-dark', 'high contrast': 'hc-black', 'high contrast light': 'hc-light' }[theme];
    await workbench.setColourTheme(theme);
    await workbench.page.locator(`.monaco-workbench.${themeClass}`).waitFor();
    await workbench.screenshot(`${build}-${theme.replaceAll(' ', '-')}`);
  });

  test('shows itself narrow', async () => {
    await workbench.setViewport(500, 700);
    await workbench.tree.row('Gamma').waitFor();
    await workbench.screenshot(`${build}-narrow`);
  });

  test('speaks Dutch', async () => {
    const dutch = await openWorkbench(server, { language: 'nl' });
    try {
      await dutch.openContainer('Stub');
      await dutch.tree.row('Gamma').waitFor({ timeout: 60_000 });
      await expectSoon(() => dutch.tree.outline(), expect.arrayContaining(['  Gamma nl']));
      await expectSoon(() => dutch.sideBarText(), expect.stringContaining('Stub: Notities'));
      await dutch.runCommand('Stub: Een kleur kiezen');
      await expectSoon(() => dutch.quickInput.title(), 'Colour');
      await dutch.screenshot(`${build}-dutch`);
    } finally {
      await dutch.close();
    }
  });
});

describe('tests inside the extension host', () => {
  const starts = {
    desktop: (/** @type {string} */ folder) => startDesktop({ folder, extension }),
    web: (/** @type {string} */ folder) => startWeb({ folder, extension, tests: bundles }),
  };

  test.each(/** @type {const} */ (['desktop', 'web']))('pass and fail in the %s build', async (build) => {
    const folder = makeNotes();
    const bundle = await bundleHostTests([path.join(extension, 'stub.spec.mjs')], 'stub');
    const server = await starts[build](folder);
    try {
      const good = await runHostTests(server, bundle);
      expect(good.log).toContain('ok: the folder has three notes');
      expect(good.passed).toBe(true);

      fs.rmSync(path.join(folder, 'a.md'));
      const bad = await runHostTests(server, bundle);
      expect(bad.log).toContain('2 notes instead of 3');
      expect(bad.passed).toBe(false);
    } finally {
      await server.close();
      removeFolder(folder);
    }
  });
});

function makeNotes() {
  const folder = makeTemporaryFolder('notes');
  fs.mkdirSync(path.join(folder, 'sub'));
  fs.writeFileSync(path.join(folder, 'a.md'), '# Alpha\n\ntext\n');
  fs.writeFileSync(path.join(folder, 'b.md'), '# Beta\n\nmore text\n');
  fs.writeFileSync(path.join(folder, 'sub', 'c.md'), '# Gamma\n\nan unclear line\n');
  return folder;
}
