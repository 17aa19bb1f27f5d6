import { describe, expect, test } from 'vitest';
import type { Figure, IndicatorId, Slice } from '../../src/indicators/indicator.ts';
import { indicatorsOf, seriesOf } from '../../src/indicators/indicators-of.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import type { Period } from '../../src/indicators/period.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { bridges } from '../support/bridges.ts';
import { community } from '../support/notes.ts';

const cop = community(bridges);
const today = '2026-07-15' as PlainDate;
const whole: Slice = { kind: 'community' };

function period(name: string): Period {
  const read = parsePeriod(name);
  if (read === undefined) throw new Error(name);
  return read;
}

function figure(id: IndicatorId, slice: Slice = whole, when = '2026-Q2'): Figure {
  const found = indicatorsOf(cop, period(when), today, slice).find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** By the number of the question, or by the file. */
function behind({ evidence }: Figure): string {
  return evidence.map(({ text, path, place }) => (place === undefined ? path.replace(/^.*\/|\.md$/g, '') : text.replace(/ #question$/, ''))).join(' ');
}

/** What comes out, what is behind it, and what could not be placed. */
function all(id: IndicatorId): string {
  const found = figure(id);
  return `${String(found.value)}: ${behind(found)}${found.unplaced.length === 0 ? '' : ` / ${behind({ ...found, evidence: found.unplaced })}`}`;
}

describe('health in the second quarter, worked out by hand', () => {
  test('who is there on 30 June: Cas left and Gamma with him; of Dee nobody knows since when', () => {
    expect(all('organisations')).toBe('3: Alpha Bob Fay');
    expect(all('members')).toBe('4: Ann Bob Eve Fay / Dee');
    expect(all('newcomers')).toBe('1: Bob / Dee');
    expect(all('leavers')).toBe('1: Cas');
  });

  test('who did something in the 90 days up to 30 June; Fay only sent Zed, who counts for Delta', () => {
    expect(all('activeMembers')).toBe('3: Ann Bob Eve / We meet monthly');
    expect(all('activeOrganisations')).toBe('3: Alpha Bob Fay / We meet monthly');
  });

  test('who came: 2 of 5 (Cas was still a member), 2 of 4, 1 of 4; a guest was not expected, and Dee neither', () => {
    expect(all('sessions')).toBe('3: 2 3 4');
    expect(figure('attendance').evidence.map(({ text }) => text)).toEqual(['2: 2/5', '3: 2/4', '4: 1/4']);
    expect(figure('attendance').value).toBe(5 / 13);
    // Absent were Cas, Eve, Fay; Eve, Fay; Ann, Eve, Fay. Zed came for Eve and once for Fay.
    expect(figure('substitution').value).toBe(2 / 8);
    // Alpha and Beta of four; Alpha, Beta and, by Zed, Delta of three; Beta of three.
    expect(figure('representation').value).toBe(6 / 10);
    expect(all('absentThrice')).toBe('2: Eve Fay / Dee');
  });

  test('what was asked and talked about', () => {
    expect(all('asked')).toBe('7: Q2 Q3 Q4 Q5 Q7 Q8 Q11 / Q6 Q9');
    expect(all('discussions')).toBe('1: Q3');
    expect(all('replies')).toBe('2: More about this So do we / Undated words');
    expect(all('decisions')).toBe('1: We meet monthly');
    expect(figure('themesAlive').evidence.map(({ text, date }) => `${text} ${date ?? ''}`)).toEqual(['steel 2026-05-06', 'trust 2026-04-10']);
  });

  test('what was open on 30 June: Q8 was parked by then, Q11 resolved later; of what has no day nobody knows', () => {
    expect(all('open')).toBe('4: Q3 Q4 Q10 Q11 / Q6 Q9');
    expect(figure('owned').value).toBe(3 / 4);
    expect(all('unowned')).toBe('1: Q4 / Q6 Q9');
    expect(all('orphaned')).toBe('1: Q3 / Q6 Q9');
    // The last change of Q3 was 55 days before, of Q10 148; of Q4 20, of Q11 10.
    expect(all('stale')).toBe('2: Q3 Q10 / Q6 Q9');
  });
});

describe('impact in the second quarter, worked out by hand', () => {
  test('what was resolved; the last completion counts, and an obsolete answer does not', () => {
    expect(all('resolved')).toBe('3: Q1 Q2 Q5');
    expect(figure('closureRatio').value).toBe(3 / 7);
  });

  test('how long it took: 90 days and 10; Q5 was completed before it was asked', () => {
    expect(all('timeToResolve')).toBe('50: Q1 Q2 / Q5');
    expect(figure('timeToResolveP90').value).toBe(90);
  });

  test('how long until somebody else said something: 10, 5, 30 and 15 days', () => {
    expect(all('timeToFirstReply')).toBe('12.5: Q2 Q3 Q7 Q11 / Q5');
  });

  test('how old what is open has become: 60, 20, 148 and 10 days; of what has no day nobody knows whether it was', () => {
    expect(all('ageOfOpen')).toBe('40: Q3 Q4 Q10 Q11 / Q6 Q9');
  });

  test('what came of it', () => {
    expect(all('published')).toBe('2: Know too Know');
    expect(all('linked')).toBe('1: Know');
    expect(all('ledToKnowledge')).toBe('1: Q2');
    expect(figure('valueStories').evidence.map(({ text }) => text)).toEqual(['A bridge was built of old beams.', 'We saved a week.']);
  });

  test('what still holds: Know was verified after its review was due, Know too was not; Q7 became obsolete in July', () => {
    expect(all('verified')).toBe('1: Know / Q1 Q2 Q5');
    expect(all('dueForReview')).toBe('1: Know too / Q1 Q2 Q5');
    expect(all('obsolete')).toBe('1: Knew');
  });
});

describe('resilience in the second quarter, worked out by hand', () => {
  test('7 questions, 2 replies, 3 answers that still hold, a decision and 2 publications', () => {
    expect(figure('contributions').value).toBe(15);
  });

  test('6 by Ann, 4 by Bob, 4 by Eve, and of the decision nobody knows: half came from two of them', () => {
    expect(figure('absenceFactorOfPersons')).toMatchObject({ value: 2, unplaced: [{ text: 'We meet monthly' }, { text: 'Q6' }, { text: 'Q9' }, { text: 'Undated words' }] });
    expect(figure('absenceFactorOfPersons').evidence).toHaveLength(14);
  });

  test('6 from Alpha, 8 from Beta: half came from one', () => {
    expect(figure('absenceFactorOfOrganisations').value).toBe(1);
  });

  test('nobody is named in what is behind them, but in the words of the notes', () => {
    expect(figure('absenceFactorOfPersons').evidence.every(({ path }) => !path.startsWith('people/'))).toBe(true);
  });
});

describe('over time, worked out by hand', () => {
  const values = (id: IndicatorId, slice: Slice = whole, when = '2026'): readonly (number | string)[] => seriesOf(cop, id, 'month', period(when), today, slice).map(({ value }) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value));

  test('by month, up to the month that goes on', () => {
    expect(values('asked')).toEqual([1, 1, 0, 3, 1, 3, 0]);
    expect(values('resolved')).toEqual([0, 0, 0, 2, 1, 0, 1]);
    // Today it is known that Q6 and Q9 are open, whenever they were asked; before, it is not. Q1 was resolved on 1 February, and reopened nobody knows when.
    expect(values('open')).toEqual([1, 1, 1, 3, 3, 4, 5]);
    expect(values('timeToResolve')).toEqual(['unknown', 'unknown', 'unknown', 50, 'unknown', 'unknown', 15]);
    expect(values('members')).toEqual([4, 4, 4, 5, 4, 4, 5]);
  });

  test('of a theme and of an organisation', () => {
    expect(values('asked', { kind: 'theme', name: 'Steel' }, '2026-Q2')).toEqual([0, 1, 0]);
    expect(values('asked', { kind: 'no-theme' }, '2026-Q2')).toEqual([3, 0, 3]);
    expect(values('asked', { kind: 'organisation', name: 'beta' }, '2026-Q2')).toEqual([3, 0, 1]);
    expect(values('asked', { kind: 'organisation', name: 'Alpha' }, '2026-Q2')).toEqual([0, 1, 2]);
    expect([figure('attendance', { kind: 'organisation', name: 'Delta' }).value, figure('representation', { kind: 'organisation', name: 'Delta' }).value]).toEqual([0, 1 / 3]);
    expect(figure('open', { kind: 'organisation', name: 'Beta' }).value).toBe(2);
  });
});
