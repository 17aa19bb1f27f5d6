import type { Community } from '../../community/community.ts';
import { audienceOf, isOutside } from '../../confidentiality/audience.ts';
import type { Slice } from '../../indicators/indicator.ts';
import { parsePeriod, periodAround, periodBefore } from '../../indicators/period.ts';
import type { Period, Step } from '../../indicators/period.ts';
import { organisationsIn, themesIn } from '../../indicators/slice-of.ts';
import { unreadNotes } from '../../indicators/unread-notes.ts';
import { reportAsText, reportFiles, reportFormats } from '../../report/report-files.ts';
import { reportOf } from '../../report/report.ts';
import { stayedOut } from '../../report/stayed-out.ts';
import { writeReport as writeFiles } from '../../report/write-report.ts';
import { audienceInWords } from '../../sharing/export/export-report.ts';
import { messagesFor } from '../../text/messages/messages.ts';
import type { CommandContext } from '../command-context.ts';
import type { PickItem } from '../ui.ts';
import { pickAudience } from './pick-audience.ts';

/** Choose for whom and about when, look at it, and only then choose where to. The report is in the language of the community. */
export async function writeReport(context: CommandContext): Promise<void> {
  const { environment: { ui, files }, messages } = context;
  const community = context.community();
  if (community === undefined) {
    ui.notify('warning', messages.refusals.noCommunity);
    return;
  }
  const title = messages.commands.writeReport;
  const request = await pickAudience(context, community, title);
  const period = request === undefined ? undefined : await pickPeriod(context, title);
  if (request === undefined || period === undefined) return;
  const today = context.environment.today();
  const reading = audienceOf(community, request, today);
  if ('unknown' in reading) {
    ui.notify('warning', messages.refusals.audienceUnknown);
    return;
  }
  const unread = unreadNotes(community);
  if (unread.length > 0) ui.notify('warning', messages.dashboard.advice.unread(unread.length, unread.slice(0, 5).join(', ')));
  const slice = await pickPart(context, title, community, isOutside(reading.audience, today));
  const by = slice === undefined ? undefined : await pickStep(context, title);
  if (slice === undefined || by === undefined) return;
  const { language } = community.charter;
  const words = messagesFor(language);
  const report = reportOf({ community, audience: reading.audience, whom: audienceInWords(request, words), period, slice, by, today, messages: words });
  const question = [stayedOut(community, reading.audience, today, { messages, readers: words }), messages.report.pick.write].filter((sentence) => sentence !== '').join(' ');
  const accepted = await ui.review({ title: `${title} ${period.name}`, markdown: reportAsText(report, 'md', language, words), question, accept: messages.report.pick.accept });
  if (!accepted) return;
  const output = await files.chooseOutput(community.folder, context.wholeCommunities().map(({ folder }) => folder));
  if (output === undefined) return;
  if (output === 'unfit') {
    ui.notify('warning', messages.refusals.outputInside);
    return;
  }
  const result = await writeFiles(reportFiles(report, request, reportFormats, language, words), output.folder);
  if ('inTheWay' in result) ui.notify('warning', messages.report.inTheWay(result.inTheWay.slice(0, 5).join(', ')));
  else ui.notify('info', messages.report.written(result.written, output.name));
}

/** All of the community, or a theme or an organisation of it: outside there are too few people behind the figures of one organisation. */
async function pickPart({ environment: { ui }, messages: { report: { pick: words }, dashboard } }: CommandContext, title: string, community: Community, outside: boolean): Promise<Slice | undefined> {
  const parts = [
    ...themesIn(community).map((name): PickItem<Slice> => ({ label: name, description: dashboard.theme, value: { kind: 'theme', name } })),
    ...(outside ? [] : organisationsIn(community)).map((name): PickItem<Slice> => ({ label: name, description: dashboard.organisation, value: { kind: 'organisation', name } })),
  ];
  return parts.length === 0 ? { kind: 'community' } : ui.pick({ title, placeholder: words.part, items: [{ label: words.all, value: { kind: 'community' } }, ...parts] });
}

/** How the figures are told over time; months first, for most reports are about a year or a quarter. */
function pickStep({ environment: { ui }, messages: { report: { pick: words }, indicators } }: CommandContext, title: string): Promise<Step | undefined> {
  const order: readonly Step[] = ['month', 'quarter', 'week', 'year'];
  return ui.pick({ title, placeholder: words.by, items: order.map((step) => ({ label: indicators.steps[step], value: step })) });
}

/** This year and quarter, and the ones before; or any other, typed. Undefined when the person turns away. */
async function pickPeriod({ environment: { ui, today }, messages }: CommandContext, title: string): Promise<Period | undefined> {
  const { pick: words } = messages.report;
  const now = (['year', 'quarter', 'month'] as const).map((step) => periodAround(today(), step));
  const all = now.flatMap((period) => [period, ...[periodBefore(period)].filter((each) => each !== undefined)]);
  const picked = await ui.pick({ title, placeholder: words.period, items: [...all.map((period) => ({ label: period.name, description: `${period.from} – ${period.to}`, value: period.name })), { label: words.other, value: '' }] });
  if (picked === undefined || picked !== '') return picked === undefined ? undefined : parsePeriod(picked);
  const typed = await ui.input({ title, prompt: words.period, placeholder: words.periodHint, value: '', check: (text) => (parsePeriod(text) === undefined ? words.periodBad : undefined) });
  return typed === undefined ? undefined : parsePeriod(typed);
}
