import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const build = fileURLToPath(new URL('../build.mjs', import.meta.url));
const bin = fileURLToPath(new URL('../bin/cop-notes.js', import.meta.url));

/** The program as people run it: built, in a process of its own. */
let folder: string;
beforeAll(() => {
  execFileSync(process.execPath, [build]);
  folder = mkdtempSync(join(tmpdir(), 'cop-notes-'));
  writeFileSync(join(folder, 'Charter.md'), '---\ntype: community\nname: Builders\n---\n');
  const questions = '- [?] Who pays?\n'.repeat(100);
  for (let note = 0; note < 50; note++) writeFileSync(join(folder, `Session ${String(note)}.md`), questions);
});
afterAll(() => { rmSync(folder, { recursive: true }); });

test('it lists the questions of the current folder', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'questions', '--json'], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toHaveLength(5_000);
});

test('a reader that has seen enough is no error', () => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; "${process.execPath}" "${bin}" questions | head -3`], { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe('Builders\n\n  [?] Who pays?\n');
});

test('it speaks the language of the environment', () => {
  const env = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], ...more });
  const help = (more: NodeJS.ProcessEnv): string => spawnSync(process.execPath, [bin, '--help'], { env: env(more), encoding: 'utf8' }).stdout;
  expect(help({ LANG: 'nl_BE.UTF-8' })).toContain('Gebruik');
  expect(help({ LANG: 'nl_BE.UTF-8', LC_ALL: 'C' })).toContain('Usage');
  expect(help({})).toContain('Usage');
});

test('a misunderstanding is exit code 2', () => {
  expect(spawnSync(process.execPath, [bin, 'questions', '--nonsense']).status).toBe(2);
});

test('a note that can\'t be read is exit code 2, and named', () => {
  const secret = join(folder, 'Secret.md');
  // A link to itself can't be read by anybody, not even by root.
  symlinkSync('Secret.md', secret);
  const { status, stderr } = spawnSync(process.execPath, [bin, 'questions', folder], { encoding: 'utf8' });
  expect([status, stderr.includes('Secret.md')]).toEqual([2, true]);
  rmSync(secret);
});

test('a full disk is told in a sentence', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [bin, 'questions', folder], { encoding: 'utf8', env: { LANG: 'nl' }, stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  expect([status, stderr]).toEqual([2, 'cop-notes: er is geen ruimte meer op de schijf voor de uitvoer; wat daar is geschreven, is misschien niet heel\n']);
});
