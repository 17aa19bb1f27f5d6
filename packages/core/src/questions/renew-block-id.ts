import { readNote } from '../note/parse-note.ts';
import { applyEdits } from '../text/text-edit.ts';
import { gist, itemAt, refuse, sameOthers } from './change-question.ts';
import type { Edits } from './change-question.ts';

/** Give the last question of a note that has this block id a new one: links to the id keep leading to the one before it. */
export function renewBlockId(path: string, text: string, id: string, newId: string): Edits {
  const { note, body } = readNote(path, text);
  if (note.locked !== undefined) return refuse(note.locked);
  const question = note.questions.filter((each) => each.id === id).at(-1);
  const blockId = question === undefined ? undefined : itemAt(body.items, question.item.start)?.blockId;
  if (question === undefined || blockId === undefined) return refuse('not-found');
  const edits = [{ start: blockId.start, end: blockId.end, newText: `^${newId}` }];
  const after = readNote(path, applyEdits(text, edits)).note.questions;
  const index = note.questions.indexOf(question);
  const changed = after[index];
  const safe = changed !== undefined && gist(changed) === gist({ ...question, id: newId }) && sameOthers(note.questions, after, index);
  return safe ? { edits } : refuse('unsafe');
}
