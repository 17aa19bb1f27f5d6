import { resolveLink } from '../../community/resolve-link.ts';
import { readWikilink } from '../../note/links.ts';
import { markObsolete as writeObsolete, verifyAnswer as writeVerified } from '../../questions/keep-answer.ts';
import { plannedObsolete } from '../../questions/kept-answers.ts';
import { monthsAfter, parsePlainDate } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { Row } from '../../views/sidebar.ts';
import { changeNote, freshId } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { whichAnswer } from './which-answer.ts';

/** Say that an answer still holds, and when somebody is to look again. */
export async function verifyAnswer(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment, messages } = context;
  const chosen = await whichAnswer(context, messages.commands.verifyAnswer, messages.keeping.whichVerified, row);
  const review = chosen === undefined ? undefined : await askReview(context);
  if (chosen === undefined || review === undefined) return;
  const id = freshId(context);
  const how = { on: environment.today(), review: review === 'open' ? undefined : review };
  await changeNote(context, chosen.note.path, (text) => writeVerified(text, chosen.target, how, id), messages.keeping.verified);
}

export async function markObsolete(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment, messages } = context;
  const { keeping } = messages;
  const chosen = await whichAnswer(context, messages.commands.markObsolete, keeping.whichObsolete, row);
  if (chosen === undefined) return;
  const on = environment.today();
  const planned = plannedObsolete(chosen.keeping, on);
  const detail = planned === undefined ? keeping.sureDetail : `${keeping.sureDetail} ${keeping.replacesPlanned(planned)}`;
  if (!(await environment.ui.confirm(keeping.sure(chosen.title), detail, keeping.accept))) return;
  const id = freshId(context);
  await changeNote(context, chosen.note.path, (text) => writeObsolete(text, chosen.target, { on, planned }, id), keeping.markedObsolete);
}

/** Go to where the answer stands: in the note that it is a link to, on its own line, or in the knowledge note. */
export async function editAnswer(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment: { ui }, messages } = context;
  const chosen = await whichAnswer(context, messages.commands.editAnswer, messages.keeping.whichAnswer, row);
  if (chosen === undefined) return;
  const { community, note, question } = chosen;
  const link = question?.answer?.form === 'link' ? readWikilink(question.answer.text) : undefined;
  const linked = link === undefined ? undefined : resolveLink(community, note, { target: link.target, syntax: 'wikilink' });
  if (linked?.kind === 'note') await ui.open(linked.note.path, undefined);
  else await ui.open(note.path, question?.answer?.place ?? question?.place);
}

const usualMonths = [3, 6, 12] as const;

/** `open` where nobody has to look again. Undefined when the person turns away. */
async function askReview({ environment, messages }: CommandContext): Promise<PlainDate | 'open' | undefined> {
  const { keeping, commands } = messages;
  const title = commands.verifyAnswer;
  const today = environment.today();
  const days = usualMonths.flatMap((months) => { const day = monthsAfter(today, months); return day === undefined ? [] : [{ label: keeping.after(months, day), value: day }]; });
  const chosen = await environment.ui.pick<PlainDate | 'open' | 'other'>({ title, placeholder: keeping.again, items: [...days, { label: keeping.otherDay, value: 'other' }, { label: keeping.noDay, value: 'open' }] });
  if (chosen !== 'other') return chosen;
  const isToCome = (text: string): boolean => (parsePlainDate(text.trim()) ?? '') > today;
  const written = await environment.ui.input({ title, prompt: keeping.onDay, placeholder: '', value: '', check: (text) => (isToCome(text) ? undefined : keeping.dayBad) });
  return written === undefined ? undefined : parsePlainDate(written.trim());
}
