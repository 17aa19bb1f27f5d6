import type { AgendaItem } from '../note/note.ts';

/** What is on now in a session. Kept on the device, so that a reload loses nothing. */
export interface RunningItem {
  /** The session's note. */
  readonly path: string;
  /** Where it stands in the agenda, from 0. */
  readonly index: number;
  /** Its words: when the agenda is changed meanwhile, it is found again by these. */
  readonly words: string;
  /** Milliseconds since 1970, UTC. */
  readonly started: number;
}

export interface TimeLeft {
  readonly item: AgendaItem;
  /** In whole minutes, rounded up; 0 in the first minute over time, and negative after. Undefined for an item without an end. */
  readonly minutes: number | undefined;
}

export function startItem(path: string, agenda: readonly AgendaItem[], index: number, now: number): RunningItem | undefined {
  const item = agenda[index];
  return item === undefined ? undefined : { path, index, words: item.words, started: now };
}

/** The item after the one that runs; undefined behind the last. */
export function nextItem(running: RunningItem, agenda: readonly AgendaItem[], now: number): RunningItem | undefined {
  return startItem(running.path, agenda, indexOf(running, agenda) + 1, now);
}

/** Undefined where the agenda is no longer there. A clock that was set back never gives more time than the item has. */
export function timeLeft(running: RunningItem, agenda: readonly AgendaItem[], now: number): TimeLeft | undefined {
  const item = agenda[indexOf(running, agenda)];
  if (item === undefined) return undefined;
  const passed = Math.max(0, now - running.started) / 60_000;
  return { item, minutes: item.minutes === undefined ? undefined : Math.ceil(item.minutes - passed) + 0 };
}

function indexOf({ index, words }: RunningItem, agenda: readonly AgendaItem[]): number {
  if (agenda[index]?.words === words) return index;
  const found = agenda.findIndex((item) => item.words === words);
  return found >= 0 ? found : index;
}

/** What was kept, if it still is what it should be. */
export function readRunning(kept: unknown): RunningItem | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { path, index, words, started } = kept as Partial<Record<keyof RunningItem, unknown>>;
  return typeof path === 'string' && typeof index === 'number' && Number.isInteger(index) && typeof words === 'string' && typeof started === 'number' && Number.isFinite(started) ? { path, index, words, started } : undefined;
}
