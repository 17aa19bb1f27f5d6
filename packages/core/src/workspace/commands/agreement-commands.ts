import type { Community } from '../../community/community.ts';
import { namedMembers } from '../../community/people.ts';
import type { Person } from '../../community/people.ts';
import { isAllText } from '../../questions/operations.ts';
import { openActionsOf } from '../../sessions/agreements.ts';
import { actionTargetOf, finishAction as finish } from '../../sessions/finish-action.ts';
import type { ActionTarget } from '../../sessions/finish-action.ts';
import { recordAction as addAction, recordDecision as addDecision } from '../../sessions/record.ts';
import { parsePlainDate } from '../../text/plain-date.ts';
import type { Row } from '../../views/sidebar.ts';
import { changeNote, noteAt, writtenPerson } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { pickNote, placeToWrite } from './place-to-write.ts';
import { memberHint } from './member-hint.ts';

export async function recordDecision(context: CommandContext): Promise<void> {
  const { environment, messages } = context;
  const title = messages.commands.recordDecision;
  const place = placeToWrite(context);
  const words = place === undefined ? undefined : await askWords(context, title, messages.input.decision);
  if (place === undefined || words === undefined) return;
  const note = place.note ?? (await pickNote(context, place.community, title));
  if (note === undefined) return;
  await changeNote(context, note.path, (text) => addDecision(note.path, text, { words, decided: environment.today() }, place.cursor), messages.done.decided(note.title));
}

export async function recordAction(context: CommandContext): Promise<void> {
  const { messages } = context;
  const title = messages.commands.recordAction;
  const place = placeToWrite(context);
  const words = place === undefined ? undefined : await askWords(context, title, messages.input.action);
  if (place === undefined || words === undefined) return;
  const { community, cursor } = place;
  const note = place.note ?? (await pickNote(context, community, title));
  const owner = note === undefined ? undefined : await pickOwner(context, community, title);
  const due = owner === undefined ? undefined : await context.environment.ui.input({
    title, prompt: messages.input.due, placeholder: messages.input.dueHint, value: '',
    check: (text) => (text.trim() === '' || parsePlainDate(text.trim()) !== undefined ? undefined : messages.input.dueBad),
  });
  if (note === undefined || owner === undefined || due === undefined) return;
  const written = owner === 'nobody' ? '' : writtenPerson(community, owner);
  await changeNote(context, note.path, (text) => addAction(note.path, text, { words, owner: written, due: parsePlainDate(due.trim()) }, cursor), messages.done.actionAdded(note.title));
}

export async function finishAction(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment, messages } = context;
  const target = row?.kind === 'action' ? row.target : await pickAction(context);
  if (target === undefined) return;
  await changeNote(context, target.path, (text) => finish(text, target, environment.today()), messages.done.actionDone);
}

function askWords({ environment: { ui }, messages: { input } }: CommandContext, title: string, prompt: string): Promise<string | undefined> {
  return ui.input({ title, prompt, placeholder: '', value: '', check: (text) => (text.trim() === '' ? input.wordsMissing : isAllText(text) ? undefined : input.hidesText) });
}

async function pickOwner({ environment, messages }: CommandContext, community: Community, title: string): Promise<Person | 'nobody' | undefined> {
  const members = namedMembers(community, environment.today());
  return environment.ui.pick<Person | 'nobody'>({
    title, placeholder: messages.pick.whoDoes,
    items: [...members.map((member) => ({ label: member.name, description: memberHint(community, member, member.aliases.join(', ')), value: { kind: 'member' as const, name: member.name, member } })), { label: messages.pick.nobodyYet, value: 'nobody' as const }],
  });
}

async function pickAction(context: CommandContext): Promise<ActionTarget | undefined> {
  const { environment, messages } = context;
  const community = context.community();
  const actions = community === undefined ? [] : openActionsOf(community, environment.today());
  if (actions.length === 0) {
    environment.ui.notify('info', messages.done.noActions);
    return undefined;
  }
  const here = environment.ui.cursor()?.path;
  const items = [...actions].sort((a, b) => Number(b.note.path === here) - Number(a.note.path === here)).map(({ action, owners, note }) => ({
    label: action.text, description: [owners.map(({ name }) => name).join(', '), action.due ?? '', note.title].filter((part) => part !== '').join(' · '), value: actionTargetOf(note, action),
  }));
  const target = await environment.ui.pick({ title: messages.commands.finishAction, placeholder: messages.pick.whichAction, items });
  return target !== undefined && noteAt(context, target.path) !== undefined ? target : undefined;
}
