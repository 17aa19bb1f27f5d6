import type { QuestionFacts } from '../../questions/facts.ts';
import type { KnowledgeFacts } from '../../questions/kept-answers.ts';
import type { ActionFacts, DecisionFacts } from '../../sessions/agreements.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { searchable } from '../narrowing.ts';
import { waitingKinds } from '../news/news-item.ts';
import type { NewsItem } from '../news/news-item.ts';
import { orderOfWaiting } from '../news/waiting.ts';
import type { ListedPerson } from '../person-rows.ts';
import type { ShownProblem } from '../problems.ts';
import type { MadeRows } from './made-rows.ts';
import type { OrderOf } from './shelf.ts';

/** Mine first, then the newest; what has no date comes last. */
export function newestQuestion(made: MadeRows): OrderOf<QuestionFacts> {
  return (facts) => mineFirst(made.isMine(facts)) + newestFirst(facts.asked) + inNotes(facts.note.path, facts.question.place.start);
}

/** Mine first, then what has waited longest. */
export function byAge(made: MadeRows): OrderOf<QuestionFacts> {
  return (facts) => mineFirst(made.isMine(facts)) + oldestFirst(facts.asked) + inNotes(facts.note.path, facts.question.place.start);
}

export function newestCompletion({ note, question }: QuestionFacts): string {
  return newestFirst(question.completion) + inNotes(note.path, question.place.start);
}

/** An answer or knowledge that has to be looked at again. */
export type Review = { readonly kind: 'question'; readonly facts: QuestionFacts } | { readonly kind: 'knowledge'; readonly facts: KnowledgeFacts };

/** Mine first, then what has waited longest; answers before knowledge. */
export function byReview(made: MadeRows): OrderOf<Review> {
  return (review) => (review.kind === 'question'
    ? `${mineFirst(made.isMine(review.facts))}${oldestFirst(review.facts.question.review)}0${inNotes(review.facts.note.path, review.facts.question.place.start)}`
    : `${mineFirst(made.knowledge(review.facts, '').mine)}${oldestFirst(review.facts.keeping.review)}1${inNotes(review.facts.note.path, 0)}`);
}

/** What is due first comes first; what has no day comes last. */
export function dueFirst({ note, action }: ActionFacts): string {
  return oldestFirst(action.due) + inNotes(note.path, action.place.start);
}

export function newestDecision({ note, decision, decided }: DecisionFacts): string {
  return newestFirst(decided) + inNotes(note.path, decision.place.start);
}

/** The newest first; what waits, what is due first. */
export function newsOrder(item: NewsItem): string {
  return waitingKinds.some((kind) => kind === item.kind) ? orderOfWaiting(item) : newestFirst(item.day) + inNotes(item.note.path, item.place?.start ?? 0);
}

export function byName({ name, where, member }: ListedPerson): string {
  return [searchable(name), name, where, member.note.path].join('\0');
}

export function byPlace({ path, place, nth }: ShownProblem): string {
  return inNotes(path, place.start) + digits(nth);
}

function mineFirst(isMine: boolean): string {
  return isMine ? '0' : '1';
}

/** Behind every day. */
const last = '~';

function oldestFirst(day: PlainDate | undefined): string {
  return day ?? last;
}

function newestFirst(day: PlainDate | undefined): string {
  return day === undefined ? last : digits(99_999_999 - Number(day.replaceAll('-', '')));
}

/** What stands behind it comes after every longer path. */
function inNotes(path: string, start: number): string {
  return `\0${path}\0${digits(start)}`;
}

function digits(number: number): string {
  return String(number).padStart(9, '0');
}
