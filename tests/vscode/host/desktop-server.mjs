// The desktop-like build: VS Code's own server, with the extension host in Node, real files, and the packed .vsix
// installed by VS Code itself. Only the window is a browser page instead of Electron's.

import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from './free-port.mjs';
import { quietSettings } from './quiet-settings.mjs';
import { makeTemporaryFolder, removeFolder } from './temporary-folder.mjs';
import { builtInExtensions, linkModules, nodeForVscode, vscode } from './vscode-package.mjs';
import { waitUntil } from './wait-until.mjs';

const server = path.join(vscode, 'out', 'server-main.js');

/**
 * A running workbench, of either build.
 * @typedef {object} WorkbenchServer
 * @property {'desktop' | 'web'} build
 * @property {(page?: { language?: string, tests?: string }) => string} addressOf the page's address. `language`: what
 *   the workbench shall call its display language; `tests`: a bundle to run inside the extension host
 * @property {() => Promise<void>} close ends it and removes what it wrote outside the workspace folder
 */

/**
 * @param {object} options
 * @param {string} options.folder the workspace: a folder on disk
 * @param {string} [options.installed] a folder with extensions that VS Code has installed (see `installExtension`); it stays as it is
 * @param {string} [options.extension] instead, an unpacked extension's folder: for tests inside the extension host
 * @param {Record<string, unknown>} [options.settings] the user's settings, beside the quiet ones
 * @param {Record<string, string>} [options.environment] variables for the extension host
 * @returns {Promise<WorkbenchServer>}
 */
export async function startDesktop({ folder, installed, extension, settings = {}, environment = {} }) {
  linkModules();
  const home = makeTemporaryFolder('home');
  const extensions = path.join(home, 'extensions');
  if (installed) fs.cpSync(installed, extensions, { recursive: true });
  const folders = layOutHome(home, extensions, { ...quietSettings, ...settings });

  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const log = path.join(home, 'server.log');
  const processGroup = startProcessGroup(nodeForVscode(), [
    server,
    ...folders,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust'],
    // Without it the page takes no unpacked extension and no tests inside the extension host. With it, VS Code shows no
    // notifications: what a person sees is tested with the .vsix.
    ...(extension ? ['--enable-smoke-test-driver'] : []),
  ], { ...environmentIn(home), ...environment }, log);

  const close = async () => {
    await processGroup.end();
    removeFolder(home);
  };

  try {
    await waitUntil('the VS Code server', async () => (await fetch(`${origin}/version`)).ok, 60_000);
  } catch (error) {
    const lastWords = fs.readFileSync(log, 'utf8').slice(-2000);
    await close();
    throw new Error(`VS Code's server did not start:\n${lastWords}`, { cause: error });
  }

  // The server serves one language only; the page sets another one by itself (see open-workbench.mjs).
  /** @type {WorkbenchServer['addressOf']} */
  const addressOf = ({ tests } = {}) => {
    const query = new URLSearchParams({ folder });
    const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
    const payload = [
      ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
      ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ];
    if (payload.length > 0) query.set('payload', JSON.stringify(payload));
    return `${origin}/?${query}`;
  };
  return { build: 'desktop', addressOf, close };
}

/**
 * Has VS Code install a packed extension, as a person does.
 * @param {string} vsix
 * @param {string} extensions the folder of what is installed, for `startDesktop`
 */
export async function installExtension(vsix, extensions) {
  linkModules();
  const home = makeTemporaryFolder('home');
  try {
    const folders = layOutHome(home, extensions, {});
    await promisify(execFile)(nodeForVscode(), [server, ...folders, '--install-extension', path.resolve(vsix)], { env: environmentIn(home) });
  } finally {
    removeFolder(home);
  }
}

/** @param {string} home */
function environmentIn(home) {
  return {
    PATH: [path.dirname(nodeForVscode()), process.env['PATH']].join(path.delimiter),
    HOME: home,
    TMPDIR: home,
    XDG_RUNTIME_DIR: home,
    LANG: 'C.UTF-8',
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }), // no marketplace, so nothing is asked of the network
  };
}

/**
 * @param {string} home
 * @param {string} extensions
 * @param {Record<string, unknown>} settings
 * @returns {string[]} the arguments that keep the server within these folders
 */
function layOutHome(home, extensions, settings) {
  const userData = path.join(home, 'user-data');
  const builtIn = path.join(home, 'built-in-extensions');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  fs.mkdirSync(builtIn);
  for (const extension of builtInExtensions()) {
    fs.symlinkSync(extension, path.join(builtIn, path.basename(extension)), 'junction');
  }
  return [
    '--accept-server-license-terms',
    ...['--server-data-dir', path.join(home, 'server-data')],
    ...['--user-data-dir', userData],
    ...['--extensions-dir', extensions],
    ...['--builtin-extensions-dir', builtIn],
  ];
}

/**
 * The server starts further processes (extension host, file watcher): all of them form a group and end together.
 * @param {string} program
 * @param {string[]} programArguments
 * @param {Record<string, string>} env
 * @param {string} log file for what they print
 */
function startProcessGroup(program, programArguments, env, log) {
  const output = fs.openSync(log, 'a');
  const child = spawn(program, programArguments, { env, stdio: ['ignore', output, output], detached: true });
  fs.closeSync(output);
  const exited = new Promise((resolve) => child.once('exit', resolve));

  const signal = (/** @type {NodeJS.Signals} */ name) => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, name);
    } catch {
      // None of the group is left.
    }
  };
  const endAtOnce = () => signal('SIGKILL');
  process.once('exit', endAtOnce); // a test run that fails must not leave an editor running

  const end = async () => {
    process.off('exit', endAtOnce);
    signal('SIGTERM');
    const impatience = setTimeout(endAtOnce, 4000);
    await exited;
    clearTimeout(impatience);
    endAtOnce();
  };
  return { end };
}
