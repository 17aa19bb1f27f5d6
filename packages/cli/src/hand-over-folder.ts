import { canBeNamed, carryOut, createNoteIndex, dayOfLeaving, dutiesWhenLeaving, failuresInWords, handoverPreview, hasLeft, planHandover, personAsked, wouldFail } from '@cop-notes/core/folder';
import type { Community, Member, PlainDate, Successor } from '@cop-notes/core';
import { atOnce } from './at-once.ts';
import { fileSystemNoteStore } from './file-system-note-store.ts';
import type { HandoverRequest } from './handover-request.ts';
import type { CliMessages } from './messages/messages.ts';
import { onlyCommunity } from './only-community.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { printableLines } from './printable.ts';
import { whyNoMember } from './why-no-member.ts';

/** Show what a hand-over does, and do it unless it is a dry run. */
export async function handOverFolder(request: HandoverRequest, messages: CliMessages, today: PlainDate, { out, error }: Output): Promise<ExitCode> {
  const say = (sentence: string): void => { error(`cop-notes: ${printableLines(sentence)}\n`); };
  const store = fileSystemNoteStore(request.folder);
  const index = createNoteIndex(store, atOnce);
  await index.load();
  const found = onlyCommunity(index.communities(), request.folder, messages);
  if ('wrong' in found) { say(found.wrong); return exitCodes.misunderstood; }
  const { community } = found;
  const people = peopleOf(community, request, today, messages);
  if ('wrong' in people) { say(people.wrong); return exitCodes.misunderstood; }
  const plan = planHandover(community, people.leaver, request.on ?? dayOfLeaving(people.leaver, today), today, ({ code }) => people.others.get(code) ?? people.successor);
  out(printableLines(handoverPreview(community, plan, messages, { codes: true, failing: await wouldFail(store, community, plan) })));
  if (request.dryRun) return exitCodes.done;
  const result = await carryOut(store, community, plan, () => undefined);
  if (result.isWritten || plan.files.length === 0) say(plan.files.length === 0 ? messages.handover.nothingToWrite : messages.handover.done(people.leaver.name, result.things, result.files));
  const failures = failuresInWords(result, messages);
  if (failures !== undefined) say(failures);
  const locked = plan.assignments.some(({ duty, to }) => to.kind !== 'leaver' && duty.note.locked !== undefined) || people.leaver.note.locked !== undefined;
  return failures === undefined && !locked ? exitCodes.done : exitCodes.found;
}

interface People {
  readonly leaver: Member;
  readonly successor: Successor;
  readonly others: ReadonlyMap<string, Successor>;
}

/** Whom the names on the command line mean; a sentence where one means nobody here, or a code nothing. */
function peopleOf(community: Community, { from, to, on, others }: HandoverRequest, today: PlainDate, messages: CliMessages): People | { readonly wrong: string } {
  const { cli, handover } = messages;
  const leaver = memberCalled(community, from);
  if (leaver === undefined) return { wrong: whyNoMember(community, from, cli.noSuchMember(from), messages) };
  const codes = new Set(dutiesWhenLeaving(community, leaver, on ?? dayOfLeaving(leaver, today), today).duties.map(({ code }) => code));
  const unknown = [...others.keys()].find((code) => !codes.has(code));
  if (unknown !== undefined) return { wrong: cli.badCode(unknown) };
  const successorCalled = (name: string): Successor | { readonly wrong: string } => {
    const member = memberCalled(community, name);
    if (member === undefined) return { wrong: whyNoMember(community, name, cli.noSuccessor(name), messages) };
    if (member === leaver || hasLeft(member, today)) return { wrong: cli.noSuccessor(name) };
    return canBeNamed(community, member) ? { kind: 'member', member } : { wrong: handover.cannotBeNamed(name) };
  };
  const successor = to === undefined ? { kind: 'nobody' as const } : successorCalled(to);
  if ('wrong' in successor) return successor;
  const chosen = new Map<string, Successor>();
  for (const [code, whom] of others) {
    const each = typeof whom === 'string' ? successorCalled(whom) : whom;
    if ('wrong' in each) return each;
    chosen.set(code, each);
  }
  return { leaver, successor, others: chosen };
}

function memberCalled(community: Community, name: string): Member | undefined {
  const person = personAsked(community, name);
  return person.kind === 'member' ? person.member : undefined;
}
