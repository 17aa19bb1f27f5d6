import { stat } from 'node:fs/promises';
import { languageOf, parsePlainDate } from '@cop-notes/core/folder';
import type { NoteRecords } from '@cop-notes/core';
import { brief } from './brief.ts';
import { checkFolder } from './check-folder.ts';
import { digestOfFolder } from './digest-folder.ts';
import { exportFolder } from './export-folder.ts';
import { fileErrorInWords } from './file-error-in-words.ts';
import { handOverFolder } from './hand-over-folder.ts';
import { listFolder } from './list-questions.ts';
import { cliMessagesFor } from './messages/messages.ts';
import type { CliMessages } from './messages/messages.ts';
import { onboardFromFolder } from './onboard-from-folder.ts';
import { reportOnFolder } from './report-folder.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { planSession } from './plan-session.ts';
import { requestOf } from './request.ts';
import type { Request } from './request.ts';

/** Run the command line. `recordsIn` is what is kept of a folder for the next time. What a disk refuses is told in a sentence; every other error is a bug, and rejects. `now` is where the person is, as `2026-11-23T14:05`; `locale` as in the environment (`nl_NL.UTF-8`). */
export async function main(args: readonly string[], locale: string, version: string, now: string, output: Output, recordsIn: (folder: string) => NoteRecords | undefined = () => undefined): Promise<ExitCode> {
  const messages = cliMessagesFor(languageOf(locale));
  const request = requestOf(args, messages);
  if ('wrong' in request) {
    output.error(`cop-notes: ${request.wrong}\n${messages.cli.seeHelp}\n`);
    return exitCodes.misunderstood;
  }
  if (request.show === 'help' || request.show === 'version') {
    output.out(`${request.show === 'help' ? messages.cli.help : version}\n`);
    return exitCodes.done;
  }
  try {
    return await carryOut(request, { messages, version, now, output, recordsIn });
  } catch (error) {
    const sentence = fileErrorInWords(error, messages, ('to' in request ? request.to : undefined) ?? request.folder);
    if (sentence === undefined) throw error;
    output.error(`cop-notes: ${sentence}\n`);
    // Exit codes 0 and 1 would say that the folder was read.
    return exitCodes.misunderstood;
  }
}

type ToCarryOut = Exclude<Request, { readonly show: 'help' | 'version' }>;

interface Surroundings {
  readonly messages: CliMessages;
  readonly version: string;
  readonly now: string;
  readonly output: Output;
  readonly recordsIn: (folder: string) => NoteRecords | undefined;
}

async function carryOut(request: ToCarryOut, { messages, version, now, output, recordsIn }: Surroundings): Promise<ExitCode> {
  const isFolder = await stat(request.folder).then((facts) => facts.isDirectory(), () => false);
  const date = parsePlainDate(now);
  if (!isFolder || date === undefined) {
    output.error(`cop-notes: ${messages.cli.notAFolder(request.folder)}\n`);
    return exitCodes.misunderstood;
  }
  switch (request.show) {
    case 'questions': return listFolder(request, messages, date, output, recordsIn(request.folder));
    case 'check': return checkFolder(request, messages, version, date, output);
    case 'export': return exportFolder(request, messages, date, output);
    case 'report': return reportOnFolder(request, messages, date, output);
    case 'handover': return handOverFolder(request, messages, date, output);
    case 'onboard': return onboardFromFolder(request, messages, date, output);
    case 'new-session': return planSession(request, messages, { today: date, time: /T(\d\d:\d\d)/.exec(now)?.[1] ?? '00:00' }, output);
    case 'digest': return digestOfFolder(request, messages, date, output);
    case 'briefing': return brief(request, messages, date, output);
  }
}
