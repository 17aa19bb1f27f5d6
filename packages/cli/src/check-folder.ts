import { checkCommunity, communitiesOf, messagesFor, parseNote } from '@cop-notes/core/folder';
import type { PlainDate, ShownProblem } from '@cop-notes/core';
import { attachmentFilesIn } from './attachment-files.ts';
import type { CliMessages } from './messages/messages.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { printable } from './printable.ts';
import type { Request } from './request.ts';
import { sarifOf } from './sarif.ts';
import { textsIn } from './texts-in.ts';

/** Look for what may tell more than its label allows, in every community of a folder. */
export async function checkFolder({ folder, format }: Extract<Request, { show: 'check' }>, messages: CliMessages, version: string, today: PlainDate, { out, error }: Output): Promise<ExitCode> {
  const texts = await textsIn(folder);
  const communities = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
  if (communities.length === 0) {
    error(`cop-notes: ${messages.cli.noCommunity(folder)}\n`);
    return exitCodes.misunderstood;
  }
  const attachments = attachmentFilesIn(folder);
  const found = communities.flatMap((community) => checkCommunity(community, communities, texts, attachments, messages, today));
  switch (format) {
    case 'text':
      out(found.map((problem) => `${printable(lineOf(problem))}\n`).join(''));
      error(`cop-notes: ${messages.cli.found(found.length)}\n`);
      break;
    case 'json': out(`${JSON.stringify(found.map(plain), null, 2)}\n`); break;
    // Rules are explained to machines and their makers in English, whatever the person speaks.
    case 'sarif': out(`${JSON.stringify(sarifOf(found, version, messagesFor('en')), null, 2)}\n`); break;
  }
  return found.length === 0 ? exitCodes.done : exitCodes.found;
}

/** As compilers write it, so that terminals and editors jump there. The hash at the end is what accepts a finding. */
function lineOf({ path, place, severity, message, code, hash }: ShownProblem): string {
  return `${path}:${String(place.line + 1)}:${String(place.column + 1)}: ${severity}: ${message} [${code}${hash === undefined ? '' : ` ${hash}`}]`;
}

function plain({ path, place, severity, message, code, hash }: ShownProblem): Readonly<Record<string, unknown>> {
  return { code, severity, message, path, line: place.line + 1, column: place.column + 1, hash: hash ?? null };
}
