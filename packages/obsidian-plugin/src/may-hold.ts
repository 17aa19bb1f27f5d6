import { liesElsewhere } from '@cop-notes/core';
import { isHidden } from './is-hidden.ts';

/** Whether what goes out of a community may go to a folder of the vault: outside of every community, and where Obsidian shows it. */
export function mayHold(path: string, home: string, all: readonly string[]): boolean {
  return liesElsewhere(path, home, all) && !isHidden(`${path}/`);
}
