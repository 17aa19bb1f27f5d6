import { communitiesOf, hasLeft, messagesFor, onboardingPack, parseNote, personAsked, unreadableAmongMembers } from '@cop-notes/core/folder';
import type { PlainDate } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import { onlyCommunity } from './only-community.ts';
import type { OnboardingRequest } from './onboarding-request.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { printableLines } from './printable.ts';
import { textsIn } from './texts-in.ts';
import { whyNoMember } from './why-no-member.ts';

/** What a newcomer needs, to the terminal, in the language of the community. Nothing is written. */
export async function onboardFromFolder({ folder, whom }: OnboardingRequest, messages: CliMessages, today: PlainDate, { out, error }: Output): Promise<ExitCode> {
  const say = (sentence: string): void => { error(`cop-notes: ${printableLines(sentence)}\n`); };
  const texts = await textsIn(folder);
  const found = onlyCommunity(communitiesOf([...texts].map(([path, text]) => parseNote(path, text))), folder, messages);
  if ('wrong' in found) { say(found.wrong); return exitCodes.misunderstood; }
  const { community } = found;
  const person = personAsked(community, whom);
  if (person.kind !== 'member') { say(whyNoMember(community, whom, messages.cli.noNewcomer(whom), messages)); return exitCodes.misunderstood; }
  const { note } = person.member;
  if (unreadableAmongMembers(community).includes(note)) { say(messages.cli.memberUnreadable(note.path)); return exitCodes.misunderstood; }
  if (hasLeft(person.member, today)) { say(messages.cli.newcomerLeft(whom)); return exitCodes.misunderstood; }
  out(printableLines(onboardingPack(community, person.member, texts, today, messagesFor(community.charter.language))));
  return exitCodes.done;
}
