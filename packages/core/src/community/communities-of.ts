import type { Note } from '../note/note.ts';
import { readCharter } from './charter.ts';
import type { Charter } from './charter.ts';
import { folderOf, nearestFolder } from './community.ts';
import type { Community, WholeCommunity } from './community.ts';
import { memberTable, membersOf } from './member.ts';
import { namesOf } from './names.ts';
import { themeTableOf } from './theme-table.ts';

/** Every community among some notes, by name and then by folder. Notes outside are looked at no further. */
export function communitiesOf(notes: readonly Note[]): readonly WholeCommunity[] {
  const charters = chartersAmong(notes);
  const members = new Map<string, Note[]>([...charters.keys()].map((folder) => [folder, []]));
  for (const note of notes) {
    const folder = nearestFolder(note.path, charters);
    if (folder !== undefined) members.get(folder)?.push(note);
  }
  return [...charters]
    .flatMap(([folder, [charter, ...others]]) => (charter === undefined ? [] : [communityOf(folder, charter, others, members.get(folder) ?? [])]))
    .sort((a, b) => a.charter.name.localeCompare(b.charter.name) || (a.folder < b.folder ? -1 : 1));
}

/** The notes that make a folder a community, by folder. One in the templates of another community is a template like any other. */
function chartersAmong(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const charters = new Map<string, Note[]>();
  const depth = (note: Note): number => note.path.split('/').length;
  // The outer ones first: they say where their templates are.
  for (const note of [...byPath(notes.filter(({ type }) => type === 'community'))].sort((a, b) => depth(a) - depth(b))) {
    const around = nearestFolder(note.path, charters);
    const outer = around === undefined ? undefined : charters.get(around)?.[0];
    if (around !== undefined && outer !== undefined && isTemplate(note.path, around, readCharter(outer).charter)) continue;
    charters.set(folderOf(note.path), [...(charters.get(folderOf(note.path)) ?? []), note]);
  }
  return charters;
}

function communityOf(folder: string, note: Note, otherCharters: readonly Note[], all: readonly Note[]): WholeCommunity {
  const { charter, problems } = readCharter(note);
  const sorted = byPath(all);
  const notes = sorted.filter((each) => !isTemplate(each.path, folder, charter));
  const members = membersOf(notes);
  return {
    folder, note, charter, charterProblems: problems, otherCharters, notes, names: namesOf(sorted), members, membersByName: memberTable(members),
    themeTable: themeTableOf(charter, notes), shownPaths: new Map(),
  };
}

function byPath(notes: readonly Note[]): readonly Note[] {
  return [...notes].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The templates among the texts of a store: what all notes share because they were made from them. */
export function textsOfTemplates(texts: ReadonlyMap<string, string>, { folder, charter }: Community): readonly string[] {
  return [...texts].filter(([path]) => isTemplate(path, folder, charter)).map(([, text]) => text);
}

export function isTemplate(path: string, folder: string, charter: Charter): boolean {
  if (charter.templates === undefined || charter.templates === '') return false;
  return path.startsWith(`${folder === '' ? '' : `${folder}/`}${charter.templates}/`);
}
