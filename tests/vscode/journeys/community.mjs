// A small community to make journeys in, and the window onto it.

import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { startDesktop } from '../host/desktop-server.mjs';
import { expectSoon, soon } from '../host/expect-soon.mjs';
import { openWorkbench } from '../host/open-workbench.mjs';
import { installed, unpackedExtension } from '../host/packed-extension.mjs';
import { makeTemporaryFolder, removeFolder } from '../host/temporary-folder.mjs';
import { startWeb } from '../host/web-server.mjs';

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

/** The journey that is on, and its window: there is one at a time in a file. */

/** @type {Journey} */
export let journey;

/** @type {Workbench} */
export let workbench;

/**
 * Before the tests of a suite, opens a window on notes with the side bar in sight; closes it after them. A test that fails leaves a picture.
 * @param {(typeof builds)[number]} build
 * @param {Notes} notes
 * @param {{ settings?: Record<string, unknown>, width?: number, height?: number, arrive?: () => Promise<void> }} [options] `arrive` is done
 *   before the first test
 */
export function makeJourney(build, notes, { settings = {}, width = 1400, height = 1000, arrive } = {}) {
  /** @type {Journey | undefined} */
  let begun;
  beforeAll(async () => {
    begun = journey = await beginJourney(build, notes, { settings });
    ({ workbench } = journey);
    await workbench.setViewport(width, height); // all rows in sight
    await workbench.openContainer('CoP Notes');
    await arrive?.();
  });
  afterEach(({ task }) => pictureIfFailed(workbench, task));
  afterAll(() => begun?.end());
}

/**
 * Noor's journey, among the notes of the two communities and more, in “Trust between cities”.
 * @param {(typeof builds)[number]} build
 * @param {Notes} [more]
 * @param {{ width?: number, height?: number }} [options]
 */
export function makeJourneyInTrust(build, more = {}, options = {}) {
  makeJourney(build, { ...twoCommunities(), ...more }, {
    ...options,
    settings: { 'copNotes.me': 'Noor' },
    arrive: async () => {
      await workbench.tree.row('Open questions').waitFor({ timeout: 60_000 });
      await workbench.runCommand('CoP Notes: Switch community');
      await askedFor(workbench, 'Switch community');
      await workbench.quickInput.choose('Trust between cities');
      await workbench.tree.row('How do we share client cases?').waitFor();
    },
  });
}

/** Chooses from the list that is shown next. @param {string} words */
export async function choose(words) {
  await workbench.quickInput.choose(words);
}

/** Answers the box that asks this. @param {string} asked how its question begins @param {string} words */
export async function answer(asked, words) {
  await soon(async () => { expect((await workbench.quickInput.message()).slice(0, asked.length)).toBe(asked); });
  await workbench.quickInput.answer(words);
}

/** @param {string} note @param {string} expected its text on disk, soon */
export async function textBecomes(note, expected) {
  await expectSoon(() => journey.read(note), expected);
}

/** @param {string | RegExp} title of the editor in front, soon */
export async function titleBecomes(title) {
  await expectSoon(() => workbench.editorTitle(), typeof title === 'string' ? title : expect.stringMatching(title));
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
  desktop: (/** @type {string} */ folder, /** @type {Record<string, unknown>} */ settings) => startDesktop({ folder, installed, settings }),
  web: (/** @type {string} */ folder, /** @type {Record<string, unknown>} */ settings) => startWeb({ folder, extension: unpackedExtension(), settings }),
};

/**
 * Keeps what the window looked like when a test failed.
 * @param {Workbench | undefined} workbench
 * @param {import('vitest').TestContext['task']} task
 */
export async function pictureIfFailed(workbench, { name, result }) {
  if (result?.state === 'fail') await workbench?.screenshot(`failed ${name.replaceAll(/\W+/g, ' ').slice(0, 60).trim()}`);
}
