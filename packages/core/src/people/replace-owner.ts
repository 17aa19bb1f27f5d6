import { readNote, valuesOf } from '../note/parse-note.ts';
import type { Note } from '../note/note.ts';
import { changeQuestion, gist, itemAt, refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { removeFields, setField } from '../questions/edit-line.ts';
import { editProperties } from '../questions/edit-properties.ts';
import type { ListItem } from '../note/task-item.ts';
import { targetOf } from '../questions/target.ts';
import type { QuestionTarget } from '../questions/target.ts';
import { actionTargetOf, findAction } from '../sessions/finish-action.ts';
import type { ActionTarget } from '../sessions/finish-action.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** Where an owner is written: in the frontmatter of a note, or on the line of a question or an action. */
export type OwnedThing =
  | { readonly kind: 'note'; readonly path: string; readonly owners: readonly string[] }
  | { readonly kind: 'question'; readonly target: QuestionTarget; readonly owners: readonly string[] }
  | { readonly kind: 'action'; readonly target: ActionTarget; readonly owners: readonly string[] };

/** What is owned at a place of a note; undefined where nothing is. */
export function ownedAt(note: Note, start: number): OwnedThing | undefined {
  const question = note.questions.find(({ form, place }) => form === 'line' && place.start === start);
  if (question !== undefined) return { kind: 'question', target: targetOf(note, question), owners: question.owners };
  const action = note.actions.find(({ place }) => place.start === start);
  if (action !== undefined) return { kind: 'action', target: actionTargetOf(note, action), owners: action.owners };
  const property = note.properties.find(({ key, place }) => key === 'owners' && place.start === start);
  return property === undefined ? undefined : { kind: 'note', path: note.path, owners: property.values };
}

/** Put somebody in the place of one owner, or nobody. Other owners stay, and everything else reads as before, or nothing is changed. */
export function replaceOwner(text: string, thing: OwnedThing, written: string, by: string | undefined): Edits {
  switch (thing.kind) {
    case 'note': return inNote(text, thing.path, written, by);
    case 'question': return onQuestion(text, thing.target, written, by);
    case 'action': return onAction(text, thing.target, written, by);
  }
}

function inNote(text: string, path: string, written: string, by: string | undefined): Edits {
  const source = readNote(path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  const before = valuesOf(source.note.properties, 'owners');
  if (!before.includes(written)) return refuse('not-found');
  const after = replaced(before, written, by);
  const edits = editProperties(source, [{ key: 'owners', value: after.length === 0 ? undefined : after }]);
  return edits === undefined ? refuse('unsafe') : { edits };
}

function onQuestion(text: string, target: QuestionTarget, written: string, by: string | undefined): Edits {
  return changeQuestion(text, target, ({ item, question: { owners } }) => {
    if (item === undefined || !owners.includes(written)) return refuse('not-found');
    return { edits: onLine(text, item, replaced(owners, written, by)) };
  }, (changed, before) => changed.text === before.text && changed.state === before.state && isSame(changed.owners, replaced(before.owners, written, by)));
}

function onAction(text: string, target: ActionTarget, written: string, by: string | undefined): Edits {
  const { note, body } = readNote(target.path, text);
  if (note.locked !== undefined) return refuse(note.locked);
  const found = findAction(note, target);
  if ('code' in found) return { refused: found };
  const item = itemAt(body.items, found.item.start);
  if (item === undefined || !found.owners.includes(written)) return refuse('not-found');
  const owners = replaced(found.owners, written, by);
  const edits = onLine(text, item, owners);
  const after = readNote(target.path, applyEdits(text, edits)).note;
  // Without an owner a task that nothing else makes an action would be none any more, and nobody would see to it.
  const wanted = note.actions.map((each) => gistOfAction(each === found ? { ...each, owners } : each));
  const isSafe = isSame(after.actions.map(gistOfAction), wanted) && isSame(after.questions.map(gist), note.questions.map(gist)) && after.label === note.label;
  return isSafe ? { edits } : refuse('unsafe');
}

function gistOfAction({ text, state, id, owners, due, completion }: Note['actions'][number]): string {
  return JSON.stringify([text, state, id, owners, due, completion]);
}

function onLine(text: string, item: ListItem, owners: readonly string[]): readonly TextEdit[] {
  if (owners.length > 0) return setField(text, item, ['owner', 'owners'], owners.join(', '));
  return [...removeFields(text, item, 'owner'), ...removeFields(text, item, 'owners')];
}

/** Somebody who is an owner already does not become one twice. */
function replaced(owners: readonly string[], written: string, by: string | undefined): readonly string[] {
  return [...new Set(owners.flatMap((owner) => (owner !== written ? [owner] : by === undefined ? [] : [by])))];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
