import { changeQuestion, refuse } from './change-question.ts';
import type { Edits } from './change-question.ts';
import { addBlockId } from './edit-line.ts';
import type { QuestionTarget } from './target.ts';

/** Give a question on a line a block id, so that a link can lead to it. Refused where it has one, or is a note of its own. */
export function giveBlockId(text: string, target: QuestionTarget, newId: string): Edits {
  return changeQuestion(text, target, ({ item, question }) => (item === undefined || question.id !== undefined ? refuse('already-so') : { edits: addBlockId(item, newId) }),
    (changed, before) => changed.id === newId && changed.text === before.text && changed.state === before.state);
}
