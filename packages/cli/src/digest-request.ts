import { parseArgs } from 'node:util';
import { parsePlainDate, readAudienceRequest } from '@cop-notes/core/folder';
import type { AudienceRequest, PlainDate } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import { common, strictly, text } from './options.ts';
import type { Wrong } from './options.ts';

export interface DigestRequest {
  readonly show: 'digest';
  readonly folder: string;
  readonly since: PlainDate | 'last-session';
  readonly audience: AudienceRequest;
}

export function digestRequest(args: readonly string[], { cli, reporting }: CliMessages): DigestRequest | { readonly show: 'help' | 'version' } | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, since: text, for: text } }));
  if ('wrong' in parsed) return parsed;
  const { values: { since: from = 'last-session', for: whom = 'community', help, version }, positionals: [folder = '.', more] } = parsed;
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  const since = from === 'last-session' ? from : parsePlainDate(from);
  if (since === undefined || since !== from.trim()) return { wrong: reporting.badSince(from) };
  const audience = readAudienceRequest(whom);
  return audience === undefined ? { wrong: cli.badAudience(whom) } : { show: 'digest', folder, since, audience };
}
