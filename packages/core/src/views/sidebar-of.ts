import type { Community } from '../community/community.ts';
import { questionsOf } from '../questions/facts.ts';
import type { Attention, QuestionFacts } from '../questions/facts.ts';
import { knowledgeDue } from '../questions/kept-answers.ts';
import type { KnowledgeFacts } from '../questions/kept-answers.ts';
import { whoIsWho } from '../people/who-is-who.ts';
import { nameOfPath } from '../note/parse-note.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { decisionsOf, openActionsOf } from '../sessions/agreements.ts';
import { isMine } from './actions.ts';
import { actionGroups, decisionRow, isMyAction } from './agreement-rows.ts';
import { groupQuestions } from './grouping.ts';
import { shownNews } from './news/news-rows.ts';
import { peopleGroups, searchTextOfPerson } from './person-rows.ts';
import { matchesFilter, searchTextOf, searchTextOfAction, searchTextOfDecision, searchTextOfProblem } from './narrowing.ts';
import type { ShownProblem } from './problems.ts';
import { questionRow } from './question-row.ts';
import type { RowContext } from './question-row.ts';
import { isMyKnowledge, knowledgeRow, searchTextOfKnowledge } from './review-rows.ts';
import type { Group, ProblemRow, QuestionRow, Section, SectionId, Sidebar, SidebarChoices } from './sidebar.ts';

export interface SidebarSource extends RowContext {
  readonly communities: readonly Community[];
  readonly problems: readonly ShownProblem[];
  readonly choices: SidebarChoices;
  readonly today: PlainDate;
}

export const firstChoices: SidebarChoices = { community: undefined, grouping: 'theme', onlyMine: false, filter: '', presenting: undefined, running: undefined, lookedOn: [] };

/** The sidebar while there is nothing to show. */
export function emptySidebar(status: Exclude<Sidebar['status'], 'ready'>, messages: Messages, choices: SidebarChoices, presenting: Sidebar['presenting']): Sidebar {
  const message = { reading: messages.sidebar.reading, none: messages.sidebar.noCommunity, hidden: messages.presenting.lost }[status];
  return { status, message, community: undefined, title: '', communities: [], choices, presenting, narrowing: '', sections: [], badge: { count: 0, tooltip: '' } };
}

export function sidebarOf(source: SidebarSource): Sidebar {
  const { community, communities, messages, choices, me, today } = source;
  const all = questionsOf(community, today);
  const shown = all.filter((facts) => matchesFilter(choices.filter, searchTextOf(facts)) && (!choices.onlyMine || isMine(facts, me)));
  const attention = all.filter((facts) => facts.attention.length > 0).length + knowledgeDue(community, today).length;
  return {
    status: 'ready', message: '', choices, presenting: source.presenting,
    community: community.folder,
    title: community.charter.name,
    communities: communities.map(({ folder, charter }) => ({ folder, name: charter.name })),
    narrowing: narrowingOf(choices, messages),
    sections: [
      attentionSection(shown, source), ...newsSection(source), openSection(shown, source), ...actionsSection(source), ...decisionsSection(source), resolvedSection(shown, source),
      ...parkedSection(shown, source), ...peopleSection(all, source), ...problemsSections(source),
    ],
    badge: { count: attention, tooltip: attention === 0 ? '' : messages.sidebar.badge(attention) },
  };
}

function narrowingOf({ filter, onlyMine }: SidebarChoices, { sidebar }: Messages): string {
  return [filter.trim() === '' ? '' : sidebar.filter(filter.trim()), onlyMine ? sidebar.onlyMine : ''].filter((part) => part !== '').join(' · ');
}

const reasons = ['stale', 'orphaned', 'unowned'] as const satisfies readonly Attention['reason'][];

/** Grouped by why; a question with several reasons stands under each, and counts once. */
function attentionSection(shown: readonly QuestionFacts[], source: SidebarSource): Section {
  const groups = reasons.flatMap((reason) => {
    const questions = byAge(shown.filter((facts) => facts.attention.some((each) => each.reason === reason)), source);
    return questions.length === 0 ? [] : [groupOf('attention', reason, source.messages.sidebar.reasons[reason], questions, source)];
  });
  const knowledge = knowledgeDue(source.community, source.today).filter((facts) => matchesFilter(source.choices.filter, searchTextOfKnowledge(facts)) && (!source.choices.onlyMine || isMyKnowledge(facts, source.me)));
  const count = shown.filter((facts) => facts.attention.length > 0).length + knowledge.length;
  return section('attention', { count, expanded: true, groups: [...groups, ...reviewGroup(shown, knowledge, source)], rows: [] }, source);
}

/** Answers and knowledge that have to be looked at again: mine first, then what has waited longest. */
function reviewGroup(shown: readonly QuestionFacts[], knowledge: readonly KnowledgeFacts[], source: SidebarSource): readonly Group[] {
  const questions = shown.filter((facts) => facts.attention.some(({ reason }) => reason === 'review'));
  const rows = [
    ...rowsOf('attention/review', questions, source).map((row, at) => ({ row, since: questions[at]?.question.review ?? '' })),
    ...knowledge.map((facts) => ({ row: knowledgeRow(facts, 'attention/review', source), since: facts.keeping.review ?? '' })),
  ].sort((a, b) => Number(b.row.mine) - Number(a.row.mine) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)).map(({ row }) => row);
  return rows.length === 0 ? [] : [{ key: 'attention/review', title: source.messages.sidebar.reasons.review, count: rows.length, rows }];
}

/** Only where something is new. One line, until the person has shown by marking it as seen that it is read. */
function newsSection(source: SidebarSource): readonly Section[] {
  const news = shownNews(source.choices, source.today, source);
  return news === undefined ? [] : [{ ...section('news', { count: news.count, expanded: news.looked, groups: news.groups, rows: [] }, source), title: source.messages.news.newSince(news.since) }];
}

function openSection(shown: readonly QuestionFacts[], source: SidebarSource): Section {
  const open = newestFirst(shown.filter(({ question }) => question.state === 'open' || question.state === 'discussing'), source);
  const groups = groupQuestions(open, source.choices.grouping, source).map(({ key, title, questions }) => groupOf('open', key, title, questions, source));
  return section('open', { count: open.length, expanded: true, groups, rows: [] }, source);
}

/** Only where there is something to be done: a community need not keep its actions here. */
function actionsSection(source: SidebarSource): readonly Section[] {
  const { choices, me } = source;
  const actions = openActionsOf(source.community, source.today).filter((facts) => matchesFilter(choices.filter, searchTextOfAction(facts)) && (!choices.onlyMine || isMyAction(facts, me)));
  return actions.length === 0 ? [] : [section('actions', { count: actions.length, expanded: true, groups: actionGroups(actions, source), rows: [] }, source)];
}

/** What the community decided is nobody's: it is not there while only mine shows. */
function decisionsSection(source: SidebarSource): readonly Section[] {
  const { choices } = source;
  const decisions = choices.onlyMine ? [] : decisionsOf(source.community).filter((facts) => matchesFilter(choices.filter, searchTextOfDecision(facts)));
  return decisions.length === 0 ? [] : [section('decisions', { count: decisions.length, expanded: false, groups: [], rows: decisions.map((facts) => decisionRow(facts, source)) }, source)];
}

function resolvedSection(shown: readonly QuestionFacts[], source: SidebarSource): Section {
  const resolved = shown.filter(({ question }) => question.state === 'resolved').sort((a, b) => descending(a.question.completion, b.question.completion) || inNotes(a, b));
  return section('resolved', { count: resolved.length, expanded: false, groups: [], rows: rowsOf('resolved', resolved, source) }, source);
}

/** Only where something is parked: it is no part of the daily work. */
function parkedSection(shown: readonly QuestionFacts[], source: SidebarSource): readonly Section[] {
  const parked = newestFirst(shown.filter(({ question }) => question.state === 'parked'), source);
  if (parked.length === 0) return [];
  return [section('parked', { count: parked.length, expanded: false, groups: [], rows: rowsOf('parked', parked, source) }, source)];
}

/** Who is there is nobody's: it is not shown while only mine shows, nor where the community keeps no list of members. */
function peopleSection(questions: readonly QuestionFacts[], source: SidebarSource): readonly Section[] {
  const { community, today, choices, messages } = source;
  if (choices.onlyMine || community.members.length === 0) return [];
  const everybody = whoIsWho(community, { questions, actions: openActionsOf(community, today) }, today);
  const people = everybody.filter((person) => matchesFilter(choices.filter, searchTextOfPerson(person, messages)));
  return people.length === 0 ? [] : [section('people', { count: people.length, expanded: false, groups: peopleGroups(people, source), rows: [] }, source)];
}

/** What may tell too much stands apart: a person looks at it, and mends or accepts it. */
function problemsSections(source: SidebarSource): readonly Section[] {
  const problems = source.problems.filter((problem) => matchesFilter(source.choices.filter, searchTextOfProblem(problem)));
  const sections = [['findings', problems.filter(({ hash }) => hash !== undefined)], ['problems', problems.filter(({ hash }) => hash === undefined)]] as const;
  return sections.flatMap(([id, all]) => (all.length === 0 ? [] : [section(id, { count: all.length, expanded: false, groups: [], rows: all.map((problem) => problemRow(problem, source.messages)) }, source)]));
}

function section(id: SectionId, parts: Pick<Section, 'count' | 'expanded' | 'groups' | 'rows'>, { messages, choices }: SidebarSource): Section {
  const nothing = narrowingOf(choices, messages) === '' ? messages.sidebar.empty[id] : messages.sidebar.empty.narrowed;
  return { id, title: messages.sidebar.sections[id], ...parts, empty: parts.count === 0 ? nothing : '' };
}

function groupOf(sectionId: SectionId, key: string, title: string, questions: readonly QuestionFacts[], source: SidebarSource): Group {
  return { key: `${sectionId}/${key}`, title, count: questions.length, rows: rowsOf(`${sectionId}/${key}`, questions, source) };
}

function rowsOf(prefix: string, questions: readonly QuestionFacts[], source: SidebarSource): readonly QuestionRow[] {
  const seen = new Map<string, number>();
  return questions.map((facts) => {
    const { note, question } = facts;
    const key = `${prefix}/${note.path}#${question.form === 'note' ? '' : question.id ?? question.text}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return questionRow(facts, count === 0 ? key : `${key}~${String(count)}`, source);
  });
}

function problemRow(problem: ShownProblem, messages: Messages): ProblemRow {
  const description = `${nameOfPath(problem.path)}, ${messages.sidebar.line(problem.place.line + 1)}`;
  return {
    kind: 'problem', key: `problems/${problem.key}`, text: problem.message, description,
    tooltip: [problem.message, `${problem.path}, ${messages.sidebar.line(problem.place.line + 1)}`, ...(problem.fix === undefined ? [] : [problem.fix])].join('\n'),
    spoken: `${problem.message} ${description}`,
    path: problem.path, place: problem.place, severity: problem.severity,
    actions: ['openQuestion', ...(problem.fix === undefined ? [] : ['fixProblem' as const]), ...(problem.hash === undefined ? [] : ['acceptFinding' as const])],
    inline: problem.fix === undefined ? [] : ['fixProblem'],
  };
}

/** Mine first, then the newest; what has no date comes last. */
function newestFirst(questions: readonly QuestionFacts[], { me }: RowContext): readonly QuestionFacts[] {
  return [...questions].sort((a, b) => Number(isMine(b, me)) - Number(isMine(a, me)) || descending(a.asked, b.asked) || inNotes(a, b));
}

/** Mine first, then what has waited longest. */
function byAge(questions: readonly QuestionFacts[], { me }: RowContext): readonly QuestionFacts[] {
  return [...questions].sort((a, b) => Number(isMine(b, me)) - Number(isMine(a, me)) || ascending(a.asked, b.asked) || inNotes(a, b));
}

function descending(a: PlainDate | undefined, b: PlainDate | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a > b ? -1 : 1;
}

function ascending(a: PlainDate | undefined, b: PlainDate | undefined): number {
  return a === undefined || b === undefined ? descending(a, b) : -descending(a, b);
}

function inNotes(a: QuestionFacts, b: QuestionFacts): number {
  if (a.note.path !== b.note.path) return a.note.path < b.note.path ? -1 : 1;
  return a.question.place.start - b.question.place.start;
}
