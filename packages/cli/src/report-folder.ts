import { join } from 'node:path';
import { audienceInWords, audienceOf, communitiesOf, isOutside, messagesFor, parseNote, periodAround, reportAsText, reportFiles, reportOf, sliceCalled, stayedOut, unreadNotes, writeReport } from '@cop-notes/core/folder';
import type { PlainDate } from '@cop-notes/core';
import { mayHold } from './may-hold.ts';
import type { CliMessages } from './messages/messages.ts';
import { onlyCommunity } from './only-community.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { outputFolderOn } from './output-folder.ts';
import { printableLines } from './printable.ts';
import type { ReportRequest } from './report-request.ts';
import { textsIn } from './texts-in.ts';

/** Report to the terminal, or to a folder outside of the community. It is in the community's own language, wherever it is written. */
export async function reportOnFolder(request: ReportRequest, messages: CliMessages, today: PlainDate, { out, error }: Output): Promise<ExitCode> {
  const say = (sentence: string): void => { error(`cop-notes: ${printableLines(sentence)}\n`); };
  const texts = await textsIn(request.folder);
  const found = onlyCommunity(communitiesOf([...texts].map(([path, text]) => parseNote(path, text))), request.folder, messages);
  if ('wrong' in found) { say(found.wrong); return exitCodes.misunderstood; }
  const { community } = found;
  if (request.to !== undefined && !mayHold(request.to, join(request.folder, community.folder))) { say(messages.cli.outInside(request.to)); return exitCodes.misunderstood; }
  const reading = audienceOf(community, request.audience, today);
  if ('unknown' in reading) { say(messages.cli.audienceUnknown(reading.unknown)); return exitCodes.misunderstood; }
  const slice = request.part === undefined ? { kind: 'community' as const } : sliceCalled(community, request.part.kind, request.part.name);
  if (slice === undefined) { say(messages.reporting.unknownPart(request.part?.name ?? '')); return exitCodes.misunderstood; }
  if (slice.kind === 'organisation' && isOutside(reading.audience, today)) { say(messages.reporting.notOutside); return exitCodes.misunderstood; }
  const unread = unreadNotes(community);
  if (unread.length > 0) say(messages.reporting.unread(unread.length, unread.join(', ')));
  const { language } = community.charter;
  const words = messagesFor(language);
  const stayed = stayedOut(community, reading.audience, today, { messages, readers: words });
  if (stayed !== '') say(stayed);
  const report = reportOf({ community, audience: reading.audience, whom: audienceInWords(request.audience, words), period: request.period ?? periodAround(today, 'year'), slice, by: request.by, today, messages: words });
  if (request.to === undefined) {
    out(printableLines(reportAsText(report, request.format, language, words)));
    return exitCodes.done;
  }
  const result = await writeReport(reportFiles(report, request.audience, [request.format], language, words), outputFolderOn(request.to));
  if ('inTheWay' in result) { say(messages.report.inTheWay(result.inTheWay.join(', '))); return exitCodes.misunderstood; }
  say(messages.report.written(result.written, request.to));
  return exitCodes.done;
}
