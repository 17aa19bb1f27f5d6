import { dayAfter } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { eventKinds } from '../activity.ts';
import type { Activity, Event, MemberStory } from '../activity.ts';
import { countAtEnd, countEvents, evidenceIn, find } from '../counting.ts';
import type { Counted, Indicator, When } from '../indicator.ts';
import { organisationAt, presenceAt } from '../members-over-time.ts';

/** Who is in the community, and who does something in it. */
export const people: Readonly<Record<'organisations' | 'activeOrganisations' | 'members' | 'activeMembers' | 'newcomers' | 'leavers', Indicator>> = {
  organisations: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Organizational Diversity' },
    count: ({ organisations }, { period, today }) => countAtEnd(organisations, (story) => organisationAt(story, period.to, today)),
  },
  activeOrganisations: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Organizational Diversity' },
    count: countActiveOrganisations,
  },
  members: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Contributors' },
    count: ({ members }, { period, today }) => countAtEnd(members, (story) => presenceAt(story, period.to, today)),
  },
  activeMembers: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Contributors' },
    count: countActiveMembers,
  },
  newcomers: {
    group: 'health', unit: 'count', moment: 'period', addition: 'sum', ofPeople: true, source: { of: 'CHAOSS', metric: 'New Contributors' },
    count: (activity, when) => countEvents(activity, when, ['joined']),
  },
  leavers: {
    group: 'health', unit: 'count', moment: 'period', addition: 'sum', ofPeople: true, source: { of: 'CHAOSS', metric: 'Inactive Contributors' },
    count: (activity, when) => countEvents(activity, when, ['left']),
  },
};

/** What makes somebody active: coming and going does not. */
const activities = eventKinds.filter((kind) => kind !== 'joined' && kind !== 'left' && kind !== 'held');

/** Of the calendar, where a window reaches beyond it. */
const firstDay = '0001-01-01' as PlainDate;

interface Recent {
  readonly inWindow: readonly Event[];
  /** Of which nobody knows who did it, or who came. */
  readonly unsigned: readonly Event[];
  /** Somebody did something, and nobody knows when, or who. */
  readonly isUnknown: boolean;
}

/** What people did in the last days of the period, as many as the community agreed on. */
function recent(activity: Activity, { period: { to }, today }: When): Recent {
  const from = dayAfter(to, 1 - activity.activeWindow) ?? firstDay;
  const window = { period: { name: `${from}/${to}`, from, to }, today };
  const { inPeriod: inWindow, isUnknown } = find(activity, window, activities, ({ by }) => by.length > 0);
  const { inPeriod, undated } = find(activity, window, [...activities, 'held'], ({ by }) => by.length === 0);
  const unsigned = [...inPeriod, ...undated.filter(({ day, isOnlyPlanned }) => isOnlyPlanned === true && day !== undefined && from <= day && day <= to)];
  return { inWindow, unsigned, isUnknown: isUnknown || (inWindow.length === 0 && unsigned.length > 0) };
}

function countActiveMembers(activity: Activity, when: When): Counted {
  const { inWindow, unsigned, isUnknown } = recent(activity, when);
  const active = new Map<string, MemberStory>();
  for (const { by } of inWindow) for (const { key, member } of by) if (member !== undefined) active.set(key, member);
  // Whoever did something was there, also where nobody wrote down since when.
  const there = [...active.values()].filter((story) => presenceAt(story, when.period.to, when.today) !== 'away').sort((a, b) => (a.key < b.key ? -1 : 1));
  return { value: isUnknown ? 'unknown' : there.length, evidence: evidenceIn(there), unplaced: evidenceIn(unsigned) };
}

function countActiveOrganisations(activity: Activity, when: When): Counted {
  const { inWindow, unsigned, isUnknown } = recent(activity, when);
  const active = new Set<string>();
  for (const { by } of inWindow) for (const { organisations } of by) for (const { key } of organisations) active.add(key);
  // As with members: who left in the window is not there any more.
  const there = activity.organisations.filter((story) => active.has(story.key) && organisationAt(story, when.period.to, when.today) !== 'away');
  return { value: isUnknown ? 'unknown' : there.length, evidence: evidenceIn(there), unplaced: evidenceIn(unsigned) };
}
