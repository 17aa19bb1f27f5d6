import type { Community } from '../community/community.ts';
import type { Member } from '../community/member.ts';
import { readSubstitution } from '../community/substitution.ts';
import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { isCalled, isToCome } from './duties.ts';

/** What still names a leaver, is no duty, and is for others to decide on: the contact of an organisation, readers of a note, who is expected at a session. */
export interface Mention {
  readonly note: Note;
  readonly key: 'contact' | 'audience' | 'attendees' | 'substitutes';
}

/** In the order of the notes. What is over is history: who wrote something, and who was there. */
export function mentionsOf(community: Community, member: Member, from: PlainDate): readonly Mention[] {
  const is = isCalled(community, member);
  const persons = ({ properties }: Note, key: Mention['key']): readonly string[] => (key !== 'substitutes' ? valuesOf(properties, key)
    : valuesOf(properties, key).map(readSubstitution).flatMap((each) => (each === undefined ? [] : [each.substitute, each.member])));
  return community.notes.flatMap((note) => {
    const keys: readonly Mention['key'][] = [
      ...(note.type === 'organisation' ? ['contact' as const] : []), 'audience',
      ...(note.type === 'session' && isToCome(note, from) ? ['attendees' as const, 'substitutes' as const] : []),
    ];
    return keys.filter((key) => persons(note, key).some((written) => written.trim() !== '' && is(written))).map((key): Mention => ({ note, key }));
  });
}
