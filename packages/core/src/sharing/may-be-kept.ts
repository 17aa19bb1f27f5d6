import { canBeJudged } from './can-be-judged.ts';
import type { Note } from '../note/note.ts';
import type { TlpLabel } from '../note/tlp.ts';

/**
 * Whether what was read from a note may lie outside of its folder, on the same device. Nothing of a note that holds anything `TLP:RED` may, be it
 * the note, a part of it or a question; nor of one in which nobody can say what is labelled. A silent note is what its community is.
 */
export function mayBeKept(note: Note, defaultLabel: TlpLabel): boolean {
  const labels = [note.label ?? defaultLabel, ...note.labelsInBody.map(({ label }) => label), ...note.parts.map(({ label }) => label), ...note.closedDefinitions.map(({ label }) => label), ...note.questions.flatMap((question) => question.labels)];
  return canBeJudged(note) && !labels.includes('TLP:RED');
}
