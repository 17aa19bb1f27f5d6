import { parseArgs } from 'node:util';
import { parsePlainDate } from '@cop-notes/core/folder';
import type { PlainDate } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import { common, flag, strictly, text, texts } from './options.ts';
import type { Wrong } from './options.ts';

/** A session to plan. What is undefined is as the template, the charter and the habits of the community have it. */
export interface NewSessionRequest {
  readonly show: 'new-session';
  readonly folder: string;
  readonly template: string | undefined;
  /** Undefined for today. */
  readonly date: PlainDate | undefined;
  /** In minutes. */
  readonly duration: number | undefined;
  readonly themes: readonly string[];
  readonly facilitators: readonly string[];
  readonly name: string | undefined;
  readonly dryRun: boolean;
}

/** What somebody needs to know who comes in another's place. */
export interface BriefingRequest {
  readonly show: 'briefing';
  readonly folder: string;
  readonly absent: string;
  readonly substitute: string;
  /** Undefined for the last one. */
  readonly session: string | undefined;
}

const longestDuration = 24 * 60;

export function newSessionRequest(args: readonly string[], { cli, cliSessions }: CliMessages): NewSessionRequest | { readonly show: 'help' | 'version' } | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, template: text, date: text, duration: text, theme: texts, facilitator: texts, name: text, 'dry-run': flag } }));
  if ('wrong' in parsed) return parsed;
  const { values: { template, date: day, duration: minutes, theme: themes = [], facilitator: facilitators = [], name, 'dry-run': dryRun = false, help, version }, positionals: [what, folder = '.', more] } = parsed;
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (what !== 'session') return { wrong: cliSessions.newWhat(what ?? '') };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  const date = day === undefined ? undefined : parsePlainDate(day);
  if (day !== undefined && (date === undefined || date !== day.trim())) return { wrong: cliSessions.badDate(day) };
  const duration = minutes === undefined ? undefined : Number(minutes);
  if (duration !== undefined && !(/^\d{1,4}$/.test(minutes ?? '') && duration > 0 && duration <= longestDuration)) return { wrong: cliSessions.badDuration(minutes ?? '') };
  return { show: 'new-session', folder, template, date, duration, themes, facilitators, name, dryRun };
}

export function briefingRequest(args: readonly string[], { cli, cliSessions }: CliMessages): BriefingRequest | { readonly show: 'help' | 'version' } | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, absent: text, substitute: text, session: text } }));
  if ('wrong' in parsed) return parsed;
  const { values: { absent = '', substitute = '', session, help, version }, positionals: [folder = '.', more] } = parsed;
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  if (absent.trim() === '') return { wrong: cliSessions.whoIsAbsent };
  if (substitute.trim() === '') return { wrong: cliSessions.whoComes };
  return { show: 'briefing', folder, absent, substitute, session };
}
