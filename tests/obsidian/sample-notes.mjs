import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../sample-community');

/** Every note of the sample community by path. */
export function sampleNotes() {
  const paths = readdirSync(folder, { recursive: true }).map((path) => String(path).replaceAll('\\', '/')).filter((path) => path.endsWith('.md'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
