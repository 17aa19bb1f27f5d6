import { leadsInto } from '@cop-notes/core';
import type { DataAdapter } from 'obsidian';

/** Whether a folder of the vault leads into a community, though its path does not say so: on a computer it can be a link. `folders` are those of the community. */
export async function leadsIntoCommunity(adapter: Pick<DataAdapter, 'exists' | 'write' | 'remove'>, path: string, folders: readonly string[], id: string): Promise<boolean> {
  const there = await nearestThere(adapter, path);
  if (there === undefined) return false;
  const trial = {
    make: (name: string) => adapter.write(`${there}/${name}`, ''),
    isFound: async (name: string) => (await Promise.all(folders.map((folder) => adapter.exists(`${folder}/${name}`)))).includes(true),
    takeAway: (name: string) => adapter.remove(`${there}/${name}`),
  };
  return leadsInto(trial, id);
}

/** The folder itself, else the nearest on the way to it that is there; undefined for none but the vault. */
async function nearestThere(adapter: Pick<DataAdapter, 'exists'>, path: string): Promise<string | undefined> {
  for (let folder = path; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) if (await adapter.exists(folder)) return folder;
  return undefined;
}
