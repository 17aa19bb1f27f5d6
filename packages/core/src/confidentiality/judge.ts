import type { Community } from '../community/community.ts';
import { hasLeft } from '../community/member.ts';
import { organisationCalled, organisationsOfPerson } from '../community/organisations.ts';
import { resolvePerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import type { Note } from '../note/note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { isKnownMember, presentAt } from './audience.ts';
import type { Audience } from './audience.ts';
import { effectiveLabel } from './effective-label.ts';
import type { EffectiveLabel, Subject } from './effective-label.ts';

export type Reason =
  /** The label lets this audience see it, or keeps it from them. */
  | 'label'
  /** Nothing says a label: it is for members. */
  | 'silent'
  /** `audience` names others. */
  | 'not-named'
  /** `TLP:RED` is for named persons, and nobody is named. */
  | 'nobody-named'
  /** `audience` can't be read. */
  | 'audience-unreadable';

export interface Verdict extends EffectiveLabel {
  readonly may: boolean;
  readonly reason: Reason;
}

/**
 * Who may see this, and why. What cannot be judged may not be seen.
 *
 * `TLP:CLEAR`: everybody. `TLP:GREEN`: the members, and the organisations that take part. `TLP:AMBER` and `TLP:AMBER+STRICT`: the members and
 * their organisations; where `audience` names some, only these, with their organisations. `TLP:RED`: the persons whom `audience` names; of a
 * session that names nobody, those present. No label: the members. An `audience` narrows every label.
 */
export function judge(community: Community, subject: Subject, audience: Audience, today: PlainDate): Verdict {
  const effective = effectiveLabel(community, subject);
  const reason = reasonAgainst(community, subject.note, effective, audience, today);
  return { ...effective, may: reason === undefined, reason: reason ?? (effective.silent ? 'silent' : 'label') };
}

/** Why an audience may not see it; undefined where it may. */
function reasonAgainst(community: Community, note: Note, { label, silent }: EffectiveLabel, audience: Audience, today: PlainDate): Reason | undefined {
  const named = namedIn(community, note);
  if (named === 'unreadable') return 'audience-unreadable';
  switch (audience.kind) {
    case 'world':
      if (silent) return 'silent';
      if (label !== 'TLP:CLEAR') return 'label';
      return named === undefined ? undefined : 'not-named';
    case 'organisations':
      if (silent) return 'silent';
      if (label === 'TLP:RED') return 'label';
      // Who can't be told from another organisation, and who is no organisation at all, is the world.
      if (label !== 'TLP:CLEAR' && (audience.organisations.length === 0 || audience.organisations.some(({ kind }) => kind === 'ambiguous'))) return 'label';
      return named === undefined || audience.organisations.every(({ key }) => named.organisations.has(key)) ? undefined : 'not-named';
    case 'community': {
      const members = community.members.filter((member) => !hasLeft(member, today)).map((member): Person => ({ kind: 'member', name: member.name, member }));
      // Without a list of members nobody can be found in the audience.
      if (members.length === 0) return label === 'TLP:RED' ? 'label' : named === undefined ? undefined : 'not-named';
      return firstReason(members, (person) => againstPerson({ community, note, label, silent, named }, person, true));
    }
    case 'persons': case 'session':
      if (audience.persons.length === 0) return 'nobody-named';
      return firstReason(audience.persons, (person) => againstPerson({ community, note, label, silent, named }, person, isKnownMember(person, today)));
  }
}

function firstReason(persons: readonly Person[], against: (person: Person) => Reason | undefined): Reason | undefined {
  for (const person of persons) {
    const reason = against(person);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

interface Case {
  readonly community: Community;
  readonly note: Note;
  readonly label: TlpLabel;
  readonly silent: boolean;
  readonly named: Named | undefined;
}

function againstPerson({ community, note, label, silent, named }: Case, person: Person, isMember: boolean): Reason | undefined {
  if (label === 'TLP:RED') {
    const persons = named?.persons ?? (note.type === 'session' ? keysOf(presentAt(community, note)) : undefined);
    if (persons === undefined) return 'nobody-named';
    return persons.has(keyOf(person)) && person.kind === 'member' ? undefined : 'not-named';
  }
  if (!isMember && (silent || label !== 'TLP:CLEAR')) return silent ? 'silent' : 'label';
  if (named === undefined) return undefined;
  const ofNamed = organisationsOfPerson(community, person).some(({ key }) => named.organisations.has(key));
  return named.persons.has(keyOf(person)) || ofNamed ? undefined : 'not-named';
}

/** Whom the `audience` of a note names: persons, and organisations with those of the persons. */
interface Named {
  readonly persons: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
}

function namedIn(community: Community, note: Note): Named | 'unreadable' | undefined {
  const written = note.properties.filter(({ key }) => key === 'audience');
  if (written.length === 0) return undefined;
  if (note.problems.some(({ code, detail }) => code === 'value-not-a-list' && detail.toLowerCase() === 'audience')) return 'unreadable';
  // Of two lists only who stands in both is named: a merge that went wrong must not widen anything.
  const lists = written.map(({ values }) => namedBy(community, values));
  return lists.reduce((one, other) => ({ persons: inBoth(one.persons, other.persons), organisations: inBoth(one.organisations, other.organisations) }));
}

function namedBy(community: Community, values: readonly string[]): Named {
  const persons = values.map((value) => resolvePerson(community, value));
  const organisations = values.filter((_, index) => persons[index]?.kind !== 'member').map((value) => organisationCalled(community, value));
  return {
    persons: keysOf(persons.filter((person) => person.kind === 'member')),
    organisations: new Set([...organisations, ...persons.flatMap((person) => organisationsOfPerson(community, person))].filter(({ kind }) => kind !== 'ambiguous').map(({ key }) => key)),
  };
}

function inBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((each) => other.has(each)));
}

function keysOf(persons: readonly Person[]): ReadonlySet<string> {
  return new Set(persons.map(keyOf));
}

/** Members compare by their note, others by what they are called. */
function keyOf(person: Person): string {
  return person.kind === 'member' ? person.member.note.path : `?${person.name}`;
}
