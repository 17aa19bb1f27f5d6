import type { Community } from '../community/community.ts';
import { themeKey } from '../community/name-key.ts';
import { themesOfNote } from '../community/themes.ts';
import type { Note } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import { absencesOf } from '../sessions/last-session.ts';
import type { Actor, Attendee, Event, MemberStory, SessionStory } from './activity.ts';
import { actorOfMember } from './actors.ts';
import type { Actors } from './actors.ts';
import { evidenceOf } from './evidence.ts';
import { presenceAt } from './members-over-time.ts';

export interface SessionReading {
  /** Undefined for a session without a day: it is a note like others. */
  readonly session: SessionStory | undefined;
  readonly events: readonly Event[];
}

/** What a session's note tells: that it was held, who came, who came instead of whom, and who was missed. */
export function readSession(community: Community, note: Note, members: readonly MemberStory[], actors: Actors): SessionReading {
  const day = dateOfProperty(note.properties, 'date');
  const themes = themesOfNote(community, note).map((name) => ({ key: themeKey(name), name }));
  const evidence = evidenceOf(community, note, { place: undefined, text: note.title, date: day });
  const present = actors.named(valuesOf(note.properties, 'attendees'));
  const absences = absencesOf(community, note).map(({ person, substitute }) => ({ actor: actors.of(person), substitute: substitute === undefined ? undefined : actors.of(substitute) }));
  const absent = new Map(absences.map((absence) => [absence.actor.key, absence]));
  const came = present.filter(({ key }) => !absent.has(key));
  // Who came in another's place counts for that one's organisation.
  const instead = absences.flatMap(({ actor, substitute }) => (substitute === undefined ? [] : [{ ...substitute, organisations: actor.organisations.length > 0 ? actor.organisations : substitute.organisations }]));
  const there = [...new Map([...came, ...instead].map((actor) => [actor.key, actor])).values()];
  const event = (kind: Event['kind'], by: readonly Actor[]): Event => ({ kind, day, by, themes, evidence, question: undefined, result: undefined });
  const events = [event('held', there), ...there.map((actor) => event('attended', [actor]))];
  if (day === undefined) return { session: undefined, events };
  const attendanceOf = ({ key }: Actor): Attendee['attendance'] => {
    const absence = absent.get(key);
    if (absence !== undefined) return absence.substitute === undefined ? 'absent' : 'substituted';
    return came.some((each) => each.key === key) ? 'present' : 'absent';
  };
  const membersThen = members.filter((story) => presenceAt(story, day, undefined) === 'there').map(actorOfMember);
  const named = came.filter(({ member }) => member !== undefined || members.length === 0);
  const all = [...new Map([...membersThen, ...named, ...absences.map(({ actor }) => actor)].map((actor) => [actor.key, actor])).values()];
  return { session: { evidence, day, themes, expected: there.length === 0 ? [] : all.map((actor) => ({ ...actor, attendance: attendanceOf(actor) })) }, events };
}
