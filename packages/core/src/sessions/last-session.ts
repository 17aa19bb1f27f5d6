import type { Community } from '../community/community.ts';
import { resolvePerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import type { Note } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** Sessions with a day, the newest first; of two on one day, the later in the folder comes first. One without a day can't be placed. */
export function sessionsOf(community: Community): readonly Note[] {
  const dated = community.notes.filter(({ type }) => type === 'session').flatMap((note) => {
    const date = dateOfProperty(note.properties, 'date');
    return date === undefined ? [] : [{ note, date }];
  });
  return dated.sort((a, b) => (a.date !== b.date ? (a.date > b.date ? -1 : 1) : a.note.path > b.note.path ? -1 : 1)).map(({ note }) => note);
}

/** The last one up to a day. */
export function lastSession(community: Community, until: PlainDate): Note | undefined {
  return sessionsOf(community).find((note) => (dateOfProperty(note.properties, 'date') ?? '') <= until);
}

/** Somebody who was not there, and who came instead; a substitute of a substitute came for the first of them. */
export interface Absence {
  readonly person: Person;
  readonly substitute: Person | undefined;
}

export interface Substitution {
  readonly substitute: string;
  readonly member: string;
}

/** `[[Sub]] for [[Member]]`, also `Sub voor Member`; undefined for what says only one of them. */
export function readSubstitution(written: string): Substitution | undefined {
  const match = /^\s*(.+?)\s+(?:for|voor)\s+(.+?)\s*$/su.exec(written);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { substitute: match[1], member: match[2] };
}

export function absencesOf(community: Community, session: Note): readonly Absence[] {
  const substitutions = valuesOf(session.properties, 'substitutes').flatMap((written) => readSubstitution(written) ?? []);
  const absent = valuesOf(session.properties, 'absent').filter((written) => written.trim() !== '');
  const all = new Map<string, Absence>();
  for (const written of [...absent, ...substitutions.map(({ member }) => member)]) {
    const person = resolvePerson(community, written);
    const key = keyOf(person);
    const came = substitutions.find(({ member }) => keyOf(resolvePerson(community, member)) === key);
    if (!all.has(key)) all.set(key, { person, substitute: came === undefined ? undefined : resolvePerson(community, came.substitute) });
  }
  // Who came for somebody and sent somebody else was not missing.
  const substitutes = new Set(substitutions.map(({ substitute }) => keyOf(resolvePerson(community, substitute))));
  return [...all].filter(([key, { person }]) => person.kind === 'member' || !substitutes.has(key)).map(([, absence]) => absence);
}

function keyOf(person: Person): string {
  return person.kind === 'member' ? person.member.note.path : `?${person.name.toLowerCase()}`;
}
