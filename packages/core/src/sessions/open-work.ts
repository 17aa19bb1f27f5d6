import type { Community } from '../community/community.ts';
import { questionsOf } from '../questions/facts.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { openActionsOf } from './agreements.ts';
import type { ActionFacts } from './agreements.ts';

/** What waits for somebody in a community: worked out once, for however many people it is looked through. */
export interface OpenWork {
  readonly questions: readonly QuestionFacts[];
  readonly actions: readonly ActionFacts[];
}

export function openWorkOf(community: Community, today: PlainDate): OpenWork {
  return { questions: questionsOf(community, today).filter(({ question: { state } }) => state === 'open' || state === 'discussing'), actions: openActionsOf(community, today) };
}
