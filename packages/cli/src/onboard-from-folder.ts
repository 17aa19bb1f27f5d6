import { communitiesOf, hasLeft, messagesFor, nameKey, onboardingPack, parseNote, personAsked, unreadableAmongMembers } from '@cop-notes/core';
import type { PlainDate } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import { onlyCommunity } from './only-community.ts';
import type { OnboardingRequest } from './onboarding-request.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { printableLines } from './printable.ts';
import { textsIn } from './texts-in.ts';

/** What a newcomer needs, to the terminal, in the language of the community. Nothing is written. */
export async function onboardFromFolder({ folder, whom }: OnboardingRequest, messages: CliMessages, today: PlainDate, { out, error }: Output): Promise<ExitCode> {
  const say = (sentence: string): void => { error(`cop-notes: ${printableLines(sentence)}\n`); };
  const texts = await textsIn(folder);
  const found = onlyCommunity(communitiesOf([...texts].map(([path, text]) => parseNote(path, text))), folder, messages);
  if ('wrong' in found) { say(found.wrong); return exitCodes.misunderstood; }
  const { community } = found;
  const person = personAsked(community, whom);
  const unreadable = unreadableAmongMembers(community).find((note) => (person.kind === 'member' ? note === person.member.note : nameKey(note.name) === nameKey(whom)));
  if (unreadable !== undefined) { say(messages.cli.newcomerUnreadable(unreadable.path)); return exitCodes.misunderstood; }
  if (person.kind !== 'member' || hasLeft(person.member, today)) { say(messages.cli.noNewcomer(whom)); return exitCodes.misunderstood; }
  out(printableLines(onboardingPack(community, person.member, texts, today, messagesFor(community.charter.language))));
  return exitCodes.done;
}
