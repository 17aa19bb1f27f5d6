import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { latestOf } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { isGone, membershipOf } from './membership.ts';
import type { Membership } from './membership.ts';
import { nameKey } from './name-key.ts';

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
  return notes.filter((note) => note.type === 'member').map((note) => {
    const membership = membershipOf(note);
    return { note, name: note.name, aliases: valuesOf(note.properties, 'aliases'), membership, left: latestOf(membership.left) };
  });
}

/** Members by each of their names and aliases. */
export function memberTable(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const table = new Map<string, Member[]>();
  for (const member of members) {
    for (const key of new Set([member.name, ...member.aliases].map(nameKey))) table.set(key, [...(table.get(key) ?? []), member]);
  }
  return table;
}

/** Who left and came back is a member again. */
export function hasLeft({ membership }: Member, today: PlainDate): boolean {
  return isGone(membership, today);
}

/** Whether what their note says of them can't be read, so that nobody can be sure that they did not leave. */
export function isUncertain({ note: { problems } }: Member): boolean {
  return problems.some(({ code }) => code.startsWith('frontmatter-') && code !== 'frontmatter-key-twice');
}
