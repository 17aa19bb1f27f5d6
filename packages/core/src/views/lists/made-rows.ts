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
  private readonly made = new WeakMap<object, Row>();

  constructor(context: RowContext) {
    this.context = context;
  }

  /** Make what a note will need, so that lists have but to put it in order. */
  make({ questions, actions, decisions, knowledge, problems }: NoteFacts): void {
    questions.forEach((facts) => this.question(facts, ''));
    actions.forEach((facts) => this.action(facts, ''));
    decisions.forEach((facts) => this.decision(facts, ''));
    knowledge.forEach((facts) => this.knowledge(facts, ''));
    problems.forEach((problem) => this.problem(problem, ''));
  }

  isMine(facts: QuestionFacts): boolean {
    return this.once(facts, () => questionRow(facts, '', this.context)).mine;
  }

  question(facts: QuestionFacts, key: string): QuestionRow {
    return { ...this.once(facts, () => questionRow(facts, '', this.context)), key };
  }

  action(facts: ActionFacts, key: string): AgreementRow {
    return { ...this.once(facts, () => actionRow(facts, '', this.context)), key };
  }

  decision(facts: DecisionFacts, key: string): AgreementRow {
    return { ...this.once(facts, () => decisionRow(facts, '', this.context)), key };
  }

  knowledge(facts: KnowledgeFacts, key: string): KnowledgeRow {
    return { ...this.once(facts, () => knowledgeRow(facts, '', this.context)), key };
  }

  problem(problem: ShownProblem, key: string): ProblemRow {
    return { ...this.once(problem, () => problemRow(problem, '', this.context.messages)), key };
  }

  private once<Kind extends Row>(facts: object, make: () => Kind): Kind {
    const known = this.made.get(facts) as Kind | undefined;
    if (known !== undefined) return known;
    const row = make();
    this.made.set(facts, row);
    return row;
  }
}

/** Whether rows that were made for one are right for the other. */
export function isSameForRows(a: RowContext, b: RowContext): boolean {
  return a.community.charter === b.community.charter && a.messages === b.messages && a.presenting === b.presenting && keyOfMe(a) === keyOfMe(b);
}

function keyOfMe({ me }: RowContext): string {
  return me === undefined ? '' : me.kind === 'member' ? `${me.member.note.path}\n${me.name}` : `?${me.name}`;
}
