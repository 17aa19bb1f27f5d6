// Tests that run inside the extension host, with the real `vscode` API, in either build.

import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { openWorkbench } from './open-workbench.mjs';
import { hostPackage } from './vscode-package.mjs';

/** Where the bundles lie; the web build serves this folder. */
export const bundles = path.join(hostPackage, 'out');

/**
 * Bundles specs, which declare their tests with `test` of spec-runner.mjs: the browser's extension host loads one file.
 * @param {readonly string[]} specs paths
 * @param {string} name of the bundle
 * @returns {Promise<string>} the bundle's path, for `runHostTests`
 */
export async function bundleHostTests(specs, name) {
  const outfile = bundleAt(name);
  const lines = [
    ...specs.map((spec) => `import ${JSON.stringify(path.resolve(spec))};`),
    `export { runSpecs as run } from ${JSON.stringify(path.join(import.meta.dirname, 'spec-runner.mjs'))};`,
  ];
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: hostPackage },
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/**
 * @param {string} name of a bundle
 * @returns {string} where it is to lie
 */
export function bundleAt(name) {
  fs.mkdirSync(bundles, { recursive: true });
  const manifest = path.join(bundles, 'package.json');
  if (!fs.existsSync(manifest)) fs.writeFileSync(manifest, '{ "type": "commonjs" }\n'); // this package's own is "module"
  return path.join(bundles, `${name}.js`);
}

/**
 * @param {import('./desktop-server.mjs').WorkbenchServer} server started with an `extension`, the web build also with
 *   `tests: bundles`
 * @param {string} bundle from `bundleHostTests`
 * @returns {Promise<{ passed: boolean, log: string }>} whether all passed, and what the extension host printed
 */
export async function runHostTests(server, bundle) {
  /** @type {string[]} */
  const log = [];
  const workbench = await openWorkbench(server, { tests: bundle, onHostLog: (line) => log.push(line) });
  try {
    return { passed: (await endOf(workbench)) === 0, log: log.join('\n') };
  } finally {
    await workbench.close();
  }
}

/** @param {import('./workbench.mjs').Workbench} workbench */
async function endOf(workbench) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLate = new Promise((_resolve, reject) => {
    const lastLines = () => workbench.consoleLines().slice(-20).join('\n');
    timer = setTimeout(() => reject(new Error(`The tests in the extension host did not end:\n${lastLines()}`)), 80_000);
  });
  try {
    return await Promise.race([workbench.testsEnded, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
