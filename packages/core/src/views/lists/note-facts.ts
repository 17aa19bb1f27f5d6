import type { Community } from '../../community/community.ts';
import { isMemberNote, memberIn } from '../../community/member.ts';
import type { Note } from '../../note/note.ts';
import { countsOf, ownedIn, personIn } from '../../people/who-is-who.ts';
import type { OwnedCounts, PersonFacts } from '../../people/who-is-who.ts';
import { questionsIn } from '../../questions/facts.ts';
import type { QuestionFacts } from '../../questions/facts.ts';
import { knowledgeDueIn } from '../../questions/kept-answers.ts';
import type { KnowledgeFacts } from '../../questions/kept-answers.ts';
import { decisionsIn, openActionsIn } from '../../sessions/agreements.ts';
import type { ActionFacts, DecisionFacts } from '../../sessions/agreements.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { happeningsIn } from '../news/happenings.ts';
import type { Happening } from '../news/happenings.ts';
import type { ShownProblem } from '../problems.ts';

/** All that one note brings to the lists, with what its community says about it. */
export interface NoteFacts {
  readonly note: Note;
  readonly questions: readonly QuestionFacts[];
  readonly actions: readonly ActionFacts[];
  readonly decisions: readonly DecisionFacts[];
  /** Itself, where it is knowledge that has to be looked at again. */
  readonly knowledge: readonly KnowledgeFacts[];
  /** Whom it is about. */
  readonly person: Omit<PersonFacts, 'owned'> | undefined;
  /** How much in it is whose, by the path of the member note. */
  readonly owned: ReadonlyMap<string, OwnedCounts>;
  /** What happened, as it tells. */
  readonly happenings: readonly Happening[];
  readonly problems: readonly ShownProblem[];
}

export function factsOfNote(community: Community, note: Note, today: PlainDate, problems: readonly ShownProblem[]): NoteFacts {
  const questions = questionsIn(community, note, today);
  const actions = openActionsIn(community, note, today);
  const decisions = decisionsIn(community, note);
  return {
    note, questions, actions, decisions, problems,
    happenings: happeningsIn(community, note, { questions, decisions }),
    knowledge: knowledgeDueIn(community, note, today),
    person: isMemberNote(note) ? personIn(community, memberIn(note), today) : undefined,
    owned: new Map([...ownedIn(community, note, { questions, actions })].map(([path, owned]) => [path, countsOf(owned)])),
  };
}
