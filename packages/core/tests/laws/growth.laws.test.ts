import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { nameFinder } from '../../src/sharing/names.ts';
import { hostileNotes } from '../support/hostile-notes.ts';
import { today } from '../support/notes.ts';

/** The time of this process alone, in milliseconds: what the machine does besides adds nothing to it. The best of a few runs. */
function timeOf(text: string, read: (text: string) => unknown = (each) => parseNote('a.md', each)): number {
  return Math.min(...[1, 2, 3].map(() => {
    const before = process.cpuUsage();
    read(text);
    return process.cpuUsage(before).user / 1000;
  }));
}

test.each(Object.entries(hostileNotes))('%s: four times as much takes about four times as long', (_, noteOf) => {
  timeOf(noteOf(20_000));
  const [small, large] = [timeOf(noteOf(95_000)), timeOf(noteOf(380_000))];
  // What takes time that grows with the square takes sixteen times as long; what takes no time at all says nothing.
  expect(large).toBeLessThan(Math.max(small, 15) * 9);
  expect(small).toBeLessThan(1000);
});

test.each(Object.entries(hostileNotes))('%s, in megabytes: two and four times as much take about two and four times as long', (_, noteOf) => {
  const [one, two, four] = [1_000_000, 2_000_000, 4_000_000].map((size) => timeOf(noteOf(size))) as [number, number, number];
  expect(two).toBeLessThan(Math.max(one, 15) * 4);
  expect(four).toBeLessThan(Math.max(one, 15) * 9);
});

test.each(['words on one line', 'a field that opens again and again, on one line', 'comments that nothing closes, on one line'])('%s, of 10 MB: takes about ten times as long as 1 MB', (what) => {
  const noteOf = hostileNotes[what] as (size: number) => string;
  expect(timeOf(noteOf(10_000_000))).toBeLessThan(Math.max(timeOf(noteOf(1_000_000)), 15) * 25);
});

test('a text is searched for many names that begin alike about as fast as for few', () => {
  const names = (count: number): Parameters<typeof nameFinder>[0] => Array.from({ length: count }, (_, index) => ({ name: `Session about thing ${String(index)}`, of: `${String(index)}.md`, spelling: 'any' }));
  const text = 'In the session about thing 7 and the session about things we spoke of it.\n'.repeat(2000);
  const [few, many] = [nameFinder(names(100)), nameFinder(names(6400))];
  expect(few(text)).toHaveLength(2000);
  expect(timeOf(text, many)).toBeLessThan(Math.max(timeOf(text, few), 15) * 6);
});

test('an export is stopped about as fast for each place of each note that stays, however many of them say the same', () => {
  const words = Array.from({ length: 40 }, (_, index) => `Word${String(index)} we decided on steel prices.\n\n`).join('');
  const stopped = (count: number): number => {
    const inside = Array.from({ length: count }, (_, index): readonly [string, string] => [`C/N${String(index)}.md`, `---\nconfidentiality: TLP:GREEN\n---\n${words}`]);
    const texts = new Map([['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n'], ['C/Open.md', `---\nconfidentiality: TLP:CLEAR\n---\n${words}`], ...inside]);
    const plan = planExport({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
    return plan.kind === 'stopped' ? plan.leaks.length : 0;
  };
  expect(stopped(10)).toBe(400);
  expect(timeOf('', () => stopped(800))).toBeLessThan(Math.max(timeOf('', () => stopped(100)), 15) * 18);
});
