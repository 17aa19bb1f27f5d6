import { nameKey, unreadableAmongMembers } from '@cop-notes/core/folder';
import type { Community } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';

/** Why a name on the command line means no member: what may be their note can't be read, several are called so, or else what the command says of it. */
export function whyNoMember(community: Community, name: string, otherwise: string, { cli }: CliMessages): string {
  const note = unreadableAmongMembers(community).find((each) => nameKey(each.name) === nameKey(name));
  const called = community.membersByName.get(nameKey(name)) ?? [];
  if (called.length > 1) return cli.severalCalled(name, called.map(({ note: { path } }) => path).join(', '));
  return note === undefined ? otherwise : cli.memberUnreadable(note.path);
}
