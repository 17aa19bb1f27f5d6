import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { parseNote } from '@cop-notes/core/folder';
import { isMarkdown } from './markdown-files.ts';

/** Whether what goes out of a community may go to a folder: not in any community, where it would be taken for its notes, and not around its own, where files could land in it. */
export function mayHold(folder: string, home: string): boolean {
  return !liesIn(folder, home) && !liesIn(home, folder) && !isInCommunity(resolve(folder)) && !isInCommunity(realOf(resolve(folder)));
}

/** Whether a path lies in a folder or is that folder, links followed as far as the path exists. */
function liesIn(path: string, folder: string): boolean {
  const [inner, outer] = [realOf(resolve(path)), realOf(resolve(folder))];
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realOf(parent), path.slice(parent.length).replace(/^[\\/]/, ''));
  }
}

/** Whether a folder, or one around it, has a note that makes it a community, known or not. */
function isInCommunity(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (hasCharter(at)) return true;
    if (dirname(at) === at) return false;
  }
}

function hasCharter(folder: string): boolean {
  try {
    return readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isFile() && isMarkdown(entry.name) && parseNote(entry.name, readFileSync(join(folder, entry.name), 'utf8')).type === 'community');
  } catch {
    return false;
  }
}
