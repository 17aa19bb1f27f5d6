import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What a note is read by, and what decides whether it is kept: with another letter in any of it, another thing may be. */
const read = [
  'packages/core/src/note', 'packages/core/src/text', 'packages/core/src/workspace/records',
  'packages/core/src/sharing/may-be-kept.ts', 'packages/core/src/sharing/can-be-judged.ts', 'package-lock.json',
];

/** Another text for each version of what reads notes. What is kept of notes for the next start carries it. */
export function readerVersion() {
  const hash = createHash('sha256');
  for (const path of read.flatMap(filesAt)) hash.update(`${path}\n`).update(readFileSync(root + path));
  return hash.digest('hex').slice(0, 16);
}

function filesAt(path) {
  if (/\.(?:ts|json)$/.test(path)) return [path];
  return readdirSync(root + path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/[\\/]messages$/.test(entry.parentPath))
    .map((entry) => `${entry.parentPath.slice(root.length).replaceAll('\\', '/')}/${entry.name}`).sort();
}
