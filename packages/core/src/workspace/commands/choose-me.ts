import type { Community } from '../../community/community.ts';
import { isPersonName, presentMembers } from '../../community/people.ts';
import type { Me } from '../../views/actions.ts';
import type { CommandContext } from '../command-context.ts';

/** Ask who the person is and keep it. Returns the name; undefined when the person turned away. */
export async function chooseMe(context: CommandContext): Promise<string | undefined> {
  const { environment, messages } = context;
  const community = context.community();
  const members = community === undefined ? [] : presentMembers(community, environment.today());
  const name = members.length === 0 ? await typeName(context) : await pickName(context, members.map((member) => member.name));
  if (name === undefined) return undefined;
  await environment.rememberMe(name);
  await context.reconsider();
  environment.ui.notify('info', messages.done.me(name));
  return name;
}

async function pickName(context: CommandContext, names: readonly string[]): Promise<string | undefined> {
  const { environment, messages } = context;
  const other = { label: messages.pick.someoneElse, description: messages.pick.somebodyHint, value: '' };
  const items = [...names.map((name) => ({ label: name, value: name })), other];
  const picked = await environment.ui.pick({ title: messages.commands.chooseMe, placeholder: messages.pick.whoAmI, items });
  return picked === '' ? typeName(context) : picked;
}

async function typeName({ environment, messages }: CommandContext): Promise<string | undefined> {
  const name = await environment.ui.input({
    title: messages.commands.chooseMe, prompt: messages.input.name, placeholder: '', value: '',
    check: (text) => (isPersonName(text) ? undefined : messages.input.nameBad),
  });
  return name?.trim();
}

/** The person, asked for when unknown; undefined when they turn away. */
export async function knownMe(context: CommandContext, community: Community): Promise<Me> {
  const me = context.me(community);
  if (me !== undefined) return me;
  return (await chooseMe(context)) === undefined ? undefined : context.me(community);
}
