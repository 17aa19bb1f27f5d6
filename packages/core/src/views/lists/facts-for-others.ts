import type { QuestionFacts } from '../../questions/facts.ts';
import { isForMembers } from '../news/news-item.ts';
import type { NoteFacts } from './note-facts.ts';

/** What a note brings to the lists in front of who is no member. Who came and who left is for members to know, so nothing there says it, in whatever list. */
export function factsForOthers(facts: NoteFacts): NoteFacts {
  const { person } = facts;
  return {
    ...facts, questions: facts.questions.map(questionForOthers), happenings: facts.happenings.filter(({ item }) => !isForMembers(item)),
    person: person === undefined || person.hasLeft ? undefined : { ...person, since: undefined },
  };
}

/** That a question is orphaned tells who left. */
export function questionForOthers(facts: QuestionFacts): QuestionFacts {
  return { ...facts, attention: facts.attention.filter(({ reason }) => reason !== 'orphaned') };
}
