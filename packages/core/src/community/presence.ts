import type { Community } from './community.ts';
import { isThere } from './membership.ts';
import { organisationsOfPerson } from './organisations.ts';
import type { Organisation } from './organisations.ts';
import { keyOfPerson, resolvePerson } from './people.ts';
import type { Person } from './people.ts';
import type { Note } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import { readSubstitution } from './substitution.ts';

/** Somebody who was at a session, and for whom. */
export interface Presence {
  readonly person: Person;
  /** Who was absent in whose place they came, first of all; undefined for who came for themselves. */
  readonly inPlaceOf: Person | undefined;
  /** For these their being there counts; empty where nobody knows from where they come. */
  readonly organisations: readonly Organisation[];
}

/**
 * Who was there, and for which organisation, each once: those who came for themselves, then substitutes, in the order of the note.
 * A substitute counts for the organisations of whom they stand in for, and that member does not count. Who is a member on that day and stands
 * in for another was there for themselves, too. Who sent somebody else was not there, whatever else the note says; of a substitute of a
 * substitute the first absent one counts.
 */
export function presencesAt(community: Community, session: Note): readonly Presence[] {
  const names = (key: string): readonly string[] => valuesOf(session.properties, key).filter((written) => written.trim() !== '');
  const substitutions = names('substitutes').flatMap((written) => {
    const read = readSubstitution(written);
    return read === undefined ? [] : [{ substitute: resolvePerson(community, read.substitute), absent: resolvePerson(community, read.member) }];
  });
  const missing = new Set([...names('absent').map((written) => resolvePerson(community, written)), ...substitutions.map(({ absent }) => absent)].map(keyOfPerson));
  const came = (person: Person): boolean => !missing.has(keyOfPerson(person));
  const substitutes = substitutions.filter(({ substitute }) => came(substitute));
  const day = dateOfProperty(session.properties, 'date');
  const isMember = (person: Person): boolean => person.kind === 'member' && (day === undefined || isThere(person.member.membership, day));
  const themselves = [...names('attendees').map((written) => resolvePerson(community, written)).filter(came), ...substitutes.map(({ substitute }) => substitute).filter(isMember)]
    .map((person): Presence => ({ person, inPlaceOf: undefined, organisations: organisationsOfPerson(community, person) }));
  const instead = substitutes.map(({ substitute, absent }): Presence => {
    const first = firstAbsent(absent, substitutions);
    return { person: substitute, inPlaceOf: first, organisations: organisationsOfPerson(community, first) };
  });
  return [...new Map([...themselves, ...instead].map((each) => [`${keyOfPerson(each.person)}\n${each.inPlaceOf === undefined ? '' : keyOfPerson(each.inPlaceOf)}`, each])).values()];
}

interface Replacement {
  readonly substitute: Person;
  readonly absent: Person;
}

/** Up the line of those who sent somebody; where it leads round in a circle, it ends before it comes back. */
function firstAbsent(absent: Person, substitutions: readonly Replacement[]): Person {
  const seen = new Set([keyOfPerson(absent)]);
  for (let first = absent; ;) {
    const before = substitutions.find(({ substitute }) => keyOfPerson(substitute) === keyOfPerson(first));
    if (before === undefined || seen.has(keyOfPerson(before.absent))) return first;
    first = before.absent;
    seen.add(keyOfPerson(first));
  }
}
