import type { Activity, Attendee, SessionStory } from '../activity.ts';
import { countEvents, evidenceIn, share } from '../counting.ts';
import type { Counted, Indicator, When } from '../indicator.ts';
import { presenceAt } from '../members-over-time.ts';
import { placed } from '../placing.ts';

/** Whether people meet, and who is there. */
export const sessions: Readonly<Record<'sessions' | 'attendance' | 'substitution' | 'representation' | 'absentThrice', Indicator>> = {
  sessions: {
    group: 'health', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'Wenger-Trayner', cycle: 'immediate value' },
    count: (activity, when) => countEvents(activity, when, ['held']),
  },
  attendance: {
    group: 'health', unit: 'share', moment: 'period', addition: 'none', ofPeople: true, source: { of: 'Wenger-Trayner', cycle: 'immediate value' },
    count: (activity, when) => overSessions(activity, when, ({ expected }) => [expected.filter(({ attendance }) => attendance === 'present').length, expected.length]),
  },
  substitution: {
    group: 'health', unit: 'share', moment: 'period', addition: 'none', ofPeople: true, source: { of: 'own' },
    count: (activity, when) => overSessions(activity, when, ({ expected }) => {
      const absent = expected.filter(({ attendance }) => attendance !== 'present');
      return [absent.filter(({ attendance }) => attendance === 'substituted').length, absent.length];
    }),
  },
  representation: {
    group: 'health', unit: 'share', moment: 'period', addition: 'none', ofPeople: true, source: { of: 'own' },
    count: (activity, when) => overSessions(activity, when, ({ expected }) => [organisationsOf(expected.filter(({ attendance }) => attendance !== 'absent')), organisationsOf(expected)]),
  },
  absentThrice: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Inactive Contributors' },
    count: countAbsentThrice,
  },
};

/** The sessions of a period of which it is known who came, in the order of their days. */
export function sessionsIn({ sessions: all }: Activity, { period }: Pick<When, 'period'>): readonly SessionStory[] {
  return all.filter(({ day, expected }) => period.from <= day && day <= period.to && expected.length > 0).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A share over all sessions of the period together, with that of each behind it. */
function overSessions(activity: Activity, when: When, of: (session: SessionStory) => readonly [number, number]): Counted {
  const counted = sessionsIn(activity, when).map((session) => ({ session, parts: of(session) }));
  const sum = (at: 0 | 1): number => counted.reduce((total, { parts }) => total + parts[at], 0);
  const told = counted.filter(({ parts }) => parts[1] > 0);
  const known = new Set(counted.map(({ session }) => session.evidence.path));
  const { inPeriod, undated } = placed(activity, when, ['held']);
  const untold = [...inPeriod, ...undated].filter(({ evidence }) => !known.has(evidence.path)).sort((a, b) => (a.evidence.path < b.evidence.path ? -1 : 1));
  return {
    value: share(sum(0), sum(1)), parts: [sum(0), sum(1)],
    evidence: told.map(({ session: { evidence }, parts }) => ({ ...evidence, text: `${evidence.text}: ${String(parts[0])}/${String(parts[1])}` })),
    unplaced: evidenceIn(untold),
  };
}

function organisationsOf(attendees: readonly Attendee[]): number {
  return new Set(attendees.flatMap(({ organisations }) => organisations.map(({ key }) => key))).size;
}

/** So many sessions in a row make an absence that somebody should ask about. */
const inARow = 3;

function countAbsentThrice(activity: Activity, when: When): Counted {
  const { period, today } = when;
  const { undated, hasDated } = placed(activity, when, ['held']);
  const isHeld = undated.length > 0 || hasDated(({ day }) => day !== undefined && day <= period.to);
  const told = [...activity.sessions].filter(({ day, expected }) => day <= period.to && expected.length > 0).sort((a, b) => (a.day !== b.day ? (a.day > b.day ? -1 : 1) : a.evidence.path > b.evidence.path ? -1 : 1));
  const missed = told.slice(0, inARow).map(({ expected }) => new Set(expected.filter(({ attendance }) => attendance !== 'present').map(({ key }) => key)));
  const absent = missed.length < inARow ? [] : activity.members.filter((story) => missed.every((keys) => keys.has(story.key)) && presenceAt(story, period.to, today) !== 'away');
  return { value: isHeld && told.length === 0 ? 'unknown' : absent.length, evidence: evidenceIn(absent), unplaced: [] };
}
