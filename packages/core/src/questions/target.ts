import type { Note, Question } from '../note/note.ts';

/** Enough to find a question again in the newest text: by its block id, else by its exact text. */
export interface QuestionTarget {
  readonly path: string;
  readonly form: 'line' | 'note';
  readonly id: string | undefined;
  readonly text: string;
}

export function targetOf(note: Note, question: Question): QuestionTarget {
  return { path: note.path, form: question.form, id: question.id, text: question.text };
}

export type Found =
  | { readonly kind: 'found'; readonly question: Question }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Question[] };

/** Find a question again in a note that was just read. Never by a line number: lines move while one looks elsewhere. */
export function findQuestion(note: Note, target: QuestionTarget): Found {
  const sameForm = note.questions.filter((question) => question.form === target.form);
  if (target.form === 'note') return oneOf(sameForm);
  const sameText = (question: Question): boolean => question.text === target.text;
  const byId = target.id === undefined ? [] : sameForm.filter((question) => question.id === target.id);
  if (byId.length === 1) return oneOf(byId);
  // Two questions got one id by copying: then the text decides between these two.
  const candidates = byId.length > 1 ? byId : sameForm;
  const exact = candidates.filter(sameText);
  return exact.length === 0 && byId.length > 1 ? oneOf(byId) : oneOf(exact);
}

function oneOf(questions: readonly Question[]): Found {
  const [only, ...others] = questions;
  if (only === undefined) return { kind: 'not-found' };
  return others.length === 0 ? { kind: 'found', question: only } : { kind: 'ambiguous', candidates: questions };
}

