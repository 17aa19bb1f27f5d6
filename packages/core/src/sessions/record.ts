import { readNote } from '../note/parse-note.ts';
import type { Note } from '../note/note.ts';
import { gist, refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { isAllText, oneLine } from '../questions/operations.ts';
import { placesFor } from '../questions/place-line.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { PlainDate } from '../text/plain-date.ts';

export interface NewDecision {
  readonly words: string;
  readonly decided: PlainDate;
}

export interface NewAction {
  readonly words: string;
  /** As it shall stand in the note; empty for nobody yet. */
  readonly owner: string;
  readonly due: PlainDate | undefined;
}

const decisionsHeading = /^(?:our |onze )?(?:decisions?|besluiten|beslissingen)(?![\p{L}])/iu;
const actionsHeading = /(?:^|[^\p{L}])(?:actions?|acties|actiepunten|afspraken)(?![\p{L}])/iu;

/** Add a decision to a note: where the cursor stands, in the section for decisions, else at the end. */
export function recordDecision(path: string, text: string, { words, decided }: NewDecision, cursor: number | undefined): Edits {
  if (!isAllText(words)) return refuse('unsafe');
  const line = `[!] ${oneLine(words)}  [decided:: ${decided}]`;
  return record(path, text, line, decisionsHeading, cursor, (before, after) => {
    const added = after.decisions.filter((each) => each.decided === decided && each.text === oneLine(words)).length - before.decisions.filter((each) => each.decided === decided && each.text === oneLine(words)).length;
    return added === 1 && after.decisions.length === before.decisions.length + 1 && after.actions.length === before.actions.length;
  });
}

/** Add an action to a note, in the same way. */
export function recordAction(path: string, text: string, { words, owner, due }: NewAction, cursor: number | undefined): Edits {
  if (!isAllText(words)) return refuse('unsafe');
  const isAdded = (before: Note, after: Note): boolean => {
    const isIt = (each: Note['actions'][number]): boolean => each.state === 'open' && each.text === oneLine(words) && each.due === due && each.owners.join() === owner;
    return after.actions.filter(isIt).length === before.actions.filter(isIt).length + 1 && after.actions.length === before.actions.length + 1 && after.decisions.length === before.decisions.length;
  };
  const written = (fields: string): Edits => record(path, text, `[ ] ${oneLine(words)}${fields}`, actionsHeading, cursor, isAdded);
  const plain = written(`${owner === '' ? '' : `  [owner:: ${owner}]`}${due === undefined ? '' : `  [due:: ${due}]`}`);
  // Below no heading for actions, a task with neither would be one of the writer's own.
  return 'refused' in plain && plain.refused.code === 'unsafe' && owner === '' && due === undefined ? written('  [owner:: ]') : plain;
}

/** The first place where it reads as what it is, and everything else reads as before. */
function record(path: string, text: string, line: string, named: RegExp, cursor: number | undefined, isAdded: (before: Note, after: Note) => boolean): Edits {
  const source = readNote(path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  const edit = placesFor(source, line, named, cursor).find((place) => {
    const after = readNote(path, applyEdits(text, [place])).note;
    return isAdded(source.note, after) && after.label === source.note.label && after.questions.map(gist).join('\n') === source.note.questions.map(gist).join('\n');
  });
  return edit === undefined ? refuse('unsafe') : { edits: [edit] };
}
