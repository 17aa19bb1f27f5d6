import { createNoteIndex, listQuestions, shownProblems } from '@cop-notes/core/folder';
import type { NoteRecords, PlainDate } from '@cop-notes/core';
import { atOnce } from './at-once.ts';
import { fileSystemNoteStore } from './file-system-note-store.ts';
import type { CliMessages } from './messages/messages.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { printable } from './printable.ts';
import { questionsAsText } from './questions-as-text.ts';
import type { Request } from './request.ts';

export async function listFolder({ folder, wanted, json }: Extract<Request, { show: 'questions' }>, messages: CliMessages, today: PlainDate, { out, error }: Output, records: NoteRecords | undefined): Promise<ExitCode> {
  const index = createNoteIndex(fileSystemNoteStore(folder), { ...atOnce, records });
  await index.load();
  await index.keep();
  const communities = index.communities();
  for (const problem of communities.flatMap((community) => shownProblems(community, messages, today))) {
    error(`${printable(`${problem.path}:${String(problem.place.line + 1)}: ${problem.message}`)}\n`);
  }
  if (communities.length === 0) {
    if (json) out('[]\n');
    error(`cop-notes: ${messages.cli.noCommunity(folder)}\n`);
    return exitCodes.misunderstood;
  }
  const questions = communities.flatMap((community) => listQuestions(community, today, wanted));
  out(json ? `${JSON.stringify(questions, null, 2)}\n` : questionsAsText(questions, messages));
  return exitCodes.done;
}
