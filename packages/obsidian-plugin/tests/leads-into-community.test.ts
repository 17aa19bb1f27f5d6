import { expect, test } from 'vitest';
import { leadsIntoCommunity } from '../src/leads-into-community.ts';

/** A disk on which `Link` is a symbolic link to `Circle/sub`, as Obsidian's adapter shows it. */
function disk(folders: readonly string[], files: Set<string>): Parameters<typeof leadsIntoCommunity>[0] {
  const real = (path: string): string => path.replace(/^Link(?=\/|$)/, 'Circle/sub');
  return {
    exists: (path) => Promise.resolve(folders.includes(path) || files.has(real(path))),
    write: (path) => { files.add(real(path)); return Promise.resolve(); },
    remove: (path) => { files.delete(real(path)); return Promise.resolve(); },
  };
}

test.each([['Link', true], ['Link/shared/deep', true], ['Elsewhere', false], ['Elsewhere/new', false], ['New', false]])('what is written to %s lands in the community: %s', async (path, lands) => {
  const files = new Set<string>();
  expect(await leadsIntoCommunity(disk(['Link', 'Elsewhere', 'Circle', 'Circle/sub'], files), path, ['Circle', 'Circle/sub'], 'x')).toBe(lands);
  expect(files).toEqual(new Set());
});
