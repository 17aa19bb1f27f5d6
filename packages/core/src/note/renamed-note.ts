import { mapped } from '../text/mapped.ts';
import { labelInName } from './label-in-name.ts';
import type { Note } from './note.ts';
import { nameOfPath } from './parse-note.ts';

/** The same note at another path: what it says did not change, so nothing is read again. Undefined where a name says who may read it: then it is. */
export function renamedNote(note: Note, path: string): Note | undefined {
  const name = nameOfPath(path);
  if (name !== note.name && (labelInName(name) ?? labelInName(note.name)) !== undefined) return undefined;
  if (note.hasHeading) return { ...note, path, name };
  const questions = mapped(note.questions, (question) => (question.form === 'note' ? { ...question, text: name } : question));
  return { ...note, path, name, title: name, questions };
}
