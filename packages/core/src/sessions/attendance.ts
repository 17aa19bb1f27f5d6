import type { Community } from '../community/community.ts';
import { resolvePerson } from '../community/people.ts';
import { linkTextFor } from '../community/resolve-link.ts';
import type { Person } from '../community/people.ts';
import type { Note } from '../note/note.ts';
import { readNote, valuesOf } from '../note/parse-note.ts';
import { refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { editProperties } from '../questions/edit-properties.ts';
import { readSubstitution } from '../community/substitution.ts';

export type Attendance =
  | { readonly kind: 'present' | 'absent' }
  /** As it shall stand in the note: a link, or a name. */
  | { readonly kind: 'substituted'; readonly by: string };

/** How somebody stands in a session's note: marked, or there in another's place, `for` whom as it is written. */
export type Standing = Attendance | { readonly kind: 'stands-in'; readonly for: string };

/** Undefined where nothing is said. */
export function attendanceOf(community: Community, session: Note, person: Person): Standing | undefined {
  const is = (written: string): boolean => isSame(resolvePerson(community, written), person);
  const substitutions = valuesOf(session.properties, 'substitutes').flatMap((written) => readSubstitution(written) ?? []);
  const substitution = substitutions.find(({ member }) => is(member));
  if (substitution !== undefined) return { kind: 'substituted', by: substitution.substitute };
  if (valuesOf(session.properties, 'absent').some(is)) return { kind: 'absent' };
  if (valuesOf(session.properties, 'attendees').some(is)) return { kind: 'present' };
  const standsIn = substitutions.find(({ substitute }) => is(substitute));
  return standsIn === undefined ? undefined : { kind: 'stands-in', for: standsIn.member };
}

/** All members, and everybody else whom a session's note names, substitutes too: whom to mark. */
export function peopleToMark(community: Community, session: Note, members: readonly Person[]): readonly Person[] {
  const substitutes = valuesOf(session.properties, 'substitutes').flatMap((value) => readSubstitution(value)?.substitute ?? []);
  const written = [...['attendees', 'absent'].flatMap((key) => valuesOf(session.properties, key)), ...substitutes].filter((value) => value.trim() !== '').map((value) => resolvePerson(community, value));
  const all = [...members];
  for (const person of written) if (!all.some((each) => isSame(each, person))) all.push(person);
  return all;
}

/** Write down that somebody is there, is not, or sent somebody. What the lists say about others stays as it is. */
export function markAttendance(community: Community, path: string, text: string, person: Person, attendance: Attendance): Edits {
  const source = readNote(path, text);
  const { note } = source;
  if (note.locked !== undefined) return refuse(note.locked);
  const is = (written: string): boolean => isSame(resolvePerson(community, written), person);
  const own = person.kind === 'member' ? `[[${linkTextFor(community, person.member.note)}]]` : person.name;
  const list = (key: string, stays: (written: string) => boolean, added: string | undefined): { key: string; value: readonly string[] | undefined } | undefined => {
    const before = valuesOf(note.properties, key);
    const kept = before.filter(stays);
    const after = added === undefined || before.some((each) => each === added || (key !== 'substitutes' && is(each))) ? (added === undefined ? kept : before) : [...kept, added];
    return after.length === before.length && after.every((each, index) => each === before[index]) ? undefined : { key, value: after.length === 0 ? undefined : after };
  };
  const others = (written: string): boolean => !is(written);
  // Who is no member and came in another's place is there for that organisation, and not once more; a member can be there for both.
  const standsIn = person.kind !== 'member' && valuesOf(note.properties, 'substitutes').some((written) => is(readSubstitution(written)?.substitute ?? ''));
  const changes = [
    list('attendees', others, attendance.kind === 'present' && !standsIn ? own : undefined),
    list('absent', others, attendance.kind === 'present' ? undefined : own),
    list('substitutes', (written) => { const read = readSubstitution(written); return read === undefined || !is(read.member); }, attendance.kind === 'substituted' ? `${attendance.by} for ${own}` : undefined),
  ].filter((each) => each !== undefined);
  if (changes.length === 0) return refuse('already-so');
  const edits = editProperties(source, changes);
  return edits === undefined ? refuse('unsafe') : { edits };
}

function isSame(one: Person, other: Person): boolean {
  if (one.kind === 'member' && other.kind === 'member') return one.member.note.path === other.member.note.path;
  return one.kind !== 'member' && other.kind !== 'member' && one.name.toLowerCase() === other.name.toLowerCase();
}
