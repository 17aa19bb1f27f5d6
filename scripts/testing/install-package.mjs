import { statSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

/** Install a package outside the workspaces, where it is not installed yet or its lock file is newer. Throws when that fails. */
export async function installPackage(folder) {
  const wanted = changedAt(`${folder}/package-lock.json`);
  if (changedAt(`${folder}/node_modules/.package-lock.json`) >= wanted) return;
  const { ok, output } = await runCommand(['npm', 'ci', '--no-audit', '--no-fund'], { cwd: folder });
  if (!ok) throw new Error(`npm ci failed in ${folder}:\n${output}`);
}

function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
