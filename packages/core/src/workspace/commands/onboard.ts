import { folderOf } from '../../community/community.ts';
import type { Community } from '../../community/community.ts';
import type { Member } from '../../community/member.ts';
import { thereSince } from '../../community/membership.ts';
import { presentMembers } from '../../community/people.ts';
import { linkTextFor } from '../../community/resolve-link.ts';
import { onboardingPack } from '../../people/onboarding.ts';
import { unreadableAmongMembers } from '../../community/unreadable-members.ts';
import { quoted } from '../../questions/edit-properties.ts';
import { isFileName } from '../../questions/promote-question.ts';
import { freeName } from '../../sessions/plan-session.ts';
import { messagesFor } from '../../text/messages/messages.ts';
import type { CommandContext } from '../command-context.ts';
import { textsOf } from '../texts-of.ts';
import { memberHint } from './member-hint.ts';

/** What a newcomer needs, as far as they may see it: on the clipboard, or as a note. */
export async function onboard(context: CommandContext): Promise<void> {
  const { environment: { ui, store, today }, messages } = context;
  const community = context.community();
  if (community === undefined) { ui.notify('warning', messages.refusals.noCommunity); return; }
  const title = messages.commands.onboard;
  const newcomer = await pickNewcomer(context, community);
  if (newcomer === undefined) return;
  const how = await ui.pick({ title, placeholder: messages.pick.briefingHow, items: [{ label: messages.pick.toClipboard, value: 'copy' as const }, { label: messages.onboarding.toNote, value: 'note' as const }] });
  if (how === undefined) return;
  const own = messagesFor(community.charter.language);
  const text = await ui.progress(messages.onboarding.making, async () => onboardingPack(community, newcomer, await textsOf(store), today(), own));
  if (how === 'copy') {
    await ui.copy(text);
    ui.notify('info', messages.onboarding.copied);
    return;
  }
  const wanted = own.onboarding.nameOfNote(newcomer.name);
  const name = freeName(community, isFileName(wanted) ? wanted : own.onboarding.nameOfNote(today()));
  const folder = folderOf(newcomer.note.path);
  const path = `${folder === '' ? '' : `${folder}/`}${name}.md`;
  // For the newcomer alone: it holds what was picked for one reader.
  const head = `---\nconfidentiality: TLP:RED\naudience:\n  - ${quoted(`[[${linkTextFor(community, newcomer.note)}]]`)}\n---\n\n`;
  if ((await store.create(path, head + text)) === 'exists') { ui.notify('warning', messages.refusals.exists(path)); return; }
  await context.reload();
  ui.notify('info', messages.done.noteMade(name));
  await ui.open(path, undefined);
}

/** Who joined last comes first; those of whom nobody wrote it down come behind. */
async function pickNewcomer({ environment: { ui, today }, messages: { commands, onboarding } }: CommandContext, community: Community): Promise<Member | undefined> {
  const unreadable = unreadableAmongMembers(community);
  const members = presentMembers(community, today()).filter(({ note }) => !unreadable.includes(note));
  if (unreadable.length > 0) ui.notify('warning', onboarding.unreadable(unreadable.map(({ name }) => name).join(', ')));
  if (members.length === 0) {
    if (unreadable.length === 0) ui.notify('warning', onboarding.noMembers);
    return undefined;
  }
  const joined = (member: Member): string => thereSince(member.membership, today()) ?? '';
  const sorted = [...members].sort((a, b) => (joined(a) > joined(b) ? -1 : joined(a) < joined(b) ? 1 : 0));
  return ui.pick({ title: commands.onboard, placeholder: onboarding.whoIsNew, items: sorted.map((member) => ({ label: member.name, description: memberHint(community, member, joined(member) === '' ? '' : onboarding.joined(joined(member))), value: member })) });
}
