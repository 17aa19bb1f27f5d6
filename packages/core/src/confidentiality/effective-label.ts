import type { Community } from '../community/community.ts';
import type { Note, Question } from '../note/note.ts';
import { isStricter, strictestOf } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';

/** A silent note has the community's default among members. What its body says can make it stricter, never looser. */
export function labelOfNote(community: Community, note: Note): TlpLabel {
  const said = note.label ?? community.charter.defaultLabel;
  return strictestOf([said, ...note.labelsInBody.map(({ label }) => label)]) ?? said;
}

/** Strictest wins among note, enclosing callouts and own field (TLP 2.0: a document can hold stricter parts, never looser ones). */
export function labelOfQuestion(community: Community, note: Note, question: Question): TlpLabel {
  const ofNote = labelOfNote(community, note);
  return strictestOf([ofNote, ...question.labels]) ?? ofNote;
}

/** Labels on a question that are looser than what stands around it, and so without effect. */
export function looserLabels(community: Community, note: Note, question: Question): readonly TlpLabel[] {
  const ofNote = labelOfNote(community, note);
  const around = strictestOf([ofNote, ...question.labelsAround]) ?? ofNote;
  return question.labels.filter((label) => isStricter(around, label));
}
