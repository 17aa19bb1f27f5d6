import { editsInSequence } from '../text/edits-in-sequence.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { refuse } from './change-question.ts';
import type { Edits } from './change-question.ts';

/** One change that does what several do, each to what the one before it made. A step with nothing to do is none; one that is refused refuses all. */
export function inSequence(text: string, steps: readonly ((text: string) => Edits)[]): Edits {
  let edits: readonly TextEdit[] = [];
  let current = text;
  for (const step of steps) {
    const outcome = step(current);
    if ('refused' in outcome) {
      if (outcome.refused.code === 'already-so') continue;
      return outcome;
    }
    edits = editsInSequence(text, edits, outcome.edits);
    current = applyEdits(text, edits);
  }
  return edits.length === 0 ? refuse('already-so') : { edits };
}
