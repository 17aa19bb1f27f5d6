import { effectiveLabel } from '../../confidentiality/effective-label.ts';
import type { EffectiveLabel } from '../../confidentiality/effective-label.ts';
import { labelSelection as writeSelectionLabel } from '../../sharing/label-selection.ts';
import { labelNote as writeNoteLabel, labelQuestion as writeQuestionLabel } from '../../sharing/set-label.ts';
import { isStricter, tlpLabels } from '../../note/tlp.ts';
import type { TlpLabel } from '../../note/tlp.ts';
import { targetOf } from '../../questions/target.ts';
import type { Row } from '../../views/sidebar.ts';
import { changeNote, freshId, noteInFront } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { whichQuestion } from './which-question.ts';

/** Of the note in front of the person. */
export async function labelNote(context: CommandContext): Promise<void> {
  const { environment: { ui }, messages } = context;
  const at = noteInFront(context, ui.activeNote());
  if (at === undefined) return;
  const label = await pickLabel(context, messages.commands.labelNote, messages.pick.whichLabel(at.note.title), effectiveLabel(at.community, { note: at.note }));
  if (label === undefined) return;
  await changeNote(context, at.note.path, (text) => writeNoteLabel(at.note.path, text, label), messages.done.labelled(at.note.title, label));
}

export async function labelQuestion(context: CommandContext, row: Row | undefined): Promise<void> {
  const { messages } = context;
  const chosen = await whichQuestion(context, 'labelQuestion', row);
  if (chosen === undefined) return;
  const { community, facts: { note, question } } = chosen;
  const now = effectiveLabel(community, { note, range: question.item });
  // On a line it can only close the question further; of a note it is the label of the note.
  const label = await pickLabel(context, messages.commands.labelQuestion, messages.pick.whichLabel(question.text), now, question.form === 'line');
  if (label === undefined) return;
  const id = freshId(context);
  await changeNote(context, note.path, (text) => writeQuestionLabel(text, targetOf(note, question), label, id), messages.done.labelled(question.text, label));
}

export async function labelSelection(context: CommandContext): Promise<void> {
  const { environment: { ui }, messages } = context;
  const cursor = ui.cursor();
  if (noteInFront(context, cursor?.path) === undefined || cursor === undefined) return;
  const label = await pickLabel(context, messages.commands.labelSelection, messages.pick.whichLabelLines, undefined);
  if (label === undefined) return;
  await changeNote(context, cursor.path, (text) => writeSelectionLabel(cursor.path, text, cursor.selection, label), messages.done.selectionLabelled(label));
}

/** Every label with what it means. To let more people see something is asked twice: by a looser label, and by any but the strictest on what has none. */
async function pickLabel({ environment: { ui }, messages: { pick, labels } }: CommandContext, title: string, placeholder: string, now: EffectiveLabel | undefined, isPart = false): Promise<TlpLabel | undefined> {
  const mark = (label: TlpLabel): string => (label !== now?.label ? '' : now.silent ? pick.labelDefault : pick.labelNow);
  const items = tlpLabels.map((label) => ({ label, description: mark(label), detail: labels[label], value: label }));
  const label = await ui.pick({ title, placeholder, items });
  if (label === undefined || now === undefined) return label;
  const opens = now.silent && !isPart && label !== 'TLP:RED';
  if (!opens && !isStricter(now.label, label)) return label;
  const question = opens ? pick.openSilent(label) : pick.loosen(now.label, label);
  return (await ui.confirm(question, pick.loosenDetail, pick.loosenAccept)) ? label : undefined;
}
