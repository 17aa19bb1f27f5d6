import type { Language, Messages } from '../../text/messages/messages.ts';
import { quoted } from '../../questions/edit-properties.ts';
import { isFileName } from '../../questions/promote-question.ts';
import type { CommandContext } from '../command-context.ts';

/** A new folder with a charter in it. Always a new one: a folder that is there may hold what its owner wants to share with nobody. */
export async function startCommunity(context: CommandContext): Promise<void> {
  const { environment: { ui, store, language }, messages } = context;
  const typed = await ui.input({
    title: messages.commands.startCommunity, prompt: messages.input.communityName, placeholder: messages.input.communityHint, value: '',
    check: (text) => (isFileName(text.trim()) ? undefined : messages.input.fileNameBad),
  });
  const name = typed?.trim();
  if (name === undefined) return;
  const path = `${name}/${name}.md`;
  const exists = (await store.list()).some((entry) => entry.path.toLowerCase().startsWith(`${name.toLowerCase()}/`));
  if (exists || (await store.create(path, charterText(name, language, messages))) === 'exists') {
    ui.notify('warning', messages.refusals.exists(exists ? name : path));
    return;
  }
  await context.reload();
  context.choose({ community: name });
  ui.notify('info', messages.done.communityStarted(name));
  await ui.open(path, undefined);
}

function charterText(name: string, language: Language, { templates: { community } }: Messages): string {
  const parts: readonly (readonly [string, string])[] = [
    [community.mission, community.missionText], [community.results, community.resultsText], [community.bottlenecks, community.bottlenecksText],
    [community.way, community.wayText], [community.access, community.accessText],
  ];
  const frontmatter = ['---', 'type: community', `name: ${quoted(name)}`, `language: ${language}`, 'default-confidentiality: TLP:GREEN', 'stale-after: 30', 'active-window: 90', '---'];
  return `${frontmatter.join('\n')}\n\n# ${name}\n${parts.map(([title, text]) => `\n## ${title}\n\n${text}\n`).join('')}`;
}
