// Try CoP Notes: the extension in a real VS Code, in the browser, over a copy of the sample community or over any folder.
//
//   npm start                     a fresh copy of sample-community/
//   npm start -- FOLDER           that folder itself
//   npm start -- --no-open        without opening the browser
//   PORT=8080 npm start           at that port; else at 3210, or at a free one when that is taken

import { spawn } from 'node:child_process';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installVscode } from '../tests/vscode/host/install.mjs';
import { makeTemporaryFolder, removeFolder } from '../tests/vscode/host/temporary-folder.mjs';
import { build } from './build.mjs';
import { pack } from './pack.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const extension = join(root, 'packages/vscode-extension');
const usualPort = 3210;

/** Something that the person at the keyboard can put right: told in a sentence, without a stack. */
class Complaint extends Error {}

try {
  await start();
} catch (error) {
  console.error(error instanceof Complaint ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  const { folder: wanted, open } = readArguments();
  const port = readPort(process.env['PORT']);
  const own = wanted === undefined ? undefined : existingFolder(wanted);

  await build();
  await pack();
  await installVscode();
  const copy = own === undefined ? copyOfSample() : undefined;
  const folder = own ?? /** @type {string} */ (copy);
  const removeCopy = () => { if (copy !== undefined) removeFolder(resolve(copy, '..')); };

  try {
    const server = await serve(folder, port);
    endOnSignal(async () => {
      await server.close();
      removeCopy();
    });
    console.log(invitation(server, folder, copy !== undefined));
    if (open) openBrowser(server.addressOf());
  } catch (error) {
    removeCopy();
    throw error;
  }
}

/** @returns {{ folder: string | undefined, open: boolean }} */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({ options: { 'no-open': { type: 'boolean' } }, allowPositionals: true });
    if (positionals.length > 1) throw new Error(`Too many folders: ${positionals.join(', ')}.`);
    return { folder: positionals[0], open: values['no-open'] !== true };
  } catch (error) {
    throw new Complaint(`${error instanceof Error ? error.message : error}\nUse it like this: npm start -- [--no-open] [FOLDER]`);
  }
}

/**
 * @param {string | undefined} text
 * @returns {number | undefined}
 */
function readPort(text) {
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Complaint(`PORT is ${text}, but a port is a whole number from 1 to 65535.`);
}

/** @param {string} wanted relative to where npm was called, which it remembers for us */
function existingFolder(wanted) {
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), wanted);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new Complaint(`There is no folder ${folder}. Without a folder, npm start shows the sample community.`);
}

/** @returns {string} */
function copyOfSample() {
  const copy = join(makeTemporaryFolder('start'), 'sample-community');
  cpSync(join(root, 'sample-community'), copy, { recursive: true });
  return copy;
}

/**
 * @param {string} folder
 * @param {number | undefined} port
 */
async function serve(folder, port) {
  // Imported late: it needs what `installVscode` installs.
  const { startWeb } = await import('../tests/vscode/host/web-server.mjs');
  try {
    return await startWeb({ folder, extension, port: port ?? usualPort });
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (port !== undefined) throw new Complaint(`Port ${port} is taken. Set PORT to another one.`);
    return startWeb({ folder, extension });
  }
}

/** @param {unknown} error */
function isPortTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** @param {() => Promise<void>} end */
function endOnSignal(end) {
  let isEnding = false;
  const onSignal = async () => {
    if (isEnding) return; // the terminal and npm both send it
    isEnding = true;
    await end();
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

/**
 * @param {import('../tests/vscode/host/desktop-server.mjs').WorkbenchServer} server
 * @param {string} folder
 * @param {boolean} isCopy
 */
function invitation(server, folder, isCopy) {
  const { id } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  const vsix = 'release/cop-notes.vsix';
  const here = relative(process.cwd(), root);
  const inRoot = here === '' ? '' : `\n(All these paths begin in ${root})`;
  return `
CoP Notes is running in VS Code, in your browser:

  ${server.addressOf()}   in English
  ${server.addressOf({ language: 'nl' })}   in Dutch

It works on ${isCopy ? 'a copy of the sample community, which is removed at the end' : basename(folder)}:
  ${folder}

To use it in your own tools:

  Obsidian   Copy main.js, manifest.json and styles.css from packages/obsidian-plugin/dist/
             to .obsidian/plugins/${id}/ in your vault, then switch CoP Notes on
             under Settings > Community plugins.
  VS Code    The extension is ${vsix}.
             In the Extensions view, choose "Install from VSIX..." in the menu at the top,
             or run: code --install-extension ${vsix}${inRoot}

Ctrl+C ends it.
`;
}

/**
 * Where there is no browser, the address is on the screen.
 * @param {string} address
 */
function openBrowser(address) {
  const opener = openerFor(address);
  if (opener === undefined) return;
  const [program, ...programArguments] = opener;
  const child = spawn(/** @type {string} */ (program), programArguments, { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}

/** @param {string} address */
function openerFor(address) {
  switch (process.platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      return ['cmd', '/c', 'start', '', address];
    default: {
      // Without a screen, xdg-open may start a browser in this very terminal.
      const hasScreen = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
      return hasScreen ? ['xdg-open', address] : undefined;
    }
  }
}
