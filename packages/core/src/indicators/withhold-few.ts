import { indicators } from './catalogue.ts';
import type { Figure, IndicatorId, Slice } from './indicator.ts';

/*
 * All that may be told about people to whoever should not know who is meant. Not only is a small number withheld: what it could be reckoned from
 * is, too. Every number about people that leaves the community, in a report or in front of a room, has passed one of the functions here.
 */

/** Of so few persons or organisations, whoever knows the community knows who they are. */
export const few = 3;

/** A share is told in tenths: of ten or more, any tenth can be come to, so that none tells how many they are. */
const tenths = 10;

/** So many are ten or more also where a few came or left of whom nothing may be told. */
const enough = tenths + few - 1;

/** Figures of a period, and the same of the one before. */
export interface Beside {
  readonly now: readonly Figure[];
  readonly before: readonly Figure[];
}

/** Numbers that have people in common: where one or two are in `more` and not in `less`, `closed` is not told. */
interface Difference {
  readonly more: IndicatorId;
  readonly less: IndicatorId;
  readonly closed: IndicatorId;
}

const differences: readonly Difference[] = [
  // Who did nothing; and who did something, of whom nobody wrote down that they were there.
  { more: 'members', less: 'activeMembers', closed: 'members' }, { more: 'activeMembers', less: 'members', closed: 'members' },
  { more: 'organisations', less: 'activeOrganisations', closed: 'activeOrganisations' }, { more: 'activeOrganisations', less: 'organisations', closed: 'activeOrganisations' },
  // Who was there, one of the last three times.
  { more: 'members', less: 'absentThrice', closed: 'absentThrice' }, { more: 'absentThrice', less: 'members', closed: 'absentThrice' },
  // Where everybody is the only one from an organisation: who sent somebody else, who did nothing, and whose last member left.
  { more: 'activeOrganisations', less: 'activeMembers', closed: 'activeOrganisations' },
  { more: 'organisations', less: 'activeMembers', closed: 'organisations' }, { more: 'organisations', less: 'members', closed: 'organisations' },
];

/** With these goes how many members there were before: that many, more who came, less who left, are there now. From three of the four the last could be reckoned. */
const flow: readonly IndicatorId[] = ['members', 'newcomers', 'leavers'];

/**
 * The second is not told where the first is not, for it tells about it: an orphaned question has an owner who left, and where everybody is the
 * only one from an organisation, who is represented and was not there sent somebody else.
 */
const tells: readonly (readonly [IndicatorId, IndicatorId])[] = [['leavers', 'orphaned'], ['substitution', 'representation']];

/** Of how many, at the least, each share is, as far as that is told; not a number where it is not. */
const wholes: readonly (readonly [IndicatorId, (told: readonly Figure[]) => number])[] = [
  ['attendance', (told) => larger(told, 'members', 'activeMembers')],
  ['substitution', (told) => larger(told, 'members', 'activeMembers') * (1 - numberOf(told, 'attendance') - 1 / (2 * tenths))],
  ['representation', (told) => larger(told, 'organisations', 'activeOrganisations')],
];

/** Whether an indicator tells about persons or organisations. */
export function isAboutPeople(id: IndicatorId): boolean {
  return indicators[id].ofPeople || tells.some(([, second]) => second === id);
}

/** Whether it is a part that is one organisation's, or nobody's. */
export function isOfOrganisation({ kind }: Slice): boolean {
  return kind === 'organisation' || kind === 'no-organisation';
}

/**
 * Figures as they may be told. A small number of persons or organisations is withheld, and so are nought, and that it is not known, for either
 * would tell that those are few of whom nothing may be told. A share of them is told roughly, and only of many. Who they are is not told at all.
 * Of a theme nothing about people is told, for together with the whole it would tell about the rest; of an organisation nothing at all, for all
 * of it is about its people.
 */
export function withholdFew({ now: counted, before }: Beside, slice: Slice): Beside {
  if (isOfOrganisation(slice)) return { now: counted.map(withheld), before: before.map(withheld) };
  const told = withoutFew(counted, slice);
  const then = withoutFew(before, slice).map((figure) => (isChange(figure, told) ? withheld(figure) : figure));
  const isWhole = flow.every((id) => isTold(told, id)) && (before.length === 0 || isTold(then, 'members'));
  const now = isWhole ? told : closing(told, isFromNothing(before) ? ['newcomers', 'leavers'] : ['leavers']);
  return { now: inTenths(now), before: inTenths(closing(then, hiddenBefore(isWhole, then))) };
}

/** Where nobody was there before, or hardly anybody, everybody knows: of who came nothing is told then either. */
function isFromNothing(before: readonly Figure[]): boolean {
  return before.length === 0 || numberOf(before, 'members') < few;
}

/** Nobody may have been there before the column before: who came then, less who left, are those who were there. */
function hiddenBefore(isWhole: boolean, then: readonly Figure[]): readonly IndicatorId[] {
  // Where everybody is the only one from an organisation, these are as many.
  const areAlone = !(Math.abs(numberOf(then, 'organisations') - numberOf(then, 'members')) >= few);
  if (!isWhole) return ['members', 'newcomers', ...(areAlone ? ['organisations'] as const : [])];
  return flow.every((id) => isTold(then, id)) ? [] : ['newcomers'];
}

function withoutFew(figures: readonly Figure[], { kind }: Slice): readonly Figure[] {
  const told = figures.map((figure) => (!isAboutPeople(figure.id) ? figure : kind !== 'community' || isFew(figure) ? withheld(figure) : withoutEvidence(figure)));
  // One after the other: what is withheld already can't give another away.
  return differences.reduce<readonly Figure[]>((left, { more, less, closed }) => (isSome(numberOf(left, more) - numberOf(left, less)) ? closing(left, [closed]) : left), told);
}

/** How it was before would tell how few came or went, where it differs by a few or not at all. How many members came and went is told itself, or they are not. */
function isChange({ id, value }: Figure, now: readonly Figure[]): boolean {
  const { ofPeople, unit, moment } = indicators[id];
  return ofPeople && unit === 'count' && moment === 'end' && id !== 'members' && typeof value === 'number' && Math.abs(value - numberOf(now, id)) < few;
}

/**
 * Of how many a share is would tell who came or left, beside how many members there are: three tenths of nine can't be. So a share is told only
 * roughly, and whether it is told hangs on what is told anyway; that it is of less than ten all the same tells of more than a few.
 */
function inTenths(figures: readonly Figure[]): readonly Figure[] {
  const roughly = wholes.reduce<readonly Figure[]>((told, [share, whole]) => told.map((figure) => (figure.id !== share ? figure : whole(told) >= enough ? roughlyOf(figure) : withheld(figure))), figures);
  return tells.reduce<readonly Figure[]>((told, [one, other]) => (isTold(told, one) ? told : closing(told, [other])), roughly);
}

/** How few are in it, or are not, can't be told from less than a quarter, nor from at least three quarters. */
function roughlyOf({ fewest, ...figure }: Figure): Figure {
  if (typeof figure.value !== 'number' || fewest === undefined || fewest < tenths) return withheld(figure);
  return { ...figure, value: Math.min(8, Math.max(2, Math.round(figure.value * tenths))) / tenths, isRough: true };
}

function closing(figures: readonly Figure[], ids: readonly IndicatorId[]): readonly Figure[] {
  return figures.map((figure) => (ids.includes(figure.id) ? withheld(figure) : figure));
}

/** Groups of people that may be told one by one, and those that only together are no few. */
export interface Grouped<Group> {
  readonly single: readonly Group[];
  readonly together: readonly Group[];
}

/**
 * Of a small group nothing is told but together with others, so that it can't be reckoned from these and the whole; of what is `mixed`, and belongs
 * to several of them, neither, so that nothing is in two numbers. Undefined where nothing is left to be told, or where the groups that have a name
 * are few themselves. Groups come in the order in which they are told, the largest first.
 */
export function groupFew<Group extends { readonly isNamed: boolean }>(groups: readonly Group[], mixed: readonly Group[], peopleOf: (group: Group) => readonly string[]): Grouped<Group> | undefined {
  const areFew = (some: readonly Group[]): boolean => new Set(some.flatMap(peopleOf)).size < few;
  const single = groups.filter((group) => !areFew([group]));
  const together = [...groups.filter((group) => areFew([group])), ...mixed];
  while (together.length === 1 || (together.length > 1 && areFew(together))) {
    const next = single.pop();
    if (next === undefined) break;
    together.unshift(next);
  }
  return single.length === 0 || groups.filter(({ isNamed }) => isNamed).length < few ? undefined : { single, together };
}

function isFew({ id, value }: Figure): boolean {
  return indicators[id].ofPeople && (value === 'unknown' || (indicators[id].unit === 'count' && typeof value === 'number' && value < few));
}

function withheld({ fewest: _, ...figure }: Figure): Figure {
  return { ...withoutEvidence(figure), value: 'withheld' };
}

function withoutEvidence(figure: Figure): Figure {
  return { ...figure, evidence: [], unplaced: [] };
}

function isTold(figures: readonly Figure[], id: IndicatorId): boolean {
  return !Number.isNaN(numberOf(figures, id));
}

/** Not a number where it is not known or not told. */
function numberOf(figures: readonly Figure[], id: IndicatorId): number {
  const value = figures.find((figure) => figure.id === id)?.value;
  return typeof value === 'number' ? value : Number.NaN;
}

/** Of two numbers the larger, as far as they are told; nought where neither is. */
function larger(figures: readonly Figure[], ...ids: readonly IndicatorId[]): number {
  return Math.max(0, ...ids.map((id) => numberOf(figures, id)).filter((value) => !Number.isNaN(value)));
}

function isSome(count: number): boolean {
  return count > 0 && count < few;
}
