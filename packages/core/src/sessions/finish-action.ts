import { readNote } from '../note/parse-note.ts';
import type { Action, Note } from '../note/note.ts';
import type { Edits, Refusal } from '../questions/change-question.ts';
import { gist, itemAt, refuse } from '../questions/change-question.ts';
import { setField, setMark } from '../questions/edit-line.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** Enough to find an action again in the newest text: by its block id, else by its exact text. */
export interface ActionTarget {
  readonly path: string;
  readonly id: string | undefined;
  readonly text: string;
}

export function actionTargetOf({ path }: Note, { id, text }: Action): ActionTarget {
  return { path, id, text };
}

/** Mark an action as done, on a day. Everything else reads as before, or nothing is changed. */
export function finishAction(text: string, target: ActionTarget, on: PlainDate): Edits {
  const source = readNote(target.path, text);
  const { note } = source;
  if (note.locked !== undefined) return refuse(note.locked);
  const found = findAction(note, target);
  if ('code' in found) return { refused: found };
  if (found.state !== 'open') return refuse('already-so');
  const item = itemAt(source.body.items, found.item.start);
  if (item === undefined) return refuse('unsafe');
  const edits = [...setMark(item, 'x'), ...setField(text, item, ['completion'], on)];
  const index = note.actions.indexOf(found);
  const after = readNote(target.path, applyEdits(text, edits)).note;
  const now = after.actions[index];
  const isSafe = now?.state === 'done' && now.completion === on && now.text === found.text && now.due === found.due && now.owners.join() === found.owners.join()
    && after.actions.length === note.actions.length && note.actions.every((each, at) => at === index || each.text === after.actions[at]?.text)
    && after.questions.map(gist).join('\n') === note.questions.map(gist).join('\n') && after.label === note.label;
  return isSafe ? { edits } : refuse('unsafe');
}

/** An action in a note that was just read, or why it can’t be told which. */
export function findAction({ actions }: Note, { id, text }: ActionTarget): Action | Refusal {
  const byId = id === undefined ? [] : actions.filter((action) => action.id === id);
  const candidates = byId.length > 0 ? byId : actions.filter((action) => action.text === text);
  const [only, ...others] = candidates;
  if (only === undefined) return { code: 'not-found' };
  return others.length === 0 ? only : { code: 'ambiguous', lines: candidates.map(({ place }) => place.line + 1) };
}
