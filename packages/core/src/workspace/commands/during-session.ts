import type { Community } from '../../community/community.ts';
import { isPersonName, keyOfPerson, namedMembers, resolvePerson } from '../../community/people.ts';
import type { Person } from '../../community/people.ts';
import { shownName } from '../../note/links.ts';
import type { Note } from '../../note/note.ts';
import { attendanceOf, markAttendance as mark, peopleToMark } from '../../sessions/attendance.ts';
import type { Attendance, Standing } from '../../sessions/attendance.ts';
import { nextItem, startItem } from '../../sessions/agenda-timer.ts';
import type { RunningItem } from '../../sessions/agenda-timer.ts';
import { lastSession, sessionsOf } from '../../sessions/last-session.ts';
import { changeNote, noteAt, writtenPerson } from '../command-context.ts';
import type { CommandContext } from '../command-context.ts';
import { memberHint } from './member-hint.ts';

export interface SessionInFront {
  readonly community: Community;
  readonly session: Note;
}

/** The session in front of the person, else the one of today or before, else the next; says so where there is none. */
export function sessionInFront(context: CommandContext): SessionInFront | undefined {
  const { environment: { ui, today }, messages, wholeCommunities } = context;
  const path = ui.activeNote();
  const here = path === undefined ? undefined : noteAt(context, path);
  // Another session is not what somebody means who has one in front that only the room may not see.
  if (here === undefined && path !== undefined && noteAt({ communities: wholeCommunities }, path)?.note.type === 'session') { ui.notify('warning', messages.refusals.notForTheRoom); return undefined; }
  if (here?.note.type === 'session') return { community: here.community, session: here.note };
  const community = here?.community ?? context.community();
  const session = community === undefined ? undefined : lastSession(community, today()) ?? sessionsOf(community).at(-1);
  if (community !== undefined && session !== undefined) return { community, session };
  ui.notify('warning', community === undefined ? messages.refusals.noCommunity : messages.refusals.noSession);
  return undefined;
}

/** One member after the other, until the person has marked them all. */
export async function markAttendance(context: CommandContext): Promise<void> {
  const at = sessionInFront(context);
  for (let marking = at !== undefined; marking && at !== undefined;) marking = await markOne(context, at.session.path);
}

async function markOne(context: CommandContext, path: string): Promise<boolean> {
  const { environment: { ui, today }, messages } = context;
  const at = noteAt(context, path);
  if (at === undefined) return false;
  const { community, note: session } = at;
  const title = messages.commands.markAttendance;
  const members = namedMembers(community, today()).map((member): Person => ({ kind: 'member', name: member.name, member }));
  const person = await ui.pick({
    title, placeholder: messages.pick.whoIsThere(session.title),
    items: peopleToMark(community, session, members).map((each) => ({ label: each.name, description: each.kind === 'member' ? memberHint(community, each.member, inWords(context, attendanceOf(community, session, each))) : inWords(context, attendanceOf(community, session, each)), value: each })),
  });
  const kind = person === undefined ? undefined : await ui.pick({
    title, placeholder: messages.pick.howThere(person.name), items: (['present', 'absent', 'substituted'] as const).map((each) => ({ label: messages.attendance[each], value: each })),
  });
  if (person === undefined || kind === undefined) return false;
  const attendance: Attendance | undefined = kind !== 'substituted' ? { kind } : await substitutedBy(context, community, person, members);
  if (attendance === undefined) return false;
  return changeNote(context, path, (text) => mark(community, path, text, person, attendance), messages.done.attendance(person.name, inWords(context, attendance)));
}

async function substitutedBy(context: CommandContext, community: Community, absent: Person, members: readonly Person[]): Promise<Attendance | undefined> {
  const { commands, pick } = context.messages;
  const substitute = await pickSubstitute(context, community, members.filter((member) => keyOfPerson(member) !== keyOfPerson(absent)), commands.markAttendance, pick.whoCame(absent.name));
  return substitute === undefined ? undefined : { kind: 'substituted', by: writtenPerson(community, substitute) };
}

/** A member, or somebody whose name is typed. */
export async function pickSubstitute({ environment: { ui }, messages: { pick, input } }: CommandContext, community: Community, members: readonly Person[], title: string, placeholder: string): Promise<Person | undefined> {
  const picked = await ui.pick<Person | 'else'>({ title, placeholder, items: [...members.map((person) => ({ label: person.name, description: person.kind === 'member' ? memberHint(community, person.member) : '', value: person })), { label: pick.someoneElse, description: pick.somebodyHint, value: 'else' as const }] });
  if (picked !== 'else') return picked;
  const name = await ui.input({ title, prompt: input.substitute, placeholder: '', value: '', check: (text) => (isPersonName(text) ? undefined : input.nameBad) });
  return name === undefined ? undefined : resolvePerson(community, name.trim());
}

function inWords({ messages: { attendance } }: CommandContext, how: Standing | undefined): string {
  switch (how?.kind) {
    case undefined: return attendance.unknown;
    case 'substituted': return attendance.substitutedBy(shownName(how.by));
    case 'stands-in': return attendance.standsInFor(shownName(how.for));
    case 'present': case 'absent': return attendance[how.kind];
  }
}

/** In milliseconds. */
const aDay = 24 * 60 * 60_000;

/** Whether an item that was started belongs to another session than the one now: another is in front, or it runs since a day or more. */
function isLeftBehind(context: CommandContext, { path, started }: RunningItem): boolean {
  const { environment: { ui, clock } } = context;
  const active = ui.activeNote();
  const front = active === undefined ? undefined : noteAt(context, active)?.note;
  return active !== path && (front?.type === 'session' || clock() - started >= aDay);
}

/** The first item of the agenda, or the one after that which runs; behind the last one, the timer stops. */
export function nextAgendaItem(context: CommandContext): void {
  const { environment: { ui, clock }, choices, choose, messages } = context;
  const kept = choices().running;
  const before = kept === undefined || isLeftBehind(context, kept) ? undefined : kept;
  const runningAt = before === undefined ? undefined : noteAt(context, before.path);
  const at = runningAt === undefined ? sessionInFront(context) : { community: runningAt.community, session: runningAt.note };
  if (at === undefined) return;
  const { agenda, path } = at.session;
  if (agenda.length === 0) { ui.notify('warning', messages.refusals.noAgenda(at.session.title)); return; }
  const running = before === undefined || runningAt === undefined ? startItem(path, agenda, 0, clock()) : nextItem(before, agenda, clock());
  choose({ running });
  const item = running === undefined ? undefined : agenda[running.index];
  ui.notify('info', item === undefined ? messages.done.agendaOver : messages.done.agendaItem(item.words, item.minutes));
}
