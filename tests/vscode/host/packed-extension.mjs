// CoP Notes as a person gets it. It is built, packed and installed once for all tests, and each of them starts from what VS Code made of it.

import fs from 'node:fs';
import path from 'node:path';
import { installExtension } from './desktop-server.mjs';
import { hostPackage } from './vscode-package.mjs';

const folder = path.join(hostPackage, 'out', 'packed');

/** The folder in which VS Code keeps what is installed. */
export const installed = path.join(folder, 'extensions');

/** @returns {string} the folder of CoP Notes alone, unpacked: what is in the package and nothing else */
export function unpackedExtension() {
  const name = fs.readdirSync(installed).find((each) => each.startsWith('cop-notes.'));
  if (name === undefined) throw new Error(`CoP Notes is not installed in ${installed}`);
  return path.join(installed, name);
}

export async function packAndInstall() {
  // Imported late, as this is also imported where only the folders are asked for.
  const { buildExtension, packExtension } = await import('../../../packages/vscode-extension/build.mjs');
  fs.rmSync(folder, { recursive: true, force: true });
  await buildExtension();
  await installExtension(await packExtension({ outFile: path.join(folder, 'cop-notes.vsix') }), installed);
}
