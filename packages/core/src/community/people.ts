import type { Note } from '../note/note.ts';
import { readWikilink, shownName } from '../note/links.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Community } from './community.ts';
import { nameKey } from './name-key.ts';
import { resolvePath } from './resolve-link.ts';

/** A person with a member note. */
export interface Member {
  readonly note: Note;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly left: PlainDate | undefined;
}

export type Person =
  | { readonly kind: 'member'; readonly name: string; readonly member: Member }
  | { readonly kind: 'unknown' | 'ambiguous'; readonly name: string };

export function membersOf(notes: readonly Note[]): readonly Member[] {
  return notes.filter((note) => note.type === 'member').map((note) => ({
    note, name: note.name, aliases: valuesOf(note.properties, 'aliases'), left: dateOfProperty(note.properties, 'left'),
  }));
}

/** Members by each of their names and aliases. */
export function memberTable(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const table = new Map<string, Member[]>();
  for (const member of members) {
    for (const key of new Set([member.name, ...member.aliases].map(nameKey))) table.set(key, [...(table.get(key) ?? []), member]);
  }
  return table;
}

/** Who is meant by a wikilink, a name or an alias. */
export function resolvePerson(community: Community, written: string): Person {
  const link = readWikilink(written);
  const name = shownName(written);
  if (link !== undefined) {
    const found = resolvePath(community, link.target);
    const member = found.kind === 'note' ? community.members.find((each) => each.note === found.note) : undefined;
    if (member !== undefined) return { kind: 'member', name: member.name, member };
    if (found.kind === 'ambiguous') return { kind: 'ambiguous', name };
  }
  // A name is written as a text, and sometimes as a link to nothing.
  const [only, ...others] = community.membersByName.get(nameKey(link?.target ?? name)) ?? [];
  if (only === undefined) return { kind: 'unknown', name };
  return others.length === 0 ? { kind: 'member', name: only.name, member: only } : { kind: 'ambiguous', name };
}

export function hasLeft(member: Member, today: PlainDate): boolean {
  return member.left !== undefined && member.left <= today;
}

/** Members who are there today, by name. */
export function presentMembers(community: Community, today: PlainDate): readonly Member[] {
  return community.members.filter((member) => !hasLeft(member, today)).sort((a, b) => a.name.localeCompare(b.name));
}
