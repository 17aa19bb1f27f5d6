import { acceptFinding as addAccepted, newNoteOfAccepted, noteOfAccepted } from '../../sharing/accept-finding.ts';
import { isAllText, oneLine } from '../../questions/operations.ts';
import { messagesFor } from '../../text/messages/messages.ts';
import type { Community } from '../../community/community.ts';
import type { ShownProblem } from '../../views/problems.ts';
import type { Row } from '../../views/sidebar.ts';
import { changeNote, noteAt } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { knownMe } from './choose-me.ts';

/** Read every word of every community, and show what may tell more than its label allows. */
export async function checkLeaks({ environment: { ui }, messages, check, problems }: CommandContext): Promise<void> {
  await ui.progress(messages.done.checking, check);
  const found = problems().filter(({ hash }) => hash !== undefined).length;
  ui.notify('info', messages.done.checked(found));
  if (found > 0) await ui.showProblems('findings');
}

/** A person says why something that was found is harmless; their reason is kept in a note of the community. */
export async function acceptFinding(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment: { ui, today }, messages } = context;
  const finding = await whichFinding(context, row);
  const community = finding === undefined ? undefined : noteAt(context, finding.path)?.community;
  if (finding?.hash === undefined || community === undefined) return;
  const reason = await ui.input({
    title: messages.commands.acceptFinding, prompt: messages.input.reason(finding.message), placeholder: messages.input.reasonHint, value: '',
    check: (text) => (text.trim() === '' ? messages.input.reasonMissing : isAllText(text) ? undefined : messages.input.hidesText),
  });
  const me = reason === undefined ? undefined : await knownMe(context, community);
  if (reason === undefined || me === undefined) return;
  await keep(context, community, `${finding.hash} ${today()} ${me.name}: ${oneLine(reason)}`);
}

async function keep(context: CommandContext, community: Community, line: string): Promise<void> {
  const { environment: { ui, store }, messages } = context;
  const note = noteOfAccepted(community);
  if (note !== undefined) {
    await changeNote(context, note.path, (text) => addAccepted(note.path, text, line), messages.done.accepted);
    return;
  }
  const { templates } = messagesFor(community.charter.language);
  const path = `${community.folder === '' ? '' : `${community.folder}/`}${templates.acceptedTitle}.md`;
  if ((await store.create(path, newNoteOfAccepted(line, templates))) === 'exists') {
    await changeNote(context, path, (text) => addAccepted(path, text, line), messages.done.accepted);
    return;
  }
  await context.reload();
  ui.notify('info', messages.done.acceptedIn(templates.acceptedTitle));
}

async function whichFinding({ environment, messages, problems }: CommandContext, row: Row | undefined): Promise<ShownProblem | undefined> {
  if (row?.kind === 'problem') return problems().find((problem) => row.key === `problems/${problem.key}`);
  const items = problems().filter((problem) => problem.hash !== undefined).map((problem) => ({
    label: problem.message, description: `${problem.path}, ${messages.sidebar.line(problem.place.line + 1)}`, value: problem,
  }));
  if (items.length > 0) return environment.ui.pick({ title: messages.commands.acceptFinding, placeholder: messages.pick.whichFinding, items });
  environment.ui.notify('info', messages.done.checked(0));
  return undefined;
}
