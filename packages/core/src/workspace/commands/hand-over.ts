import type { Community } from '../../community/community.ts';
import { hasLeft } from '../../community/member.ts';
import type { Member } from '../../community/member.ts';
import { namedMembers, presentMembers } from '../../community/people.ts';
import { dateOfProperty } from '../../note/parse-note.ts';
import type { Duty } from '../../people/duties.ts';
import { dutyInWords, handoverPreview, successorInWords } from '../../people/handover-preview.ts';
import { dayOfLeaving, dutiesWhenLeaving, planHandover } from '../../people/plan-handover.ts';
import type { Successor } from '../../people/plan-handover.ts';
import { parsePlainDate } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { carryOut, failuresInWords, wouldFail } from '../carry-out.ts';
import type { CommandContext } from '../command-context.ts';
import type { PickItem } from '../ui.ts';
import { memberHint } from './member-hint.ts';

/** Who leaves, who follows, a look at all of it, and only then it is written. */
export async function handOver(context: CommandContext): Promise<void> {
  const { environment: { ui }, messages } = context;
  const community = context.community();
  if (community === undefined) { ui.notify('warning', messages.refusals.noCommunity); return; }
  const leaver = await pickLeaver(context, community);
  if (leaver !== undefined) await handOverFrom(context, community, leaver);
}

/** The same, where it is known who leaves. */
export async function handOverFrom(context: CommandContext, community: Community, leaver: Member): Promise<void> {
  const { environment: { ui, store, today }, messages } = context;
  const { handover } = messages;
  const leaving = await askDay(context, leaver);
  if (leaving === undefined) return;
  const usual = await pickSuccessor(context, community, leaver, handover.whoFollows(leaver.name));
  if (usual === undefined) return;
  const { duties } = dutiesWhenLeaving(community, leaver, leaving, today());
  const chosen = duties.length === 0 ? new Map<string, Successor>() : await chooseEach(context, community, leaver, duties, usual);
  if (chosen === undefined) return;
  const plan = planHandover(community, leaver, leaving, today(), ({ code }) => chosen.get(code) ?? usual);
  const things = plan.files.flatMap(({ changes }) => changes).length;
  const accepted = await ui.review({
    title: handover.title(leaver.name), markdown: handoverPreview(community, plan, messages, { codes: false, failing: await wouldFail(store, community, plan) }),
    question: plan.files.length === 0 ? handover.nothingToWrite : handover.ask(things, plan.files.filter(({ changes }) => changes.length > 0).length), accept: plan.files.length === 0 ? undefined : handover.accept,
  });
  if (!accepted) return;
  const result = await carryOut(store, community, plan, context.written);
  const failures = failuresInWords(result, messages);
  if (result.isWritten) ui.notify('info', handover.done(leaver.name, result.things, result.files));
  if (failures !== undefined) ui.notify('warning', failures);
}

/** Those who are there, and those who have left and still own something. */
async function pickLeaver({ environment: { ui, today }, messages: { commands, handover } }: CommandContext, community: Community): Promise<Member | undefined> {
  const ownedBy = (member: Member): number => dutiesWhenLeaving(community, member, today(), today()).duties.length;
  const gone = community.members.filter((member) => hasLeft(member, today()) && ownedBy(member) > 0).sort((a, b) => a.name.localeCompare(b.name));
  const items = [...presentMembers(community, today()), ...gone].map((member): PickItem<Member> => {
    const left = hasLeft(member, today()) ? [handover.hasLeftShort(dateOfProperty(member.note.properties, 'left'))] : [];
    return { label: member.name, description: memberHint(community, member, ...left, handover.owns(ownedBy(member))), value: member };
  });
  return ui.pick({ title: commands.handOver, placeholder: handover.whoLeaves, items });
}

/** Who has left already is not asked when. */
async function askDay({ environment: { ui, today }, messages: { commands, handover, input } }: CommandContext, leaver: Member): Promise<PlainDate | undefined> {
  if (hasLeft(leaver, today())) return today();
  const day = await ui.input({ title: commands.handOver, prompt: handover.day(leaver.name), placeholder: input.dueHint, value: dayOfLeaving(leaver, today()), check: (text) => (parsePlainDate(text.trim()) === undefined ? input.dayBad : undefined) });
  return day === undefined ? undefined : parsePlainDate(day.trim());
}

async function pickSuccessor({ environment: { ui, today }, messages: { commands, handover } }: CommandContext, community: Community, leaver: Member, placeholder: string): Promise<Successor | undefined> {
  const members = namedMembers(community, today()).filter((member) => member !== leaver);
  return ui.pick<Successor>({
    title: commands.handOver, placeholder,
    items: [...members.map((member): PickItem<Successor> => ({ label: member.name, description: memberHint(community, member, member.aliases.join(', ')), value: { kind: 'member', member } })), { label: handover.nobodyYet, value: { kind: 'nobody' } }, { label: handover.staysWith(leaver.name), value: { kind: 'leaver' } }],
  });
}

/** One after the other, until the person wants to look at it all. Undefined when they turn away. */
async function chooseEach(context: CommandContext, community: Community, leaver: Member, duties: readonly Duty[], usual: Successor): Promise<ReadonlyMap<string, Successor> | undefined> {
  const { environment: { ui }, messages } = context;
  const { handover, commands } = messages;
  const chosen = new Map<string, Successor>();
  for (;;) {
    const items = duties.map((duty): PickItem<Duty | 'all'> => ({ label: dutyInWords(duty, messages), description: `→ ${successorInWords(community, chosen.get(duty.code) ?? usual, messages)}`, detail: `${duty.note.path} · ${duty.label}`, value: duty }));
    const picked = await ui.pick<Duty | 'all'>({ title: commands.handOver, placeholder: handover.eachTo, items: [{ label: handover.lookAtAll, value: 'all' }, ...items] });
    if (picked === undefined) return undefined;
    if (picked === 'all') return chosen;
    const to = await pickSuccessor(context, community, leaver, handover.whoTakes(dutyInWords(picked, messages)));
    if (to !== undefined) chosen.set(picked.code, to);
  }
}
