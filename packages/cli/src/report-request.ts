import { parseArgs } from 'node:util';
import { parsePeriod, readAudienceRequest, reportFormats } from '@cop-notes/core';
import type { AudienceRequest, Period, ReportFormat } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import { common, strictly, text } from './options.ts';
import type { Wrong } from './options.ts';

export interface ReportRequest {
  readonly show: 'report';
  readonly folder: string;
  /** Undefined for this year. */
  readonly period: Period | undefined;
  readonly audience: AudienceRequest;
  readonly format: ReportFormat;
  /** Undefined for the terminal. */
  readonly to: string | undefined;
}

export function reportRequest(args: readonly string[], { cli, report }: CliMessages): ReportRequest | { readonly show: 'help' | 'version' } | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, period: text, for: text, format: text, out: text } }));
  if ('wrong' in parsed) return parsed;
  const { values: { period: when, for: whom, format: wanted = 'md', out, help, version }, positionals: [folder = '.', more] } = parsed;
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  const period = when === undefined ? undefined : parsePeriod(when);
  if (when !== undefined && period === undefined) return { wrong: report.badPeriod(when) };
  const audience = whom === undefined ? undefined : readAudienceRequest(whom);
  if (audience === undefined) return { wrong: cli.badAudience(whom ?? '') };
  const format = reportFormats.find((each) => each === wanted);
  return format === undefined ? { wrong: report.badFormat(wanted) } : { show: 'report', folder, period, audience, format, to: out };
}
