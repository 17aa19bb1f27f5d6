import type { Community } from '../../community/community.ts';
import { questionsOf } from '../../questions/facts.ts';
import type { QuestionFacts } from '../../questions/facts.ts';
import { isDue, isObsolete, knowledgeDue } from '../../questions/kept-answers.ts';
import type { KnowledgeFacts } from '../../questions/kept-answers.ts';
import { openActionsOf } from '../../sessions/agreements.ts';
import type { ActionFacts } from '../../sessions/agreements.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { isMine } from '../actions.ts';
import type { Me } from '../actions.ts';
import { isMyAction } from '../agreement-rows.ts';
import { isMyKnowledge } from '../review-rows.ts';
import { waitingKinds } from './news-item.ts';
import type { NewsItem, WaitingKind } from './news-item.ts';

/** What can wait for somebody: questions, open actions, and knowledge that is due. */
export interface Work {
  readonly questions: readonly QuestionFacts[];
  readonly actions: readonly ActionFacts[];
  readonly knowledge: readonly KnowledgeFacts[];
}

export function workOf(community: Community, today: PlainDate): Work {
  return { questions: questionsOf(community, today), actions: openActionsOf(community, today), knowledge: knowledgeDue(community, today) };
}

/** What of some work waits for somebody; nothing for nobody. What is due first comes first; what has no day comes last. */
export function waitingFor(me: Me, { questions, actions, knowledge }: Work, today: PlainDate): readonly NewsItem[] {
  if (me === undefined) return [];
  const mine = questions.filter((facts) => isMine(facts, me));
  const isOpen = ({ question: { state } }: QuestionFacts): boolean => state === 'open' || state === 'discussing';
  const hasToBeSeen = ({ question }: QuestionFacts): boolean => question.state === 'resolved' && isDue(question, today) && !isObsolete(question, today);
  const items = [
    ...actions.filter((facts) => isMyAction(facts, me)).map(actionItem),
    ...mine.filter(isOpen).map((facts) => questionItem(facts, 'question', facts.question.due)),
    ...mine.filter(hasToBeSeen).map((facts) => questionItem(facts, 'review', facts.question.review)),
    ...knowledge.filter((facts) => isMyKnowledge(facts, me)).map(knowledgeItem),
  ];
  return items.map((item) => ({ item, order: orderOfWaiting(item) })).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ item }) => item);
}

/** What waits is in the order of these. */
export function orderOfWaiting({ kind, day, note, place }: NewsItem): string {
  return [day ?? '9999-99', waitingKinds.indexOf(kind as WaitingKind), note.path, String(place?.start ?? 0).padStart(9, '0')].join('\0');
}

function questionItem({ note, where, label, question }: QuestionFacts, kind: 'question' | 'review', day: PlainDate | undefined): NewsItem {
  return { kind, text: question.text, day, note, where, place: question.place, id: question.id, tags: question.tags, label };
}

function actionItem({ note, where, label, action }: ActionFacts): NewsItem {
  return { kind: 'action', text: action.text, day: action.due, note, where, place: action.place, id: action.id, tags: [], label };
}

function knowledgeItem({ note, where, label, keeping }: KnowledgeFacts): NewsItem {
  return { kind: 'review', text: note.title, day: keeping.review, note, where, place: undefined, id: undefined, tags: [], label };
}
