import type { QuestionFacts } from '../../questions/facts.ts';
import type { KnowledgeFacts } from '../../questions/kept-answers.ts';
import type { ActionFacts, DecisionFacts } from '../../sessions/agreements.ts';
import { actionRow, decisionRow } from '../agreement-rows.ts';
import { problemRow } from '../problem-row.ts';
import type { ShownProblem } from '../problems.ts';
import { questionRow } from '../question-row.ts';
import type { RowContext } from '../question-row.ts';
import { knowledgeRow } from '../review-rows.ts';
import type { AgreementRow, KnowledgeRow, ProblemRow, QuestionRow, Row } from '../sidebar.ts';
import type { NoteFacts } from './note-facts.ts';

/** Rows that were made once for somebody: however a list is narrowed or grouped, what a row says stays the same. */
export class MadeRows {
  readonly context: RowContext;
  private readonly ofQuestion: (facts: QuestionFacts) => QuestionRow;
  private readonly ofAction: (facts: ActionFacts) => AgreementRow;
  private readonly ofDecision: (facts: DecisionFacts) => AgreementRow;
  private readonly ofKnowledge: (facts: KnowledgeFacts) => KnowledgeRow;
  private readonly ofProblem: (problem: ShownProblem) => ProblemRow;

  constructor(context: RowContext) {
    this.context = context;
    this.ofQuestion = onceFor((facts) => questionRow(facts, '', context));
    this.ofAction = onceFor((facts) => actionRow(facts, '', context));
    this.ofDecision = onceFor((facts) => decisionRow(facts, '', context));
    this.ofKnowledge = onceFor((facts) => knowledgeRow(facts, '', context));
    this.ofProblem = onceFor((problem) => problemRow(problem, '', context.messages));
  }

  /** Make what a note will need, so that lists have but to put it in order. */
  make({ questions, actions, decisions, knowledge, problems }: NoteFacts): void {
    questions.forEach(this.ofQuestion);
    actions.forEach(this.ofAction);
    decisions.forEach(this.ofDecision);
    knowledge.forEach(this.ofKnowledge);
    problems.forEach(this.ofProblem);
  }

  isMine(facts: QuestionFacts): boolean {
    return this.ofQuestion(facts).mine;
  }

  question(facts: QuestionFacts, key: string): QuestionRow {
    return { ...this.ofQuestion(facts), key };
  }

  action(facts: ActionFacts, key: string): AgreementRow {
    return { ...this.ofAction(facts), key };
  }

  decision(facts: DecisionFacts, key: string): AgreementRow {
    return { ...this.ofDecision(facts), key };
  }

  knowledge(facts: KnowledgeFacts, key: string): KnowledgeRow {
    return { ...this.ofKnowledge(facts), key };
  }

  problem(problem: ShownProblem, key: string): ProblemRow {
    return { ...this.ofProblem(problem), key };
  }
}

/** A table of its own for each kind of rows: an engine makes a table larger at one go, which takes long for a large one. */
function onceFor<Facts extends object, Kind extends Row>(make: (facts: Facts) => Kind): (facts: Facts) => Kind {
  const made = new WeakMap<Facts, Kind>();
  return (facts) => {
    const known = made.get(facts);
    if (known !== undefined) return known;
    const row = make(facts);
    made.set(facts, row);
    return row;
  };
}

/** Whether rows that were made for one are right for the other. */
export function isSameForRows(a: RowContext, b: RowContext): boolean {
  return a.community.charter === b.community.charter && a.messages === b.messages && a.presenting === b.presenting && keyOfMe(a) === keyOfMe(b);
}

function keyOfMe({ me }: RowContext): string {
  return me === undefined ? '' : me.kind === 'member' ? `${me.member.note.path}\n${me.name}` : `?${me.name}`;
}
