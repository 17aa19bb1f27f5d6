import { dayAfter, daysBetween, lastOfMonth, parsePlainDate, weekdayOf } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** Some days on end, the first and the last of them included. */
export interface Period {
  /** As people write it: `2026`, `2026-Q4`, `2026-11`, `2026-W46`; `FROM/TO` for any other (ISO 8601). */
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export const steps = ['week', 'month', 'quarter', 'year'] as const;
export type Step = (typeof steps)[number];

/** Read a year, a quarter, a month, a week (ISO 8601, from Monday) or `FROM/TO`; undefined for what is none of the calendar. */
export function parsePeriod(text: string): Period | undefined {
  const written = text.trim();
  const [from, to, more] = written.split('/');
  if (to !== undefined) return more === undefined ? betweenDays(parseDay(from), parseDay(to)) : undefined;
  const match = /^(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})))?$/i.exec(written);
  if (match === null) return undefined;
  const [, year = '', quarter, week, month] = match;
  if (week !== undefined) return weekOf(Number(year), Number(week));
  if (quarter !== undefined) return monthsOf(`${year}-Q${quarter}`, Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (month === undefined) return monthsOf(year, Number(year), 1, 12);
  return Number(month) >= 1 && Number(month) <= 12 ? monthsOf(`${year}-${month}`, Number(year), Number(month), Number(month)) : undefined;
}

/** The days from one to another; undefined where the last comes before the first. */
export function betweenDays(from: PlainDate | undefined, to: PlainDate | undefined): Period | undefined {
  return from === undefined || to === undefined || to < from ? undefined : { name: `${from}/${to}`, from, to };
}

/** The week, month, quarter or year that a day is in. */
export function periodAround(day: PlainDate, step: Step): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const found = step === 'year' ? parsePeriod(day.slice(0, 4)) : step === 'month' ? parsePeriod(day.slice(0, 7))
    : step === 'quarter' ? parsePeriod(`${day.slice(0, 4)}-Q${String(Math.ceil(month / 3))}`) : weekAround(day, year);
  // The first and the last week of the calendar have days beyond it.
  return found ?? { name: `${day}/${day}`, from: day, to: day };
}

/** A period taken apart, in order: its first and last part end where it does, so that the parts add up to it. Each part has the name of the whole week, month, … */
export function partsOf(period: Period, step: Step): readonly Period[] {
  const parts: Period[] = [];
  for (let day: PlainDate | undefined = period.from; day !== undefined && day <= period.to;) {
    const { name, from, to } = periodAround(day, step);
    parts.push({ name, from: from < period.from ? period.from : from, to: to > period.to ? period.to : to });
    day = dayAfter(to, 1);
  }
  return parts;
}

/** Days in a step, at the least. */
const daysIn: Readonly<Record<Step, number>> = { week: 7, month: 28, quarter: 90, year: 365 };

/** The step that is wanted, or the next larger one that takes a period apart into no more parts than so many; the last years, where even these are more. */
export function fitting(period: Period, wanted: Step, most: number): { readonly step: Step; readonly period: Period } {
  const fits = (step: Step): boolean => daysBetween(period.from, period.to) / daysIn[step] < most;
  const step = steps.slice(steps.indexOf(wanted)).find(fits);
  if (step !== undefined) return { step, period };
  const from = periodAround(dayAfter(period.to, (1 - most) * daysIn.year) ?? period.from, 'year').from;
  return { step: 'year', period: betweenDays(from, period.to) ?? period };
}

/** The period of the same kind that ends right before one: the month before a month; of any other, as many days. Undefined before the first day of the calendar. */
export function periodBefore(period: Period): Period | undefined {
  const lastBefore = dayAfter(period.from, -1);
  if (lastBefore === undefined) return undefined;
  const step = steps.find((each) => { const around = periodAround(period.from, each); return around.from === period.from && around.to === period.to; });
  if (step !== undefined) return periodAround(lastBefore, step);
  return betweenDays(dayAfter(lastBefore, -daysBetween(period.from, period.to)), lastBefore);
}

function parseDay(text: string | undefined): PlainDate | undefined {
  return text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? undefined : parsePlainDate(text.trim());
}

function monthsOf(name: string, year: number, first: number, last: number): Period | undefined {
  const from = parsePlainDate(`${String(year).padStart(4, '0')}-${String(first).padStart(2, '0')}-01`);
  const to = lastOfMonth(year, last);
  return from === undefined || to === undefined ? undefined : { name, from, to };
}

/** ISO 8601: the first week is the one with 4 January in it. */
function weekOf(year: number, week: number): Period | undefined {
  const fourth = parsePlainDate(`${String(year).padStart(4, '0')}-01-04`);
  const from = fourth === undefined ? undefined : dayAfter(fourth, (week - 1) * 7 - weekdayOf(fourth) + 1);
  const to = from === undefined ? undefined : dayAfter(from, 6);
  const thursday = from === undefined ? undefined : dayAfter(from, 3);
  if (from === undefined || to === undefined || week < 1 || Number(thursday?.slice(0, 4)) !== year) return undefined;
  return { name: `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`, from, to };
}

function weekAround(day: PlainDate, year: number): Period | undefined {
  for (const each of [year, year + 1, year - 1]) {
    const first = weekOf(each, 1);
    if (first === undefined || day < first.from) continue;
    const week = weekOf(each, Math.floor(daysBetween(first.from, day) / 7) + 1);
    if (week !== undefined && week.from <= day && day <= week.to) return week;
  }
  return undefined;
}
