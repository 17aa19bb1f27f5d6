import type { Note } from '../note/note.ts';
import { readCharter } from './charter.ts';
import type { Charter, CharterProblem } from './charter.ts';
import { namesOf } from './names.ts';
import type { Names } from './names.ts';
import { memberTable, membersOf } from './people.ts';
import type { Member } from './people.ts';

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
  readonly membersByName: ReadonlyMap<string, readonly Member[]>;
}

/** Every community among some notes, by name and then by folder. Notes outside are looked at no further. */
export function communitiesOf(notes: readonly Note[]): readonly Community[] {
  const charters = new Map<string, Note[]>();
  for (const note of byPath(notes)) {
    if (note.type === 'community') charters.set(folderOf(note.path), [...(charters.get(folderOf(note.path)) ?? []), note]);
  }
  const members = new Map<string, Note[]>([...charters.keys()].map((folder) => [folder, []]));
  for (const note of notes) {
    const folder = nearestFolder(note.path, charters);
    if (folder !== undefined) members.get(folder)?.push(note);
  }
  return [...charters]
    .flatMap(([folder, [charter, ...others]]) => (charter === undefined ? [] : [communityOf(folder, charter, others, members.get(folder) ?? [])]))
    .sort((a, b) => a.charter.name.localeCompare(b.charter.name) || (a.folder < b.folder ? -1 : 1));
}

function communityOf(folder: string, note: Note, otherCharters: readonly Note[], all: readonly Note[]): Community {
  const { charter, problems } = readCharter(note);
  const notes = byPath(all.filter((each) => !isTemplate(each.path, folder, charter)));
  const members = membersOf(notes);
  return { folder, note, charter, charterProblems: problems, otherCharters, notes, names: namesOf(all), members, membersByName: memberTable(members) };
}

function byPath(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function isTemplate(path: string, folder: string, charter: Charter): boolean {
  if (charter.templates === undefined || charter.templates === '') return false;
  return path.startsWith(`${folder === '' ? '' : `${folder}/`}${charter.templates}/`);
}

/** `a/b/note.md` stands in `a/b`; a note at the root in ``. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The nearest of some folders that a path stands in or below; undefined for none: then the note is private. */
export function nearestFolder(path: string, folders: { readonly has: (folder: string) => boolean }): string | undefined {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === '') return undefined;
  }
}
