import { audienceOf, communitiesOf, digestFor, messagesFor, parseNote, sinceDay } from '@cop-notes/core/folder';
import type { PlainDate } from '@cop-notes/core';
import type { DigestRequest } from './digest-request.ts';
import type { CliMessages } from './messages/messages.ts';
import { onlyCommunity } from './only-community.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { printableLines } from './printable.ts';
import { textsIn } from './texts-in.ts';

/** What happened, to the terminal, in the community's language: only what its readers may see, and what waits for one who is named. Nothing is written. */
export async function digestOfFolder({ folder, since, audience: request }: DigestRequest, messages: CliMessages, today: PlainDate, { out, error }: Output): Promise<ExitCode> {
  const say = (sentence: string): void => { error(`cop-notes: ${printableLines(sentence)}\n`); };
  if (since !== 'last-session' && since > today) { say(messages.reporting.badSince(since)); return exitCodes.misunderstood; }
  const texts = await textsIn(folder);
  const found = onlyCommunity(communitiesOf([...texts].map(([path, text]) => parseNote(path, text))), folder, messages);
  if ('wrong' in found) { say(found.wrong); return exitCodes.misunderstood; }
  const { community } = found;
  const reading = audienceOf(community, request, today);
  if ('unknown' in reading) { say(messages.cli.audienceUnknown(reading.unknown)); return exitCodes.misunderstood; }
  const { audience } = reading;
  const whom = audience.kind === 'persons' ? audience.persons[0] : undefined;
  const span = since === 'last-session' ? undefined : sinceDay(since);
  out(printableLines(digestFor(community, audience, span, whom, today, messagesFor(community.charter.language))));
  return exitCodes.done;
}
