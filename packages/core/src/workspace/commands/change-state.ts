import { discussQuestion, isAllText, parkQuestion, reopenQuestion, resolveQuestion } from '../../questions/operations.ts';
import { targetOf } from '../../questions/target.ts';
import type { Row } from '../../views/sidebar.ts';
import { changeNote, freshId, writtenPerson } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { whichQuestion } from './which-question.ts';

export async function resolve(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment, messages } = context;
  const chosen = await whichQuestion(context, 'resolve', row);
  if (chosen === undefined) return;
  const { community, facts: { note, question } } = chosen;
  const answer = await environment.ui.input({
    title: messages.commands.resolve, prompt: messages.input.answer(question.text), placeholder: messages.input.answerHint,
    // While somebody presents it may be neutral words, which nobody shall write.
    value: context.choices().presenting === undefined ? question.answer?.text ?? '' : '', check: (text) => (isAllText(text) ? undefined : messages.input.hidesText),
  });
  if (answer === undefined) return;
  const me = context.me(community);
  const how = { answer, by: me === undefined ? '' : writtenPerson(community, me), on: environment.today() };
  const id = freshId(context);
  const without = question.answer === undefined ? messages.done.resolvedWithout : messages.done.resolvedAsBefore;
  const done = answer.trim() === '' ? without : messages.done.resolved;
  await changeNote(context, note.path, (text) => resolveQuestion(text, targetOf(note, question), how, id), done);
}

export async function reopen(context: CommandContext, row: Row | undefined): Promise<void> {
  await change(context, 'reopen', row, reopenQuestion, context.messages.done.reopened);
}

export async function discuss(context: CommandContext, row: Row | undefined): Promise<void> {
  await change(context, 'discuss', row, discussQuestion, context.messages.done.discussing);
}

export async function park(context: CommandContext, row: Row | undefined): Promise<void> {
  await change(context, 'park', row, parkQuestion, context.messages.done.parked);
}

async function change(context: CommandContext, command: 'reopen' | 'discuss' | 'park', row: Row | undefined, operation: typeof reopenQuestion, done: string): Promise<void> {
  const chosen = await whichQuestion(context, command, row);
  if (chosen === undefined) return;
  const { note, question } = chosen.facts;
  const id = freshId(context);
  await changeNote(context, note.path, (text) => operation(text, targetOf(note, question), id), done);
}
