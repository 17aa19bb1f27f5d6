import { parsePlainDate } from '@cop-notes/core';
import type { PlainDate } from '@cop-notes/core';

/** Today where the person is. Not through Moment: some of its languages write other digits. */
export function today(): PlainDate {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = parsePlainDate(`${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (day === undefined) throw new RangeError('the clock shows no day of the calendar');
  return day;
}

/** The time where the person is, as `14:05`. */
export function timeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((number) => String(number).padStart(2, '0')).join(':');
}

/** Tell when a new day has begun, also after a night in which the device slept. Returns the id of the interval. */
export function followTheDay(begun: () => void): number {
  let known = today();
  return window.setInterval(() => {
    if (known === today()) return;
    known = today();
    begun();
  }, 60_000);
}
