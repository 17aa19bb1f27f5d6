import { isGone } from '../../community/membership.ts';
import { daysBetween } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { eventKinds } from '../activity.ts';
import type { Activity, Event, QuestionStory, ThemeName } from '../activity.ts';
import { countAtEnd, countEvents, evidenceIn, find, pastDay, share } from '../counting.ts';
import type { Evidence } from '../evidence.ts';
import type { Counted, Indicator, When } from '../indicator.ts';
import type { Presence } from '../members-over-time.ts';

/** What is asked and talked about, and what waits. */
export const questions: Readonly<Record<'themesAlive' | 'asked' | 'discussions' | 'replies' | 'decisions' | 'open' | 'owned' | 'unowned' | 'orphaned' | 'stale', Indicator>> = {
  themesAlive: {
    group: 'health', unit: 'count', moment: 'period', addition: 'none', ofPeople: false, source: { of: 'own' },
    count: countThemes,
  },
  asked: {
    group: 'health', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'CHAOSS', metric: 'Issues New' },
    count: (activity, when) => countEvents(activity, when, ['asked']),
  },
  discussions: {
    group: 'health', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'CHAOSS', metric: 'Issues Active' },
    count: (activity, when) => countEvents(activity, when, ['asked'], ({ question }) => question !== undefined && question.replies.length > 0),
  },
  replies: {
    group: 'health', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'Wenger-Trayner', cycle: 'immediate value' },
    count: (activity, when) => countEvents(activity, when, ['replied']),
  },
  decisions: {
    group: 'health', unit: 'count', moment: 'period', addition: 'sum', ofPeople: false, source: { of: 'own' },
    count: (activity, when) => countEvents(activity, when, ['decided']),
  },
  open: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: false, source: { of: 'own' },
    count: (activity, when) => countAtEnd(activity.questions, (story) => openAt(story, when)),
  },
  owned: {
    group: 'health', unit: 'share', moment: 'end', addition: 'none', ofPeople: false, source: { of: 'own' },
    count: (activity, when) => {
      const open = countAtEnd(activity.questions, (story) => openAt(story, when));
      const owned = countAtEnd(activity.questions, (story) => ifOpen(story, when, () => story.owners.length > 0));
      return { ...owned, value: share(owned.value, open.value) };
    },
  },
  unowned: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: false, source: { of: 'own' },
    count: (activity, when) => countAtEnd(activity.questions, (story) => ifOpen(story, when, () => story.owners.length === 0)),
  },
  orphaned: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: false, source: { of: 'own' },
    count: (activity, when) => countAtEnd(activity.questions, (story) => { const presence = openAt(story, when); return presence === 'there' ? orphanedAt(story, when) : presence; }),
  },
  stale: {
    group: 'health', unit: 'count', moment: 'end', addition: 'none', ofPeople: false, source: { of: 'own' },
    count: countStale,
  },
};

/**
 * Whether a question was open at the end of the period. Its state today is known; that of a day before, as far as days are written down. Since
 * when one that had been resolved before was open again, nobody writes down.
 */
export function openAt({ question, asked, closed }: QuestionStory, { period: { to }, today }: When): Presence {
  const [begun, over] = [pastDay(asked, today), pastDay(closed, today)];
  const isClosed = question.state === 'resolved' || question.state === 'parked';
  const isNow = to >= today;
  const since = begun === undefined || question.completedBefore.some((day) => day === 'undated' || day <= to || day > today) ? 'unknown' : 'there';
  if (begun !== undefined && begun > to) return 'away';
  if (!isClosed) return isNow ? 'there' : since;
  if (over === undefined) return isNow ? 'away' : 'unknown';
  if (over <= to) return 'away';
  return since;
}

function ifOpen(story: QuestionStory, when: When, holds: () => boolean): Presence {
  const presence = openAt(story, when);
  return presence === 'there' && !holds() ? 'away' : presence;
}

/** Of whose `left` can't be read it is known that they have left today, and of no day before. */
function orphanedAt({ owners }: QuestionStory, { period: { to }, today }: When): Presence {
  const left = owners.map(({ member }): Presence => (member === undefined ? 'away' : member.leftSometime ? (to >= today ? 'there' : 'unknown') : isGone(member, to) ? 'there' : 'away'));
  return owners.length === 0 || left.includes('away') ? 'away' : left.includes('unknown') ? 'unknown' : 'there';
}

/** A question without any day can't be told to be stale. What is closed tells nothing about those that are open. */
function countStale(activity: Activity, when: When): Counted {
  return countAtEnd(activity.questions.filter((story) => openAt(story, when) !== 'away'), (story) => {
    if (openAt(story, when) === 'unknown') return 'unknown';
    const changed = story.changed.filter((day) => day <= when.period.to);
    const last = changed.reduce<PlainDate | undefined>((latest, day) => (latest === undefined || day > latest ? day : latest), undefined);
    if (last === undefined) return 'unknown';
    return daysBetween(last, when.period.to) > activity.staleAfter ? 'there' : 'away';
  });
}

/** What keeps a theme alive: who is there does not. */
const aboutThemes = eventKinds.filter((kind) => kind !== 'joined' && kind !== 'left' && kind !== 'attended');

/** Themes about which something happened, each with the latest of it. */
function countThemes(activity: Activity, when: When): Counted {
  const { inPeriod, undated, isUnknown } = find(activity, when, aboutThemes, ({ themes }) => themes.length > 0);
  const alive = new Map<string, { readonly theme: ThemeName; readonly event: Event }>();
  for (const event of inPeriod) {
    for (const theme of event.themes) {
      const before = alive.get(theme.key)?.event.day;
      if (before === undefined || (event.day !== undefined && event.day > before)) alive.set(theme.key, { theme, event });
    }
  }
  const evidence = [...alive.values()].map(({ theme, event }): Evidence => ({ ...event.evidence, text: theme.name, date: event.day })).sort((a, b) => (a.text < b.text ? -1 : 1));
  return { value: isUnknown ? 'unknown' : alive.size, evidence, unplaced: evidenceIn(undated) };
}
