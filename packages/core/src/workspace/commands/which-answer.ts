import type { Community } from '../../community/community.ts';
import type { Note } from '../../note/note.ts';
import { questionsOf } from '../../questions/facts.ts';
import type { QuestionFacts } from '../../questions/facts.ts';
import type { AnswerTarget } from '../../questions/keep-answer.ts';
import { isDue, isObsolete, keepingOfNote, knowledgeOf } from '../../questions/kept-answers.ts';
import type { Keeping } from '../../questions/kept-answers.ts';
import { targetOf } from '../../questions/target.ts';
import type { Row } from '../../views/sidebar.ts';
import { noteAt } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { questionAtCursor, questionOfRow } from './which-question.ts';

/** A resolved question, or a knowledge note. */
export interface ChosenAnswer {
  readonly community: Community;
  readonly note: Note;
  /** Undefined for a knowledge note. */
  readonly question: QuestionFacts['question'] | undefined;
  readonly title: string;
  readonly keeping: Keeping;
  readonly target: AnswerTarget;
}

/** The answer a command is for: the row it was called on, else the question or knowledge note in front of the person, else the one they pick. */
export async function whichAnswer(context: CommandContext, title: string, placeholder: string, row: Row | undefined): Promise<ChosenAnswer | undefined> {
  if (row?.kind === 'question') {
    const chosen = questionOfRow(context, row);
    return chosen === undefined ? undefined : ofQuestion(chosen.community, chosen.facts);
  }
  if (row?.kind === 'knowledge') {
    const at = noteAt(context, row.path);
    if (at === undefined) context.environment.ui.notify('warning', context.messages.refusals.missing(row.path));
    return at === undefined ? undefined : ofKnowledge(at.community, at.note);
  }
  return (await inFront(context)) ?? pickAnswer(context, title, placeholder);
}

async function inFront(context: CommandContext): Promise<ChosenAnswer | undefined> {
  const asked = await questionAtCursor(context);
  if (asked?.facts.question.state === 'resolved') return ofQuestion(asked.community, asked.facts);
  const path = context.environment.ui.activeNote();
  const at = path === undefined ? undefined : noteAt(context, path);
  return at?.note.type === 'knowledge' ? ofKnowledge(at.community, at.note) : undefined;
}

/** What is due for review comes first; what is obsolete already is left out. */
async function pickAnswer(context: CommandContext, title: string, placeholder: string): Promise<ChosenAnswer | undefined> {
  const { environment, messages } = context;
  const { ui } = environment;
  const community = context.community();
  if (community === undefined) {
    ui.notify('warning', messages.refusals.noCommunity);
    return undefined;
  }
  const today = environment.today();
  const questions = questionsOf(community, today).filter(({ question }) => question.state === 'resolved').map((facts) => ofQuestion(community, facts));
  const answers = [...questions, ...knowledgeOf(community).map(({ note }) => ofKnowledge(community, note))].filter(({ keeping, note }) => note.locked === undefined && !isObsolete(keeping, today));
  if (answers.length === 0) {
    ui.notify('info', messages.keeping.nothing);
    return undefined;
  }
  const isLate = ({ keeping }: ChosenAnswer): boolean => isDue(keeping, today);
  const items = [...answers].sort((a, b) => Number(isLate(b)) - Number(isLate(a))).map((answer) => ({
    label: answer.title, description: [isLate(answer) ? messages.keeping.due(answer.keeping.review ?? '') : '', answer.question === undefined ? '' : answer.note.title].filter((part) => part !== '').join(' · '), value: answer,
  }));
  return ui.pick({ title, placeholder, items });
}

function ofQuestion(community: Community, { note, question }: QuestionFacts): ChosenAnswer {
  return { community, note, question, title: question.text, keeping: question, target: { kind: 'question', question: targetOf(note, question) } };
}

function ofKnowledge(community: Community, note: Note): ChosenAnswer {
  return { community, note, question: undefined, title: note.title, keeping: keepingOfNote(note), target: { kind: 'knowledge', path: note.path } };
}
