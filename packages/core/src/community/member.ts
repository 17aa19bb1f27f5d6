import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import type { SharedMap } from '../text/shared-map.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { atOnce } from '../text/steps.ts';
import { isGone, membershipOf } from './membership.ts';
import type { Membership } from './membership.ts';
import { nameKey } from './name-key.ts';
import { tableInSteps } from './names.ts';

/** A person with a member note. */
export interface Member {
  readonly note: Note;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly membership: Membership;
  /** The last day on which they left, also where they came back later. */
  readonly left: PlainDate | undefined;
}

export function membersOf(notes: readonly Note[]): readonly Member[] {
  return notes.filter(isMemberNote).map(memberIn);
}

export function isMemberNote({ type }: Note): boolean {
  return type === 'member';
}

/** The member whom a member note is about. */
export function memberIn(note: Note): Member {
  const membership = membershipOf(note);
  return { note, name: note.name, aliases: valuesOf(note.properties, 'aliases'), membership, left: membership.steps.filter(({ kind }) => kind === 'left').at(-1)?.day };
}

/** Members by each of their names and aliases. */
export function memberTable(members: readonly Member[]): SharedMap<readonly Member[]> {
  return atOnce(tableInSteps(members, keysOfMember));
}

export function keysOfMember({ name, aliases }: Pick<Member, 'name' | 'aliases'>): readonly string[] {
  return [...new Set([name, ...aliases].map(nameKey))];
}

/** Who left and came back is a member again. */
export function hasLeft({ membership }: Member, today: PlainDate): boolean {
  return isGone(membership, today);
}

/** Who is a sponsor and nothing else does not come to sessions, by agreement. */
export function isExpected({ note }: Member): boolean {
  const roles = valuesOf(note.properties, 'roles').map((role) => role.trim().toLowerCase()).filter((role) => role !== '');
  return roles.length === 0 || roles.some((role) => role !== 'sponsor');
}

/** Whether what their note says of them can't be read, so that nobody can be sure that they did not leave. */
export function isUncertain({ note: { problems } }: Member): boolean {
  return problems.some(({ code }) => code.startsWith('frontmatter-') && code !== 'frontmatter-key-twice');
}
