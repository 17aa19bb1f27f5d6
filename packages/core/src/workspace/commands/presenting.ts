import type { CommandContext } from '../command-context.ts';
import { pickAudience } from './pick-audience.ts';

/** Choose who is in the room; from then on nothing is shown that they may not see, also after the tool was closed and opened again. */
export async function startPresenting(context: CommandContext): Promise<void> {
  const { environment: { ui }, messages, choose } = context;
  const community = context.community();
  if (community === undefined) {
    ui.notify('warning', messages.refusals.noCommunity);
    return;
  }
  const audience = await pickAudience(context, community, messages.commands.startPresenting);
  if (audience === undefined) return;
  choose({ presenting: { community: community.folder, audience }, filter: '' });
  ui.notify('info', messages.done.presenting);
}
