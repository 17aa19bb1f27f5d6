// What the tests and `npm start` need and the project's own `npm ci` leaves out, because it is large.

import fs from 'node:fs';
import { installPackage } from '../../../scripts/testing/install-package.mjs';
import { hostPackage, modules } from './vscode-package.mjs';

/**
 * Installs the workbench when it is not there, or when the lock file is newer.
 * @param {(sentence: string) => void} [say]
 */
export async function installVscode(say = console.log) {
  if (!fs.existsSync(modules)) say('Installing the VS Code workbench (once; about 420 MB in tests/vscode/node_modules) …');
  await installPackage(hostPackage);
}
