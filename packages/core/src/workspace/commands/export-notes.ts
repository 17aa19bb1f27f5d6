import { audienceInWords, exportReport } from '../../sharing/export/export-report.ts';
import type { ExportPlan } from '../../sharing/export/export-plan.ts';
import { planExport } from '../../sharing/export/plan-export.ts';
import { copiesOfExports, writeExport } from '../../sharing/export/write-export.ts';
import type { CommandContext } from '../command-context.ts';
import { textsOf } from '../texts-of.ts';
import { pickAudience } from './pick-audience.ts';

/** Choose for whom, look at what goes and what stays, and only then choose where to. */
export async function exportNotes(context: CommandContext): Promise<void> {
  const { environment: { ui, files }, messages } = context;
  const community = context.community();
  if (community === undefined) {
    ui.notify('warning', messages.refusals.noCommunity);
    return;
  }
  const title = messages.commands.exportNotes;
  const audience = await pickAudience(context, community, title);
  if (audience === undefined) return;
  const { pick, done } = messages;
  const chathamHouse = await ui.pick({
    title, placeholder: pick.names, items: [{ label: pick.keepNames, value: false }, { label: pick.chathamHouse, detail: pick.chathamHouseDetail, value: true }],
  });
  if (chathamHouse === undefined) return;
  const plan = await ui.progress(done.planning, async (): Promise<ExportPlan> => {
    const texts = await textsOf(context.environment.store);
    const copies = await copiesOfExports(texts, (path) => files.readBytes(path).catch(() => undefined));
    return planExport({
      texts, copies, attachments: await files.attachments(community.folder), folder: community.folder, audience, today: context.environment.today(), chathamHouse,
    });
  });
  if (plan.kind === 'no-community' || plan.kind === 'audience-unknown') {
    ui.notify('warning', messages.refusals.audienceUnknown);
    return;
  }
  const whom = audienceInWords(audience, messages);
  const notes = plan.report.notes.filter(({ to }) => to !== undefined).length;
  const staying = plan.report.notes.length - notes;
  const question = plan.kind === 'stopped' ? messages.refusals.exportStopped(plan.leaks.length) : notes === 0 ? messages.refusals.nothingGoes : pick.exportNow(notes, whom, staying);
  const accept = plan.kind === 'ready' && notes > 0 ? pick.exportAccept : undefined;
  const accepted = await ui.review({ title: messages.exportReport.title(whom), markdown: exportReport(plan, messages), question, accept });
  if (!accepted || plan.kind === 'stopped') return;
  const output = await files.chooseOutput(community.folder, context.wholeCommunities().map(({ folder }) => folder));
  if (output === undefined) return;
  if (output === 'unfit') {
    ui.notify('warning', messages.refusals.outputInside);
    return;
  }
  const result = await ui.progress(done.exporting, () => writeExport(plan, output.folder, (path) => files.readBytes(path)));
  if ('inTheWay' in result) ui.notify('warning', messages.refusals.filesInTheWay(result.inTheWay.slice(0, 5).join(', ')));
  else ui.notify('info', done.exported(result.written, output.name));
}
