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
