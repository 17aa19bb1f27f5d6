import Module, { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPlugin, pluginInParts } from '../../packages/obsidian-plugin/build.mjs';
import { buildExtension } from '../../packages/vscode-extension/build.mjs';
import { whatTakesHowMuch } from './what-takes-how-much.mjs';

/** What VS Code is to the extension here: it takes whatever it is given, and there is no folder in it. */
const anything = new Proxy(function takesAll() { /* whatever it is called with */ }, {
  get: (_, key) => {
    if (key === 'then' || key === 'workspaceFolders') return undefined;
    if (key === Symbol.toPrimitive) return () => '';
    return key === Symbol.iterator ? [][Symbol.iterator].bind([]) : anything;
  },
  set: () => true, apply: () => anything, construct: () => anything, getPrototypeOf: () => anything, has: () => false,
});

/** Build what people install, for `startUp`, and tell how large it is, in bytes. */
export async function bundles({ folder }) {
  await buildExtension({ outDir: folder });
  await buildPlugin({ outDir: folder });
  const sizeOf = (path) => readFileSync(join(folder, path)).length;
  const desktop = readdirSync(join(folder, 'desktop')).map((name) => sizeOf(join('desktop', name)));
  const { metafile } = await pluginInParts();
  return { plugin: sizeOf('main.js'), web: sizeOf('web/extension.js'), desktop: { files: desktop.length, largest: Math.max(...desktop) }, parts: whatTakesHowMuch(metafile) };
}

/** Start the extension that was built into a folder; `run` runs a command, and `started` is what it tells VS Code to wait for. */
export function startExtension(folder, build) {
  const commands = new Map();
  let started;
  const partly = (own) => new Proxy(anything, { get: (_, key) => own[key] ?? anything[key], getPrototypeOf: (target) => target });
  const vscode = { window: partly({ withProgress: (_, run) => { started = run(); } }), commands: partly({ registerCommand: (id, run) => { commands.set(id, run); return anything; } }) };
  const host = new Proxy(anything, { get: (_, key) => vscode[key] ?? anything[key], getPrototypeOf: () => host });
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? host : load(name, ...rest));
  createRequire(import.meta.url)(join(folder, build, 'extension.js')).activate({ subscriptions: [], extensionUri: anything, globalStorageUri: anything, globalState: anything, workspaceState: anything });
  return { started, run: (id) => commands.get(id)() };
}

/**
 * What the extension takes of its own, in milliseconds of this process: until `activate` has returned, and until it has found out that there
 * is no note, for which what reads notes is loaded; and how long the thread is held at the most meanwhile. `build` is `desktop` or `web`.
 */
export async function startUp({ folder, build }) {
  const before = process.cpuUsage();
  const taken = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  let longest = 0;
  const later = globalThis.setTimeout;
  globalThis.setTimeout = (run, milliseconds) => later(() => {
    const since = taken();
    setImmediate(() => { longest = Math.max(longest, taken() - since); });
    run();
  }, milliseconds);
  const { started } = startExtension(folder, build);
  const milliseconds = taken();
  await started;
  const ready = taken();
  await new Promise((resolve) => { setImmediate(resolve); });
  return { milliseconds, ready, longest: Math.max(longest, milliseconds) };
}
