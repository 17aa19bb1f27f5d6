import { noteOf, shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { linkTextFor } from '../community/resolve-link.ts';
import type { Note } from '../note/note.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { ProblemCounts } from '../views/lists/live-community.ts';
import type { ShownProblem } from '../views/problems.ts';
import type { Me } from '../views/actions.ts';
import type { Row, SidebarChoices } from '../views/sidebar.ts';
import { newBlockId } from '../questions/block-ids.ts';
import type { Refusal } from '../questions/change-question.ts';
import type { Environment } from './environment.ts';
import type { Change, ProcessOutcome } from './note-store.ts';
import type { Person } from '../community/people.ts';

/** What every command works with: the folder as it is known now, and how to change something in it. */
export interface CommandContext {
  readonly environment: Environment;
  readonly messages: Messages;
  /** Those that may be shown now. */
  readonly communities: () => readonly Community[];
  /** Also what nobody may see while somebody presents: for what is worked out and not shown. */
  readonly wholeCommunities: () => readonly Community[];
  /** The community in the sidebar; undefined where there is none. */
  readonly community: () => Community | undefined;
  readonly choices: () => SidebarChoices;
  readonly choose: (choices: Partial<SidebarChoices>) => void;
  readonly me: (community: Community) => Me;
  readonly problems: () => readonly ShownProblem[];
  /** How many there are, without gathering them. */
  readonly problemCounts: () => ProblemCounts;
  /** Read again what changed, or go on with what was called off. Resolves to the number of notes read; to undefined where that was called off. */
  readonly reload: () => Promise<number | undefined>;
  /** Call off the first reading. */
  readonly stopReading: () => void;
  /** Look for leaks in the words of all notes; what is found is a problem until its note changes. */
  readonly check: () => Promise<void>;
  /** Take in what a command wrote, without waiting for the store to tell. */
  readonly written: (path: string, text: string) => void;
  /** Ask again who the person is. */
  readonly reconsider: () => Promise<void>;
}

/** What a command does, on a row where it was called on one. */
export type CommandWork = (context: CommandContext, row: Row | undefined) => unknown;

/** Change a note and say in one line what came of it. True when it was written. */
export async function changeNote(context: CommandContext, path: string, change: (text: string) => Change<Refusal>, done: string): Promise<boolean> {
  const outcome = await context.environment.store.process(path, change);
  if (outcome.kind === 'written') {
    context.written(path, outcome.text);
    context.environment.ui.notify('info', done);
    return true;
  }
  context.environment.ui.notify('warning', failureText(context.messages, pathInWords(context, path), outcome));
  return false;
}

/** Where a note stands, as whoever looks along may read it. */
export function pathInWords(context: CommandContext, path: string): string {
  const at = noteAt(context, path);
  if (at !== undefined) return shownPath(at.community, at.note);
  return context.choices().presenting === undefined ? path : context.messages.export.nameLeftOut;
}

export function failureText({ refusals }: Messages, path: string, outcome: Exclude<ProcessOutcome<Refusal>, { kind: 'written' }>): string {
  if (outcome.kind !== 'refused') return refusals[outcome.kind](path);
  const { reason } = outcome;
  switch (reason.code) {
    case 'ambiguous': return refusals.ambiguous(reason.lines.join(', '));
    case 'merge-conflict': case 'not-utf8': case 'note-unreadable': return refusals[reason.code](path);
    case 'not-found': case 'wrong-state': case 'already-so': case 'unsafe': case 'nothing-selected': case 'part-selected': return refusals[reason.code];
  }
}

/** A block id that no question of any community here has. */
export function freshId({ wholeCommunities, environment }: CommandContext): string {
  const taken = new Set(wholeCommunities().flatMap((community) => community.notes.flatMap((note) => note.questions.map((question) => question.id ?? ''))));
  return newBlockId(() => environment.random(), taken);
}

/** The community and the note that a path belongs to. */
export function noteAt({ communities }: Pick<CommandContext, 'communities'>, path: string): { readonly community: Community; readonly note: Note } | undefined {
  for (const community of communities()) {
    const note = noteOf(community, path);
    if (note !== undefined) return { community, note };
  }
  return undefined;
}

/** The note in front of the person; says so where there is none that a command may work on. */
export function noteInFront(context: CommandContext, path: string | undefined): ReturnType<typeof noteAt> {
  const { environment: { ui }, messages: { refusals }, wholeCommunities } = context;
  const at = path === undefined ? undefined : noteAt(context, path);
  if (at !== undefined) return at;
  const isHidden = path !== undefined && noteAt({ communities: wholeCommunities }, path) !== undefined;
  ui.notify('warning', isHidden ? refusals.notForTheRoom : refusals.noActiveNote);
  return undefined;
}

/** How a person stands in a note: a link to the member note, else the plain name. */
export function writtenPerson(community: Community, person: Person): string {
  return person.kind === 'member' ? `[[${linkTextFor(community, person.member.note)}]]` : person.name;
}
