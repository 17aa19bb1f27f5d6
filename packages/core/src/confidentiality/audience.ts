import type { Community } from '../community/community.ts';
import { hasLeft, isUncertain } from '../community/member.ts';
import { organisationCalled, takesPart } from '../community/organisations.ts';
import type { Organisation } from '../community/organisations.ts';
import { personAsked, resolvePerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import { presencesAt } from '../community/presence.ts';
import { resolvePath } from '../community/resolve-link.ts';
import { readSubstitution } from '../community/substitution.ts';
import { readWikilink } from '../note/links.ts';
import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** For whom something is judged. Several persons may see only what each of them may see. */
export type Audience =
  | { readonly kind: 'world' }
  | { readonly kind: 'community' }
  /** All who work there, members or not. */
  | { readonly kind: 'organisations'; readonly organisations: readonly Organisation[] }
  | { readonly kind: 'persons'; readonly persons: readonly Person[] }
  /** Those present at a session: its attendees, and who came in another's place. */
  | { readonly kind: 'session'; readonly session: Note; readonly persons: readonly Person[] };

/** What somebody asks for, as the command line writes it: `world`, `community`, `organisation:NAME`, `person:NAME`, `session:NOTE`. */
export interface AudienceRequest {
  readonly kind: 'world' | 'community' | 'organisation' | 'person' | 'session';
  /** Empty for the world and the community. */
  readonly names: readonly string[];
}

export type AudienceReading = { readonly audience: Audience } | { readonly unknown: string };

export function readAudienceRequest(written: string): AudienceRequest | undefined {
  const match = /^(world|community|organisation|person|session)(?::(.*))?$/su.exec(written.trim());
  const kind = match?.[1] as AudienceRequest['kind'] | undefined;
  const name = match?.[2]?.trim() ?? '';
  if (kind === undefined) return undefined;
  return (kind === 'world' || kind === 'community') === (name === '') ? { kind, names: name === '' ? [] : [name] } : undefined;
}

/** The audience that is meant: only people, organisations and sessions that this community knows, for who is unknown can't be judged. */
export function audienceOf(community: Community, { kind, names }: AudienceRequest, today: PlainDate): AudienceReading {
  switch (kind) {
    case 'world': case 'community': return { audience: { kind } };
    case 'organisation': {
      const organisations = names.map((name) => organisationCalled(community, name));
      const unknown = organisations.find((each) => !takesPart(community, each, today));
      return unknown === undefined ? { audience: { kind: 'organisations', organisations } } : { unknown: unknown.name };
    }
    case 'person': {
      const persons = names.map((name) => personAsked(community, name));
      const unknown = persons.find((person) => !isKnownMember(person, today));
      return unknown === undefined ? { audience: { kind: 'persons', persons } } : { unknown: unknown.name };
    }
    case 'session': {
      const name = names[0] ?? '';
      const found = resolvePath(community, readWikilink(name)?.target ?? name);
      if (found.kind !== 'note' || found.note.type !== 'session') return { unknown: name };
      return { audience: { kind: 'session', session: found.note, persons: perhapsAt(community, found.note) } };
    }
  }
}

/** Who sat at a session, as far as its note leaves no doubt: who is absent, or sent somebody, was not there, whatever else it says. */
export function presentAt(community: Community, session: Note): readonly Person[] {
  return presencesAt(community, session).map(({ person }) => person);
}

/** Everybody whom a session's note names as there, in doubt too: what is shown to those present must be fit for each of them. */
function perhapsAt(community: Community, session: Note): readonly Person[] {
  const substitutes = valuesOf(session.properties, 'substitutes').map((written) => readSubstitution(written)?.substitute ?? written);
  return [...valuesOf(session.properties, 'attendees'), ...substitutes].filter((written) => written.trim() !== '').map((written) => resolvePerson(community, written.trim()));
}

export function isKnownMember(person: Person, today: PlainDate): boolean {
  return person.kind === 'member' && !hasLeft(person.member, today) && !isUncertain(person.member);
}

/** Whether somebody reads, or looks, along who is no member. */
export function isOutside(audience: Audience, today: PlainDate): boolean {
  switch (audience.kind) {
    case 'community': return false;
    case 'persons': case 'session': return !audience.persons.every((person) => isKnownMember(person, today));
    case 'world': case 'organisations': return true;
  }
}
