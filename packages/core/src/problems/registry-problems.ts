import type { Community } from '../community/community.ts';
import { isMemberNote } from '../community/member.ts';
import { nameKey } from '../community/name-key.ts';
import { isNobodysName } from '../community/people.ts';
import type { Note, Place } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';

export type RegistryProblemCode = 'name-twice' | 'member-nameless';

/** What is wrong with the notes that tell who is who. */
export interface RegistryProblem {
  readonly code: RegistryProblemCode;
  readonly detail: string;
  readonly path: string;
  readonly place: Place;
}

export function registryProblemsOf(community: Community, note: Note): readonly RegistryProblem[] {
  return isMemberNote(note) ? [...twiceUsedNames(community, note), ...nameless(note)] : [];
}

/** Of several members with one name, the first by path has it. */
function twiceUsedNames({ membersByName }: Community, note: Note): readonly RegistryProblem[] {
  const names = [note.name, ...valuesOf(note.properties, 'aliases')];
  return [...new Set(names.map(nameKey))].flatMap((key): readonly RegistryProblem[] => {
    const [first] = membersByName.get(key) ?? [];
    if (first === undefined || first.note.path === note.path) return [];
    const place = note.properties.find((property) => property.key === 'aliases')?.place ?? firstKey(note);
    return [{ code: 'name-twice', detail: names.find((each) => nameKey(each) === key) ?? key, path: note.path, place }];
  });
}

/** A member is called what the file is called; tools call a new file something that is nobody's name. */
function nameless(note: Note): readonly RegistryProblem[] {
  return isNobodysName(note.name) ? [{ code: 'member-nameless', detail: note.name, path: note.path, place: firstKey(note) }] : [];
}

/** Where a problem of a whole note is shown. */
export function firstKey(note: Note): Place {
  return note.properties[0]?.place ?? { start: 0, end: 0, line: 0, column: 0, endLine: 0, endColumn: 0 };
}
