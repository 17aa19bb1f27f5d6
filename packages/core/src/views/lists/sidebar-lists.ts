import type { QuestionFacts } from '../../questions/facts.ts';
import type { KnowledgeFacts } from '../../questions/kept-answers.ts';
import type { ActionFacts, DecisionFacts } from '../../sessions/agreements.ts';
import { atOnce } from '../../text/steps.ts';
import { isMine } from '../actions.ts';
import { actionHeadings, isMyAction, keyOfAction, keyOfDecision } from '../agreement-rows.ts';
import { headingsBy } from '../grouping.ts';
import { matchesFilter, searchTextOf, searchTextOfAction, searchTextOfDecision, searchTextOfProblem } from '../narrowing.ts';
import { personHeadings, personRow, searchTextOfPerson } from '../person-rows.ts';
import type { ShownProblem } from '../problems.ts';
import type { RowContext } from '../question-row.ts';
import { isMyKnowledge, searchTextOfKnowledge } from '../review-rows.ts';
import { GroupedRows } from './grouped-rows.ts';
import type { Heading } from './heading.ts';
import type { ListContext } from './list-context.ts';
import { MadeRows } from './made-rows.ts';
import type { NoteFacts } from './note-facts.ts';
import { NewsList } from './news-list.ts';
import { byAge, byPlace, byReview, dueFirst, newestCompletion, newestDecision, newestQuestion } from './orders.ts';
import type { Review } from './orders.ts';
import { PeopleList } from './people-list.ts';
import { Shelf } from './shelf.ts';

const reasons = ['stale', 'orphaned', 'unowned'] as const;

/** Every list of the sidebar, while notes change. What it shows depends on nothing but the notes that are in it now. */
export class SidebarLists {
  readonly attention: GroupedRows<QuestionFacts>;
  readonly news: NewsList;
  readonly review: Shelf<Review>;
  readonly open: GroupedRows<QuestionFacts>;
  readonly actions: GroupedRows<ActionFacts>;
  readonly decisions: Shelf<DecisionFacts>;
  readonly resolved: Shelf<QuestionFacts>;
  readonly parked: Shelf<QuestionFacts>;
  readonly people: PeopleList;
  readonly findings: Shelf<ShownProblem>;
  readonly problems: Shelf<ShownProblem>;
  /** How many there are, each once, whatever they stand under. */
  readonly counts = { attention: 0, open: 0, actions: 0, badge: 0 };
  private readonly context: ListContext;

  constructor(context: ListContext, made: MadeRows = new MadeRows(context)) {
    const { messages, choices } = context;
    const headings = headingsBy(choices.grouping, context);
    this.context = context;
    const questions = { keyOf: keyOfQuestion, rowOf: (facts: QuestionFacts, key: string) => made.question(facts, key) };
    const problems = { keyOf: ({ key }: ShownProblem) => `problems/${key}`, rowOf: (problem: ShownProblem, key: string) => made.problem(problem, key), orderOf: byPlace };
    this.attention = new GroupedRows('attention', { ...questions, orderOf: byAge(made), headingsOf: (facts) => reasonHeadings(facts, context) });
    this.news = new NewsList(context, (text) => this.passes(text));
    this.review = new Shelf('attention/review', { orderOf: byReview(made), keyOf: keyOfReview, rowOf: (review, key) => (review.kind === 'question' ? made.question(review.facts, key) : made.knowledge(review.facts, key)) });
    this.open = new GroupedRows('open', { ...questions, orderOf: newestQuestion(made), headingsOf: headings });
    this.actions = new GroupedRows('actions', { orderOf: dueFirst, keyOf: keyOfAction, rowOf: (facts, key) => made.action(facts, key), headingsOf: (facts) => actionHeadings(facts, context) });
    this.decisions = new Shelf('decisions', { orderOf: newestDecision, keyOf: keyOfDecision, rowOf: (facts, key) => made.decision(facts, key) });
    this.resolved = new Shelf('resolved', { ...questions, orderOf: newestCompletion });
    this.parked = new Shelf('parked', { ...questions, orderOf: newestQuestion(made) });
    this.people = new PeopleList({
      headingsOf: (person) => personHeadings(person, messages), keyOf: ({ member }, prefix) => `${prefix}/${member.note.path}`,
      rowOf: (person, key, prefix) => personRow(person, key, { group: personHeadings(person, messages).find((heading) => `people/${heading.key}` === prefix)?.title ?? '' }, context),
    }, (person) => this.passes(() => searchTextOfPerson(person, messages)));
    this.findings = new Shelf('problems', problems);
    this.problems = new Shelf('problems', problems);
  }

  /** Take out what some notes brought, and bring in what they bring now. */
  replace(gone: readonly NoteFacts[], come: readonly NoteFacts[]): void {
    atOnce(this.replaceInSteps(gone, come));
  }

  /** The same row by row; to be run to its end. */
  *replaceInSteps(gone: readonly NoteFacts[], come: readonly NoteFacts[]): Generator<void, void> {
    const [before, after] = [yield* this.shownOf(gone), yield* this.shownOf(come)];
    yield* this.attention.replace(before.attention, after.attention);
    yield* this.news.replace(gone, come);
    yield* this.open.replace(before.open, after.open);
    yield* this.actions.replace(before.actions, after.actions);
    yield* this.people.replace(gone, come);
    yield* this.review.replace(before.review, after.review);
    yield* this.decisions.replace(before.decisions, after.decisions);
    yield* this.resolved.replace(before.resolved, after.resolved);
    yield* this.parked.replace(before.parked, after.parked);
    yield* this.findings.replace(before.findings, after.findings);
    yield* this.problems.replace(before.problems, after.problems);
    this.counts.attention += after.countOfAttention - before.countOfAttention;
    this.counts.open += after.open.length - before.open.length;
    this.counts.actions += after.actions.length - before.actions.length;
    this.counts.badge += after.badge - before.badge;
  }

  private passes(text: () => string): boolean {
    const { filter } = this.context.choices;
    return filter.trim() === '' || matchesFilter(filter, text());
  }

  /** What of some notes the person wants to see, by where it stands; note by note. */
  private *shownOf(notes: readonly NoteFacts[]): Generator<void, Shown> {
    const shown: Shown = { attention: [], review: [], open: [], actions: [], decisions: [], resolved: [], parked: [], findings: [], problems: [], countOfAttention: 0, badge: 0 };
    for (const note of notes) {
      this.show(note, shown);
      yield;
    }
    return shown;
  }

  private show(note: NoteFacts, shown: Shown): void {
    const { me, choices: { onlyMine } } = this.context;
    shown.badge += note.knowledge.length;
    for (const facts of note.questions) {
      if (facts.attention.length > 0) shown.badge++;
      if (this.passes(() => searchTextOf(facts)) && (!onlyMine || isMine(facts, me))) this.showQuestion(facts, shown);
    }
    for (const facts of note.knowledge) {
      if (!this.passes(() => searchTextOfKnowledge(facts)) || (onlyMine && !isMyKnowledge(facts, me))) continue;
      shown.review.push(reviewOfKnowledge(facts));
      shown.countOfAttention++;
    }
    for (const facts of note.actions) if (this.passes(() => searchTextOfAction(facts)) && (!onlyMine || isMyAction(facts, me))) shown.actions.push(facts);
    // What the community decided is nobody's: it is not there while only mine shows.
    if (!onlyMine) for (const facts of note.decisions) if (this.passes(() => searchTextOfDecision(facts))) shown.decisions.push(facts);
    for (const problem of note.problems) if (this.passes(() => searchTextOfProblem(problem))) (problem.hash === undefined ? shown.problems : shown.findings).push(problem);
  }

  private showQuestion(facts: QuestionFacts, shown: Shown): void {
    if (facts.attention.length > 0) shown.countOfAttention++;
    if (reasonHeadings(facts, this.context).length > 0) shown.attention.push(facts);
    if (facts.attention.some(({ reason }) => reason === 'review')) shown.review.push(reviewOfQuestion(facts));
    const { state } = facts.question;
    if (state === 'open' || state === 'discussing') shown.open.push(facts);
    else shown[state].push(facts);
  }
}

interface Shown {
  readonly attention: QuestionFacts[];
  readonly review: Review[];
  readonly open: QuestionFacts[];
  readonly actions: ActionFacts[];
  readonly decisions: DecisionFacts[];
  readonly resolved: QuestionFacts[];
  readonly parked: QuestionFacts[];
  readonly findings: ShownProblem[];
  readonly problems: ShownProblem[];
  /** How many questions and knowledge notes need attention. */
  countOfAttention: number;
  /** The same, narrowed or not. */
  badge: number;
}

/** Grouped by why; a question with several reasons stands under each, and counts once. */
function reasonHeadings({ attention }: QuestionFacts, { messages }: RowContext): readonly Heading[] {
  return attention.flatMap(({ reason }) => (reason === 'review' ? [] : [{ key: reason, title: messages.sidebar.reasons[reason], rank: String(reasons.indexOf(reason)) }]));
}

function keyOfQuestion({ note, question }: QuestionFacts, prefix: string): string {
  return `${prefix}/${note.path}#${question.form === 'note' ? '' : question.id ?? question.text}`;
}

function keyOfReview(review: Review, prefix: string): string {
  return review.kind === 'question' ? keyOfQuestion(review.facts, prefix) : `${prefix}/${review.facts.note.path}`;
}

const reviews = new WeakMap<object, Review>();

/** One value for one fact, so that it is found again where it has to go. */
function reviewOfQuestion(facts: QuestionFacts): Review {
  const review = reviews.get(facts) ?? { kind: 'question', facts };
  reviews.set(facts, review);
  return review;
}

function reviewOfKnowledge(facts: KnowledgeFacts): Review {
  const review = reviews.get(facts) ?? { kind: 'knowledge', facts };
  reviews.set(facts, review);
  return review;
}
