import { nameKey } from '../community/name-key.ts';
import type { AudienceRequest } from '../confidentiality/audience.ts';
import { plotFile } from '../plots/draw-plot.ts';
import type { Plot } from '../plots/plot.ts';
import { digestOf } from '../text/digest.ts';
import type { Language, Messages } from '../text/messages/messages.ts';
import { reportAsCsv, reportAsJson } from './report-data.ts';
import { reportAsHtml } from './report-html.ts';
import { reportAsMarkdown } from './report-markdown.ts';
import type { Report } from './report.ts';

export const reportFormats = ['md', 'html', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportFile {
  readonly path: string;
  readonly text: string;
}

/** The report as one text: what is a picture elsewhere is a table in Markdown. */
export function reportAsText(report: Report, format: ReportFormat, language: Language, messages: Messages): string {
  return textOf(report, format, language, messages, () => undefined);
}

/** The files of a report in some formats: Markdown has its pictures beside it. */
export function reportFiles(report: Report, audience: AudienceRequest, formats: readonly ReportFormat[], language: Language, messages: Messages): readonly ReportFile[] {
  const name = nameOfReport(report, audience);
  const picture = ({ id }: Plot): string => `${name}-${id}.svg`;
  const pictures = formats.includes('md') ? report.plots.map((plot) => ({ path: picture(plot), text: plotFile(plot) })) : [];
  return [...formats.map((format) => ({ path: `${name}.${format}`, text: textOf(report, format, language, messages, picture) })), ...pictures];
}

function textOf(report: Report, format: ReportFormat, language: Language, messages: Messages, picture: (plot: Plot) => string | undefined): string {
  switch (format) {
    case 'md': return reportAsMarkdown(report, messages, picture);
    case 'html': return reportAsHtml(report, language, messages);
    case 'csv': return reportAsCsv(report, messages);
    case 'json': return reportAsJson(report, messages);
  }
}

/** `report-2026-Q4-world`: of another audience, or another part, it is another file, so that none comes in another's place. A part whose name is not told has a number (`report-2026-world-theme--2`). */
function nameOfReport({ period, slice, part: number }: Report, { kind, names }: AudienceRequest): string {
  const part = slice.kind === 'community' ? [] : [slice.kind, ...('name' in slice ? [slice.name === '' ? `-${String(number)}` : fileWord(slice.name)] : [])];
  return ['report', period.name.replace('/', '--'), kind, names.map(fileWord).join('--'), ...part].filter((each) => each !== '').join('-');
}

/** A name as it can stand in a file name. Where that is not all of it (`A+B`), a number tells it from others that would look the same. */
function fileWord(name: string): string {
  const key = nameKey(name);
  const word = key.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60);
  return word.replaceAll('-', ' ') === key ? word : [word, digestOf(key).toString(36)].filter((part) => part !== '').join('-');
}
