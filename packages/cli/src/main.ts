import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createNoteIndex, languageOf, listQuestions, messagesFor, parsePlainDate, questionStates, shownProblems } from '@cop-notes/core';
import type { ListFilter, Messages, QuestionState } from '@cop-notes/core';
import { fileSystemNoteStore } from './file-system-note-store.ts';
import { printable } from './printable.ts';
import { questionsAsText } from './questions-as-text.ts';

/** Where the output goes: a test looks at it. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const exitCodes = { done: 0, noCommunity: 1, misunderstood: 2 } as const;
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Run the command line. `today` is where the person is; `locale` as in the environment (`nl_NL.UTF-8`). */
export async function main(args: readonly string[], locale: string, version: string, today: string, output: Output): Promise<ExitCode> {
  const messages = messagesFor(languageOf(locale));
  const request = requestOf(args, messages);
  if ('wrong' in request) {
    output.error(`cop-notes: ${request.wrong}\n${messages.cli.seeHelp}\n`);
    return exitCodes.misunderstood;
  }
  if (request.show === 'help' || request.show === 'version') {
    output.out(`${request.show === 'help' ? messages.cli.help : version}\n`);
    return exitCodes.done;
  }
  return listFolder(request, messages, today, output);
}

interface Request {
  readonly show: 'help' | 'version' | 'questions';
  readonly folder: string;
  readonly wanted: ListFilter;
  readonly json: boolean;
}

function requestOf(args: readonly string[], { cli }: Messages): Request | { readonly wrong: string } {
  const parsed = parsedArgs(args);
  if ('wrong' in parsed) return parsed;
  const { values, positionals } = parsed;
  const [command, folder = '.', ...rest] = positionals;
  const { state = [], theme: themes = [], owner: owners = [], json = false } = values;
  const show = values.help === true || (command === undefined && values.version !== true) ? 'help' : values.version === true ? 'version' : 'questions';
  const badState = state.find((each) => !isState(each));
  if (show === 'questions' && command !== 'questions') return { wrong: cli.unknownCommand(command ?? '') };
  if (rest[0] !== undefined) return { wrong: cli.tooMany(rest[0]) };
  if (badState !== undefined) return { wrong: cli.badState(badState) };
  return { show, folder, wanted: { states: state.filter(isState), themes, owners }, json };
}

function parsedArgs(args: readonly string[]): ReturnType<typeof parseStrictly> | { readonly wrong: string } {
  try {
    return parseStrictly(args);
  } catch (error) {
    // Node says well which option it does not know.
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- the shape follows from the options below
function parseStrictly(args: readonly string[]) {
  return parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: {
      state: { type: 'string', multiple: true }, theme: { type: 'string', multiple: true }, owner: { type: 'string', multiple: true },
      json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' },
    },
  });
}

function isState(text: string): text is QuestionState {
  return questionStates.some((state) => state === text);
}

async function listFolder({ folder, wanted, json }: Request, messages: Messages, today: string, { out, error }: Output): Promise<ExitCode> {
  const isFolder = await stat(folder).then((facts) => facts.isDirectory(), () => false);
  const date = parsePlainDate(today);
  if (!isFolder || date === undefined) {
    error(`cop-notes: ${messages.cli.notAFolder(folder)}\n`);
    return exitCodes.misunderstood;
  }
  const index = createNoteIndex(fileSystemNoteStore(folder), () => Promise.resolve());
  await index.load();
  const communities = index.communities();
  for (const problem of communities.flatMap((community) => shownProblems(community, messages))) {
    error(`${printable(`${problem.path}:${String(problem.place.line + 1)}: ${problem.message}`)}\n`);
  }
  if (communities.length === 0) {
    if (json) out('[]\n');
    error(`cop-notes: ${messages.cli.noCommunity(folder)}\n`);
    return exitCodes.noCommunity;
  }
  const questions = communities.flatMap((community) => listQuestions(community, date, wanted));
  out(json ? `${JSON.stringify(questions, null, 2)}\n` : questionsAsText(questions, messages));
  return exitCodes.done;
}
