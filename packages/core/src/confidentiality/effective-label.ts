import type { Community } from '../community/community.ts';
import type { Note, Question } from '../note/note.ts';
import { isStricter, strictestOf } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';

/** A silent note has the community's default among members. */
export function labelOfNote(community: Community, note: Note): TlpLabel {
  return note.label ?? community.charter.defaultLabel;
}

/** Strictest wins among note, enclosing callouts and own field (TLP 2.0: a document can hold stricter parts, never looser ones). */
export function labelOfQuestion(community: Community, note: Note, question: Question): TlpLabel {
  const ofNote = labelOfNote(community, note);
  return strictestOf([ofNote, ...question.labels]) ?? ofNote;
}

/** Labels on a question that are looser than its note's, and so without effect. */
export function looserLabels(community: Community, note: Note, question: Question): readonly TlpLabel[] {
  return question.labels.filter((label) => isStricter(labelOfNote(community, note), label));
}
