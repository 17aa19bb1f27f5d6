import { messagesFor } from '@cop-notes/core';
import type { Language, Messages } from '@cop-notes/core';
import * as en from './en.ts';
import * as enSessions from './en-sessions.ts';
import * as nl from './nl.ts';
import * as nlSessions from './nl-sessions.ts';

/** Every sentence of the product in one language, and those that only the command line says. */
export type CliMessages = Messages & typeof en & typeof enSessions;

export function cliMessagesFor(language: Language): CliMessages {
  return { ...messagesFor(language), ...own[language] };
}

const own: Readonly<Record<Language, typeof en & typeof enSessions>> = { en: { ...en, ...enSessions }, nl: { ...nl, ...nlSessions } };
