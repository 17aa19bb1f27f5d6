import type { Community } from '../community/community.ts';
import { organisationsOfMember } from '../community/organisations.ts';
import { resolvePerson } from '../community/people.ts';
import { isMemberNote, memberIn } from '../community/member.ts';
import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { acceptedIn } from '../sharing/findings.ts';
import type { Others } from '../sharing/structural-findings.ts';

/** What no note tells alone, and what is wrong in one depends on. */
export interface ToldTogether extends Others {
  /** The paths of the notes in which a question has this block id, the first of them first. */
  readonly notesWithId: (id: string) => readonly string[];
  /** Whether somebody looked at a finding and accepted it. */
  readonly isAccepted: (hash: string) => boolean;
}

/** What one note adds to it, as keys. */
export interface Told {
  readonly ids: readonly string[];
  readonly accepted: readonly string[];
  /** Paths of the members who came in another's place. */
  readonly substitutes: readonly string[];
  /** Organisations that a member comes from who has not left. */
  readonly organisations: readonly string[];
  /** Organisations that a member comes from, or came from. */
  readonly origins: readonly string[];
}

export function toldBy(community: Community, note: Note): Told {
  const member = isMemberNote(note) ? memberIn(note) : undefined;
  const origins = member === undefined ? [] : [...new Set(organisationsOfMember(community, member).map(({ key }) => key))];
  return {
    ids: [...new Set(note.questions.flatMap(({ id }) => id ?? []))],
    accepted: acceptedIn(note),
    substitutes: substitutesIn(community, note),
    organisations: member?.left === undefined ? origins : [],
    origins,
  };
}

function substitutesIn(community: Community, { properties }: Note): readonly string[] {
  const written = valuesOf(properties, 'substitutes').map((each) => /^(.*?)\s+(?:for|voor)\s+/su.exec(each)?.[1] ?? each);
  return [...new Set(written.map((each) => resolvePerson(community, each)).flatMap((person) => (person.kind === 'member' ? [person.member.note.path] : [])))];
}

/** Of all notes of a community at once. */
export function toldTogether(community: Community): ToldTogether {
  const [ids, accepted, substitutes, organisations, origins] = [new Map<string, string[]>(), new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  for (const note of community.notes) {
    const told = toldBy(community, note);
    for (const id of told.ids) {
      const known = ids.get(id);
      if (known === undefined) ids.set(id, [note.path]);
      else known.push(note.path);
    }
    for (const hash of told.accepted) accepted.add(hash);
    for (const path of told.substitutes) substitutes.add(path);
    for (const key of told.organisations) organisations.add(key);
    for (const key of told.origins) origins.add(key);
  }
  return {
    notesWithId: (id) => ids.get(id) ?? [], isAccepted: (hash) => accepted.has(hash),
    wasSubstitute: (path) => substitutes.has(path), severalOrganisations: organisations.size > 1, isOrigin: (key) => origins.has(key),
  };
}
