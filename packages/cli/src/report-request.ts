import { parseArgs } from 'node:util';
import { parsePeriod, readAudienceRequest, reportFormats, steps } from '@cop-notes/core/folder';
import type { AudienceRequest, Period, ReportFormat, Step } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import { common, strictly, text } from './options.ts';
import type { Wrong } from './options.ts';

export interface ReportRequest {
  readonly show: 'report';
  readonly folder: string;
  /** Undefined for this year. */
  readonly period: Period | undefined;
  /** Undefined for the whole community. */
  readonly part: { readonly kind: 'theme' | 'organisation'; readonly name: string } | undefined;
  /** What figures over time are by. */
  readonly by: Step;
  readonly audience: AudienceRequest;
  readonly format: ReportFormat;
  /** Undefined for the terminal. */
  readonly to: string | undefined;
}

export function reportRequest(args: readonly string[], { cli, reporting }: CliMessages): ReportRequest | { readonly show: 'help' | 'version' } | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, period: text, theme: text, organisation: text, by: text, for: text, format: text, out: text } }));
  if ('wrong' in parsed) return parsed;
  const { values: { period: when, theme, organisation, by: wantedStep = 'month', for: whom, format: wanted = 'md', out, help, version }, positionals: [folder = '.', more] } = parsed;
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  const period = when === undefined ? undefined : parsePeriod(when);
  if (when !== undefined && period === undefined) return { wrong: reporting.badPeriod(when) };
  if (theme !== undefined && organisation !== undefined) return { wrong: reporting.onePart };
  const part = theme !== undefined ? { kind: 'theme' as const, name: theme } : organisation !== undefined ? { kind: 'organisation' as const, name: organisation } : undefined;
  const by = steps.find((each) => each === wantedStep);
  if (by === undefined) return { wrong: reporting.badStep(wantedStep) };
  const audience = whom === undefined ? undefined : readAudienceRequest(whom);
  if (audience === undefined) return { wrong: cli.badAudience(whom ?? '') };
  if (out?.trim() === '') return { wrong: cli.outEmpty };
  const format = reportFormats.find((each) => each === wanted);
  return format === undefined ? { wrong: reporting.badFormat(wanted) } : { show: 'report', folder, period, part, by, audience, format, to: out };
}
