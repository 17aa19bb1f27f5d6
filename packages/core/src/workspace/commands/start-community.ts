import { builtInTemplates } from '../../templates/built-in/templates.ts';
import { renderTemplate } from '../../templates/render-template.ts';
import type { Language } from '../../text/messages/messages.ts';
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
  if (exists || (await store.create(path, charterText(name, language))) === 'exists') {
    ui.notify('warning', messages.refusals.exists(exists ? name : path));
    return;
  }
  await context.reload();
  context.choose({ community: name });
  ui.notify('info', messages.done.communityStarted(name));
  await ui.open(path, undefined);
}

function charterText(name: string, language: Language): string {
  const charter = builtInTemplates(language).find(({ type }) => type === 'community');
  return renderTemplate(charter?.text ?? '', { title: name }).text;
}
