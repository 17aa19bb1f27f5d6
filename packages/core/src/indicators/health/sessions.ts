import type { Activity, Attendee, MemberStory, SessionStory } from '../activity.ts';
import { countAtEnd, countEvents, evidenceIn, share } from '../counting.ts';
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
    count: (activity, when) => overSessions(activity, when, ({ expected }) => shareOf(expected, (attendance) => attendance === 'present')),
  },
  substitution: {
    group: 'health', unit: 'share', moment: 'period', addition: 'none', ofPeople: true, source: { of: 'own' },
    count: (activity, when) => overSessions(activity, when, ({ expected }) => shareOf(expected.filter(({ attendance }) => attendance !== 'present'), (attendance) => attendance === 'substituted')),
  },
  representation: {
    group: 'health', unit: 'share', moment: 'period', addition: 'none', ofPeople: true, source: { of: 'own' },
    count: (activity, when) => overSessions(activity, when, ({ expected }) => representationOf(expected)),
  },
  absentThrice: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: true, source: { of: 'CHAOSS', metric: 'Inactive Contributors' },
    count: countAbsentThrice,
  },
};

/** The sessions of a period of which it is known who came, and of most of those who may have been expected whether they were, in the order of their days. */
export function sessionsIn({ sessions: all }: Activity, { period }: Pick<When, 'period'>): readonly SessionStory[] {
  return all.filter(({ day, expected, unsure }) => period.from <= day && day <= period.to && expected.length > 0 && unsure.length <= expected.length).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A share over all sessions of the period together, with that of each behind it. */
function overSessions(activity: Activity, when: When, of: (session: SessionStory) => Share): Counted {
  const counted = sessionsIn(activity, when).map((session) => ({ session, share: of(session) }));
  const keys = (side: keyof Share): readonly string[] => counted.flatMap(({ share: each }) => each[side]);
  const [within, without] = [keys('within'), keys('without')];
  const told = counted.filter(({ share: each }) => each.within.length + each.without.length > 0);
  const known = new Set(counted.map(({ session }) => session.evidence.path));
  const { inPeriod, undated } = placed(activity, when, ['held']);
  const untold = [...inPeriod, ...undated].filter(({ evidence }) => !known.has(evidence.path)).sort((a, b) => (a.evidence.path < b.evidence.path ? -1 : 1));
  return {
    value: share(within.length, within.length + without.length), fewest: Math.min(...counted.map(({ share: each }) => each.within.length + each.without.length)),
    evidence: told.map(({ session: { evidence }, share: each }) => ({ ...evidence, text: `${evidence.text}: ${String(each.within.length)}/${String(each.within.length + each.without.length)}` })),
    unplaced: [...evidenceIn(untold), ...evidenceIn(unsureAt(counted.map(({ session }) => session)))],
  };
}

/** Keys of persons or organisations, each once: those in a share, and the others. */
interface Share {
  readonly within: readonly string[];
  readonly without: readonly string[];
}

function shareOf(attendees: readonly Attendee[], isWithin: (attendance: Attendee['attendance']) => boolean): Share {
  const keys = (side: boolean): readonly string[] => attendees.filter(({ attendance }) => isWithin(attendance) === side).map(({ key }) => key);
  return { within: keys(true), without: keys(false) };
}

function representationOf(attendees: readonly Attendee[]): Share {
  const from = (some: readonly Attendee[]): readonly string[] => [...new Set(some.flatMap(({ organisations }) => organisations.map(({ key }) => key)))];
  const within = from(attendees.filter(({ attendance }) => attendance !== 'absent'));
  return { within, without: from(attendees).filter((key) => !within.includes(key)) };
}

/** Members of whom nobody knows whether they were expected, by the path of their note. */
function unsureAt(sessions: readonly SessionStory[]): readonly MemberStory[] {
  const all = new Map(sessions.flatMap(({ unsure }) => unsure).map((story) => [story.key, story]));
  return [...all.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** So many sessions in a row make an absence that somebody should ask about. */
const inARow = 3;

function countAbsentThrice(activity: Activity, when: When): Counted {
  const { period, today } = when;
  const { undated, countDated } = placed(activity, when, ['held']);
  const isHeld = undated.length > 0 || countDated(({ day }) => day !== undefined && day <= period.to) > 0;
  const told = [...activity.sessions].filter(({ day, expected }) => day <= period.to && expected.length > 0).sort((a, b) => (a.day !== b.day ? (a.day > b.day ? -1 : 1) : a.evidence.path > b.evidence.path ? -1 : 1));
  if (told.length < inARow) return { value: isHeld && told.length === 0 ? 'unknown' : 0, evidence: [], unplaced: [] };
  const last = told.slice(0, inARow).map(({ expected, unsure }) => ({ missed: keysOf(expected.filter(({ attendance }) => attendance !== 'present')), unsure: keysOf(unsure) }));
  return countAtEnd(activity.members, (story) => {
    const { key } = story;
    if (presenceAt(story, period.to, today) === 'away' || last.some(({ missed, unsure }) => !missed.has(key) && !unsure.has(key))) return 'away';
    return last.some(({ unsure }) => unsure.has(key)) ? 'unknown' : 'there';
  });
}

function keysOf(all: readonly { readonly key: string }[]): ReadonlySet<string> {
  return new Set(all.map(({ key }) => key));
}
