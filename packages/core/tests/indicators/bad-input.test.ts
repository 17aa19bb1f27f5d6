import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import type { Community } from '../../src/community/community.ts';
import { activityOf } from '../../src/indicators/activity-of.ts';
import { indicators } from '../../src/indicators/catalogue.ts';
import type { FigureValue, IndicatorId, Slice } from '../../src/indicators/indicator.ts';
import { indicatorIds } from '../../src/indicators/indicator.ts';
import { indicatorsOf, seriesOf } from '../../src/indicators/indicators-of.ts';
import { parsePeriod, periodAround } from '../../src/indicators/period.ts';
import type { Period } from '../../src/indicators/period.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { presentMembers } from '../../src/community/people.ts';
import { questionsOf } from '../../src/questions/facts.ts';
import { community, today } from '../support/notes.ts';

const charter = { 'C.md': '---\ntype: community\n---\n' };
const whole: Slice = { kind: 'community' };

function period(name: string): Period {
  const read = parsePeriod(name);
  if (read === undefined) throw new Error(name);
  return read;
}

function value(cop: Community, id: IndicatorId, when = '2026', slice = whole): FigureValue | undefined {
  return indicatorsOf(cop, period(when), today, slice).find((each) => each.id === id)?.value;
}

describe('days that can’t be', () => {
  test('a question of 30 February has no day, and one of next year neither', () => {
    const cop = community({ ...charter, 'x.md': '- [?] A [created:: 2026-02-30]\n- [?] B [created:: 2027-01-01]\n- [?] C [created:: 2026-03-01]' });
    expect([value(cop, 'asked'), value(cop, 'asked', '2027'), value(cop, 'open')]).toEqual([1, 'unknown', 3]);
  });

  test('a question that was completed before it was asked is resolved, and took nobody knows how long', () => {
    const cop = community({ ...charter, 'x.md': '- [x] A [created:: 2026-05-01] [completion:: 2026-04-01] #question' });
    expect([value(cop, 'resolved', '2026-04'), value(cop, 'timeToResolve', '2026-04'), value(cop, 'open', '2026-04'), value(cop, 'open', '2026-05')]).toEqual([1, 'unknown', 0, 0]);
  });

  test('a question that was reopened, and completed on a day that can’t be read, was resolved nobody knows when', () => {
    const onLine = (days: readonly string[]): string => `- [x] A [created:: 2026-01-01]${days.map((day) => ` [completion:: ${day}]`).join('')} #question\n`;
    const asNote = (days: readonly string[]): string => `---\ntype: question\nstatus: resolved\ncreated: 2026-01-01\ncompletion: [${days.join(', ')}]\n---\n`;
    for (const written of [onLine, asNote]) {
      const resolved = (...days: readonly string[]): readonly unknown[] => {
        const cop = community({ ...charter, 'x.md': written(days) });
        return [value(cop, 'resolved', '2026-02'), value(cop, 'resolved', '2026-05'), value(cop, 'timeToResolve')];
      };
      expect(resolved('2026-02-02', 'soon')).toEqual(['unknown', 'unknown', 'unknown']);
      expect(resolved('soon', '2026-02-02')).toEqual([1, 0, 32]);
      expect(resolved('2026-02-02', '2026-05-01')).toEqual([0, 1, 120]);
    }
  });

  test('a member who left before joining came back: there again since then, away in between, and before that nobody knows', () => {
    const cop = community({ ...charter, 'A.md': '---\ntype: member\njoined: 2026-06-01\nleft: 2026-05-01\n---\n', 'B.md': '---\ntype: member\njoined: 2026-06-01\n---\n', 'x.md': '- [?] Mine? [owner:: A] [created:: 2026-04-01]' });
    expect([value(cop, 'members'), value(cop, 'newcomers'), value(cop, 'leavers')]).toEqual([2, 2, 1]);
    expect(['2026-04', '2026-05', '2026-06'].map((month) => value(cop, 'members', month))).toEqual([0, 0, 2]);
    expect(indicatorsOf(cop, period('2026-04'), today, whole).find(({ id }) => id === 'members')?.unplaced.map(({ text }) => text)).toEqual(['A']);
    expect(['2026-04', '2026-05', '2026-06'].map((month) => value(cop, 'orphaned', month))).toEqual([0, 1, 0]);
  });

  test('who came back, with a further day of joining, is counted each time, as who is who has it', () => {
    const cop = community({ ...charter, 'A.md': '---\ntype: member\njoined: [2024-01-01, 2026-03-01, 2027-01-01]\nleft: [2025-01-01, 2026-09-01]\n---\n', 'O.md': '---\ntype: organisation\njoined: [2024-01-01, 2026-03-01]\nleft: 2025-01-01\n---\n', 'B.md': '---\ntype: member\njoined: 2024-01-01\nleft: 2025-01-01\n---\n' });
    expect(['2024', '2025', '2026-02', '2026-03', '2026-08', '2026-09', '2026'].map((when) => value(cop, 'members', when))).toEqual([2, 0, 0, 1, 1, 0, 0]);
    expect(['2024', '2025', '2026'].map((when) => [value(cop, 'newcomers', when), value(cop, 'leavers', when), value(cop, 'organisations', when)])).toEqual([[2, 0, 1], [0, 2, 0], [1, 1, 1]]);
    expect(presentMembers(cop, today).length).toBe(value(cop, 'members'));
  });

  test('one day of joining, or leaving, that stands there twice counts once', () => {
    const cop = community({ ...charter, 'A.md': '---\ntype: member\njoined: [2026-01-01, 2026-01-01]\njoined: 2026-01-01\n---\n', 'B.md': '---\ntype: member\njoined: 2025-01-01\nleft: [2026-02-01, 2026-02-01]\n---\n' });
    expect([value(cop, 'newcomers'), value(cop, 'leavers'), value(cop, 'members')]).toEqual([1, 1, 1]);
  });

  test('who left and came back on one day is there; who came and left on one day is not', () => {
    const cop = community({
      ...charter, 'A.md': '---\ntype: member\njoined: [2025-01-01, 2026-03-01]\nleft: 2026-03-01\n---\n', 'B.md': '---\ntype: member\njoined: 2026-03-01\nleft: 2026-03-01\n---\n',
      'D.md': '---\ntype: member\njoined: [2024-01-01, 2026-03-01]\nleft: [2025-01-01, 2026-03-01]\n---\n', 'x.md': '- [?] Mine? [owner:: A] [created:: 2026-01-01]\n- [?] And mine? [owner:: D] [created:: 2026-01-01]',
    });
    expect(indicatorsOf(cop, period('2026'), today, whole).find(({ id }) => id === 'members')?.evidence.map(({ text }) => text)).toEqual(['A']);
    expect(presentMembers(cop, today).map(({ name }) => name)).toEqual(['A']);
    expect([value(cop, 'newcomers', '2026-03'), value(cop, 'leavers', '2026-03'), value(cop, 'members', '2026-02'), value(cop, 'orphaned')]).toEqual([3, 3, 1, 1]);
  });

  test('a day that can’t be read says that somebody left, and not when', () => {
    const cop = community({ ...charter, 'A.md': '---\ntype: member\njoined: 2026-01-01\nleft: in spring\n---\n' });
    expect([value(cop, 'members'), value(cop, 'members', '2026-02'), value(cop, 'leavers')]).toEqual([0, 'unknown', 'unknown']);
  });

  test('a member who joined on a leap day is one from that day on', () => {
    const cop = community({ ...charter, 'A.md': '---\ntype: member\njoined: 2024-02-29\n---\n' });
    expect([value(cop, 'newcomers', '2024-02'), value(cop, 'newcomers', '2024-03'), value(cop, 'members', '2024-02'), value(cop, 'members', '2024-01')]).toEqual([1, 0, 1, 0]);
    expect(seriesOf(cop, 'newcomers', 'month', period('2024-Q1'), today, whole).map((figure) => figure.value)).toEqual([0, 1, 0]);
  });
});

describe('communities at the edge', () => {
  test('an empty one has nothing of what can be counted, and no shares or durations of nothing', () => {
    const figures = indicatorsOf(community(charter), period('2026'), today, whole);
    expect(figures.map((figure) => figure.id)).toEqual(indicatorIds);
    for (const figure of figures) expect(figure.value, figure.id).toBe(indicators[figure.id].unit === 'count' && !figure.id.startsWith('absenceFactor') ? 0 : 'unknown');
  });

  test('one of one', () => {
    const cop = community({ ...charter, 'A.md': '---\ntype: member\norganisation: Alpha\njoined: 2026-01-01\n---\n', 'x.md': '- [x] Why? [asked-by:: A] [answered-by:: A] [owner:: A] [created:: 2026-11-01] [completion:: 2026-11-02] #question' });
    expect(['members', 'activeMembers', 'organisations', 'resolved', 'timeToResolve', 'timeToFirstReply', 'absenceFactorOfPersons', 'absentThrice'].map((id) => value(cop, id as IndicatorId))).toEqual([1, 1, 1, 1, 1, 'unknown', 1, 0]);
  });

  test('a period before anything existed holds nothing, and one that has not begun nobody knows', () => {
    const cop = community({ ...charter, 'A.md': '---\ntype: member\njoined: 2026-01-01\n---\n', 'x.md': '- [?] Why? [created:: 2026-11-01]' });
    expect([value(cop, 'asked', '1999'), value(cop, 'members', '1999'), value(cop, 'open', '0001')]).toEqual([0, 0, 0]);
    expect(indicatorsOf(cop, period('2031'), today, whole).filter((figure) => figure.value !== 'unknown')).toEqual([]);
    expect(seriesOf(cop, 'asked', 'month', period('2031'), today, whole)).toEqual([]);
  });

  test('one without any day is unknown, never zero', () => {
    const cop = community({ ...charter, 'A.md': '---\ntype: member\n---\n', 'B.md': '---\ntype: member\nleft: in spring\n---\n', 's.md': '---\ntype: session\nattendees: [A]\n---\n- [!] So be it\n', 'k.md': '---\ntype: knowledge\nvalue: A bridge\n---\n[[k2]]', 'k2.md': '---\ntype: knowledge\n---\n', 'x.md': '- [x] Why? [theme:: trust] [asked-by:: A] [answer:: [[k]]] #question\n    - So [by:: B]' });
    for (const { id, value: found } of indicatorsOf(cop, period('2026'), today, whole)) if (indicators[id].moment === 'period') expect(found, id).toBe('unknown');
    expect(['members', 'activeMembers', 'open'].map((id) => value(cop, id as IndicatorId, '2026-01'))).toEqual(['unknown', 'unknown', 'unknown']);
    // Today it is known without any day who is there and what is open.
    expect(['members', 'activeMembers', 'open', 'dueForReview', 'absentThrice'].map((id) => value(cop, id as IndicatorId))).toEqual([1, 'unknown', 0, 'unknown', 'unknown']);
  });

  test('ten thousand questions on one day are counted', () => {
    const note = parseNote('n.md', Array.from({ length: 100 }, (_, at) => `- [x] Why ${String(at)}? [asked-by:: A${String(at)}] [answered-by:: B] [created:: 2026-05-05] [completion:: 2026-05-06] #question`).join('\n'));
    const [cop] = communitiesOf([parseNote('C.md', charter['C.md']), ...Array.from({ length: 100 }, (_, at) => ({ ...note, path: `n${String(at)}.md` }))]);
    if (cop === undefined) throw new Error('no community');
    expect([value(cop, 'asked'), value(cop, 'resolved'), value(cop, 'timeToResolveP90'), value(cop, 'absenceFactorOfPersons'), value(cop, 'contributions', '2026-05-05/2026-05-05')]).toEqual([10_000, 10_000, 1, 1, 10_000]);
  });

  test('a theme that was renamed half-way is one, when its note keeps the old name as an alias', () => {
    const notes = { 'C.md': '---\ntype: community\nthemes: [tendering]\n---\n', 'old.md': '---\nthemes: [Procurement]\n---\n- [?] A [created:: 2026-02-01]', 'new.md': '- [?] B #tendering [created:: 2026-09-01]\n- [?] C #procurement [created:: 2026-09-02]' };
    const [before, after] = [community(notes), community({ ...notes, 'Tendering.md': '---\ntype: theme\naliases: [procurement]\n---\n' })];
    expect([value(before, 'themesAlive'), value(after, 'themesAlive')]).toEqual([2, 1]);
    for (const name of ['procurement', 'Tendering']) expect(value(after, 'asked', '2026', { kind: 'theme', name })).toBe(3);
    expect(questionsOf(after, today).map(({ themes }) => themes.map((theme) => theme.name))).toEqual([['tendering'], ['tendering'], ['tendering']]);
  });
});

describe('the sidebar and the figures say the same', () => {
  test('of stale, orphaned and unowned questions today', () => {
    const cop = community({
      ...charter, 'A.md': '---\ntype: member\nleft: 2026-10-01\n---\n', 'B.md': '---\ntype: member\n---\n',
      'x.md': '---\ndate: 2026-11-20\n---\n- [?] A [owner:: A]\n- [?] B [owner:: B] [created:: 2026-01-01]\n    - So [created:: 2026-11-01]\n- [?] C [created:: 2026-10-01]\n- [x] D #question\n- [?] E [owner:: A, B]', 'y.md': '- [?] F',
    });
    const month = periodAround(today, 'month').name;
    for (const reason of ['stale', 'orphaned', 'unowned'] as const) {
      expect(value(cop, reason, month), reason).toBe(questionsOf(cop, today).filter(({ attention }) => attention.some((each) => each.reason === reason)).length);
    }
  });
});

/** The least processor time of some runs, in microseconds: a busy machine does not make it slower. */
function timeOf(work: () => void): number {
  return Math.min(...Array.from({ length: 5 }, () => { const start = process.cpuUsage(); work(); const { user, system } = process.cpuUsage(start); return user + system; }));
}

function communityOf(questions: number): Community {
  return community({ ...charter, ...Object.fromEntries(Array.from({ length: questions / 50 }, (_, note) => [`n${String(note)}.md`, `---\ndate: 2026-05-${String(1 + (note % 28)).padStart(2, '0')}\n---\n${Array.from({ length: 50 }, (__, at) => `- [?] Why ${String(at)}? [asked-by:: [[P${String(at)}]]] [theme:: t${String(at % 5)}]`).join('\n')}`])), ...Object.fromEntries(Array.from({ length: questions / 50 }, (_, at) => [`p/P${String(at)}.md`, '---\ntype: member\njoined: 2026-01-01\n---\n'])) });
}

test('the time it takes grows with the notes, and not faster', () => {
  const timeFor = (cop: Community): number => timeOf(() => { indicatorsOf({ ...cop }, period('2026'), today, whole); });
  expect(timeFor(communityOf(4000)) / timeFor(communityOf(500))).toBeLessThan(8 * 3);
});

test('what happened is sorted once for all indicators: together they cost no more than a few times gathering it', () => {
  const cop = communityOf(4000);
  const gathering = timeOf(() => { activityOf({ ...cop }); });
  expect(timeOf(() => { indicatorsOf({ ...cop }, period('2026'), today, whole); }) / gathering).toBeLessThan(4);
});

test('the figures of a theme, and those over time, are worked out once and not with every press', () => {
  const cop = communityOf(200);
  for (const slice of [whole, { kind: 'theme', name: 't1' }] as const) {
    expect(indicatorsOf(cop, period('2026'), today, slice)).toBe(indicatorsOf(cop, period('2026'), today, slice));
    expect(seriesOf(cop, 'asked', 'month', period('2026'), today, slice)).toBe(seriesOf(cop, 'asked', 'month', period('2026'), today, slice));
  }
  // Of other days, another step and another part they are others.
  const sums = [['month', '2026', whole], ['quarter', '2026', whole], ['month', '2026-05', whole], ['month', '2026', { kind: 'theme', name: 't1' }]] as const;
  expect(sums.map(([by, when, slice]) => seriesOf(cop, 'asked', by, period(when), today, slice).map(({ value: asked }) => asked).filter((asked) => asked !== 0))).toEqual([[200], [200], [200], [40]]);
});
