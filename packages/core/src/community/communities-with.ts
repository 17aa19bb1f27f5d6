import type { Note } from '../note/note.ts';
import { withChanges } from '../text/sorted-list.ts';
import { byPath, isTemplate } from './communities-of.ts';
import { nearestFolder } from './community.ts';
import type { WholeCommunity } from './community.ts';
import { isMemberNote, keysOfMember, memberIn } from './member.ts';
import type { Member } from './member.ts';
import { namesWith, tableWith } from './names.ts';
import { isThemeNote, themeTableOf } from './theme-table.ts';

/** A note that took the place of another at the same path; one of them is missing where a note came or went. */
export interface NoteChange {
  readonly before: Note | undefined;
  readonly after: Note | undefined;
}

/**
 * The communities after some notes changed: what `communitiesOf` says of all notes, and a community in which nothing changed stays the same
 * value. Undefined where a charter is among the notes: it decides what belongs to a community, so all has to be gone over.
 */
export function communitiesWith(communities: readonly WholeCommunity[], changes: readonly NoteChange[]): readonly WholeCommunity[] | undefined {
  if (changes.some(({ before, after }) => before?.type === 'community' || after?.type === 'community')) return undefined;
  const folders = new Set(communities.map(({ folder }) => folder));
  const ofFolder = new Map<string, NoteChange[]>();
  for (const change of changes) {
    const folder = nearestFolder((change.after ?? change.before)?.path ?? '', folders);
    const known = folder === undefined ? undefined : ofFolder.get(folder);
    if (known !== undefined) known.push(change);
    else if (folder !== undefined) ofFolder.set(folder, [change]);
  }
  return communities.map((community) => communityWith(community, ofFolder.get(community.folder) ?? []));
}

function communityWith(community: WholeCommunity, changes: readonly NoteChange[]): WholeCommunity {
  if (changes.length === 0) return community;
  const names = namesWith(community.names, befores(changes), afters(changes));
  const inNotes = changes.filter(({ before, after }) => !isTemplate((after ?? before)?.path ?? '', community.folder, community.charter));
  const notes = withChanges(community.notes, befores(inNotes), afters(inNotes), byPath);
  const changedThemes = inNotes.some(({ before, after }) => [before, after].some((note) => note !== undefined && isThemeNote(note)) && !isSameTheme(before, after));
  return {
    ...community, names, notes, ...membersWith(community, inNotes),
    themeTable: changedThemes ? themeTableOf(community.charter, notes) : community.themeTable,
  };
}

function membersWith(community: WholeCommunity, changes: readonly NoteChange[]): Pick<WholeCommunity, 'members' | 'membersByName'> {
  const gone = befores(changes).filter(isMemberNote);
  const come = afters(changes).filter(isMemberNote).map(memberIn);
  if (gone.length + come.length === 0) return { members: community.members, membersByName: community.membersByName };
  const membersGone = gone.flatMap((note) => community.membersByName.get(keysOfMember(memberIn(note))[0] ?? '')?.filter((member) => member.note === note) ?? []);
  const isBefore = (a: Member, b: Member): boolean => a.note.path < b.note.path;
  return {
    members: withChanges(community.members, membersGone, come, (a, b) => byPath(a.note, b.note)),
    membersByName: tableWith(community.membersByName, { gone: membersGone, come, keysOf: keysOfMember, isBefore }),
  };
}

function isSameTheme(before: Note | undefined, after: Note | undefined): boolean {
  return before?.type === after?.type && before?.name === after?.name && aliasesWritten(before) === aliasesWritten(after);
}

function aliasesWritten(note: Note | undefined): string {
  return JSON.stringify(note?.properties.filter(({ key }) => key === 'aliases').map(({ values }) => values));
}

function befores(changes: readonly NoteChange[]): readonly Note[] {
  return changes.flatMap(({ before }) => before ?? []);
}

function afters(changes: readonly NoteChange[]): readonly Note[] {
  return changes.flatMap(({ after }) => after ?? []);
}
