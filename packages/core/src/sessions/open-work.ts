import type { Community } from '../community/community.ts';
import { keyOfPerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
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

/** What waits for each owner, by `keyOfPerson`: of those without a member note, who is written by the same name is meant. */
export type WorkByOwner = ReadonlyMap<string, OpenWork>;

export const noWork: OpenWork = { questions: [], actions: [] };

export function workByOwner(community: Community, today: PlainDate): WorkByOwner {
  const all = new Map<string, { readonly questions: QuestionFacts[]; readonly actions: ActionFacts[] }>();
  const of = (key: string): { readonly questions: QuestionFacts[]; readonly actions: ActionFacts[] } => {
    const known = all.get(key) ?? { questions: [], actions: [] };
    all.set(key, known);
    return known;
  };
  const keys = (owners: readonly Person[]): ReadonlySet<string> => new Set(owners.map(keyOfPerson));
  for (const facts of questionsOf(community, today)) {
    if (facts.question.state === 'open' || facts.question.state === 'discussing') for (const key of keys(facts.owners)) of(key).questions.push(facts);
  }
  for (const facts of openActionsOf(community, today)) for (const key of keys(facts.owners)) of(key).actions.push(facts);
  return all;
}
