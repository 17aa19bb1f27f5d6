import type { Community } from '../../community/community.ts';
import { nameKey } from '../../community/name-key.ts';
import { namedMembers, resolvePerson } from '../../community/people.ts';
import type { Member } from '../../community/member.ts';
import { readWikilink, shownName } from '../../note/links.ts';
import { parseNote } from '../../note/parse-note.ts';
import { ownedAt, replaceOwner } from '../../people/replace-owner.ts';
import type { OwnedThing } from '../../people/replace-owner.ts';
import { ownerProblemsOf } from '../../problems/owner-problems.ts';
import type { OwnerProblemCode } from '../../problems/owner-problems.ts';
import { isFileName } from '../../questions/promote-question.ts';
import type { ShownProblem } from '../../views/problems.ts';
import { changeNote, noteAt, writtenPerson } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { handOverFrom } from './hand-over.ts';
import { makeNote } from '../make-note.ts';
import { templatesOf } from '../templates-of.ts';
import type { PickItem } from '../ui.ts';
import { memberHint } from './member-hint.ts';

type Choice = { readonly kind: 'member'; readonly member: Member } | { readonly kind: 'make-note' } | { readonly kind: 'nobody' } | { readonly kind: 'hand-over'; readonly leaver: Member };

interface OwnerAtFault {
  readonly community: Community;
  readonly code: OwnerProblemCode;
  readonly path: string;
  readonly thing: OwnedThing;
  readonly written: string;
  /** As it stands now; what is offered must be possible in it. */
  readonly text: string;
}

/** Ask who shall own it instead of somebody who can't. */
export async function fixOwner(context: CommandContext, problem: ShownProblem): Promise<void> {
  const { environment: { ui }, messages } = context;
  const fault = await faultAt(context, problem);
  if (fault === undefined) { ui.notify('warning', messages.refusals['not-found']); return; }
  const choice = await ui.pick({ title: messages.commands.fixProblem, placeholder: messages.people.whoInstead(shownName(fault.written)), items: choicesFor(context, fault) });
  if (choice === undefined) return;
  if (choice.kind === 'make-note') { await makeMemberNote(context, fault); return; }
  if (choice.kind === 'hand-over') { await handOverFrom(context, fault.community, choice.leaver); return; }
  const by = choice.kind === 'nobody' ? undefined : writtenPerson(fault.community, { kind: 'member', name: choice.member.name, member: choice.member });
  const done = choice.kind === 'nobody' ? messages.people.leftUnowned : messages.people.ownsNow(choice.member.name, shownName(fault.written));
  await changeNote(context, fault.path, (text) => replaceOwner(text, fault.thing, fault.written, by), done);
}

/** What the problem is about, in the newest text: there it may stand elsewhere by now, or be no problem any more. */
async function faultAt(context: CommandContext, { path, code, detail, place }: ShownProblem): Promise<OwnerAtFault | undefined> {
  const at = noteAt(context, path);
  const text = at === undefined ? undefined : await context.environment.store.read(path);
  if (at === undefined || text === undefined) return undefined;
  const note = parseNote(path, text);
  const sames = ownerProblemsOf(at.community, context.environment.today())(note).filter((each) => each.code === code && each.detail === detail);
  const found = sames.find((each) => each.place.start === place.start) ?? (sames.length === 1 ? sames[0] : undefined);
  const thing = found === undefined ? undefined : ownedAt(note, found.place.start);
  return found === undefined || thing === undefined ? undefined : { community: at.community, code: found.code, path, thing, written: found.written, text };
}

function choicesFor({ environment: { today }, messages: { people } }: CommandContext, fault: OwnerAtFault): readonly PickItem<Choice>[] {
  const { community, code, written, thing, text } = fault;
  const called = community.membersByName.get(nameKey(shownName(written))) ?? [];
  const candidates = code === 'owner-ambiguous' && called.length > 0 ? called : namedMembers(community, today()).filter((member) => code !== 'owner-organisation-left' || !called.includes(member));
  const members = candidates.map((member): PickItem<Choice> => ({ label: member.name, description: code === 'owner-ambiguous' ? member.note.path : memberHint(community, member, member.aliases.join(', ')), value: { kind: 'member', member } }));
  const note: PickItem<Choice> = { label: people.makeMemberNote(nameMeant(written)), value: { kind: 'make-note' } };
  const leaver = code === 'owner-left' ? resolvePerson(community, written) : undefined;
  const nobody: PickItem<Choice> = { label: people.leaveUnowned, value: { kind: 'nobody' } };
  return [
    ...(code === 'owner-unknown' && canBeMade(community, nameMeant(written)) ? [note] : []),
    ...members,
    ...(code !== 'owner-ambiguous' && 'edits' in replaceOwner(text, thing, written, undefined) ? [nobody] : []),
    ...(leaver?.kind === 'member' ? [{ label: people.handOverAll(leaver.name), value: { kind: 'hand-over' as const, leaver: leaver.member } }] : []),
  ];
}

/** Of a link the note that it would lead to: a note by that name is what is missing. */
function nameMeant(written: string): string {
  const target = readWikilink(written)?.target;
  return target === undefined ? shownName(written) : target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

function canBeMade({ names }: Community, name: string): boolean {
  return isFileName(name) && !names.byName.has(nameKey(name));
}

async function makeMemberNote(context: CommandContext, { community, written }: OwnerAtFault): Promise<void> {
  const { environment: { ui, store, today, timeOfDay }, messages } = context;
  const template = (await templatesOf(store, community)).find(({ type }) => type === 'member');
  const made = template === undefined ? undefined : await makeNote(store, community, template, nameMeant(written), { today: today(), time: timeOfDay() });
  if (made?.kind !== 'made') {
    ui.notify('warning', made?.kind === 'exists' ? messages.refusals.exists(made.path) : messages.refusals.templateLeadsOut(template?.name ?? ''));
    return;
  }
  await context.reload();
  ui.notify('info', messages.done.noteMade(made.name));
  await ui.open(made.path, undefined);
}
