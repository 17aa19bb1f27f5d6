import type { IndicatorId } from '../indicators/indicator.ts';
import { numberOf, valueInWords } from '../indicators/in-words.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { Report } from './report.ts';

/** What came of it, in a few sentences: only what is known, and more than nought. */
export function highlightsOf(report: Report, messages: Messages): readonly string[] {
  const { highlights: words } = messages.report;
  const { number, shown } = readerOf(report, messages);
  const [members, organisations, sessions] = [number('activeMembers'), number('activeOrganisations'), number('sessions')];
  const sentences = [
    counted(number('resolved'), (count) => (number('timeToResolve') === undefined ? words.resolved(count) : words.resolvedIn(count, shown('timeToResolve')))),
    counted(number('ledToKnowledge'), words.led), counted(number('published'), words.published), counted(number('valueStories'), words.stories),
    (members ?? 0) > 1 && (organisations ?? 0) > 1 ? words.active(members ?? 0, organisations ?? 0) : '',
    (sessions ?? 0) > 0 && number('attendance') !== undefined ? words.sessions(sessions ?? 0, shown('attendance')) : '',
  ].filter((sentence) => sentence !== '');
  return sentences.length > 0 ? sentences : [counted(number('contributions'), words.contributions) || words.nothing];
}

/** What the report is about: for whom, and which days count. */
export function aboutOf({ whom, period, until }: Report, { report: words }: Messages): string {
  return until === undefined ? words.notBegun(whom, period.from) : words.about(whom, period.from, until);
}

/** Below this share of those expected, a session is no session of the whole community. */
const wellAttended = 0.6;

/** What only others can give: time, people, and more shoulders. */
export function asksOf(report: Report, messages: Messages): readonly string[] {
  const { ask: words } = messages.report;
  const { number, shown } = readerOf(report, messages);
  const asks = [
    counted(number('unowned'), words.unowned), counted(number('orphaned'), words.orphaned), counted(number('stale'), words.stale), counted(number('dueForReview'), words.dueForReview),
    (number('attendance') ?? 1) < wellAttended ? words.attendance(shown('attendance')) : '',
    number('absenceFactorOfOrganisations') === 1 && (number('activeOrganisations') ?? 0) > 1 ? words.fewOrganisations : '',
  ].filter((sentence) => sentence !== '');
  return asks.length === 0 ? [words.nothing] : asks;
}

function counted(count: number | undefined, sentence: (count: number) => string): string {
  return count === undefined || count === 0 ? '' : sentence(count);
}

interface Reader {
  /** Undefined for what is not known or not told. */
  readonly number: (id: IndicatorId) => number | undefined;
  readonly shown: (id: IndicatorId) => string;
}

function readerOf({ figures }: Report, messages: Messages): Reader {
  const now = new Map(figures.map(({ id, now: figure }) => [id, figure]));
  return {
    number: (id) => numberOf(now.get(id)?.value ?? 'unknown'),
    shown: (id) => { const figure = now.get(id); return figure === undefined ? '' : valueInWords(figure, messages); },
  };
}
