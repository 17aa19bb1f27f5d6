import { canBeJudged } from './can-be-judged.ts';
import type { Note } from '../note/note.ts';
import type { TlpLabel } from '../note/tlp.ts';

/**
 * Whether what was read from a note may lie outside of its folder, on the same device. Nothing of a note that holds anything `TLP:RED` may, be it
 * the note, a part of it or a question, or only words that speak of it, for whoever wrote these may believe that they close something; nor of one in
 * which nobody can say what is labelled. A silent note is what its community is.
 */
export function mayBeKept(note: Note, defaultLabel: TlpLabel): boolean {
  const placed = [note.labelsInBody, note.parts, note.closedDefinitions, note.spokenLabels].flat().map(({ label }) => label);
  const labels = [note.label ?? defaultLabel, ...placed, ...note.questions.flatMap((question) => question.labels)];
  return canBeJudged(note) && !labels.includes('TLP:RED');
}
