import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import 'dayjs/locale/nl.js';
import advancedFormat from 'dayjs/plugin/advancedFormat.js';
import dayOfYear from 'dayjs/plugin/dayOfYear.js';
import isoWeek from 'dayjs/plugin/isoWeek.js';
import localeData from 'dayjs/plugin/localeData.js';
import localizedFormat from 'dayjs/plugin/localizedFormat.js';
import utc from 'dayjs/plugin/utc.js';
import weekOfYear from 'dayjs/plugin/weekOfYear.js';
import weekYear from 'dayjs/plugin/weekYear.js';
import type { Language } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';

dayjs.extend(utc);
dayjs.extend(isoWeek);
dayjs.extend(weekOfYear);
dayjs.extend(weekYear);
dayjs.extend(dayOfYear);
dayjs.extend(localeData);
dayjs.extend(advancedFormat);
dayjs.extend(localizedFormat);

/** As Moment takes a format apart: words between brackets, what a backslash keeps, signs that stand for something, and all else as it is. */
const parts = /\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|Mo|M{1,4}|DDDo|Do|D{1,4}|do|d{1,4}|w[ow]?|W[oW]?|Qo?|N{1,5}|YYYYYY|YYYYY|YYYY|YY|Y|yo|y{1,4}|g{4,5}|gg|G{4,5}|GG|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|LTS|LT|L{1,4}|l{1,4}|[^])/g;

/**
 * A day with a time of it, in the words of a format of Moment (`D MMMM YYYY`), which is Obsidian's. Counted in UTC, where every day has all
 * of its hours. Undefined where the format asks for what a day does not say: an era, or the name of a time zone.
 */
export function formatDate(day: PlainDate, time: string, format: string, language: Language): string | undefined {
  const at = dayjs.utc(`${day}T${/^\d{2}:\d{2}$/.test(time) ? time : '00:00'}:00Z`).locale(language);
  const written = (format.match(parts) ?? []).map((part) => partOf(at, part));
  return written.includes(undefined) ? undefined : written.join('');
}

function partOf(at: Dayjs, part: string): string | undefined {
  if (part.startsWith('[') && part.length > 1) return part.slice(1, -1);
  if (part.startsWith('\\')) return part.slice(1);
  if (/^(?:N+|yo?|y+|z+)$/.test(part)) return undefined;
  if (/^S+$/.test(part)) return part.replace(/S/g, '0');
  const own = ownParts[part];
  if (own !== undefined) return own(at);
  return /^[A-Za-z]/.test(part) ? at.format(part) : part;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');
const quarterOf = (at: Dayjs): number => Math.floor(at.month() / 3) + 1;

/** What the library leaves out, or writes otherwise than Moment. */
const ownParts: Readonly<Partial<Record<string, (at: Dayjs) => string>>> = {
  Mo: (at) => ordinal(at, at.month() + 1), Do: (at) => ordinal(at, at.date()), do: (at) => ordinal(at, at.day()),
  DDD: (at) => String(at.dayOfYear()), DDDo: (at) => ordinal(at, at.dayOfYear()), DDDD: (at) => padded(at.dayOfYear(), 3),
  wo: (at) => ordinal(at, at.week()), Wo: (at) => ordinal(at, at.isoWeek()), Qo: (at) => ordinal(at, quarterOf(at)),
  e: (at) => String((at.day() - at.localeData().firstDayOfWeek() + 7) % 7), E: (at) => String(at.isoWeekday()),
  gg: (at) => padded(at.weekYear() % 100, 2), gggg: (at) => padded(at.weekYear(), 4), ggggg: (at) => padded(at.weekYear(), 5),
  GG: (at) => padded(at.isoWeekYear() % 100, 2), GGGG: (at) => padded(at.isoWeekYear(), 4), GGGGG: (at) => padded(at.isoWeekYear(), 5),
  Y: (at) => padded(at.year(), 4), YYYYY: (at) => padded(at.year(), 5), YYYYYY: (at) => `+${padded(at.year(), 6)}`,
  Hmm: (at) => at.format('H') + at.format('mm'), hmm: (at) => at.format('h') + at.format('mm'),
  Hmmss: (at) => at.format('H') + at.format('mm') + at.format('ss'), hmmss: (at) => at.format('h') + at.format('mm') + at.format('ss'),
};

/** `48th`, `48ste`; the library puts brackets around it for its own formats. */
function ordinal(at: Dayjs, value: number): string {
  const words = (at as Dayjs & { readonly $locale: () => { readonly ordinal?: (value: number) => string } }).$locale().ordinal?.(value) ?? String(value);
  return words.replace(/^\[|\]$/g, '');
}
