import type { Community } from '../community/community.ts';
import { keyOfPerson, resolvePerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import { resolvePath } from '../community/resolve-link.ts';
import { readSubstitution } from '../community/substitution.ts';
import type { Substitution } from '../community/substitution.ts';
import { readWikilink } from '../note/links.ts';
import type { Note } from '../note/note.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { minutesOfDay } from './agenda.ts';

/** Sessions with a day, the newest first; of two on one day, the one that starts later, one without `start` behind these, and else the later in the folder. One without a day can't be placed. */
export function sessionsOf(community: Community): readonly Note[] {
  return community.notes.flatMap((note) => timingOf(note) ?? []).sort((a, b) => (isLater(a, b) ? -1 : 1)).map(({ note }) => note);
}

/** The last one up to a day. */
export function lastSession(community: Community, until: PlainDate): Note | undefined {
  let last: Timing | undefined;
  for (const note of community.notes) {
    const timing = timingOf(note);
    if (timing !== undefined && timing.day <= until && (last === undefined || isLater(timing, last))) last = timing;
  }
  return last?.note;
}

interface Timing {
  readonly note: Note;
  readonly day: PlainDate;
  /** In minutes; -1 where no time is written. */
  readonly start: number;
}

function isLater(a: Timing, b: Timing): boolean {
  if (a.day !== b.day) return a.day > b.day;
  return a.start === b.start ? a.note.path > b.note.path : a.start > b.start;
}

/** The day of a session; undefined for what is no session, and for one without a day. */
export function dayOfSession(note: Note): PlainDate | undefined {
  return timingOf(note)?.day;
}

const timings = new WeakMap<Note, { readonly timing: Timing | undefined }>();

/** Undefined for what is no session, and for one without a day. */
function timingOf(note: Note): Timing | undefined {
  if (note.type !== 'session') return undefined;
  const known = timings.get(note) ?? { timing: readTiming(note) };
  timings.set(note, known);
  return known.timing;
}

function readTiming(note: Note): Timing | undefined {
  const day = dateOfProperty(note.properties, 'date');
  return day === undefined ? undefined : { note, day, start: minutesOfDay(valuesOf(note.properties, 'start')[0] ?? '') ?? -1 };
}

/** The last one that took place: today's counts as soon as its note tells of a decision, or of who was not there. Its attendees stand there since it was planned. */
export function lastHeldSession(community: Community, today: PlainDate): Note | undefined {
  const tells = ({ decisions, properties }: Note): boolean => decisions.length > 0 || ['absent', 'substitutes'].some((key) => valuesOf(properties, key).some((value) => value.trim() !== ''));
  return sessionsOf(community).find((note) => {
    const date = dateOfProperty(note.properties, 'date') ?? '';
    return date < today || (date === today && tells(note));
  });
}

/** The session that a link or the name of its note means, with or without a day; undefined for none, or several. */
export function sessionCalled(community: Community, written: string): Note | undefined {
  const found = resolvePath(community, readWikilink(written)?.target ?? written.trim());
  return found.kind === 'note' && found.note.type === 'session' ? found.note : undefined;
}

/** Somebody who was not there, and who came instead in the end, however many sent somebody else. */
export interface Absence {
  readonly person: Person;
  readonly substitute: Person | undefined;
}

export function absencesOf(community: Community, session: Note): readonly Absence[] {
  const substitutions = valuesOf(session.properties, 'substitutes').flatMap((written) => readSubstitution(written) ?? []);
  const absent = valuesOf(session.properties, 'absent').filter((written) => written.trim() !== '');
  const all = new Map<string, Absence>();
  for (const written of [...absent, ...substitutions.map(({ member }) => member)]) {
    const person = resolvePerson(community, written);
    const key = keyOfPerson(person);
    if (!all.has(key)) all.set(key, { person, substitute: whoCameFor(community, substitutions, person) });
  }
  // Who came for somebody and sent somebody else was not missing.
  const substitutes = new Set(substitutions.map(({ substitute }) => keyOfPerson(resolvePerson(community, substitute))));
  return [...all].filter(([key, { person }]) => person.kind === 'member' || !substitutes.has(key)).map(([, absence]) => absence);
}

/** Down the line of those who were sent, to the one who came; where it leads round in a circle, the last before it comes back. */
function whoCameFor(community: Community, substitutions: readonly Substitution[], absent: Person): Person | undefined {
  const seen = new Set([keyOfPerson(absent)]);
  let came: Person | undefined;
  for (let at = absent; ;) {
    const sent = substitutions.find(({ member }) => keyOfPerson(resolvePerson(community, member)) === keyOfPerson(at));
    const next = sent === undefined ? undefined : resolvePerson(community, sent.substitute);
    if (next === undefined || seen.has(keyOfPerson(next))) return came;
    seen.add(keyOfPerson(next));
    came = at = next;
  }
}
