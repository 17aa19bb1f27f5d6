import fc from 'fast-check';
import { expect } from 'vitest';
import type { Community } from '../../src/community/community.ts';
import { indicators } from '../../src/indicators/catalogue.ts';
import type { Figure, FigureValue, IndicatorId } from '../../src/indicators/indicator.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import type { Report } from '../../src/report/report.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import type { Dashboard, DashboardChoices } from '../../src/views/dashboard/dashboard.ts';
import type * as subject from './few-subject.ts';

export type Telling = Pick<typeof subject, 'communitiesOf' | 'dashboardOf' | 'firstDashboardChoices' | 'messagesFor' | 'parseNote' | 'reportOf'>;

export const today = '2026-11-23' as PlainDate;
const organisations = ['Alpha', 'Beta', 'Gamma', 'Delta'];

export interface Person {
  readonly name: string;
  readonly organisations: readonly string[];
  readonly asks: number;
}

export interface Drawn {
  readonly texts: readonly (readonly [string, string])[];
  readonly people: readonly Person[];
  /** Everybody is the only one from an organisation. */
  readonly alone: boolean;
  /** At the session of this year at which they are the fewest: how many were expected, and how many of these were not there. */
  readonly fewest: { readonly expected: number; readonly absent: number };
  /** The earliest day on which anybody joined. */
  readonly begun: string;
}

const open = 'confidentiality: TLP:CLEAR\n';
const anyPerson = fc.record({
  from: fc.constantFrom([], ...organisations.map((name) => [name]), ['Alpha', 'Beta']), joined: fc.constantFrom(0, 0, 1, 2), left: fc.constantFrom('', '', '', '2026-03-01', '2026-03-01', '2025-09-01'),
  theme: fc.constantFrom('trust', 'steel'), asks: fc.nat(2), asked: fc.constantFrom(true, true, true, true, false), owns: fc.boolean(), came: fc.array(fc.constantFrom('attendees', 'attendees', 'absent', 'substitutes', ''), { minLength: 3, maxLength: 3 }),
});

/** When people join, and so when the community began: before the year that is compared with, in that year, or in the one that is told. */
const beginnings = [['2024-05-01', '2025-05-01', '2026-02-01'], ['2025-01-01', '2026-02-01', '2026-11-01'], ['2026-01-15', '2026-02-01', '2026-11-01']] as const;

/** What all of them have in common: often nothing. */
const anyKind = fc.record({
  days: fc.constantFrom(...beginnings), sessions: fc.constantFrom(1, 1, 2, 3),
  alone: fc.boolean(),
  /** Nearly everybody came when the sessions were over. */
  grown: fc.constantFrom(false, false, false, true),
  /** Nearly everybody was absent all three times. */
  away: fc.constantFrom(false, false, false, true),
  /** Everybody asked something lately, so that nobody is idle. */
  eager: fc.boolean(),
});

/** An open community of so few, or so many, that it is a close thing which of its numbers may be told. */
export const anyOpenCommunity: fc.Arbitrary<Drawn> = fc.tuple(anyKind, fc.oneof(fc.array(anyPerson, { minLength: 1, maxLength: 16 }), fc.array(anyPerson, { minLength: 9, maxLength: 28 }))).map(([{ days, sessions, alone, grown, away, eager }, all]) => {
  const people = all.map((one, at) => {
    const isLate = grown && at > 1;
    const joined = days[isLate ? 2 : one.joined];
    return { ...one, came: isLate ? [] : away && at > 2 ? ['absent', 'absent', 'absent'] : one.came, asks: eager ? 1 : one.asks, name: `P${String(at)}`, organisations: alone ? [`Own ${String(at)}`] : one.from, joined, left: one.left > joined ? one.left : '' };
  });
  const held = ['2026-05-01', '2025-12-01', '2026-10-01'].slice(0, away ? 3 : sessions).map((day, session) => ({ session, day }));
  const list = (session: number, key: string): string => `${key}: [${people.filter(({ came }) => came[session] === key).map(({ name }) => (key === 'substitutes' ? `S${name} for ${name}` : name)).join(', ')}]\n`;
  // Expected are the members of that day, and whoever the note names.
  const expected = held.filter(({ day }) => day >= '2026').map(({ session, day }) => people.filter(({ came, joined, left }) => (came[session] ?? '') !== '' || (joined <= day && (left === '' || left > day))).map(({ came }) => came[session] ?? ''))
    .filter((came) => came.includes('attendees') || came.includes('substitutes'));
  return {
    people, alone, begun: people.map(({ joined }) => joined).reduce((first, day) => (day < first ? day : first)),
    fewest: { expected: Math.min(...expected.map(({ length }) => length)), absent: Math.min(...expected.map((all) => all.filter((came) => came !== 'attendees').length)) },
    texts: [
      ['C/C.md', `---\ntype: community\nthemes: [trust, steel]\n${open}---\n`],
      ...(alone ? [] : organisations).map((name) => [`C/${name}.md`, `---\ntype: organisation\n${open}---\n`] as const),
      ...people.map(({ name, organisations: from, joined, left, theme }) => [`C/${name}.md`, `---\ntype: member\n${open}organisation: [${from.join(', ')}]\njoined: ${joined}\nleft: ${left}\nthemes: [${theme}]\n---\n`] as const),
      // Who comes in somebody's place is no member yet.
      ...people.map(({ name }) => [`C/S${name}.md`, `---\ntype: member\n${open}joined: 2027-01-01\n---\n`] as const),
      ...held.map(({ session, day }) => [`C/S${String(session)}.md`, `---\ntype: session\ndate: ${day}\n${open}${list(session, 'attendees')}${list(session, 'absent')}${list(session, 'substitutes')}---\n`] as const),
      ['C/Old.md', `---\n${open}---\n${people.filter(({ asked }) => asked).map(({ name }) => `- [?] Asked before [asked-by:: ${name}] [created:: 2025-12-01]\n`).join('')}`],
      ['C/Q.md', `---\n${open}---\n${people.flatMap(({ name, asks, owns }) => Array.from({ length: asks }, (_, at) => `- [?] Asked ${String(at)} [asked-by:: ${name}]${owns ? ` [owner:: ${name}]` : ''} [created:: 2026-10-0${String(at + 1)}]\n`)).join('')}`],
    ],
  };
});

export function communityIn({ communitiesOf, parseNote }: Telling, { texts }: Drawn): Community {
  const [found] = communitiesOf(texts.map(([path, text]) => parseNote(path, text)));
  if (found === undefined) throw new Error('no community');
  return found;
}

function reportTo({ messagesFor, reportOf }: Telling, community: Community, slice: Report['slice'] = { kind: 'community' }): Report {
  const period = parsePeriod('2026');
  if (period === undefined) throw new Error('no period');
  return reportOf({ community, audience: { kind: 'world' }, whom: 'the world', period, slice, by: 'month', today, messages: messagesFor('en') });
}

function shownTo({ dashboardOf, firstDashboardChoices, messagesFor }: Telling, community: Community, choices: Partial<DashboardChoices> = {}): Dashboard {
  return dashboardOf({ community, messages: messagesFor('en'), me: undefined, choices: { ...firstDashboardChoices, period: 'thisYear', ...choices }, today, presenting: { text: 'Presenting', tooltip: '', isOutside: true } });
}

/**
 * Numbers that add up to nothing: each with its sign. What begins with `-` is no figure, and would tell about those who are in one and not in the
 * other; with `+`, where they are more than none.
 */
type Sum = readonly (readonly [1 | -1, string])[];
const sums: readonly Sum[] = [
  [[1, 'members'], [-1, 'before members'], [-1, 'newcomers'], [1, 'leavers']],
  // How many there were at first everybody knows of a community that is new.
  [[1, 'members'], [-1, 'there when it began'], [-1, 'newcomers'], [1, 'leavers']],
  [[1, 'before members'], [-1, 'there before that'], [-1, 'before newcomers'], [1, 'before leavers']],
  [[1, 'members'], [-1, 'there before that'], [-1, 'newcomers'], [-1, 'before newcomers'], [1, '- who left in both']],
  [[1, '- who left in both'], [-1, 'leavers'], [-1, 'before leavers']],
  ...['', 'before '].flatMap((when): readonly Sum[] => [
    [[1, `${when}members`], [-1, `${when}activeMembers`], [-1, `- ${when}idle members`]],
    [[1, `${when}organisations`], [-1, `${when}activeOrganisations`], [-1, `- ${when}idle organisations`]],
    [[1, `${when}members`], [-1, `${when}absentThrice`], [-1, `- ${when}others`]],
    [[1, `${when}activeOrganisations`], [-1, `${when}activeMembers`], [-1, `+ ${when}substituted`]],
    [[1, `${when}organisations`], [-1, `${when}activeMembers`], [-1, `+ ${when}idle`]],
    [[1, `${when}organisations`], [-1, `${when}members`], [-1, `+ ${when}empty organisations`]],
  ]),
  ...['organisations', 'activeOrganisations', 'activeMembers'].map((id): Sum => [[1, id], [-1, `before ${id}`], [-1, `- change of ${id}`]]),
];

/** All that can be told from some numbers, by adding and taking away again and again. */
function reckonedFrom(told: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const known = new Map(told);
  for (let grows = true; grows;) {
    grows = false;
    for (const sum of sums) {
      const [missing, more] = sum.filter(([, name]) => !known.has(name));
      if (missing === undefined || more !== undefined) continue;
      known.set(missing[1], -missing[0] * sum.reduce((total, [sign, name]) => total + sign * (known.get(name) ?? 0), 0));
      grows = true;
    }
  }
  return known;
}

/** Whatever is not told can't be reckoned from what is, and nor can one or two who are in one number and not in another. */
export function nothingIsReckoned(telling: Telling, numRuns: number): void {
  fc.assert(fc.property(anyOpenCommunity, (drawn) => {
    const community = communityIn(telling, drawn);
    const { figures, series } = reportTo(telling, community);
    const values = new Map<string, FigureValue>(figures.flatMap(({ id, now, before }) => [[id, now.value], [`before ${id}`, before?.value ?? 'unknown']]));
    const told = new Map([...values].flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])));
    // A number of organisations is one of persons.
    if (drawn.alone) for (const when of ['', 'before ']) { const number = told.get(`${when}organisations`); if (number !== undefined) told.set(`${when}members`, number); }
    if (drawn.begun >= '2026') told.set('there when it began', 0);
    if (drawn.begun >= '2025') told.set('there before that', 0);
    for (const [name, number] of reckonedFrom(told)) {
      if (name.startsWith('- change')) expect(Math.abs(number), name).toBeGreaterThanOrEqual(3);
      else if (name.startsWith('+')) expect(number === 1 || number === 2, `${name}: ${String(number)}`).toBe(false);
      else if (name.startsWith('-')) expect(Math.abs(number) === 1 || Math.abs(number) === 2, `${name}: ${String(number)}`).toBe(false);
      else expect(values.get(name), name).not.toBe('withheld');
    }
    for (const { id, now, before } of figures.filter((each) => indicators[each.id].ofPeople && indicators[each.id].unit === 'count')) {
      for (const value of [now.value, before?.value ?? 'unknown']) expect(typeof value === 'number' && value < 3, id).toBe(false);
    }
    // An orphaned question has an owner who left; and where everybody is the only one from an organisation, who is represented was there or substituted.
    for (const [one, other] of [['leavers', 'orphaned'], ['substitution', 'representation'], ['before substitution', 'before representation']]) if (values.get(one ?? '') === 'withheld') expect(values.get(other ?? '')).not.toEqual(expect.any(Number));
    // Of all time, all who are there came, and some left.
    const ever = shownTo(telling, community, { period: 'allTime' }).figures.filter(({ key, value }) => ['figure/members', 'figure/newcomers', 'figure/leavers'].includes(key) && /^\d/.test(value));
    expect(ever).not.toHaveLength(2);
    expect(series.filter(({ id }) => indicators[id].ofPeople || id === 'orphaned')).toEqual([]);
  }), { numRuns, endOnFailure: true });
}

/** Whether so much, told exactly or in tenths, can be a share of so many. */
function canBe({ value, isRough }: Pick<Figure, 'value' | 'isRough'>, of: number): boolean {
  const fits = (share: number): boolean => (isRough !== true ? share === value : value === 0.2 ? share < 0.25 : value === 0.8 ? share >= 0.75 : Math.abs(share - Number(value)) < 0.0501);
  return Array.from({ length: of + 1 }, (_, part) => part / of).some(fits);
}

/** Of how many a share is tells nothing of one or two who came or left: so many more, or so many fewer, could be it as well. Nor is it one of hardly anybody. */
export function sharesTellNothing(telling: Telling, numRuns: number): number {
  let told = 0;
  fc.assert(fc.property(anyOpenCommunity, (drawn) => {
    const { figures } = reportTo(telling, communityIn(telling, drawn));
    for (const when of ['now', 'before'] as const) {
      const figure = (id: IndicatorId): Figure | undefined => figures.find((each) => each.id === id)?.[when];
      const number = (id: IndicatorId): number => { const value = figure(id)?.value; return typeof value === 'number' ? value : 0; };
      for (const [id, ...wholes] of [['attendance', 'members', 'activeMembers'], ['representation', 'organisations', 'activeOrganisations']] as const) {
        const share = figure(id);
        if (typeof share?.value !== 'number') continue;
        told += 1;
        const many = Math.max(...wholes.map(number));
        for (const difference of [-2, -1, 0, 1, 2]) expect(canBe(share, number('sessions') * (many + difference)), `${id} ${String(share.value)} of ${String(many)}`).toBe(true);
      }
    }
    const isTold = (id: IndicatorId): boolean => typeof figures.find((each) => each.id === id)?.now.value === 'number';
    if (isTold('attendance')) expect(drawn.fewest.expected).toBeGreaterThanOrEqual(3);
    if (isTold('substitution')) expect(drawn.fewest.absent).toBeGreaterThanOrEqual(3);
  }), { numRuns, endOnFailure: true });
  return told;
}

/** What is told of a theme, or of an organisation, tells nothing about people: nor about the rest of them. */
export function nothingOfParts(telling: Telling, numRuns: number): void {
  fc.assert(fc.property(anyOpenCommunity, (drawn) => {
    const community = communityIn(telling, drawn);
    const numbers = (report: Report, fits: (id: IndicatorId) => boolean): readonly string[] => report.figures.filter(({ id, now, before }) => fits(id) && (typeof now.value === 'number' || typeof before?.value === 'number')).map(({ id }) => id);
    expect(numbers(reportTo(telling, community, { kind: 'theme', name: 'trust' }), (id) => indicators[id].ofPeople)).toEqual([]);
    const alpha = reportTo(telling, community, { kind: 'organisation', name: 'Alpha' });
    expect([numbers(alpha, () => true), alpha.series, alpha.plots]).toEqual([[], [], []]);
    const names = new Set(shownTo(telling, community, { theme: 'trust' }).figures.filter(({ value }) => /^\d/.test(value)).map(({ key }) => key));
    expect(['members', 'activeMembers', 'newcomers', 'attendance', 'orphaned'].filter((id) => names.has(`figure/${id}`))).toEqual([]);
    expect(shownTo(telling, community, { theme: 'trust' }).plots.filter(({ plot: { id, categories } }) => (id === 'organisations' || id === 'attendance') && categories.length > 0)).toEqual([]);
  }), { numRuns, endOnFailure: true });
}

/** Plots in front of a room: nothing of who was at a session, and no bar of the contributions of one or two, nor so that one could be reckoned. */
export function barsTellNothing(telling: Telling, numRuns: number): number {
  let drawn = 0;
  fc.assert(fc.property(anyOpenCommunity, (community) => {
    const { plots } = shownTo(telling, communityIn(telling, community));
    const bars = (id: string): readonly (readonly [string, readonly (number | undefined)[]])[] => {
      const plot = plots.find((each) => each.plot.id === id)?.plot;
      return (plot?.categories ?? []).map((name, at) => [name, plot?.series.map(({ cells }) => cells[at]?.value) ?? []]);
    };
    expect(bars('attendance')).toEqual([]);
    const asking = community.people.filter(({ asks }) => asks > 0);
    const shown = bars('organisations');
    const named = new Set(shown.map(([name]) => name));
    drawn += shown.length;
    // What counts for two organisations is in neither bar, so that nobody can tell what the two have in common.
    const barOf = ({ organisations: [from = 'No organisation', another] }: Person): string => (another === undefined && named.has(from) ? from : 'Others');
    for (const [name, [value]] of shown) {
      const behind = asking.filter((person) => barOf(person) === name);
      expect(behind.length, name).toBeGreaterThanOrEqual(3);
      expect(value, name).toBe(behind.reduce((sum, { asks }) => sum + asks, 0));
      if (name === 'Others') expect(new Set(behind.map(({ organisations: from }) => from.join())).size).toBeGreaterThan(1);
    }
  }), { numRuns, endOnFailure: true });
  return drawn;
}

/** What may be told is told: a community that is large enough shows its numbers. */
export function muchIsTold(telling: Telling, numRuns: number): void {
  let told = 0;
  fc.assert(fc.property(anyOpenCommunity, (drawn) => {
    const { figures } = reportTo(telling, communityIn(telling, drawn));
    told += figures.filter(({ id, now }) => ['members', 'activeMembers', 'organisations', 'newcomers', 'attendance'].includes(id) && typeof now.value === 'number').length;
  }), { numRuns, endOnFailure: true });
  expect(told).toBeGreaterThan(numRuns);
}
