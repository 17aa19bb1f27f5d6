import type { Note } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import { parsePlainDate } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { nameKey } from './name-key.ts';

/** A person with a member note. */
export interface Member {
  readonly note: Note;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly left: PlainDate | undefined;
}

export function membersOf(notes: readonly Note[]): readonly Member[] {
  return notes.filter((note) => note.type === 'member').map((note) => ({
    note, name: note.name, aliases: valuesOf(note.properties, 'aliases'), left: dateOfProperty(note.properties, 'left') ?? unreadableDay(note),
  }));
}

/** A day that can't be read says that somebody left, and not when: then they may see nothing as a member any more. */
function unreadableDay({ properties }: Note): PlainDate | undefined {
  return valuesOf(properties, 'left').some((value) => value.trim() !== '') ? parsePlainDate('0001-01-01') : undefined;
}

/** Members by each of their names and aliases. */
export function memberTable(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const table = new Map<string, Member[]>();
  for (const member of members) {
    for (const key of new Set([member.name, ...member.aliases].map(nameKey))) table.set(key, [...(table.get(key) ?? []), member]);
  }
  return table;
}

export function hasLeft(member: Member, today: PlainDate): boolean {
  return member.left !== undefined && member.left <= today;
}
