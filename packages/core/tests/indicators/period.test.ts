import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod, partsOf, periodAround, periodBefore, steps } from '../../src/indicators/period.ts';
import type { Period } from '../../src/indicators/period.ts';
import { dayAfter, daysBetween, parsePlainDate, weekdayOf } from '../../src/text/plain-date.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';

const day = (text: string): PlainDate => {
  const date = parsePlainDate(text);
  if (date === undefined) throw new Error(text);
  return date;
};
const days = (period: Period | undefined): string | undefined => (period === undefined ? undefined : `${period.from} ${period.to}`);

describe('a period reads as people write it', () => {
  test.each([
    ['2026', '2026-01-01 2026-12-31'], ['2026-Q1', '2026-01-01 2026-03-31'], ['2026-q4', '2026-10-01 2026-12-31'],
    ['2026-11', '2026-11-01 2026-11-30'], ['2024-02', '2024-02-01 2024-02-29'], ['1900-02', '1900-02-01 1900-02-28'], ['2000-02', '2000-02-01 2000-02-29'],
    // ISO 8601: 2026 begins on a Thursday, so its first week begins in 2025, and it has 53.
    ['2026-W46', '2026-11-09 2026-11-15'], ['2026-W01', '2025-12-29 2026-01-04'], ['2026-W53', '2026-12-28 2027-01-03'], [' 2026 ', '2026-01-01 2026-12-31'],
    ['2026-03-05/2026-03-05', '2026-03-05 2026-03-05'], ['2024-02-29/2024-03-01', '2024-02-29 2024-03-01'],
  ])('%s', (text, expected) => { expect(days(parsePeriod(text))).toBe(expected); });

  test.each(['', '26', '2026-Q5', '2026-Q0', '2026-13', '2026-00', '2026-1', '2026-W00', '2025-W53', '2026-W54', '2026-02-29/2026-03-01', '2026-03-05/2026-03-04', '2026-03-05', 'last year', '2026-Q1/2026-Q2', '2026/2027/2028'])('%s is none', (text) => { expect(parsePeriod(text)).toBeUndefined(); });
});

describe('days', () => {
  test('have weekdays', () => {
    expect(['2026-11-23', '2024-02-29', '2000-01-01', '1970-01-01', '0001-01-01'].map((text) => weekdayOf(day(text)))).toEqual([1, 4, 6, 4, 1]);
  });

  test('follow one another, also across leap days and centuries', () => {
    expect(['2024-02-28', '2023-02-28', '1900-02-28', '2000-02-28', '2026-12-31'].map((text) => dayAfter(day(text), 1))).toEqual(['2024-02-29', '2023-03-01', '1900-03-01', '2000-02-29', '2027-01-01']);
    expect([dayAfter(day('9999-12-31'), 1), dayAfter(day('0000-01-01'), -1)]).toEqual([undefined, undefined]);
  });
});

const anyDay = fc.integer({ min: 0, max: 3_652_058 }).map((offset) => dayAfter(day('0000-01-01'), offset)).filter((each) => each !== undefined);

test('so many days after a day is so many days away, and the weekday goes round', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, offset) => {
    const to = dayAfter(from, offset);
    if (to === undefined) return;
    expect(daysBetween(from, to)).toBe(offset);
    expect((((weekdayOf(from) - 1 + offset) % 7) + 7) % 7 + 1).toBe(weekdayOf(to));
  }));
});

const anyPeriod = fc.tuple(anyDay, fc.integer({ min: 0, max: 1500 })).map(([from, length]): Period => ({ name: 'any', from, to: dayAfter(from, length) ?? from }));

test('the parts of a period follow each other and are the whole of it', () => {
  fc.assert(fc.property(anyPeriod, fc.constantFrom(...steps), (period, step) => {
    const parts = partsOf(period, step);
    expect(parts[0]?.from).toBe(period.from);
    expect(parts.at(-1)?.to).toBe(period.to);
    for (const [at, part] of parts.slice(1).entries()) expect(part.from).toBe(dayAfter(parts[at]?.to ?? period.from, 1));
    for (const part of parts) expect(periodAround(part.from, step).name).toBe(part.name);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  }));
});

test('what a period is called leads to it again', () => {
  fc.assert(fc.property(anyDay, fc.constantFrom(...steps), (each, step) => {
    const period = periodAround(each, step);
    expect(days(parsePeriod(period.name))).toBe(days(period));
    expect(period.from <= each && each <= period.to).toBe(true);
  }));
});

test('before a period comes one of its kind', () => {
  const before = (text: string): string | undefined => { const period = parsePeriod(text); return period === undefined ? undefined : periodBefore(period)?.name; };
  expect(['2026', '2026-Q1', '2026-03', '2026-W01', '2024-03-01/2024-03-02'].map(before)).toEqual(['2025', '2025-Q4', '2026-02', '2025-W52', '2024-02-28/2024-02-29']);
});
