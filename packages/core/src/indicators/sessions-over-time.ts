import type { Community } from '../community/community.ts';
import { isExpected } from '../community/member.ts';
import { themeKey } from '../community/name-key.ts';
import { themesOfNote } from '../community/themes.ts';
import type { Note } from '../note/note.ts';
import { dateOfProperty } from '../note/parse-note.ts';
import { absencesOf } from '../sessions/last-session.ts';
import { presencesAt } from '../community/presence.ts';
import type { Actor, Attendee, Event, MemberStory, SessionStory } from './activity.ts';
import { actorOfMember } from './actors.ts';
import type { Actors } from './actors.ts';
import { evidenceOf } from './evidence.ts';
import { presenceAt } from './members-over-time.ts';
import type { Presence } from './members-over-time.ts';

export interface SessionReading {
  /** Undefined for a session without a day: it is a note like others. */
  readonly session: SessionStory | undefined;
  readonly events: readonly Event[];
}

/** Somebody who was there, and in whose place. */
interface Came extends Actor {
  readonly inPlaceOf: string | undefined;
}

/** What a session's note tells: that it was held, who came, who came instead of whom, and who was missed. */
export function readSession(community: Community, note: Note, members: readonly MemberStory[], actors: Actors): SessionReading {
  const day = dateOfProperty(note.properties, 'date');
  const themes = themesOfNote(community, note).map((name) => ({ key: themeKey(name), name }));
  const evidence = evidenceOf(community, note, { place: undefined, text: note.title, date: day });
  const there = presencesAt(community, note).map(({ person, inPlaceOf, organisations }): Came => ({ ...actors.of(person), organisations: organisations.map(({ key, name }) => ({ key, name })), inPlaceOf: inPlaceOf === undefined ? undefined : actors.of(inPlaceOf).key }));
  const absent = absencesOf(community, note).map(({ person }) => actors.of(person));
  const event = (kind: Event['kind'], by: readonly Actor[]): Event => ({ kind, day, by, themes, evidence, question: undefined, result: undefined });
  const events = [event('held', there), ...there.map((actor) => event('attended', [actor]))];
  if (day === undefined) return { session: undefined, events };
  const [themselves, represented] = [there.filter(({ inPlaceOf }) => inPlaceOf === undefined), new Set(there.map(({ inPlaceOf }) => inPlaceOf))];
  const present = new Set(themselves.map(({ key }) => key));
  const attendanceOf = ({ key }: Actor): Attendee['attendance'] => (present.has(key) ? 'present' : represented.has(key) ? 'substituted' : 'absent');
  const stories = (presence: Presence): readonly MemberStory[] => members.filter((story) => isExpected(story.member) && presenceAt(story, day, undefined) === presence);
  const membersThen = stories('there').map(actorOfMember);
  const named = themselves.filter(({ member }) => member !== undefined || members.length === 0);
  const all = new Map([...membersThen, ...named, ...absent].map((actor) => [actor.key, actor]));
  const expected = [...all.values()].map((actor): Attendee => { const { key, name, member, organisations } = actor; return { key, name, member, organisations, attendance: attendanceOf(actor) }; });
  const unsure = stories('unknown').filter(({ key }) => !all.has(key));
  if (members.length > 0 && unsure.length === 0 && expected.every(({ attendance }) => attendance === 'present') && isAsPlanned(note)) return { session: undefined, events: [{ ...event('held', []), isOnlyPlanned: true }] };
  return { session: { evidence, day, themes, expected: there.length === 0 ? [] : expected, unsure }, events };
}

/** A new session has its length, and everybody as attendees. Where nothing is recorded in it, and nobody said who was not there, it stands there as it was planned. */
function isAsPlanned({ properties, questions, decisions, actions }: Note): boolean {
  const has = (key: string): boolean => properties.some((property) => property.key === key);
  return (has('duration') || has('end')) && has('attendees') && !has('absent') && !has('substitutes') && questions.length + decisions.length + actions.length === 0;
}
