// `npm start`, as a person meets it.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findFreePort } from './host/free-port.mjs';
import { openWorkbench } from './host/open-workbench.mjs';
import { waitUntil } from './host/wait-until.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** @type {ReturnType<typeof run> | undefined} */
let started;

afterEach(async () => {
  started?.child.kill('SIGKILL');
  await started?.exited;
});

test('shows the sample community, and ends at Ctrl+C', async () => {
  const port = await findFreePort();
  started = run(['--no-open'], { PORT: String(port) });
  await waitUntil('the address', () => started?.said().includes(`http://localhost:${port}/`), 60_000);
  expect(started.said()).toContain('packages/obsidian-plugin/dist/');
  expect(started.said()).toContain('release/cop-notes.vsix');
  const folder = /** @type {string} */ (/^ {2}(\/.*sample-community)$/m.exec(started.said())?.[1]);
  expect(fs.readdirSync(folder)).toEqual(fs.readdirSync(path.join(root, 'sample-community')));

  const workbench = await openWorkbench({ addressOf: () => `http://127.0.0.1:${port}/` });
  try {
    await workbench.tree.row(/./).waitFor({ timeout: 60_000 });
    expect(workbench.page.url()).toBe(`http://localhost:${port}/`);
    expect(await workbench.sideBarText()).toMatch(/^CoP Notes/);
    expect(await workbench.notifications()).toEqual([]);
    expect(await workbench.page.locator('.monaco-dialog-box').count()).toBe(0);
    await workbench.screenshot('start');
  } finally {
    await workbench.close();
  }

  started.child.kill('SIGINT');
  expect(await started.exited).toBe(0);
  expect(fs.existsSync(folder)).toBe(false);
});

test.each([
  { what: 'a folder that is not there', words: ['no-such-folder'], environment: {}, complaint: /There is no folder .*no-such-folder\./ },
  { what: 'an option that it does not know', words: ['--fast'], environment: {}, complaint: /--fast/ },
  { what: 'a port that is none', words: [], environment: { PORT: 'x' }, complaint: /PORT is x/ },
])('complains in a sentence about $what', async ({ words, environment, complaint }) => {
  started = run(words, environment);
  expect(await started.exited).toBe(1);
  expect(started.said()).toMatch(complaint);
  expect(started.said()).not.toContain('    at ');
});

/**
 * @param {string[]} words
 * @param {Record<string, string>} environment
 */
function run(words, environment) {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {string[]} */
  const output = [];
  child.stdout.setEncoding('utf8').on('data', (text) => output.push(text));
  child.stderr.setEncoding('utf8').on('data', (text) => output.push(text));
  const exited = new Promise((resolve) => child.once('close', resolve));
  return { child, exited, said: () => output.join('') };
}
