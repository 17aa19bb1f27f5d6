import type { Community } from '../../community/community.ts';
import { audienceOf, isOutside } from '../../confidentiality/audience.ts';
import type { Audience, AudienceRequest } from '../../confidentiality/audience.ts';
import { shownName } from '../../note/links.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { communityFor } from './community-for.ts';
import { mayOpen } from './may-open.ts';
import type { Room } from './room.ts';

/** What there is to show while somebody presents. */
export interface Presented {
  /** As the room may see it; undefined where the room is not known any more: then nothing may be shown. */
  readonly community: Community | undefined;
  /** For whom, in words that the room may read. */
  readonly whom: string;
  /** Whether somebody is in the room who is no member. */
  readonly isOutside: boolean;
  /** Whether the whole of a note may be opened; never for what is outside of the community. */
  readonly mayOpen: (path: string) => boolean;
}

export function presented(communities: readonly Community[], { community: folder, audience: request }: Room, today: PlainDate, messages: Messages): Presented {
  const whole = communities.find((each) => each.folder === folder);
  const reading = whole === undefined ? undefined : audienceOf(whole, request, today);
  if (whole === undefined || reading === undefined || !('audience' in reading) || isNobody(reading.audience)) {
    return { community: undefined, whom: '', isOutside: true, mayOpen: () => false };
  }
  const { audience } = reading;
  const community = communityFor(whole, audience, today, messages.export);
  const notes = new Map(whole.notes.map((note) => [note.path, note]));
  const answers = new Map<string, boolean>();
  return {
    community,
    whom: roomInWords(request, audience, community, messages),
    isOutside: isOutside(audience, today),
    mayOpen(path) {
      const note = notes.get(path);
      const answer = answers.get(path) ?? (note !== undefined && mayOpen(whole, communities, note, audience, today));
      answers.set(path, answer);
      return answer;
    },
  };
}

function isNobody(audience: Audience): boolean {
  switch (audience.kind) {
    case 'persons': case 'session': return audience.persons.length === 0;
    case 'organisations': return audience.organisations.length === 0;
    case 'world': case 'community': return false;
  }
}

/** Everybody knows their own name; of several each may see only what all may. */
function roomInWords({ names }: AudienceRequest, audience: Audience, community: Community, { presenting: { rooms } }: Messages): string {
  const mayKnow = (path: string | undefined): boolean => community.notes.some((note) => note.path === path);
  switch (audience.kind) {
    case 'world': case 'community': return rooms[audience.kind];
    case 'organisations': {
      const all = audience.organisations;
      return all.length === 1 || all.every(({ note }) => mayKnow(note?.path)) ? all.map(({ name }) => name).join(', ') : rooms.organisations(all.length);
    }
    case 'persons': {
      const known = names.length === 1 || audience.persons.every((person) => person.kind === 'member' && mayKnow(person.member.note.path));
      return known ? audience.persons.map(({ name }) => shownName(name)).join(', ') : rooms.persons(names.length);
    }
    case 'session': {
      const seen = community.notes.find(({ path }) => path === audience.session.path);
      return seen === undefined ? rooms.session : rooms.sessionCalled(seen.title);
    }
  }
}
