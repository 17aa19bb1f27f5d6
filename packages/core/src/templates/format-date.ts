import { daysBetween, parsePlainDate, weekdayOf } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Language } from '../text/messages/messages.ts';
import { dateWords } from './date-words.ts';
import type { DateWords } from './date-words.ts';

/** As Moment takes a format apart: words between brackets, what a backslash keeps, signs that stand for something, and all else as it is. */
const parts = /\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|Mo|M{1,4}|DDDo|Do|D{1,4}|do|d{1,4}|w[ow]?|W[oW]?|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|Y|yo|y{1,4}|g{4,5}|gg|G{4,5}|GG|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|LTS|LT|L{1,4}|l{1,4}|[^])/g;

/** A minute of a day, counted in UTC, where every day has all of its hours. */
interface Minute {
  readonly day: PlainDate;
  readonly year: number;
  /** From 1, as the day of the month. */
  readonly month: number;
  readonly date: number;
  readonly hour: number;
  readonly minute: number;
  readonly words: DateWords;
}

/**
 * A day with a time of it, in the words of a format of Moment (`D MMMM YYYY`), which is Obsidian's. Undefined where the format asks for what
 * a day does not say: an era, or the name of a time zone.
 */
export function formatDate(day: PlainDate, time: string, format: string, language: Language): string | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? time.split(':').map(Number) : [];
  return written({ day, year, month, date, hour, minute, words: dateWords[language] }, format);
}

function written(at: Minute, format: string): string | undefined {
  const all = (format.match(parts) ?? []).map((part) => partOf(at, part));
  return all.includes(undefined) ? undefined : all.join('');
}

function partOf(at: Minute, part: string): string | undefined {
  if (part.startsWith('[') && part.length > 1) return part.slice(1, -1);
  if (part.startsWith('\\')) return part.slice(1);
  if (/^(?:N+|yo?|y+|z+)$/.test(part)) return undefined;
  const write = writers[part];
  if (write !== undefined) return String(write(at));
  const format = formatCalled(at.words, part);
  return format === undefined ? part : written(at, format);
}

/** `l` is a short `L`. */
function formatCalled({ formats }: DateWords, part: string): string | undefined {
  const called: Readonly<Partial<Record<string, string>>> = formats;
  return called[part] ?? called[part.toUpperCase()]?.replace(/MMMM|MM|DD|dddd/g, (sign) => sign.slice(1));
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');
const quarterOf = ({ month }: Minute): number => Math.ceil(month / 3);
const dayOfYear = ({ day, year }: Minute): number => daysBetween(inJanuary(year, 1) ?? day, day) + 1;
const sunday0 = ({ day }: Minute): number => weekdayOf(day) % 7;
const halfDay = ({ hour }: Minute): number => hour % 12 || 12;
const seconds = ({ day, hour, minute }: Minute): number => daysBetween('1970-01-01' as PlainDate, day) * 86_400 + hour * 3600 + minute * 60;
const weekHere = (at: Minute): Week => weekOf(at, at.words.week);
const weekOfIso = (at: Minute): Week => weekOf(at, { begins: 1, january: 4 });

type Writer = (at: Minute) => string | number;

/** What each sign stands for; seconds and parts of them are none, for nobody tells them. */
const writers: Readonly<Partial<Record<string, Writer>>> = {
  Y: ({ year }) => padded(year, 4), YY: ({ year }) => padded(year % 100, 2), YYYY: ({ year }) => padded(year, 4), YYYYY: ({ year }) => padded(year, 5), YYYYYY: ({ year }) => `+${padded(year, 6)}`,
  Q: quarterOf, Qo: (at) => at.words.ordinal(quarterOf(at)),
  M: ({ month }) => month, Mo: ({ month, words }) => words.ordinal(month), MM: ({ month }) => padded(month, 2),
  MMM: ({ month, words }) => words.monthsShort[month - 1] ?? '', MMMM: ({ month, words }) => words.months[month - 1] ?? '',
  D: ({ date }) => date, Do: ({ date, words }) => words.ordinal(date), DD: ({ date }) => padded(date, 2),
  DDD: dayOfYear, DDDo: (at) => at.words.ordinal(dayOfYear(at)), DDDD: (at) => padded(dayOfYear(at), 3),
  d: sunday0, do: (at) => at.words.ordinal(sunday0(at)), dd: (at) => at.words.weekdaysShortest[sunday0(at)] ?? '',
  ddd: (at) => at.words.weekdaysShort[sunday0(at)] ?? '', dddd: (at) => at.words.weekdays[sunday0(at)] ?? '',
  e: ({ day, words }) => (weekdayOf(day) - words.week.begins + 7) % 7, E: ({ day }) => weekdayOf(day),
  w: (at) => weekHere(at).week, wo: (at) => at.words.ordinal(weekHere(at).week), ww: (at) => padded(weekHere(at).week, 2),
  W: (at) => weekOfIso(at).week, Wo: (at) => at.words.ordinal(weekOfIso(at).week), WW: (at) => padded(weekOfIso(at).week, 2),
  gg: (at) => padded(weekHere(at).year % 100, 2), gggg: (at) => padded(weekHere(at).year, 4), ggggg: (at) => padded(weekHere(at).year, 5),
  GG: (at) => padded(weekOfIso(at).year % 100, 2), GGGG: (at) => padded(weekOfIso(at).year, 4), GGGGG: (at) => padded(weekOfIso(at).year, 5),
  a: ({ hour }) => (hour < 12 ? 'am' : 'pm'), A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: ({ hour }) => hour, HH: ({ hour }) => padded(hour, 2), h: halfDay, hh: (at) => padded(halfDay(at), 2), k: ({ hour }) => hour || 24, kk: ({ hour }) => padded(hour || 24, 2),
  m: ({ minute }) => minute, mm: ({ minute }) => padded(minute, 2), s: () => 0, ss: () => '00',
  Hmm: ({ hour, minute }) => `${String(hour)}${padded(minute, 2)}`, hmm: (at) => `${String(halfDay(at))}${padded(at.minute, 2)}`,
  Hmmss: ({ hour, minute }) => `${String(hour)}${padded(minute, 2)}00`, hmmss: (at) => `${String(halfDay(at))}${padded(at.minute, 2)}00`,
  X: seconds, x: (at) => seconds(at) * 1000, Z: () => '+00:00', ZZ: () => '+0000',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, digits) => ['S'.repeat(digits + 1), () => '0'.repeat(digits + 1)])),
};

interface Week {
  /** The year that the week is counted in; in the first and last days of a year it can be another than theirs. */
  readonly year: number;
  readonly week: number;
}

function weekOf({ day, year }: Minute, { begins, january }: DateWords['week']): Week {
  for (const each of [year + 1, year, year - 1]) {
    const always = inJanuary(each, january);
    // The days before it that are in the same week count too.
    const days = always === undefined ? -1 : daysBetween(always, day) + (weekdayOf(always) - begins + 7) % 7;
    if (days >= 0) return { year: each, week: Math.floor(days / 7) + 1 };
  }
  return { year, week: 1 };
}

function inJanuary(year: number, date: number): PlainDate | undefined {
  return parsePlainDate(`${padded(year, 4)}-01-${padded(date, 2)}`);
}
