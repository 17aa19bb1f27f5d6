import { isFileName } from '../../questions/promote-question.ts';
import { namedMembers } from '../../community/people.ts';
import type { Person } from '../../community/people.ts';
import { briefingToRead } from '../../sessions/briefing.ts';
import { lastHeldSession } from '../../sessions/last-session.ts';
import { freeName } from '../../sessions/plan-session.ts';
import { quoted } from '../../questions/edit-properties.ts';
import { folderOf } from '../../community/community.ts';
import { linkTextFor } from '../../community/resolve-link.ts';
import { messagesFor } from '../../text/messages/messages.ts';
import type { CommandContext } from '../command-context.ts';
import { pickSubstitute } from './during-session.ts';
import { memberHint } from './member-hint.ts';

/** What somebody needs who comes in another's place: on the clipboard, or as a note. */
export async function briefing(context: CommandContext): Promise<void> {
  const { environment: { ui, store, today }, messages } = context;
  const community = context.community();
  if (community === undefined) { ui.notify('warning', messages.refusals.noCommunity); return; }
  const title = messages.commands.briefing;
  const members = namedMembers(community, today()).map((member): Person => ({ kind: 'member', name: member.name, member }));
  const absent = await ui.pick({ title, placeholder: messages.pick.whoIsAbsent, items: members.map((person) => ({ label: person.name, description: person.kind === 'member' ? memberHint(community, person.member) : '', value: person })) });
  if (absent?.kind !== 'member') return;
  const substitute = await pickSubstitute(context, community, members.filter((member) => member !== absent), title, messages.pick.whoComes(absent.name));
  if (substitute === undefined) return;
  const session = lastHeldSession(community, today());
  const how = await ui.pick({ title, placeholder: messages.pick.briefingHow, items: [{ label: messages.pick.toClipboard, value: 'copy' as const }, { label: messages.pick.toNote, value: 'note' as const }] });
  if (how === undefined) return;
  const { text, withheld } = briefingToRead(community, { absent: absent.member, substitute, session, forBoth: how === 'note' }, today(), messagesFor(community.charter.language));
  if (how === 'copy') {
    await ui.copy(text);
    ui.notify('info', messages.done.copied);
    if (withheld) ui.notify('warning', messages.briefing.withheld(substitute.name));
    return;
  }
  const own = messagesFor(community.charter.language).briefing.title(substitute.name, absent.name).replace(/[\\/:*?"<>|#^[\]]/g, ' ');
  const name = freeName(community, `${today()} ${isFileName(own) ? own : 'Briefing'}`);
  const folder = session === undefined ? community.folder : folderOf(session.path);
  const path = `${folder === '' ? '' : `${folder}/`}${name}.md`;
  // For the two of them: it holds what both may see.
  const readers = [`[[${linkTextFor(community, absent.member.note)}]]`, substitute.kind === 'member' ? `[[${linkTextFor(community, substitute.member.note)}]]` : substitute.name];
  const head = `---\nconfidentiality: TLP:RED\naudience:\n${readers.map((reader) => `  - ${quoted(reader)}\n`).join('')}---\n\n`;
  if ((await store.create(path, head + text)) === 'exists') { ui.notify('warning', messages.refusals.exists(path)); return; }
  await context.reload();
  ui.notify('info', messages.done.noteMade(name));
  if (withheld) ui.notify('warning', messages.briefing.withheld(substitute.name));
  await ui.open(path, undefined);
}
