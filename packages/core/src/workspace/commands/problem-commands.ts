import { renewBlockId } from '../../questions/renew-block-id.ts';
import { readLabel } from '../../note/tlp.ts';
import { labelNote } from '../../sharing/set-label.ts';
import { writeChathamHouse } from '../../sharing/write-chatham-house.ts';
import { writeKeyExactly, writeLabelExactly } from '../../sharing/write-label-exactly.ts';
import type { ShownProblem } from '../../views/problems.ts';
import type { Row } from '../../views/sidebar.ts';
import { fixOwner } from './fix-owner.ts';
import { changeNote, freshId } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';

export async function showProblems({ environment, messages, problems }: CommandContext): Promise<void> {
  if (problems().length === 0) environment.ui.notify('info', messages.done.noProblems);
  else await environment.ui.showProblems(problems().some(({ hash }) => hash === undefined) ? 'problems' : 'findings');
}

export async function fixProblem(context: CommandContext, row: Row | undefined): Promise<void> {
  const problem = await whichProblem(context, row);
  switch (problem?.code) {
    case 'label-inexact': case 'label-unreadable': case 'label-misspelt': case 'label-in-words':
      await changeNote(context, problem.path, (text) => writeLabelExactly(problem.path, text, problem.detail, problem.place.start), context.messages.done.fixed);
      return;
    case 'key-misspelt':
      await changeNote(context, problem.path, (text) => writeKeyExactly(problem.path, text, problem.detail), context.messages.done.fixed);
      return;
    case 'label-in-name': {
      const label = readLabel(problem.detail.split('\n')[1] ?? '');
      if (label !== undefined) await changeNote(context, problem.path, (text) => labelNote(problem.path, text, label), context.messages.done.fixed);
      return;
    }
    case 'chatham-house-misspelt':
      await changeNote(context, problem.path, (text) => writeChathamHouse(problem.path, text), context.messages.done.fixed);
      return;
    case 'owner-unknown': case 'owner-ambiguous': case 'owner-left': case 'owner-organisation-left': await fixOwner(context, problem); return;
    default: break;
  }
  if (problem?.code !== 'id-twice') return;
  const id = context.communities().flatMap((community) => community.notes).find((note) => note.path === problem.path)
    ?.questions.find((question) => question.place.start === problem.place.start)?.id;
  if (id === undefined) {
    context.environment.ui.notify('warning', context.messages.refusals['not-found']);
    return;
  }
  const newId = freshId(context);
  await changeNote(context, problem.path, (text) => renewBlockId(problem.path, text, id, newId), context.messages.done.fixed);
}

async function whichProblem({ environment, messages, problems }: CommandContext, row: Row | undefined): Promise<ShownProblem | undefined> {
  if (row?.kind === 'problem') return problems().find((problem) => row.key === `problems/${problem.key}`);
  const items = problems().filter((problem) => problem.fix !== undefined).map((problem) => ({
    label: problem.fix ?? '', description: `${problem.path}, ${messages.sidebar.line(problem.place.line + 1)}`, detail: problem.message, value: problem,
  }));
  if (items.length > 0) return environment.ui.pick({ title: messages.commands.fixProblem, placeholder: messages.pick.whichProblem, items });
  environment.ui.notify('info', problems().length === 0 ? messages.done.noProblems : messages.done.nothingToFix);
  return undefined;
}
