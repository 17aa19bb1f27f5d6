import { activityOf } from '../../indicators/activity-of.ts';
import { betweenDays, periodAround, periodBefore } from '../../indicators/period.ts';
import type { Period, Step } from '../../indicators/period.ts';
import type { Community } from '../../community/community.ts';
import { dayAfter, parsePlainDate } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { DashboardPeriod } from './dashboard.ts';

/** The days of a period that a person chose, as seen on a day. */
export function daysOfPeriod(choice: DashboardPeriod, community: Community, today: PlainDate): Period {
  const around = (step: Step): Period => periodAround(today, step);
  switch (choice) {
    case 'thisYear': return around('year');
    case 'thisQuarter': return around('quarter');
    case 'thisMonth': return around('month');
    case 'lastYear': return periodBefore(around('year')) ?? around('year');
    case 'lastQuarter': return periodBefore(around('quarter')) ?? around('quarter');
    case 'last12Months': return betweenDays(yearEarlier(today), today) ?? around('year');
    case 'allTime': return betweenDays(firstDay(community, today), today) ?? around('year');
  }
}

/** The day after the same one a year ago, so that it makes twelve months; after a 29 February the first of March. */
function yearEarlier(day: PlainDate): PlainDate | undefined {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const same = parsePlainDate(`${year}${day.slice(4)}`) ?? parsePlainDate(`${year}-02-28`);
  return same === undefined ? undefined : dayAfter(same, 1);
}

/** When anything was first written down; a slip of the pen (`0202-11-23`) may make that long ago. */
function firstDay(community: Community, today: PlainDate): PlainDate {
  return activityOf(community).events.reduce<PlainDate>((first, { day }) => (day !== undefined && day < first ? day : first), today);
}
