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

const findable = new WeakMap<Note, ReadonlySet<Question>>();

/** The questions of a note that an operation would find again, all of them in one pass. */
export function findableQuestions(note: Note): ReadonlySet<Question> {
  const known = findable.get(note) ?? new Set(note.questions.filter(onlyOne(note.questions)));
  findable.set(note, known);
  return known;
}

function onlyOne(questions: readonly Question[]): (question: Question) => boolean {
  const count = new Map<string, number>();
  const keysOf = ({ form, id, text }: Question): readonly string[] => (form === 'note' ? ['note'] : [`text ${text}`, ...(id === undefined ? [] : [`id ${id}`, `id ${id} text ${text}`])]);
  for (const key of questions.flatMap(keysOf)) count.set(key, (count.get(key) ?? 0) + 1);
  const isOne = (key: string): boolean => count.get(key) === 1;
  return ({ form, id, text }) => (form === 'note' ? isOne('note') : id === undefined ? isOne(`text ${text}`) : isOne(`id ${id}`) || isOne(`id ${id} text ${text}`));
}

function oneOf(questions: readonly Question[]): Found {
  const [only, ...others] = questions;
  if (only === undefined) return { kind: 'not-found' };
  return others.length === 0 ? { kind: 'found', question: only } : { kind: 'ambiguous', candidates: questions };
}

