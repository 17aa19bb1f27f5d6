import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { communitiesOf, copiesOfExports, exportReport, parseNote, planExport, writeExport } from '@cop-notes/core/folder';
import type { PlainDate } from '@cop-notes/core';
import { attachmentFilesIn } from './attachment-files.ts';
import { mayHold } from './may-hold.ts';
import type { CliMessages } from './messages/messages.ts';
import { onlyCommunity } from './only-community.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { outputFolderOn } from './output-folder.ts';
import { printableLines } from './printable.ts';
import type { Request } from './request.ts';
import { textsIn } from './texts-in.ts';

type ExportOfFolder = Extract<Request, { show: 'export' }>;

/** Show what an export does, and do it unless it is a dry run. The report goes to the terminal: it names what stays inside. */
export async function exportFolder(request: ExportOfFolder, messages: CliMessages, today: PlainDate, { out, error }: Output): Promise<ExitCode> {
  const say = (sentence: string): void => { error(`cop-notes: ${printableLines(sentence)}\n`); };
  const { cli } = messages;
  const texts = await textsIn(request.folder);
  const communities = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
  const only = onlyCommunity(communities, request.folder, messages);
  if ('wrong' in only) { say(only.wrong); return exitCodes.misunderstood; }
  const { community } = only;
  if (request.to !== undefined && !mayHold(request.to, join(request.folder, community.folder))) {
    say(cli.outInside(request.to));
    return exitCodes.misunderstood;
  }
  const copies = await copiesOfExports(texts, (path) => Promise.resolve(existsSync(join(request.folder, path)) ? new Uint8Array(readFileSync(join(request.folder, path))) : undefined));
  const plan = planExport({ texts, copies, attachments: attachmentFilesIn(request.folder), folder: community.folder, audience: request.audience, today, chathamHouse: request.chathamHouse });
  if (plan.kind === 'no-community' || plan.kind === 'audience-unknown') {
    say(plan.kind === 'no-community' ? cli.noCommunity(request.folder) : cli.audienceUnknown(plan.name));
    return exitCodes.misunderstood;
  }
  out(printableLines(exportReport(plan, messages)));
  if (plan.kind === 'stopped') return exitCodes.found;
  if (request.dryRun || request.to === undefined) return exitCodes.done;
  const result = await writeExport(plan, outputFolderOn(request.to), (path) => Promise.resolve(new Uint8Array(readFileSync(join(request.folder, path)))));
  if ('inTheWay' in result) {
    say(cli.inTheWay(result.inTheWay.join(', ')));
    return exitCodes.misunderstood;
  }
  say(cli.exported(result.written, request.to));
  return exitCodes.done;
}
