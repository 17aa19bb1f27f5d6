import { isPersonName, namedMembers } from '../../community/people.ts';
import type { Person } from '../../community/people.ts';
import { assignQuestion, supportQuestion } from '../../questions/operations.ts';
import { targetOf } from '../../questions/target.ts';
import type { Row } from '../../views/sidebar.ts';
import { changeNote, freshId, writtenPerson } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { knownMe } from './choose-me.ts';
import { whichQuestion } from './which-question.ts';
import type { ChosenQuestion } from './which-question.ts';
import { memberHint } from './member-hint.ts';

export async function take(context: CommandContext, row: Row | undefined): Promise<void> {
  const chosen = await whichQuestion(context, 'take', row);
  const me = chosen === undefined ? undefined : await knownMe(context, chosen.community);
  if (chosen !== undefined && me !== undefined) await give(context, chosen, me);
}

export async function assign(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment, messages } = context;
  const chosen = await whichQuestion(context, 'assign', row);
  if (chosen === undefined) return;
  const members = namedMembers(chosen.community, environment.today());
  const person = members.length === 0 ? await typedPerson(context) : await environment.ui.pick<Person>({
    title: messages.commands.assign, placeholder: messages.pick.whoOwns,
    items: members.map((member) => ({ label: member.name, description: memberHint(chosen.community, member, member.aliases.join(', ')), value: { kind: 'member', name: member.name, member } })),
  });
  if (person !== undefined) await give(context, chosen, person);
}

async function typedPerson({ environment, messages }: CommandContext): Promise<Person | undefined> {
  const name = await environment.ui.input({
    title: messages.commands.assign, prompt: messages.pick.whoOwns, placeholder: '', value: '',
    check: (text) => (isPersonName(text) ? undefined : messages.input.nameBad),
  });
  return name === undefined ? undefined : { kind: 'unknown', name: name.trim() };
}

async function give(context: CommandContext, { community, facts }: ChosenQuestion, person: Person): Promise<void> {
  const { done } = context.messages;
  const before = facts.owners.map((owner) => owner.name).join(', ');
  const sentence = before === '' || facts.ownersInherited ? done.assigned(person.name) : done.assignedFrom(person.name, before);
  const target = targetOf(facts.note, facts.question);
  const id = freshId(context);
  await changeNote(context, facts.note.path, (text) => assignQuestion(text, target, writtenPerson(community, person), id), sentence);
}

export async function support(context: CommandContext, row: Row | undefined): Promise<void> {
  const chosen = await whichQuestion(context, 'support', row);
  const me = chosen === undefined ? undefined : await knownMe(context, chosen.community);
  if (chosen === undefined || me === undefined) return;
  const { community, facts: { note, question } } = chosen;
  const id = freshId(context);
  await changeNote(context, note.path, (text) => supportQuestion(text, targetOf(note, question), writtenPerson(community, me), id), context.messages.done.supported);
}
