// A small community to make journeys in, and the window onto it.

import fs from 'node:fs';
import path from 'node:path';
import { buildExtension, packExtension } from '../../../packages/vscode-extension/build.mjs';
import { startDesktop } from '../host/desktop-server.mjs';
import { expectSoon } from '../host/expect-soon.mjs';
import { openWorkbench } from '../host/open-workbench.mjs';
import { makeTemporaryFolder, removeFolder } from '../host/temporary-folder.mjs';
import { startWeb } from '../host/web-server.mjs';

export const extension = path.resolve(import.meta.dirname, '../../../packages/vscode-extension');

export const builds = /** @type {const} */ (['desktop', 'web']);

/** @typedef {Readonly<Record<string, string>>} Notes texts by path */

/** @param {number} days @returns {string} the day so many days ago, as the format writes it and as this machine's clock counts */
export function daysAgo(days) {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return [String(day.getFullYear()), String(day.getMonth() + 1).padStart(2, '0'), String(day.getDate()).padStart(2, '0')].join('-');
}

/** @returns {Notes} two communities, and what belongs to none of them */
export function twoCommunities() {
  const member = (/** @type {string} */ alias) => `---\ntype: member\naliases:\n  - ${alias}\n---\n`;
  return {
    'Trust/Trust.md': '---\ntype: community\nname: Trust between cities\nthemes:\n  - trust\n  - tools\n---\n# Trust between cities\n',
    'Trust/people/Noor Visser.md': member('Noor'),
    'Trust/people/Sam de Boer.md': member('Sam'),
    'Trust/Kick-off.md': [
      '---', 'type: session', `date: ${daysAgo(3)}`, '---', '# Kick-off', '', '## Questions', '',
      `- [?] How do we share client cases? [owner:: [[Noor Visser]]]  [theme:: trust]  [created:: ${daysAgo(3)}] ^qshare1`,
      '    - We could pseudonymise first. [by:: [[Sam de Boer]]]',
      `- [/] Which tool keeps our notes? [owner:: [[Sam de Boer]]]  [theme:: tools]  [supporters:: [[Noor Visser]]]  [created:: ${daysAgo(2)}] ^qtool01`,
      `- [?] Where do we meet next? [theme:: trust]  [created:: ${daysAgo(1)}] ^qmeet01`,
      `- [x] Who may read this? [owner:: [[Noor Visser]]]  [answered-by:: [[Noor Visser]]]  [completion:: ${daysAgo(1)}] ^qread01`,
      '    - answer:: Members only.',
      `- [-] Shall we have a logo? [owner:: [[Sam de Boer]]] ^qlogo01`, '',
    ].join('\n'),
    'Trust/Client.md': `---\nconfidentiality: TLP:RED\naudience: [Sam]\nowners:\n  - "[[Sam de Boer]]"\n---\n# Client\n\n- [?] May we name the client? [created:: ${daysAgo(4)}]\n`,
    'Library/Library.md': '---\ntype: community\nname: Library\n---\n# Library\n\n- [?] Which book first? [owner:: Kim]\n',
    'Diary.md': '# Diary\n\n- [?] Why did I come here?\n',
  };
}

/**
 * Puts notes on disk, and opens a window on their folder.
 * @param {(typeof builds)[number]} build
 * @param {Notes} notes
 * @param {{ settings?: Record<string, unknown>, language?: string }} [options]
 */
export async function beginJourney(build, notes, { settings = {}, language } = {}) {
  const folder = makeTemporaryFolder('journey');
  /** As another program does it. @param {string} note @param {string} text */
  const write = (note, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, note)), { recursive: true });
    fs.writeFileSync(path.join(folder, note), text);
  };
  for (const [note, text] of Object.entries(notes)) write(note, text);

  const server = await start[build](folder, settings);
  const open = (/** @type {string | undefined} */ tongue) => openWorkbench(server, tongue === undefined ? {} : { language: tongue });
  const workbench = await open(language);
  return {
    folder,
    workbench,
    write,
    /** @param {string} note */
    read: (note) => fs.readFileSync(path.join(folder, note), 'utf8'),
    /** A second window on the same folder. @param {string} tongue */
    openIn: (tongue) => open(tongue),
    async end() {
      await workbench.close();
      await server.close();
      removeFolder(folder);
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof beginJourney>>} Journey */
/** @typedef {import('../host/workbench.mjs').Workbench} Workbench */

/**
 * Waits until the tree is as expected: two spaces for each level, then label and description.
 * @param {Workbench} workbench
 * @param {readonly string[]} expected
 */
export async function treeIs(workbench, expected) {
  await expectSoon(() => workbench.tree.outline(), expected);
}

/**
 * Waits for the pick list or the input box with this title.
 * @param {Workbench} workbench
 * @param {string} title
 */
export async function askedFor(workbench, title) {
  await expectSoon(() => workbench.quickInput.title(), title);
}

const start = {
  /** Installs the packed extension, as a person does. @param {string} folder @param {Record<string, unknown>} settings */
  async desktop(folder, settings) {
    const release = makeTemporaryFolder('release');
    await buildExtension();
    const vsix = await packExtension({ outFile: path.join(release, 'cop-notes.vsix') });
    const server = await startDesktop({ folder, vsix, settings });
    removeFolder(release);
    return server;
  },
  /** @param {string} folder @param {Record<string, unknown>} settings */
  async web(folder, settings) {
    await buildExtension();
    return startWeb({ folder, extension, settings });
  },
};

/**
 * Keeps what the window looked like when a test failed.
 * @param {Workbench | undefined} workbench
 * @param {import('vitest').TestContext['task']} task
 */
export async function pictureIfFailed(workbench, { name, result }) {
  if (result?.state === 'fail') await workbench?.screenshot(`failed ${name.replaceAll(/\W+/g, ' ').slice(0, 60).trim()}`);
}
