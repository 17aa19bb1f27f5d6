import { shownName } from '../note/links.ts';
import type { Note } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Community } from './community.ts';
import { hasLeft } from './member.ts';
import type { Member } from './member.ts';
import { nameKey } from './name-key.ts';
import type { Person } from './people.ts';

/** An organisation as people name it: by the name of its note, else as it is written. Names compare by `key`. */
export interface Organisation {
  readonly key: string;
  readonly name: string;
  readonly note: Note | undefined;
}

/** The organisation that a link or a name means. */
export function organisationCalled(community: Community, written: string): Organisation {
  const name = shownName(written);
  const note = [...(community.names.byName.get(nameKey(name)) ?? []), ...(community.names.byAlias.get(nameKey(name)) ?? [])].find((each) => each.type === 'organisation');
  return { key: nameKey(note?.name ?? name), name: note?.name ?? name, note };
}

export function organisationsOfMember(community: Community, member: Member): readonly Organisation[] {
  return valuesOf(member.note.properties, 'organisation').map((written) => organisationCalled(community, written));
}

export function organisationsOfPerson(community: Community, person: Person): readonly Organisation[] {
  return person.kind === 'member' ? organisationsOfMember(community, person.member) : [];
}

/** Whether an organisation takes part today: its note does not say that it left, and where it has none, a member is there from it. */
export function takesPart(community: Community, { key, note }: Organisation, today: PlainDate): boolean {
  if (note !== undefined) {
    const left = dateOfProperty(note.properties, 'left');
    return left === undefined || left > today;
  }
  return community.members.some((member) => !hasLeft(member, today) && organisationsOfMember(community, member).some((each) => each.key === key));
}
