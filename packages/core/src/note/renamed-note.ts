import type { Note } from './note.ts';
import { nameOfPath } from './parse-note.ts';

/** The same note at another path: what it says did not change, so nothing is read again. */
export function renamedNote(note: Note, path: string): Note {
  const name = nameOfPath(path);
  if (note.hasHeading) return { ...note, path, name };
  const questions = note.questions.map((question) => (question.form === 'note' ? { ...question, text: name } : question));
  return { ...note, path, name, title: name, questions };
}
