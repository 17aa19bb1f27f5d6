import { parseNote, readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { gist, refuse } from './change-question.ts';
import type { Edits } from './change-question.ts';
import { isAllText, oneLine } from './operations.ts';
import { placesFor } from './place-line.ts';

export interface NewQuestion {
  readonly words: string;
  /** As they shall stand in the note; empty for none. */
  readonly askedBy: string;
  readonly theme: string;
  readonly created: PlainDate;
  readonly id: string;
  readonly form: 'mark' | 'tag';
}

/** A question as the commands write it. */
export function questionLine({ words, askedBy, theme, created, id, form }: NewQuestion): string {
  const field = (key: string, value: string): string => (value === '' ? '' : `  [${key}:: ${value}]`);
  return `${questionStart(words, form)}${field('theme', theme)}${field('asked-by', askedBy)}${field('created', created)} ^${id}`;
}

function questionStart(words: string, form: NewQuestion['form']): string {
  return form === 'mark' ? `[?] ${oneLine(words)}` : `[ ] ${oneLine(words)} #question`;
}

const questionsHeading = /^(?:open |onze |our )?(?:questions?|vragen)\b/i;

/**
 * Add a question to a note: on the blank line where the cursor stands, else below the other questions of its section "Questions", else at
 * the end. Of these places the first one is taken where it reads as a question and everything else reads as before.
 */
export function askQuestion(path: string, text: string, asked: NewQuestion, cursor: number | undefined): Edits {
  const source = readNote(path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  if (!isAllText(asked.words)) return refuse('unsafe');
  const line = questionLine(asked);
  const edit = placesFor(source, line, questionsHeading, cursor).find((place) => readsWell(source, place, asked));
  return edit === undefined ? refuse('unsafe') : { edits: [edit] };
}

function readsWell({ note, text }: NoteSource, edit: TextEdit, { id, words, form }: NewQuestion): boolean {
  const meant = parseNote('', `- ${questionStart(words, form)}`).questions[0]?.text;
  const after = readNote(note.path, applyEdits(text, [edit])).note;
  const added = after.questions.filter((question) => question.id === id && question.state === 'open' && question.text === meant);
  const others = after.questions.filter((question) => !added.includes(question));
  return added.length === 1 && after.label === note.label && others.map(gist).join('\n') === note.questions.map(gist).join('\n');
}
