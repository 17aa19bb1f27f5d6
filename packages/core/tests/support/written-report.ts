import type { Community } from '../../src/community/community.ts';
import { audienceOf, readAudienceRequest } from '../../src/confidentiality/audience.ts';
import type { AudienceRequest } from '../../src/confidentiality/audience.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import { reportAsText } from '../../src/report/report-files.ts';
import type { ReportFormat } from '../../src/report/report-files.ts';
import { reportOf } from '../../src/report/report.ts';
import type { Report } from '../../src/report/report.ts';
import { audienceInWords } from '../../src/sharing/export/export-report.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import type { Language } from '../../src/text/messages/messages.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';

/** The day on which reports of the tests are written. */
export const today: PlainDate = '2026-07-15' as PlainDate;

export function report(cop: Community, whom: string, when = '2026-Q2', language: Language = 'en'): Report {
  const request = requestFor(whom);
  const reading = audienceOf(cop, request, today);
  const period = parsePeriod(when);
  if ('unknown' in reading || period === undefined) throw new Error(`${whom} ${when}`);
  const messages = messagesFor(language);
  return reportOf({ community: cop, audience: reading.audience, whom: audienceInWords(request, messages), period, slice: { kind: 'community' }, by: 'month', today, messages });
}

export function requestFor(whom: string): AudienceRequest {
  const request = readAudienceRequest(whom);
  if (request === undefined) throw new Error(whom);
  return request;
}

export const written = (cop: Community, whom: string, format: ReportFormat = 'md', language: Language = 'en', when = '2026-Q2'): string => reportAsText(report(cop, whom, when, language), format, language, messagesFor(language));
