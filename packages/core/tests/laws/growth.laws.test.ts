import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { hostileNotes } from '../support/hostile-notes.ts';

/** The time of this process alone, in milliseconds: what the machine does besides adds nothing to it. The best of a few runs. */
function timeOf(text: string): number {
  return Math.min(...[1, 2, 3].map(() => {
    const before = process.cpuUsage();
    parseNote('a.md', text);
    return process.cpuUsage(before).user / 1000;
  }));
}

test.each(Object.entries(hostileNotes))('%s: four times as much takes about four times as long', (_, noteOf) => {
  timeOf(noteOf(20_000));
  const [small, large] = [timeOf(noteOf(95_000)), timeOf(noteOf(380_000))];
  // What takes time that grows with the square takes sixteen times as long; what takes no time at all says nothing.
  expect(large).toBeLessThan(Math.max(small, 15) * 9);
  expect(small).toBeLessThan(3000);
});
