import type { Community } from '../community/community.ts';
import type { Member } from '../community/member.ts';
import { isExpected } from '../community/member.ts';
import { keyOfPerson, namedMembers, resolvePerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import { presentAt } from '../confidentiality/audience.ts';
import { effectiveLabel, labelOfNote } from '../confidentiality/effective-label.ts';
import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { isStricter } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { asksForChathamHouse } from '../note/chatham-house.ts';
import type { PlainDate } from '../text/plain-date.ts';

/**
 * Whether words of a note, with a label of their own, may be repeated in another note: not what is stricter, nothing that is for named
 * persons, for these are others than those who read the other, nothing out of a silent note where the other has a label, for that lets in
 * more than the members, and nothing that names nobody where the other does.
 */
export function mayStandIn(community: Community, other: Note, from: Note, itsLabel: TlpLabel): boolean {
  const there = effectiveLabel(community, { note: other });
  const isWider = effectiveLabel(community, { note: from }).silent && !there.silent && there.label !== 'TLP:RED';
  return itsLabel !== 'TLP:RED' && !isStricter(itsLabel, there.label) && !isWider && valuesOf(from.properties, 'audience').length === 0 && from.locked === undefined
    && (!asksForChathamHouse(from) || asksForChathamHouse(other));
}

export function mayStandInAll(community: Community, others: readonly Note[], from: Note, itsLabel: TlpLabel): boolean {
  return others.every((other) => mayStandIn(community, other, from, itsLabel));
}

/** Of other notes a session names those whose words may stand in it, and those that are for everybody whom it is for itself. */
export function mayNameNote(community: Community, session: Note, other: Note): boolean {
  const label = labelOfNote(community, other);
  if (mayStandIn(community, session, other, label)) return true;
  return isForAllWhoRead(community, session, other) && (!asksForChathamHouse(other) || asksForChathamHouse(session));
}

/** Whether a session's note may name somebody: not who has a member note that fewer people may see. */
export function mayNamePerson(community: Community, session: Note, person: Person): boolean {
  if (person.kind !== 'member') return true;
  const { note } = person.member;
  const label = labelOfNote(community, note);
  if (valuesOf(note.properties, 'audience').length > 0) return isForAllWhoRead(community, session, note);
  return label !== 'TLP:RED' && !isStricter(label, labelOfNote(community, session));
}

/** Whether a note that names its readers names all of a session's. */
function isForAllWhoRead(community: Community, session: Note, other: Note): boolean {
  const own = labelOfNote(community, session);
  const named = valuesOf(session.properties, 'audience').map((written) => resolvePerson(community, written));
  const readers = named.length > 0 ? named : own === 'TLP:RED' ? presentAt(community, session) : [];
  const others = new Set(valuesOf(other.properties, 'audience').map((written) => keyOfPerson(resolvePerson(community, written))));
  return readers.length > 0 && readers.every((reader) => others.has(keyOfPerson(reader))) && !isStricter(labelOfNote(community, other), own);
}

/** The members who are expected on a day: those whom a session's note may name, and those whom it may not. */
export function membersToName(community: Community, session: Note, day: PlainDate): { readonly named: readonly Member[]; readonly unnamed: readonly Member[] } {
  const members = namedMembers(community, day).filter(isExpected);
  const named = members.filter((member) => mayNamePerson(community, session, { kind: 'member', name: member.name, member }));
  return { named, unnamed: members.filter((member) => !named.includes(member)) };
}
