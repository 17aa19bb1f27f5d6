import { languageOf } from '@cop-notes/core/folder';
import { fileErrorInWords } from './file-error-in-words.ts';
import { main } from './main.ts';
import { cliMessagesFor } from './messages/messages.ts';
import { cacheFolderOf, recordsOf } from './record-files.ts';

declare const COP_NOTES_VERSION: string;
declare const COP_NOTES_READER: string;

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = LC_ALL || LC_MESSAGES || LANG || 'en';

// `cop-notes … | head` closes the pipe early; that is no error of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  // A full disk, say: exit code 1 would mean that something was found.
  const messages = cliMessagesFor(languageOf(locale));
  process.stderr.write(`cop-notes: ${fileErrorInWords(error, messages, messages.fileWords.theOutput) ?? error.message}\n`);
  process.exit(2);
});

process.stderr.on('error', () => { process.exit(2); });

const date = new Date();
const two = (part: number): string => String(part).padStart(2, '0');
const now = `${[date.getFullYear(), date.getMonth() + 1, date.getDate()].map(two).join('-')}T${two(date.getHours())}:${two(date.getMinutes())}`;
const output = {
  out: (text: string): void => { process.stdout.write(text); },
  error: (text: string): void => { process.stderr.write(text); },
};
try {
  process.exitCode = await main(process.argv.slice(2), locale, COP_NOTES_VERSION, now, output, (folder) => recordsOf(folder, cacheFolderOf(process.env, process.platform), COP_NOTES_READER));
} catch (error) {
  // A disk that fails, or a bug. Exit codes 0 and 1 would say that the folder was read.
  output.error(`cop-notes: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
