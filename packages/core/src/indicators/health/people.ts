import { dayAfter } from '../../text/plain-date.ts';
import type { Activity, Event, OrganisationName } from '../activity.ts';
import { countEvents, countThere, evidenceIn, happened, pastDay } from '../counting.ts';
import type { Counted, Indicator, When } from '../indicator.ts';
import { organisationAt, presenceAt } from '../members-over-time.ts';

/** Who is in the community, and who does something in it. */
export const people: Readonly<Record<'organisations' | 'activeOrganisations' | 'members' | 'activeMembers' | 'newcomers' | 'leavers', Indicator>> = {
  organisations: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Organizational Diversity' },
    count: ({ organisations }, { period, today }) => countThere(organisations, (story) => organisationAt(story, period.to, today)),
  },
  activeOrganisations: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Organizational Diversity' },
    count: countActiveOrganisations,
  },
  members: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Contributors' },
    count: ({ members }, { period, today }) => countThere(members, (story) => presenceAt(story, period.to, today)),
  },
  activeMembers: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Contributors' },
    count: countActiveMembers,
  },
  newcomers: {
    group: 'health', unit: 'count', moment: 'period', addition: 'sum', ofPeople: true, source: { of: 'CHAOSS', metric: 'New Contributors' },
    count: (activity, when) => countEvents(activity, when, ({ kind }) => kind === 'joined'),
  },
  leavers: {
    group: 'health', unit: 'count', moment: 'period', addition: 'sum', ofPeople: true, source: { of: 'CHAOSS', metric: 'Inactive Contributors' },
    count: (activity, when) => countEvents(activity, when, ({ kind }) => kind === 'left'),
  },
};

/** What makes somebody active: coming and going does not. */
function isActivity({ kind }: Event): boolean {
  return kind !== 'joined' && kind !== 'left' && kind !== 'held';
}

interface Recent {
  readonly inWindow: readonly Event[];
  /** Somebody did something, and nobody knows when. */
  readonly isUnknown: boolean;
}

/** What people did in the last days of the period, as many as the community agreed on. */
function recent({ events, activeWindow }: Activity, { period, today }: When): Recent {
  const all = happened(events, today).filter((event) => isActivity(event) && event.by.length > 0);
  const dated = all.filter(({ day }) => pastDay(day, today) !== undefined);
  const from = dayAfter(period.to, -activeWindow);
  return { inWindow: dated.filter(({ day }) => day !== undefined && day <= period.to && (from === undefined || day > from)), isUnknown: all.length > 0 && dated.length === 0 };
}

function countActiveMembers(activity: Activity, when: When): Counted {
  const { inWindow, isUnknown } = recent(activity, when);
  const active = [...new Map(inWindow.flatMap(({ by }) => by).flatMap(({ key, member }) => (member === undefined ? [] : [[key, member]]))).values()];
  // Whoever did something was there, also where nobody wrote down since when.
  const there = active.filter((story) => presenceAt(story, when.period.to, when.today) !== 'away').sort((a, b) => (a.key < b.key ? -1 : 1));
  return { value: isUnknown ? 'unknown' : there.length, evidence: evidenceIn(there), unplaced: [] };
}

function countActiveOrganisations(activity: Activity, when: When): Counted {
  const { inWindow, isUnknown } = recent(activity, when);
  const active = new Map(inWindow.flatMap(({ by }) => by).flatMap(({ organisations }) => organisations).map((each): [string, OrganisationName] => [each.key, each]));
  const there = activity.organisations.filter(({ key }) => active.has(key));
  return { value: isUnknown ? 'unknown' : there.length, evidence: evidenceIn(there), unplaced: [] };
}
