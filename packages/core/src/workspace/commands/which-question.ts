import type { Community } from '../../community/community.ts';
import { themesOfNote } from '../../community/themes.ts';
import { factsOf, questionsOf } from '../../questions/facts.ts';
import type { QuestionFacts } from '../../questions/facts.ts';
import { findQuestion } from '../../questions/target.ts';
import { parseNote } from '../../note/parse-note.ts';
import type { Note, Question } from '../../note/note.ts';
import { actionsFor } from '../../views/actions.ts';
import { questionRow } from '../../views/question-row.ts';
import type { Row } from '../../views/sidebar.ts';
import type { QuestionCommandId } from '../commands.ts';
import { noteAt } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';

export interface ChosenQuestion {
  readonly community: Community;
  readonly facts: QuestionFacts;
}

/** The question a command is for: the row it was called on, else the question under the cursor, else the one the person picks. */
export async function whichQuestion(context: CommandContext, command: QuestionCommandId, row: Row | undefined): Promise<ChosenQuestion | undefined> {
  if (row?.kind === 'question') return questionOfRow(context, row);
  return (command === 'openQuestion' ? undefined : await questionAtCursor(context)) ?? pickQuestion(context, command);
}

/** The question of a row, as it is now; says so where it is gone. */
export function questionOfRow(context: CommandContext, row: Extract<Row, { kind: 'question' }>): ChosenQuestion | undefined {
  const at = noteAt(context, row.path);
  const found = at === undefined ? undefined : findQuestion(at.note, row.target);
  if (at === undefined) context.environment.ui.notify('warning', context.messages.refusals.missing(row.path));
  else if (found?.kind === 'found') return chosen(context, at.community, at.note, found.question);
  else if (found?.kind === 'ambiguous') {
    const same = found.candidates.find((question) => question.place.start === row.place.start);
    if (same !== undefined) return chosen(context, at.community, at.note, same);
    context.environment.ui.notify('warning', context.messages.refusals.ambiguous(found.candidates.map((each) => each.place.line + 1).join(', ')));
  } else context.environment.ui.notify('warning', context.messages.refusals['not-found']);
  return undefined;
}

function chosen(context: CommandContext, community: Community, note: Note, question: Question): ChosenQuestion {
  return { community, facts: factsOf({ community, note, question, themesOfNote: themesOfNote(community, note), today: context.environment.today() }) };
}

/** The innermost question around the cursor, in the text as it stands in the editor now. */
export async function questionAtCursor(context: CommandContext): Promise<ChosenQuestion | undefined> {
  const cursor = context.environment.ui.cursor();
  const at = cursor === undefined ? undefined : noteAt(context, cursor.path);
  if (cursor === undefined || at === undefined) return undefined;
  const text = await context.environment.store.read(cursor.path);
  if (text === undefined) return undefined;
  const note = parseNote(cursor.path, text);
  const around = note.questions.filter(({ form, item }) => form === 'line' && item.start <= cursor.selection.start && cursor.selection.start <= item.end);
  const question = around.at(-1) ?? note.questions.find(({ form }) => form === 'note');
  return question === undefined ? undefined : chosen(context, at.community, note, question);
}

async function pickQuestion(context: CommandContext, command: QuestionCommandId): Promise<ChosenQuestion | undefined> {
  const { environment, messages } = context;
  const community = context.community();
  if (community === undefined) {
    environment.ui.notify('warning', messages.refusals.noCommunity);
    return undefined;
  }
  const me = context.me(community);
  // Who I am is asked later: until then, everybody may take and support.
  const possible = questionsOf(community, environment.today()).filter((facts) => actionsFor(facts, me ?? { kind: 'unknown', name: '' }).includes(command));
  if (possible.length === 0) {
    environment.ui.notify('info', messages.done.nothingToChoose);
    return undefined;
  }
  const here = environment.ui.cursor()?.path;
  const items = [...possible].sort((a, b) => Number(b.note.path === here) - Number(a.note.path === here)).map((facts, index) => {
    const row = questionRow(facts, String(index), { community, messages, me, presenting: undefined });
    return { label: row.text, description: row.description, value: facts };
  });
  const facts = await environment.ui.pick({ title: messages.commands[command], placeholder: messages.pick.which, items });
  return facts === undefined ? undefined : { community, facts };
}
