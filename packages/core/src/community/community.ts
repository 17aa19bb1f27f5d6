import type { Note } from '../note/note.ts';
import type { Charter, CharterProblem } from './charter.ts';
import type { Member } from './member.ts';
import type { Lookup, SharedMap } from '../text/shared-map.ts';
import { firstNotBefore } from '../text/sorted-list.ts';
import type { Names, NameTables } from './names.ts';
import type { ThemeTable } from './theme-table.ts';

/** A folder whose note says `type: community`, with every note in it and below that belongs to no nearer community. */
export interface Community {
  /** From the root of the store, without a slash at the end; empty for the root itself. */
  readonly folder: string;
  readonly note: Note;
  readonly charter: Charter;
  readonly charterProblems: readonly CharterProblem[];
  /** Further notes in the same folder that say `type: community`; they are ordinary notes. */
  readonly otherCharters: readonly Note[];
  /** By path, templates left out. */
  readonly notes: readonly Note[];
  /** Templates too: links to them are alive. */
  readonly names: Names;
  readonly members: readonly Member[];
  /** Each by all of their names; of several with one name, by path. */
  readonly membersByName: Lookup<readonly Member[]>;
  readonly themeTable: ThemeTable;
  /** What is shown instead of paths that some may not read; empty for who may read them all. */
  readonly shownPaths: ReadonlyMap<string, string>;
}

/** A community with tables that can be changed note by note. */
export interface WholeCommunity extends Community {
  readonly names: NameTables;
  readonly membersByName: SharedMap<readonly Member[]>;
}

/** Where a note stands, in words. */
export function shownPath({ shownPaths }: Pick<Community, 'shownPaths'>, { path }: Pick<Note, 'path'>): string {
  return shownPaths.get(path) ?? path;
}

/** The note at a path; undefined where the community has none there. */
export function noteOf({ notes }: Pick<Community, 'notes'>, path: string): Note | undefined {
  const note = notes[firstNotBefore(notes, (each) => each.path < path)];
  return note?.path === path ? note : undefined;
}

/** `a/b/note.md` stands in `a/b`; a note at the root in ``. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path from the folder of a community, and so the same from wherever it was opened; one outside of it stays as it is. */
export function pathWithin({ folder }: Pick<Community, 'folder'>, path: string): string {
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** The nearest of some folders that a path stands in or below; undefined for none: then the note is private. */
export function nearestFolder(path: string, folders: { readonly has: (folder: string) => boolean }): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '') return undefined;
  }
}
