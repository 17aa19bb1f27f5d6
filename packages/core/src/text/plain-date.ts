/**
 * A calendar day as the format writes it: `YYYY-MM-DD` (ISO 8601), without a time and without a time zone.
 * Days compare as texts do.
 */
export type PlainDate = string & { readonly __plainDate: never };

/** Read a day from the start of a text (`2026-11-23`, also `2026-11-23T10:00`); undefined for what is no day of the calendar. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?![\d-])/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text.trimStart().slice(0, 10) as PlainDate;
}

/** Days from one day to another; negative when `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day that comes so many days later; earlier for a negative number. Undefined where that is in no year of four digits. */
export function dayAfter(day: PlainDate, days: number): PlainDate | undefined {
  return dayOf(dayNumber(day) + days);
}

/** The same day so many months later, or the last of that month where it has no such day. Undefined where that is in no year of four digits. */
export function monthsAfter(day: PlainDate, months: number): PlainDate | undefined {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return year < 0 || year > 9999 ? undefined : parsePlainDate(written(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))));
}

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: PlainDate): number {
  // 0000-03-01 was a Wednesday.
  return (((dayNumber(day) + 2) % 7) + 7) % 7 + 1;
}

/** The last day of a month. */
export function lastOfMonth(year: number, month: number): PlainDate | undefined {
  return parsePlainDate(written(year, month, daysInMonth(year, month)));
}

export function latestOf(days: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return days.reduce((latest, day) => (day !== undefined && (latest === undefined || day > latest) ? day : latest), undefined);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 0000-03-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
function dayNumber(day: PlainDate): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** The other way round (Howard Hinnant, as above). */
function dayOf(number: number): PlainDate | undefined {
  const era = Math.floor(number / 146097);
  const dayOfEra = number - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year < 0 || year > 9999 ? undefined : parsePlainDate(written(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1));
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
