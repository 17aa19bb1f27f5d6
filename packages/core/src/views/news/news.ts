import { noteOf } from '../../community/community.ts';
import type { Community } from '../../community/community.ts';
import { nameKey } from '../../community/name-key.ts';
import { shownPath } from '../../community/community.ts';
import { effectiveLabel, labelOfQuestion } from '../../confidentiality/effective-label.ts';
import { activityOf, eventsSince } from '../../indicators/activity-of.ts';
import type { RecentEvent } from '../../indicators/activity-of.ts';
import type { Actor } from '../../indicators/activity.ts';
import type { Note, Place } from '../../note/note.ts';
import type { TlpLabel } from '../../note/tlp.ts';
import { questionsOf } from '../../questions/facts.ts';
import type { QuestionFacts } from '../../questions/facts.ts';
import { isDue, isObsolete, knowledgeDue } from '../../questions/kept-answers.ts';
import type { KnowledgeFacts } from '../../questions/kept-answers.ts';
import { openActionsOf } from '../../sessions/agreements.ts';
import type { ActionFacts } from '../../sessions/agreements.ts';
import { digestOf } from '../../text/digest.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { isMine } from '../actions.ts';
import type { Me } from '../actions.ts';
import { isMyAction } from '../agreement-rows.ts';
import { isMyKnowledge } from '../review-rows.ts';
import type { Span } from './since.ts';

/** What is told of a stretch of time, in the order in which it is told. */
export const newsKinds = ['asked', 'resolved', 'decided', 'published', 'joined', 'left'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** One thing that happened, or that waits for somebody. */
export interface NewsItem {
  readonly kind: NewsKind | 'question' | 'action' | 'review';
  readonly text: string;
  /** When it happened; of what waits, when it is due. */
  readonly day: PlainDate | undefined;
  readonly note: Note;
  /** The path of the note, as it may be shown. */
  readonly where: string;
  /** Undefined for the whole note. */
  readonly place: Place | undefined;
  /** The block id of its line. */
  readonly id: string | undefined;
  readonly tags: readonly string[];
  readonly label: TlpLabel;
}

/** What happened in a community from a day on. Only what has a day, and a day that has been, can be new. */
export interface Digest {
  readonly since: PlainDate;
  readonly happened: Readonly<Record<NewsKind, readonly NewsItem[]>>;
  /** Whom something waits for; undefined where it is told to nobody in particular. */
  readonly whom: Me;
  /** What waits for that person: open questions, actions, and answers that have to be looked at again. */
  readonly waiting: readonly NewsItem[];
}

/** The newest first. A question that was asked and resolved since then is told once, as resolved; one that the person resolved is no news at all. */
export function whatHappened(community: Community, span: Span, whom: Me, today: PlainDate, work: OpenWork = workFor(community, whom, today)): Digest {
  const since = eventsSince(community, span.since).filter((event) => isSince(event, span, today));
  const resolved = new Set(since.filter(({ kind }) => kind === 'resolved').map(({ question }) => question));
  const events = since.filter((event) => !isOwn(event, span.not));
  const of = (kind: NewsKind): readonly NewsItem[] => events
    .filter((event) => event.kind === kind && !(kind === 'asked' && resolved.has(event.question)))
    .flatMap((event) => { const note = noteOf(community, event.evidence.path); return note === undefined ? [] : [itemOf(community, note, event, kind)]; })
    .sort((a, b) => ((a.day ?? '') > (b.day ?? '') ? -1 : (a.day ?? '') < (b.day ?? '') ? 1 : 0));
  return {
    since: span.since, whom, waiting: whom === undefined ? [] : waitingIn(work, community, today),
    happened: { asked: of('asked'), resolved: of('resolved'), decided: of('decided'), published: of('published'), joined: of('joined'), left: of('left') },
  };
}

export function newsIn({ happened }: Digest): readonly NewsItem[] {
  return newsKinds.flatMap((kind) => happened[kind]);
}

/** A digest of what passes; for who may not be told all of it. */
export function onlyWhat(digest: Digest, passes: (item: NewsItem) => boolean): Digest {
  const { asked, resolved, decided, published, joined, left } = digest.happened;
  return {
    ...digest, waiting: digest.waiting.filter(passes),
    happened: { asked: asked.filter(passes), resolved: resolved.filter(passes), decided: decided.filter(passes), published: published.filter(passes), joined: joined.filter(passes), left: left.filter(passes) },
  };
}

/** Tells what happened on one day apart, so that what was seen of it is not new again. */
export function keyOfEvent({ kind, evidence: { path, text } }: RecentEvent): number {
  return digestOf(`${kind}\n${path}\n${text}`);
}

/** All that happened on a day, by its key. */
export function keysOfDay(community: Community, day: PlainDate): readonly number[] {
  return activityOf(community).events.filter((event) => event.day === day && newsKinds.some((kind) => kind === event.kind)).map(keyOfEvent);
}

/** An answer that holds no more is no news. */
function isSince(event: RecentEvent, { since, seen }: Span, today: PlainDate): boolean {
  const { day, result } = event;
  if (day === undefined || day < since || day > today) return false;
  if (result !== undefined && isObsolete(result, today)) return false;
  return !(day === since && seen.has(keyOfEvent(event)));
}

/** What somebody did is no news to that person. */
function isOwn({ by }: RecentEvent, person: Me): boolean {
  return person !== undefined && by.length > 0 && by.every((actor) => isActor(actor, person));
}

function isActor(actor: Actor, person: NonNullable<Me>): boolean {
  return person.kind === 'member' ? actor.member?.member.note.path === person.member.note.path : nameKey(actor.name) === nameKey(person.name);
}

function itemOf(community: Community, note: Note, { evidence, day, question }: RecentEvent, kind: NewsKind): NewsItem {
  const { where, place, text } = evidence;
  const about = { kind, day, note, where, place };
  if (question !== undefined) return { ...about, text, id: question.question.id, tags: question.question.tags, label: labelOfQuestion(community, note, question.question) };
  const decision = kind === 'decided' ? note.decisions.find((each) => each.place.start === place?.start) : undefined;
  const label = effectiveLabel(community, decision === undefined ? { note } : { note, range: decision.item }).label;
  return { ...about, text: /\p{L}|\p{N}/u.test(text) ? text : where, id: decision?.id, tags: decision?.tags ?? [], label };
}

/** What is somebody's: questions, actions, and knowledge that is due. */
export interface OpenWork {
  readonly questions: readonly QuestionFacts[];
  readonly actions: readonly ActionFacts[];
  readonly knowledge: readonly KnowledgeFacts[];
}

function workFor(community: Community, whom: Me, today: PlainDate): OpenWork {
  if (whom === undefined) return { questions: [], actions: [], knowledge: [] };
  return {
    questions: questionsOf(community, today).filter((facts) => isMine(facts, whom)),
    actions: openActionsOf(community, today).filter((facts) => isMyAction(facts, whom)),
    knowledge: knowledgeDue(community, today).filter((facts) => isMyKnowledge(facts, whom)),
  };
}

/** What is due first comes first; what has no day comes last. Of one day actions come first, then questions, then what has to be looked at again. */
function waitingIn({ questions: mine, actions: myActions, knowledge: myKnowledge }: OpenWork, community: Community, today: PlainDate): readonly NewsItem[] {
  const open = mine.filter(({ question: { state } }) => state === 'open' || state === 'discussing').map((facts) => questionItem(facts, 'question', facts.question.due));
  const kept = mine.filter(({ question }) => question.state === 'resolved' && isDue(question, today) && !isObsolete(question, today)).map((facts) => questionItem(facts, 'review', facts.question.review));
  const actions = myActions.map(({ note, where, label, action }): NewsItem => ({ kind: 'action', text: action.text, day: action.due, note, where, place: action.place, id: action.id, tags: [], label }));
  const knowledge = myKnowledge.map(({ note, label, keeping }): NewsItem => ({ kind: 'review', text: note.title, day: keeping.review, note, where: shownPath(community, note), place: undefined, id: undefined, tags: [], label }));
  const orderOf = ({ day, note, place }: NewsItem, kind: number): string => [day ?? '9999-99', kind, note.path, String(place?.start ?? 0).padStart(9, '0')].join('\0');
  return [actions, open, [...kept, ...knowledge]].flatMap((items, kind) => items.map((item) => ({ item, order: orderOf(item, kind) })))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ item }) => item);
}

function questionItem({ note, where, label, question }: QuestionFacts, kind: 'question' | 'review', day: PlainDate | undefined): NewsItem {
  return { kind, text: question.text, day, note, where, place: question.place, id: question.id, tags: question.tags, label };
}
