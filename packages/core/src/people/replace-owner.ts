import { readNote, valuesOf } from '../note/parse-note.ts';
import type { Note } from '../note/note.ts';
import { changeQuestion, gist, itemAt, refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { targetOf } from '../questions/target.ts';
import type { QuestionTarget } from '../questions/target.ts';
import { actionTargetOf, findAction } from '../sessions/finish-action.ts';
import type { ActionTarget } from '../sessions/finish-action.ts';
import { applyEdits } from '../text/text-edit.ts';
import { namesAfter, renameInKey, renameOwners, renameOwnersOfAction } from './change-names.ts';
import type { Renaming } from './change-names.ts';

/** Where an owner is written: in the frontmatter of a note, or on the line of a question or an action. */
export type OwnedThing =
  | { readonly kind: 'note'; readonly path: string }
  | { readonly kind: 'question'; readonly target: QuestionTarget }
  | { readonly kind: 'action'; readonly target: ActionTarget };

/** What is owned at a place of a note; undefined where nothing is. */
export function ownedAt(note: Note, start: number): OwnedThing | undefined {
  const question = note.questions.find(({ form, place }) => form === 'line' && place.start === start);
  if (question !== undefined) return { kind: 'question', target: targetOf(note, question) };
  const action = note.actions.find(({ place }) => place.start === start);
  if (action !== undefined) return { kind: 'action', target: actionTargetOf(note, action) };
  const isOwners = note.properties.some(({ key, place }) => key === 'owners' && place.start === start);
  return isOwners ? { kind: 'note', path: note.path } : undefined;
}

/** Put somebody in the place of one owner, or nobody. Other owners stay, and everything else reads as before, or nothing is changed. */
export function replaceOwner(text: string, thing: OwnedThing, written: string, by: string | undefined): Edits {
  const renaming: Renaming = { isLeaver: (name) => name === written, isSuccessor: (name) => name === by, to: by };
  switch (thing.kind) {
    case 'note': return inNote(text, thing.path, written, renaming);
    case 'question': return onQuestion(text, thing.target, written, renaming);
    case 'action': return onAction(text, thing.target, written, renaming);
  }
}

function inNote(text: string, path: string, written: string, renaming: Renaming): Edits {
  const source = readNote(path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  const before = valuesOf(source.note.properties, 'owners');
  if (!before.includes(written)) return refuse('not-found');
  const edits = renameInKey(source, 'owners', renaming);
  const after = edits === undefined ? undefined : readNote(path, applyEdits(text, edits)).note;
  const others = (note: Note): string => JSON.stringify([note.properties.filter(({ key }) => key !== 'owners').map(({ key, values }) => [key, values]), note.questions.filter(({ form }) => form === 'line').map(gist), note.label]);
  const isSafe = after !== undefined && others(after) === others(source.note) && isSame(valuesOf(after.properties, 'owners').filter((name) => name !== ''), namesAfter(before, renaming));
  return edits !== undefined && isSafe ? { edits } : refuse('unsafe');
}

function onQuestion(text: string, target: QuestionTarget, written: string, renaming: Renaming): Edits {
  return changeQuestion(text, target, ({ item, question: { owners } }) => {
    if (item === undefined || !owners.includes(written)) return refuse('not-found');
    return { edits: renameOwners(text, item, renaming) };
  }, (changed, before) => changed.text === before.text && changed.state === before.state && isSame(changed.owners, namesAfter(before.owners, renaming)));
}

function onAction(text: string, target: ActionTarget, written: string, renaming: Renaming): Edits {
  const source = readNote(target.path, text);
  const { note, body } = source;
  if (note.locked !== undefined) return refuse(note.locked);
  const found = findAction(note, target);
  if ('code' in found) return { refused: found };
  const item = itemAt(body.items, found.item.start);
  if (item === undefined || !found.owners.includes(written)) return refuse('not-found');
  const edits = renameOwnersOfAction(source, item, renaming);
  const after = readNote(target.path, applyEdits(text, edits)).note;
  const wanted = note.actions.map((each) => gistOfAction(each === found ? { ...each, owners: namesAfter(each.owners, renaming) } : each));
  const isSafe = isSame(after.actions.map(gistOfAction), wanted) && isSame(after.questions.map(gist), note.questions.map(gist)) && after.label === note.label;
  return isSafe ? { edits } : refuse('unsafe');
}

function gistOfAction({ text, state, id, owners, due, completion }: Note['actions'][number]): string {
  return JSON.stringify([text, state, id, owners, due, completion]);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
