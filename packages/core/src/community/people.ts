import { readWikilink, shownName } from '../note/links.ts';
import type { Note } from '../note/note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { shownPath } from './community.ts';
import type { Community } from './community.ts';
import { hasLeft } from './member.ts';
import type { Member } from './member.ts';
import { nameKey } from './name-key.ts';
import { linkTextFor, resolvePath } from './resolve-link.ts';

export type Person =
  | { readonly kind: 'member'; readonly name: string; readonly member: Member }
  | { readonly kind: 'unknown' | 'ambiguous'; readonly name: string };

/** Who is meant by a wikilink, a name or an alias. */
export function resolvePerson(community: Community, written: string): Person {
  const link = readWikilink(written);
  const name = shownName(written);
  if (link !== undefined) {
    const found = resolvePath(community, link.target);
    const member = found.kind === 'note' ? memberOfNote(community, found.note) : undefined;
    if (member !== undefined) return { kind: 'member', name: member.name, member };
    if (found.kind === 'ambiguous') return { kind: 'ambiguous', name };
  }
  // A name is written as a text, and sometimes as a link to nothing.
  const [only, ...others] = community.membersByName.get(nameKey(link?.target ?? name)) ?? [];
  if (only === undefined) return { kind: 'unknown', name };
  return others.length === 0 ? { kind: 'member', name: only.name, member: only } : { kind: 'ambiguous', name };
}

/** Who is meant by what somebody types for a command: also by the path of the member note, for two can have one name. */
export function personAsked(community: Community, typed: string): Person {
  const person = resolvePerson(community, typed);
  return person.kind === 'member' || !isPath(typed) ? person : resolvePerson(community, `[[${typed.trim()}]]`);
}

function isPath(typed: string): boolean {
  return typed.includes('/') && !/[[\]|#]/.test(typed);
}

/** Whether another member has this name too. */
export function sharesName({ membersByName }: Community, { name }: Member): boolean {
  return (membersByName.get(nameKey(name)) ?? []).length > 1;
}

/** A member as a note names them. */
export function linkToMember(community: Community, { note }: Member): string {
  return `[[${linkTextFor(community, note)}]]`;
}

/** What tools call a new file, or a name without a letter. */
export function isNobodysName(name: string): boolean {
  return !/\p{L}/u.test(name) || /^(?:untitled|naamloos|new (?:file|note)|nieuwe? (?:bestand|notitie)|member|lid)(?:[ -]?\d+)?$/i.test(name.trim());
}

/** Whether a link to somebody means them and nobody else: not a note that nobody gave a name yet, nor one whose link is not clear. */
export function canBeNamed(community: Community, member: Member): boolean {
  const meant = resolvePerson(community, linkToMember(community, member));
  return !isNobodysName(member.name) && !/[[\]#^|\r\n]/.test(member.name) && meant.kind === 'member' && meant.member.note.path === member.note.path;
}

/** The path of the note by which a member is told apart from others of their name; empty where nobody else has it. */
export function pathApart(community: Community, person: Person): string {
  return person.kind === 'member' && sharesName(community, person.member) ? shownPath(community, person.member.note) : '';
}

/** A member is found under what the note is called, so nobody has to look through all of them. */
function memberOfNote({ membersByName }: Community, { name, path }: Note): Member | undefined {
  return membersByName.get(nameKey(name))?.find(({ note }) => note.path === path);
}

/** Members compare by their note, others by what they are called. */
export function keyOfPerson(person: Person): string {
  return person.kind === 'member' ? person.member.note.path : `?${person.name.toLowerCase()}`;
}

/** Whether a typed name can stand in a note as one name: not empty, no list, no link. */
export function isPersonName(name: string): boolean {
  return name.trim() !== '' && !/[[\],\r\n]/.test(name);
}

/** Members who are there today, by name. */
export function presentMembers(community: Community, today: PlainDate): readonly Member[] {
  return community.members.filter((member) => !hasLeft(member, today)).sort((a, b) => a.name.localeCompare(b.name));
}

/** Those of them whom a note can name. */
export function namedMembers(community: Community, today: PlainDate): readonly Member[] {
  return presentMembers(community, today).filter((member) => canBeNamed(community, member));
}
