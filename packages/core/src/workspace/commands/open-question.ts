import type { Row } from '../../views/sidebar.ts';
import { findQuestion, targetOf } from '../../questions/target.ts';
import { parseNote } from '../../note/parse-note.ts';
import type { CommandContext } from '../command-context.ts';
import { whichQuestion } from './which-question.ts';

/** Go to a question as the text stands now, or to where anything else in the sidebar stood when it was read. */
export async function openQuestion(context: CommandContext, row: Row | undefined): Promise<void> {
  const { ui, store } = context.environment;
  if (row !== undefined && row.kind !== 'question') {
    await ui.open(row.path, row.place);
    return;
  }
  const chosen = await whichQuestion(context, 'openQuestion', row);
  if (chosen === undefined) return;
  const { note, question } = chosen.facts;
  const text = await store.read(note.path);
  const found = text === undefined ? undefined : findQuestion(parseNote(note.path, text), targetOf(note, question));
  await ui.open(note.path, found?.kind === 'found' ? found.question.place : question.place);
}
