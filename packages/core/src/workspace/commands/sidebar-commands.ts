import { groupings } from '../../views/sidebar.ts';
import type { CommandContext } from '../command-context.ts';
import { knownMe } from './choose-me.ts';

export async function groupBy({ environment, messages, choices, choose }: CommandContext): Promise<void> {
  const now = choices().grouping;
  const items = groupings.map((grouping) => ({ label: messages.groupings[grouping], description: grouping === now ? '✓' : '', value: grouping }));
  const grouping = await environment.ui.pick({ title: messages.commands.groupBy, placeholder: messages.pick.groupBy, items });
  if (grouping !== undefined) choose({ grouping });
}

export async function toggleMine(context: CommandContext): Promise<void> {
  const community = context.community();
  if (community === undefined) return;
  const { onlyMine } = context.choices();
  if (!onlyMine && (await knownMe(context, community)) === undefined) return;
  context.choose({ onlyMine: !onlyMine });
}

export async function filter({ environment, messages, choices, choose }: CommandContext): Promise<void> {
  const text = await environment.ui.input({
    title: messages.commands.filter, prompt: messages.input.filter, placeholder: messages.sidebar.filterPlaceholder, value: choices().filter, check: () => undefined,
  });
  if (text !== undefined) choose({ filter: text.trim() });
}

export async function switchCommunity({ environment, messages, communities, choose }: CommandContext): Promise<void> {
  if (communities().length < 2) {
    environment.ui.notify('info', messages.done.oneCommunity);
    return;
  }
  const items = communities().map(({ charter, folder }) => ({ label: charter.name, description: folder, value: folder }));
  const folder = await environment.ui.pick({ title: messages.commands.switchCommunity, placeholder: messages.pick.whichCommunity, items });
  if (folder !== undefined) choose({ community: folder });
}
