// Where VS Code lies: npm's `code-server` carries a whole build of it. It is only unpacked; its install script, which
// compiles native modules and wants a newer Node, never runs.

import fs from 'node:fs';
import path from 'node:path';

export const hostPackage = path.dirname(import.meta.dirname);
export const modules = path.join(hostPackage, 'node_modules');
export const vscode = path.join(modules, 'code-server', 'lib', 'vscode');

/**
 * The Node that runs VS Code's server. VS Code 1.139 calls `module.registerHooks`, which came with Node 22.15.
 * @returns {string} this process's own Node when it is new enough, else the one from npm
 */
export function nodeForVscode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;

  const fromNpm = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(fromNpm)) return fromNpm;
  throw new Error(`The desktop tests need Node 22.15 or newer on ${process.platform}-${process.arch}; this is ${process.version}.`);
}

/**
 * VS Code's server looks for its modules in its own folder, but npm lays them beside `code-server`.
 * The link makes a loop: a tool that walks `node_modules` must not follow it.
 */
export function linkModules() {
  const link = path.join(vscode, 'node_modules');
  if (fs.existsSync(link)) return;
  const [target, kind] = process.platform === 'win32' ? [modules, 'junction'] : ['../../..', 'dir'];
  try {
    fs.symlinkSync(target, link, /** @type {'dir' | 'junction'} */ (kind));
  } catch (error) {
    if (!isAlreadyThere(error)) throw error; // another run made it meanwhile
  }
}

/**
 * The built-in extensions that both builds can start: those without code, and those with code for a browser.
 * The others (Git, Copilot, the debugger …) bring native modules, network traffic and most of the memory.
 * @returns {string[]} their folders
 */
export function builtInExtensions() {
  const folder = path.join(vscode, 'extensions');
  return fs
    .readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((extension) => {
      const manifestFile = path.join(extension, 'package.json');
      if (!fs.existsSync(manifestFile)) return false;
      const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
      return manifest.main === undefined || manifest.browser !== undefined;
    });
}

/** @param {unknown} error */
function isAlreadyThere(error) {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
