import type { Community } from '../community/community.ts';
import { shownPath } from '../community/community.ts';
import { resolvePerson } from '../community/people.ts';
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
  const facts = community.notes.flatMap((note) => note.actions.filter(({ state }) => state === 'open').map((action): ActionFacts => ({
    ...aroundOf(community, note, action), action,
    owners: action.owners.map((written) => resolvePerson(community, written)),
    late: action.due === undefined ? undefined : daysBetween(action.due, today),
  })));
  return facts.sort((a, b) => (b.late ?? -Infinity) - (a.late ?? -Infinity) || inNotes(a.note, a.action, b.note, b.action));
}

/** The newest first; what has no day comes last. */
export function decisionsOf(community: Community): readonly DecisionFacts[] {
  const facts = community.notes.flatMap((note) => note.decisions.map((decision): DecisionFacts => ({
    ...aroundOf(community, note, decision), decision, decided: decision.decided ?? dateOfProperty(note.properties, 'date'),
  })));
  return facts.sort((a, b) => {
    if (a.decided !== b.decided) return (a.decided ?? '') > (b.decided ?? '') ? -1 : 1;
    return inNotes(a.note, a.decision, b.note, b.decision);
  });
}

function aroundOf(community: Community, note: Note, { item }: Action | Decision): AgreementFacts {
  return { note, where: shownPath(community, note), label: effectiveLabel(community, { note, range: item }).label };
}

function inNotes(noteA: Note, a: Action | Decision, noteB: Note, b: Action | Decision): number {
  if (noteA.path !== noteB.path) return noteA.path < noteB.path ? -1 : 1;
  return a.place.start - b.place.start;
}
