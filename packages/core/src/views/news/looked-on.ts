import { parsePlainDate } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';

/** When the news of a community was last marked as seen on this device. */
export interface LookedOn {
  /** The folder of the community. */
  readonly community: string;
  readonly day: PlainDate;
  /** What of that day was there to be seen then: what came later on that day is new still. */
  readonly seen: readonly number[];
}

/** What was kept on the device, as far as it can be understood. */
export function readLookedOn(kept: unknown): readonly LookedOn[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each: unknown) => {
    const { community, day, seen } = (typeof each === 'object' && each !== null ? each : {}) as Partial<Record<keyof LookedOn, unknown>>;
    const date = typeof day === 'string' ? parsePlainDate(day) : undefined;
    return typeof community === 'string' && date !== undefined ? [{ community, day: date, seen: Array.isArray(seen) ? seen.filter((key): key is number => typeof key === 'number') : [] }] : [];
  });
}
