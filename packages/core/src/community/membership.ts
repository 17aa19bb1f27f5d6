import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { parsePlainDate } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** When a person or an organisation came and went, as the note about them says. */
export interface Membership {
  readonly steps: readonly Step[];
}

/** A day on which somebody came, or went. */
export interface Step {
  readonly day: PlainDate;
  readonly kind: 'joined' | 'left';
}

/** In order, each once. On one and the same day whoever was there left and came back; whoever was not came and left. */
export function stepsOf(joined: readonly PlainDate[], left: readonly PlainDate[]): readonly Step[] {
  const steps: Step[] = [];
  for (const day of [...new Set([...joined, ...left])].sort()) {
    const kinds: readonly Step['kind'][] = steps.at(-1)?.kind === 'joined' ? ['left', 'joined'] : ['joined', 'left'];
    for (const kind of kinds) if ((kind === 'joined' ? joined : left).includes(day)) steps.push({ day, kind });
  }
  return steps;
}

/** The last of them up to a day, or of one kind. */
export function lastStep(steps: readonly Step[], day: PlainDate, kind?: Step['kind']): Step | undefined {
  return steps.filter((step) => step.day <= day && (kind === undefined || step.kind === kind)).at(-1);
}

/** The days under a key that can be read. */
export function daysUnder({ properties }: Note, key: Step['kind']): readonly PlainDate[] {
  return valuesOf(properties, key).flatMap((value) => parsePlainDate(value) ?? []);
}

/** Whether somebody left, and nobody can read when. */
export function hasLeftSometime({ properties }: Note): boolean {
  return valuesOf(properties, 'left').some((value) => value.trim() !== '' && parsePlainDate(value) === undefined);
}

/** A day that can't be read says that somebody left, and not when: then nothing says either that they came back. */
export function membershipOf(note: Note): Membership {
  return { steps: hasLeftSometime(note) ? [{ day: firstDay, kind: 'left' }] : stepsOf(daysUnder(note, 'joined'), daysUnder(note, 'left')) };
}

const firstDay = '0001-01-01' as PlainDate;

/** Whether they are gone on a day: they left by then, and did not come back after it. */
export function isGone({ steps }: Membership, today: PlainDate): boolean {
  return lastStep(steps, today)?.kind === 'left';
}

/** Whether they are there on a day, as far as anything is written down: they had come by then, or nobody knows when they did, and are not gone. */
export function isThere(membership: Membership, day: PlainDate): boolean {
  return !isGone(membership, day) && (thereSince(membership, day) !== undefined || !membership.steps.some(({ kind }) => kind === 'joined'));
}

/** Since when they are there now: the last day on which they came; undefined where no day is written. */
export function thereSince({ steps }: Membership, today: PlainDate): PlainDate | undefined {
  return lastStep(steps, today, 'joined')?.day;
}
