import { briefingToRead, communitiesOf, lastHeldSession, messagesFor, parseNote, personAsked, sessionCalled } from '@cop-notes/core/folder';
import type { PlainDate } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import { onlyCommunity } from './only-community.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { printable, printableLines } from './printable.ts';
import type { BriefingRequest } from './session-requests.ts';
import { textsIn } from './texts-in.ts';
import { whyNoMember } from './why-no-member.ts';

/** What somebody needs who comes in another's place, in the community's language: only what that reader may see. Nothing is written. */
export async function brief({ folder, absent, substitute, session: asked }: BriefingRequest, messages: CliMessages, today: PlainDate, { out, error }: Output): Promise<ExitCode> {
  const say = (sentence: string): void => { error(`cop-notes: ${printable(sentence)}\n`); };
  const texts = await textsIn(folder);
  const only = onlyCommunity(communitiesOf([...texts].map(([path, text]) => parseNote(path, text))), folder, messages);
  if ('wrong' in only) { say(only.wrong); return exitCodes.misunderstood; }
  const { community } = only;
  const member = personAsked(community, absent);
  const reader = personAsked(community, substitute);
  if (member.kind !== 'member') { say(whyNoMember(community, member.name, messages.cliSessions.noMember(member.name), messages)); return exitCodes.misunderstood; }
  // Somebody else by that name could be meant, who may see less.
  if (reader.kind === 'ambiguous') { say(whyNoMember(community, reader.name, messages.cliSessions.noMember(reader.name), messages)); return exitCodes.misunderstood; }
  if (reader.kind === 'member' && reader.member === member.member) { say(messages.cliSessions.ownPlace(reader.name)); return exitCodes.misunderstood; }
  const session = asked === undefined ? lastHeldSession(community, today) : sessionCalled(community, asked);
  if (asked !== undefined && session === undefined) { say(messages.cliSessions.noSession(asked)); return exitCodes.misunderstood; }
  const { text, withheld } = briefingToRead(community, { absent: member.member, substitute: reader, session, forBoth: false }, today, messagesFor(community.charter.language));
  out(printableLines(text));
  if (withheld) say(messages.briefing.withheld(reader.name));
  return exitCodes.done;
}
