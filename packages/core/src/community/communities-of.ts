import type { Note } from '../note/note.ts';
import { readCharter } from './charter.ts';
import type { Charter } from './charter.ts';
import { folderOf, nearestFolder } from './community.ts';
import type { Community, WholeCommunity } from './community.ts';
import { isMemberNote, keysOfMember, memberIn } from './member.ts';
import type { Member } from './member.ts';
import { namesInSteps, tableInSteps } from './names.ts';
import { sortedInSteps } from '../text/sorted-list.ts';
import { atOnce } from '../text/steps.ts';
import { isThemeNote, themeTableOf } from './theme-table.ts';

/** Every community among some notes, by name and then by folder. Notes outside are looked at no further. */
export function communitiesOf(notes: readonly Note[]): readonly WholeCommunity[] {
  return atOnce(communitiesInSteps(notes));
}

/** The same, note by note. */
export function* communitiesInSteps(notes: readonly Note[]): Generator<void, readonly WholeCommunity[]> {
  const saysSo: Note[] = [];
  for (const note of notes) {
    if (note.type === 'community') saysSo.push(note);
    yield;
  }
  const charters = foldersOf(saysSo);
  const members = new Map<string, Note[]>([...charters.keys()].map((folder) => [folder, []]));
  for (const note of notes) {
    const folder = nearestFolder(note.path, charters);
    if (folder !== undefined) members.get(folder)?.push(note);
    yield;
  }
  const communities: WholeCommunity[] = [];
  for (const [folder, [charter, ...others]] of charters) if (charter !== undefined) communities.push(yield* communityOf(folder, charter, others, members.get(folder) ?? []));
  return communities.sort((a, b) => a.charter.name.localeCompare(b.charter.name) || (a.folder < b.folder ? -1 : 1));
}

/** Which folders some notes make a community, with those in each. One in the templates of another community is a template like any other. */
function foldersOf(saysSo: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const charters = new Map<string, Note[]>();
  const depth = (note: Note): number => note.path.split('/').length;
  // The outer ones first: they say where their templates are.
  for (const note of [...saysSo].sort(byPath).sort((a, b) => depth(a) - depth(b))) {
    const around = nearestFolder(note.path, charters);
    const outer = around === undefined ? undefined : charters.get(around)?.[0];
    if (around !== undefined && outer !== undefined && isTemplate(note.path, around, readCharter(outer).charter)) continue;
    charters.set(folderOf(note.path), [...(charters.get(folderOf(note.path)) ?? []), note]);
  }
  return charters;
}

function* communityOf(folder: string, note: Note, otherCharters: readonly Note[], all: readonly Note[]): Generator<void, WholeCommunity> {
  const { charter, problems } = readCharter(note);
  const sorted = yield* sortedInSteps(all, byPath);
  const notes: Note[] = [];
  const members: Member[] = [];
  const themes: Note[] = [];
  for (const each of sorted) {
    yield;
    if (isTemplate(each.path, folder, charter)) continue;
    notes.push(each);
    if (isMemberNote(each)) members.push(memberIn(each));
    if (isThemeNote(each)) themes.push(each);
  }
  return {
    folder, note, charter, charterProblems: problems, otherCharters, notes, names: yield* namesInSteps(sorted), members, membersByName: yield* tableInSteps(members, keysOfMember),
    themeTable: themeTableOf(charter, themes), shownPaths: new Map(),
  };
}

/** For sorting. */
export function byPath(a: Note, b: Note): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** The templates among the texts of a store: what all notes share because they were made from them. */
export function textsOfTemplates(texts: ReadonlyMap<string, string>, { folder, charter }: Community): readonly string[] {
  return [...texts].filter(([path]) => isTemplate(path, folder, charter)).map(([, text]) => text);
}

export function isTemplate(path: string, folder: string, charter: Charter): boolean {
  if (charter.templates === undefined || charter.templates === '') return false;
  return path.startsWith(`${folder === '' ? '' : `${folder}/`}${charter.templates}/`);
}
