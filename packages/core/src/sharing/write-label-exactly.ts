import { readNote } from '../note/parse-note.ts';
import { nearestLabel, readLabel } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { applyEdits } from '../text/text-edit.ts';

/** What a label stands for that is not written exactly: what it is read as, else what was most likely meant. */
export function meantLabel(written: string): TlpLabel | undefined {
  return readLabel(written) ?? nearestLabel(written);
}

/** Write a label exactly, where a problem says that it is not. `start` tells it from others that are written the same. */
export function writeLabelExactly(path: string, text: string, written: string, start: number): Edits {
  const { note } = readNote(path, text);
  const label = meantLabel(written);
  if (note.locked !== undefined) return refuse(note.locked);
  const sames = inexact(note.problems, written);
  const problem = sames.find(({ place }) => place.start === start) ?? (sames.length === 1 ? sames[0] : undefined);
  if (problem === undefined || label === undefined || written === '') return refuse('not-found');
  const at = text.slice(problem.place.start, problem.place.end).lastIndexOf(written);
  if (at < 0) return refuse('unsafe');
  const from = problem.place.start + at;
  const edits = [{ start: from, end: from + written.length, newText: label }];
  const after = readNote(path, applyEdits(text, edits)).note;
  const safe = inexact(after.problems, written).length === sames.length - 1 && after.questions.length === note.questions.length && after.properties.length === note.properties.length;
  return safe ? { edits } : refuse('unsafe');
}

function inexact(problems: ReturnType<typeof readNote>['note']['problems'], written: string): typeof problems {
  return problems.filter(({ code, detail }) => (code === 'label-inexact' || code === 'label-unreadable') && detail === written);
}
