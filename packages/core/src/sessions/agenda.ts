import type { AgendaItem, Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';

/** How long a session takes, as its note says: from `start` to `end`, else `duration`; undefined where it says neither. In minutes. */
export function durationOf({ properties }: Pick<Note, 'properties'>): number | undefined {
  const [start, end] = ['start', 'end'].map((key) => minutesOfDay(valuesOf(properties, key)[0] ?? ''));
  if (start !== undefined && end !== undefined) return (end - start + 1440) % 1440;
  const duration = /^\s*(\d{1,4})(?:\s*(?:min(?:utes|uten)?\.?|'))?\s*$/i.exec(valuesOf(properties, 'duration')[0] ?? '')?.[1];
  return duration === undefined ? undefined : Number(duration);
}

export function minutesOf(agenda: readonly AgendaItem[]): number {
  return agenda.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

/** `13:30` is minute 810 of its day; undefined for what is no time. Also `9.30` and `9:30`. */
export function minutesOfDay(time: string): number | undefined {
  const match = /^\s*(\d{1,2})[:.](\d{2})(?::\d{2})?\s*$/.exec(time);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match === null || hours > 24 || minutes > 59 ? undefined : hours * 60 + minutes;
}

/** Minute 810 of a day is `13:30`; past midnight it goes on with the next day. */
export function timeOfDay(minutes: number): string {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** Why an agenda does not fit the session: what it adds up to, and how long the session takes; undefined where it fits, or one of the two is not said. */
export function agendaMismatch(note: Pick<Note, 'agenda' | 'properties'>): { readonly sum: number; readonly duration: number } | undefined {
  const duration = durationOf(note);
  const sum = minutesOf(note.agenda);
  if (duration === undefined || sum === 0) return undefined;
  // Where some items have no minutes, there must be time left for these.
  const fits = note.agenda.some(({ minutes }) => minutes === undefined) ? sum <= duration : sum === duration;
  return fits ? undefined : { sum, duration };
}
