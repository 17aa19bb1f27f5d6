import type { Community } from '../community/community.ts';
import { shownPath } from '../community/community.ts';
import { pathApart, resolvePerson } from '../community/people.ts';
import type { Person } from '../community/people.ts';
import { effectiveLabel } from '../confidentiality/effective-label.ts';
import type { Action, Decision, Note } from '../note/note.ts';
import { dateOfProperty } from '../note/parse-note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { daysBetween } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** A decision or an action with what its note and its community say about it. */
interface AgreementFacts {
  readonly note: Note;
  /** The path of the note, as it may be shown. */
  readonly where: string;
  readonly label: TlpLabel;
}

export interface ActionFacts extends AgreementFacts {
  readonly action: Action;
  readonly owners: readonly Person[];
  /** For each owner, what tells them apart from another member of their name; empty where nobody has it. */
  readonly ownersApart: readonly string[];
  /** Days since it was due; negative before, undefined where no day was agreed. */
  readonly late: number | undefined;
}

export interface DecisionFacts extends AgreementFacts {
  readonly decision: Decision;
  /** Its own day, else that of its note. */
  readonly decided: PlainDate | undefined;
}

/** What is still to be done, what is due first in front. */
export function openActionsOf(community: Community, today: PlainDate): readonly ActionFacts[] {
  return community.notes.flatMap((note) => openActionsIn(community, note, today)).sort(byDue);
}

/** Those of one note, in the order of the text. */
export function openActionsIn(community: Community, note: Note, today: PlainDate): readonly ActionFacts[] {
  return note.actions.filter(({ state }) => state === 'open').map((action): ActionFacts => {
    const owners = action.owners.map((written) => resolvePerson(community, written));
    return {
      note, where: shownPath(community, note), label: labelOf(community, note, action), action, owners,
      ownersApart: owners.map((owner) => pathApart(community, owner)),
      late: action.due === undefined ? undefined : daysBetween(action.due, today),
    };
  });
}

function byDue(a: ActionFacts, b: ActionFacts): number {
  if (a.late !== b.late) return (a.late ?? -Infinity) > (b.late ?? -Infinity) ? -1 : 1;
  return inNotes(a.note, a.action, b.note, b.action);
}

/** The newest first; what has no day comes last. */
export function decisionsOf(community: Community): readonly DecisionFacts[] {
  return community.notes.flatMap((note) => decisionsIn(community, note)).sort(newestDecision);
}

/** Those of one note, in the order of the text. */
export function decisionsIn(community: Community, note: Note): readonly DecisionFacts[] {
  return note.decisions.map((decision): DecisionFacts => ({
    note, where: shownPath(community, note), label: labelOf(community, note, decision), decision, decided: dayOfDeciding(note, decision),
  }));
}

/** Its own day, else that of its note; where its own can't be read, nobody knows. */
export function dayOfDeciding({ properties }: Note, { decided, hasUnreadDay }: Decision): PlainDate | undefined {
  return hasUnreadDay ? undefined : decided ?? dateOfProperty(properties, 'date');
}

function newestDecision(a: DecisionFacts, b: DecisionFacts): number {
  if (a.decided !== b.decided) return (a.decided ?? '') > (b.decided ?? '') ? -1 : 1;
  return inNotes(a.note, a.decision, b.note, b.decision);
}

function labelOf(community: Community, note: Note, { item }: Action | Decision): TlpLabel {
  return effectiveLabel(community, { note, range: item }).label;
}

function inNotes(noteA: Note, a: Action | Decision, noteB: Note, b: Action | Decision): number {
  if (noteA.path !== noteB.path) return noteA.path < noteB.path ? -1 : 1;
  return a.place.start - b.place.start;
}
