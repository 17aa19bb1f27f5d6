import type { AgendaItem } from '../note/note.ts';

/** What is on now in a session. Kept on the device, so that a reload loses nothing. */
export interface RunningItem {
  /** The session's note. */
  readonly path: string;
  /** Where it stands in the agenda, from 0. */
  readonly index: number;
  /** Its words: when the agenda is changed meanwhile, it is found again by these. */
  readonly words: string;
  /** Of so many items of these words, which one, from 0. */
  readonly nth: number;
  readonly of: number;
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
  if (item === undefined) return undefined;
  const same = itemsCalled(agenda, item.words);
  return { path, index, words: item.words, nth: same.indexOf(index), of: same.length, started: now };
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

/** As long as there are as many of its words, the same one of these; else the one nearest to where it was. */
function indexOf({ index, words, nth, of }: RunningItem, agenda: readonly AgendaItem[]): number {
  const same = itemsCalled(agenda, words);
  const distance = (at: number): number => Math.abs(at - index);
  return (same.length === of ? same[nth] : undefined) ?? [...same].sort((a, b) => distance(a) - distance(b))[0] ?? index;
}

function itemsCalled(agenda: readonly AgendaItem[], words: string): readonly number[] {
  return agenda.flatMap((item, index) => (item.words === words ? [index] : []));
}

/** What was kept, if it still is what it should be. */
export function readRunning(kept: unknown): RunningItem | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { path, index, words, nth, of, started } = kept as Partial<Record<keyof RunningItem, unknown>>;
  const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
  const isKept = typeof path === 'string' && typeof words === 'string' && isWhole(index) && isWhole(nth) && isWhole(of) && typeof started === 'number' && Number.isFinite(started);
  return isKept ? { path, index, words, nth, of, started } : undefined;
}
