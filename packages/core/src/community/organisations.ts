import { readWikilink, shownName } from '../note/links.ts';
import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Community } from './community.ts';
import { hasLeft } from './member.ts';
import type { Member } from './member.ts';
import { isGone, membershipOf } from './membership.ts';
import { nameKey } from './name-key.ts';
import type { Person } from './people.ts';
import { resolvePath } from './resolve-link.ts';

/**
 * An organisation as people name it. Organisations compare by `key`: of one that has a note the path of that note, for two can have one
 * name. One that is `ambiguous` could be several, and so is none of them for whoever judges.
 */
export type Organisation =
  | { readonly kind: 'noted'; readonly key: string; readonly name: string; readonly note: Note }
  | { readonly kind: 'named' | 'ambiguous'; readonly key: string; readonly name: string; readonly note: undefined };

/** The organisation that a note is about. */
export function organisationOfNote(note: Note): Organisation {
  return { kind: 'noted', key: note.path, name: note.name, note };
}

/** The organisation that a link, a path, a name or an alias means. */
export function organisationCalled(community: Community, written: string): Organisation {
  const target = readWikilink(written)?.target ?? written.trim();
  const [only, ...others] = notesCalled(community, target, readWikilink(written) !== undefined);
  if (only !== undefined && others.length === 0) return organisationOfNote(only);
  const name = nameKey(target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
  return only === undefined
    ? { kind: 'named', key: `?${name}`, name: shownName(written), note: undefined }
    : { kind: 'ambiguous', key: `??${name}`, name: shownName(written), note: undefined };
}

/** A link means the note that it leads to; a text every organisation that has this name or alias, else the one at this path. */
function notesCalled(community: Community, target: string, isLink: boolean): readonly Note[] {
  const found = resolvePath(community, target);
  const led = (found.kind === 'note' ? [found.note] : found.kind === 'ambiguous' ? found.notes : []).filter(isOrganisation);
  if (isLink && led.length > 0) return led;
  const { byName, byAlias } = community.names;
  const called = [...(byName.get(nameKey(target)) ?? []), ...(byAlias.get(nameKey(target)) ?? [])].filter(isOrganisation);
  return called.length > 0 ? [...new Set(called)] : led;
}

function isOrganisation({ type }: Note): boolean {
  return type === 'organisation';
}

export function organisationsOfMember(community: Community, member: Member): readonly Organisation[] {
  return valuesOf(member.note.properties, 'organisation').map((written) => organisationCalled(community, written));
}

export function organisationsOfPerson(community: Community, person: Person): readonly Organisation[] {
  return person.kind === 'member' ? organisationsOfMember(community, person.member) : [];
}

/**
 * Whether an organisation takes part today: its note does not say that it left without coming back, and where it has none, a member is there
 * from it. A day that can't be read says that it left, and not when. What could be several takes no part.
 */
export function takesPart(community: Community, { kind, key, note }: Organisation, today: PlainDate): boolean {
  if (kind === 'ambiguous') return false;
  if (note !== undefined) return !isGone(membershipOf(note), today);
  return community.members.some((member) => !hasLeft(member, today) && organisationsOfMember(community, member).some((each) => each.key === key));
}
