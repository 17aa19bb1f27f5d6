import { messagesFor } from '@cop-notes/core/folder';
import type { Language, Messages } from '@cop-notes/core';
import * as en from './en.ts';
import * as enFiles from './en-files.ts';
import * as enReporting from './en-reporting.ts';
import * as enSessions from './en-sessions.ts';
import * as nl from './nl.ts';
import * as nlFiles from './nl-files.ts';
import * as nlReporting from './nl-reporting.ts';
import * as nlSessions from './nl-sessions.ts';

/** Every sentence of the product in one language, and those that only the command line says. */
export type CliMessages = Messages & Own;
type Own = typeof en & typeof enFiles & typeof enReporting & typeof enSessions;

export function cliMessagesFor(language: Language): CliMessages {
  return { ...messagesFor(language), ...own[language] };
}

const own: Readonly<Record<Language, Own>> = { en: { ...en, ...enFiles, ...enReporting, ...enSessions }, nl: { ...nl, ...nlFiles, ...nlReporting, ...nlSessions } };
