import type { Figure, IndicatorId } from '../indicators/indicator.ts';
import { numberOf, valueInWords } from '../indicators/in-words.ts';
import type { Messages } from '../text/messages/messages.ts';
import { dayAfter } from '../text/plain-date.ts';
import type { Report, ReportedFigure } from './report.ts';

/** What came of it, in a few sentences: only what is known, and more than nought. */
export function highlightsOf(report: Report, messages: Messages): readonly string[] {
  const { highlights: words } = messages.report;
  const { figure, number } = readerOf(report, messages);
  const sentences = [
    resolvedInWords(report, messages), counted(number('ledToKnowledge'), words.led), counted(number('published'), words.published), counted(number('valueStories'), words.stories),
    activeInWords(report, messages), sessionsInWords(report, messages),
  ].filter((sentence) => sentence !== '');
  if (sentences.length > 0) return sentences;
  const contributions = number('contributions');
  if (contributions === undefined) return [report.figures.some(({ now }) => now.unplaced.length > 0) ? words.undated : words.nothing];
  const cameOfIt = [number('resolved'), number('published')].every((count) => count === 0) && isWhole(figure('resolved'), figure('published')) ? words.onlyContributions : words.contributions;
  return [counted(contributions, cameOfIt) || (isWhole(figure('contributions')) ? words.nothing : words.undated)];
}

/** How long it took is told of those of which it is known. */
function resolvedInWords(report: Report, messages: Messages): string {
  const { highlights: words } = messages.report;
  const { figure, number, shown } = readerOf(report, messages);
  const [count, days] = [number('resolved'), number('timeToResolve')];
  if (count === undefined || count === 0) return '';
  if (days === undefined) return words.resolved(count);
  const known = figure('timeToResolve')?.evidence.length ?? 0;
  return known < count ? words.resolvedKnown(count, known, days === 0 ? '' : shown('timeToResolve')) : days === 0 ? words.resolvedSameDay(count) : words.resolvedIn(count, shown('timeToResolve'));
}

function activeInWords(report: Report, messages: Messages): string {
  const { number } = readerOf(report, messages);
  const [members, organisations] = [number('activeMembers') ?? 0, number('activeOrganisations') ?? 0];
  const isMoreThanOne = members > 0 && organisations > 0 && members + organisations > 2;
  return isMoreThanOne && report.until !== undefined ? messages.report.highlights.active(members, organisations, report.activeWindow, report.until) : '';
}

/** Of some sessions it may not be known who came; outside, not even of how many. */
function sessionsInWords(report: Report, messages: Messages): string {
  const { highlights: words } = messages.report;
  const { figure, number, shown } = readerOf(report, messages);
  const [sessions, attendance] = [number('sessions') ?? 0, number('attendance')];
  if (sessions === 0) return '';
  if (attendance === undefined) return words.sessionsHeld(sessions);
  const isPartly = report.isOutside || (figure('attendance')?.unplaced.length ?? 0) > 0;
  return (isPartly ? words.sessionsPartly : words.sessions)(sessions, shown('attendance'));
}

/** What the report is about: for whom, which days count, and of which part. */
export function aboutOf({ whom, period, until, slice, unread }: Report, { report: words }: Messages): string {
  const part = slice.kind === 'theme' || slice.kind === 'organisation' ? words.parts[slice.kind](slice.name) : words.parts[slice.kind];
  return [until === undefined ? words.notBegun(whom, period.from) : words.about(whom, period.from, until), part, counted(unread, words.unread)].filter((sentence) => sentence !== '').join(' ');
}

/** What the numbers before are about; empty where there are none. */
export function beforeOf({ compared, period }: Report, { report: words }: Messages): string {
  const dayBefore = dayAfter(period.from, -1);
  return compared === undefined || dayBefore === undefined ? '' : words.compared(compared.from, compared.to, dayBefore);
}

/** Below this share of those expected, a session is no session of the whole community. */
const wellAttended = 0.6;

/** What only others can give: time, people, and more shoulders; for what stands open today, however long ago the period was. Nothing is said where nothing is known at all, and not that there is nothing where some of it has no day. */
export function asksOf(report: Report, messages: Messages): readonly string[] {
  const { ask: words } = messages.report;
  const { figure, number, shown } = readerOf(report, messages);
  const { figure: figureToday, number: today } = readerOf({ figures: report.standing.map((each) => ({ id: each.id, now: each })) }, messages);
  const asks = [
    counted(today('unowned'), words.unowned), counted(today('orphaned'), words.orphaned), counted(today('stale'), words.stale), counted(today('dueForReview'), words.dueForReview),
    isPoorlyAttended(number('attendance'), number('substitution')) ? words.attendance(shown('attendance')) : '',
    number('absenceFactorOfOrganisations') === 1 && (number('activeOrganisations') ?? 0) > 1 ? words.fewOrganisations : '',
  ].filter((sentence) => sentence !== '');
  if (asks.length > 0) return asks;
  const isKnown = isWhole(figure('contributions'), figureToday('unowned'), figureToday('orphaned'), figureToday('stale'));
  return !isKnown || highlightsOf(report, messages).includes(messages.report.highlights.nothing) ? [] : [words.nothing];
}

/** Who sent somebody made room as well. Where it may not be told whether they did, nothing is asked. */
function isPoorlyAttended(attendance: number | undefined, substitution: number | undefined): boolean {
  return attendance !== undefined && substitution !== undefined && attendance + (1 - attendance) * substitution < wellAttended;
}

/** Nothing could not be placed: only then it can be said that there is none. */
function isWhole(...figures: readonly (Figure | undefined)[]): boolean {
  return figures.every((figure) => figure?.unplaced.length === 0);
}

function counted(count: number | undefined, sentence: (count: number) => string): string {
  return count === undefined || count === 0 ? '' : sentence(count);
}

interface Reader {
  readonly figure: (id: IndicatorId) => Figure | undefined;
  /** Undefined for what is not known or not told. */
  readonly number: (id: IndicatorId) => number | undefined;
  readonly shown: (id: IndicatorId) => string;
}

function readerOf({ figures }: { readonly figures: readonly Pick<ReportedFigure, 'id' | 'now'>[] }, messages: Messages): Reader {
  const now = new Map(figures.map(({ id, now: figure }) => [id, figure]));
  return {
    figure: (id) => now.get(id),
    number: (id) => numberOf(now.get(id)?.value ?? 'unknown'),
    shown: (id) => { const figure = now.get(id); return figure === undefined ? '' : valueInWords(figure, messages); },
  };
}
