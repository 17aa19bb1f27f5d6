import type { Community } from '../community/community.ts';
import { nameKey } from '../community/name-key.ts';
import type { Note, Place } from '../note/note.ts';

export type RegistryProblemCode = 'name-twice' | 'member-nameless';

/** What is wrong with the notes that tell who is who. */
export interface RegistryProblem {
  readonly code: RegistryProblemCode;
  readonly detail: string;
  readonly path: string;
  readonly place: Place;
}

export function registryProblems(community: Community): readonly RegistryProblem[] {
  return [...twiceUsedNames(community), ...namelessMembers(community)];
}

function twiceUsedNames(community: Community): readonly RegistryProblem[] {
  return [...community.membersByName].flatMap(([key, members]) => members.slice(1).map(({ name, aliases, note }): RegistryProblem => {
    const written = [name, ...aliases].find((each) => nameKey(each) === key) ?? key;
    const place = note.properties.find((property) => property.key === 'aliases')?.place ?? firstKey(note);
    return { code: 'name-twice', detail: written, path: note.path, place };
  }));
}

/** A member is called what the file is called; tools call a new file something that is nobody's name. */
function namelessMembers({ members }: Community): readonly RegistryProblem[] {
  return members.filter(({ name }) => isNobodysName(name)).map(({ name, note }) => ({ code: 'member-nameless', detail: name, path: note.path, place: firstKey(note) }));
}

function isNobodysName(name: string): boolean {
  return !/\p{L}/u.test(name) || /^(?:untitled|naamloos|new (?:file|note)|nieuwe? (?:bestand|notitie)|member|lid)(?:[ -]?\d+)?$/i.test(name.trim());
}

/** Where a problem of a whole note is shown. */
export function firstKey(note: Note): Place {
  return note.properties[0]?.place ?? { start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 };
}
