import { main } from './main.ts';

declare const COP_NOTES_VERSION: string;

// `cop-notes … | head` closes the pipe early; that is no error of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
process.exitCode = await main(process.argv.slice(2), [LC_ALL, LC_MESSAGES, LANG].find((locale) => locale !== undefined && locale !== '') ?? 'en', COP_NOTES_VERSION, today, {
  out: (text) => { process.stdout.write(text); },
  error: (text) => { process.stderr.write(text); },
});
