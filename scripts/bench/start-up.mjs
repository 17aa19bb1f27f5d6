import Module, { createRequire } from 'node:module';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPlugin } from '../../packages/obsidian-plugin/build.mjs';
import { buildExtension } from '../../packages/vscode-extension/build.mjs';

/** What VS Code is to the extension here: it takes whatever it is given, and there is no folder in it. */
const anything = new Proxy(function takesAll() { /* whatever it is called with */ }, {
  get: (_, key) => {
    if (key === 'then' || key === 'workspaceFolders') return undefined;
    if (key === Symbol.toPrimitive) return () => '';
    return key === Symbol.iterator ? [][Symbol.iterator].bind([]) : anything;
  },
  set: () => true, apply: () => anything, construct: () => anything, getPrototypeOf: () => anything, has: () => false,
});

/**
 * How large both bundles are, and what the extension takes of its own to be loaded and started, in milliseconds of this process, up to
 * where `activate` returns.
 */
export async function startUp() {
  const folder = mkdtempSync(join(tmpdir(), 'cop-notes-start-'));
  try {
    await buildExtension({ outDir: folder });
    await buildPlugin({ outDir: folder });
    const load = Module._load;
    Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
    const before = process.cpuUsage();
    createRequire(import.meta.url)(join(folder, 'extension.js')).activate({ subscriptions: [], extensionUri: anything, globalStorageUri: anything, globalState: anything, workspaceState: anything });
    const { user, system } = process.cpuUsage(before);
    return { milliseconds: (user + system) / 1000, extension: statSync(join(folder, 'extension.js')).size, plugin: statSync(join(folder, 'main.js')).size };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
