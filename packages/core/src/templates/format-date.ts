import dayjs from 'dayjs';
import 'dayjs/locale/nl.js';
import advancedFormat from 'dayjs/plugin/advancedFormat.js';
import isoWeek from 'dayjs/plugin/isoWeek.js';
import localizedFormat from 'dayjs/plugin/localizedFormat.js';
import utc from 'dayjs/plugin/utc.js';
import weekOfYear from 'dayjs/plugin/weekOfYear.js';
import type { Language } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';

dayjs.extend(utc);
dayjs.extend(isoWeek);
dayjs.extend(weekOfYear);
dayjs.extend(advancedFormat);
dayjs.extend(localizedFormat);

/** A day with a time of it, in the words of a format of Moment (`D MMMM YYYY`). Counted in UTC, where every day has all of its hours. */
export function formatDate(day: PlainDate, time: string, format: string, language: Language): string {
  return dayjs.utc(`${day}T${/^\d{2}:\d{2}$/.test(time) ? time : '00:00'}:00Z`).locale(language).format(format);
}
