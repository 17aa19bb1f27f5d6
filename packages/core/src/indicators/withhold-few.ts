import type { Attendee } from './activity.ts';
import { indicators } from './catalogue.ts';
import type { Figure, IndicatorId, Slice } from './indicator.ts';

/*
 * All that may be told about people to whoever should not know who is meant. Not only is a small number withheld: what it could be reckoned from
 * is, too. Every number about people that leaves the community, in a report or in front of a room, has passed one of the functions here.
 */

/** Of so few persons or organisations, whoever knows the community knows who they are. */
export const few = 3;

/** Figures of a period, and the same of the one before. */
export interface Beside {
  readonly now: readonly Figure[];
  readonly before: readonly Figure[];
}

/** Of two numbers that have people in common, the second is not told where one or two are the difference. */
const apart: readonly (readonly [IndicatorId, IndicatorId])[] = [['activeMembers', 'members'], ['organisations', 'activeOrganisations'], ['members', 'absentThrice']];

/** With these goes how many members there were before: that many, more who came, less who left, are there now. From three of the four the last could be reckoned. */
const flow: readonly IndicatorId[] = ['members', 'newcomers', 'leavers'];

/** The second is not told where the first is not, for it tells about it: who was substituted was absent, and an orphaned question has an owner who left. */
const tells: readonly (readonly [IndicatorId, IndicatorId])[] = [['attendance', 'substitution'], ['leavers', 'orphaned']];

/** Whether an indicator tells about persons or organisations. */
export function isAboutPeople(id: IndicatorId): boolean {
  return indicators[id].ofPeople || tells.some(([, second]) => second === id);
}

/** Whether it is a part that is one organisation's, or nobody's. */
export function isOfOrganisation({ kind }: Slice): boolean {
  return kind === 'organisation' || kind === 'no-organisation';
}

/**
 * Figures as they may be told. A small number of persons or organisations is withheld, and so is nought, for either would tell that those are
 * few of whom nothing may be told; of a share, where those in it or the others are few. Who they are is not told at all. Of a theme nothing about
 * people is told, for together with the whole it would tell about the rest; of an organisation nothing at all, for all of it is about its people.
 */
export function withholdFew({ now: counted, before }: Beside, slice: Slice): Beside {
  if (isOfOrganisation(slice)) return { now: counted.map(withheld), before: before.map(withheld) };
  const told = withoutFew(counted, slice);
  const then = withoutFew(before, slice).map((figure) => (isChange(figure, told) ? withheld(figure) : figure));
  const isWhole = flow.every((id) => isTold(told, id)) && (before.length === 0 || isTold(then, 'members'));
  const now = isWhole ? told : closing(told, isFromNothing(before) ? ['newcomers', 'leavers'] : ['leavers']);
  return { now: withoutHints(now), before: withoutHints(closing(then, hiddenBefore(isWhole, then))) };
}

/** Where nobody was there before, or hardly anybody, everybody knows: of who came nothing is told then either. */
function isFromNothing(before: readonly Figure[]): boolean {
  return before.length === 0 || numberOf(before, 'members') < few;
}

/** Nobody may have been there before the column before: who came then, less who left, are those who were there. */
function hiddenBefore(isWhole: boolean, then: readonly Figure[]): readonly IndicatorId[] {
  if (!isWhole) return ['members', 'newcomers'];
  return flow.every((id) => isTold(then, id)) ? [] : ['newcomers'];
}

function withoutFew(figures: readonly Figure[], { kind }: Slice): readonly Figure[] {
  const told = figures.map((figure) => (!isAboutPeople(figure.id) ? figure : kind !== 'community' || isFew(figure) ? withheld(figure) : withoutEvidence(figure)));
  // One after the other: what is withheld already can't give another away.
  return apart.reduce<readonly Figure[]>((left, [one, other]) => (isSome(Math.abs(numberOf(left, one) - numberOf(left, other))) ? closing(left, [other]) : left), told);
}

/** How it was before would tell how few came or went, where it differs by a few or not at all. How many members came and went is told itself, or they are not. */
function isChange({ id, value }: Figure, now: readonly Figure[]): boolean {
  const { ofPeople, unit, moment } = indicators[id];
  return ofPeople && unit === 'count' && moment === 'end' && id !== 'members' && typeof value === 'number' && Math.abs(value - numberOf(now, id)) < few;
}

function withoutHints(figures: readonly Figure[]): readonly Figure[] {
  return closing(figures, tells.filter(([one]) => !isTold(figures, one)).map(([, other]) => other));
}

function closing(figures: readonly Figure[], ids: readonly IndicatorId[]): readonly Figure[] {
  return figures.map((figure) => (ids.includes(figure.id) ? withheld(figure) : figure));
}

/** At sessions: all of it is told, or nothing, for a session that is left out could be reckoned from the others and the attendance over all. */
export function maySayWhoCame(sessions: readonly { readonly expected: readonly Pick<Attendee, 'attendance'>[] }[]): boolean {
  const counts = sessions.flatMap(({ expected }) => (['present', 'substituted', 'absent'] as const).map((how) => expected.filter(({ attendance }) => attendance === how).length));
  return !counts.some(isSome);
}

/** Groups of people that may be told one by one, and those that only together are no few. */
export interface Grouped<Group> {
  readonly single: readonly Group[];
  readonly together: readonly Group[];
}

/**
 * Of a small group nothing is told but together with others, so that it can't be reckoned from these and the whole. Undefined where nothing is
 * left to be told, or where the groups that have a name are few themselves. Groups come in the order in which they are told, the largest first.
 */
export function groupFew<Group extends { readonly isNamed: boolean }>(groups: readonly Group[], peopleOf: (group: Group) => readonly string[]): Grouped<Group> | undefined {
  const areFew = (some: readonly Group[]): boolean => new Set(some.flatMap(peopleOf)).size < few;
  const single = groups.filter((group) => !areFew([group]));
  const together = groups.filter((group) => areFew([group]));
  while (together.length === 1 || (together.length > 1 && areFew(together))) {
    const next = single.pop();
    if (next === undefined) break;
    together.unshift(next);
  }
  return single.length === 0 || groups.filter(({ isNamed }) => isNamed).length < few ? undefined : { single, together };
}

function isFew({ id, value, parts }: Figure): boolean {
  return parts === undefined ? indicators[id].ofPeople && typeof value === 'number' && value < few : parts.some(isSome);
}

function withheld(figure: Figure): Figure {
  return { ...withoutEvidence(figure), value: figure.value === 'unknown' ? 'unknown' : 'withheld' };
}

function withoutEvidence({ parts: _, ...figure }: Figure): Figure {
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

function isSome(count: number): boolean {
  return count > 0 && count < few;
}
