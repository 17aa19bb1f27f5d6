import type { Question } from '../note/note.ts';
import { readNote, valuesOf } from '../note/parse-note.ts';
import { saysDay } from '../note/question-of-item.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { changeQuestion, gist, refuse } from './change-question.ts';
import type { Edits } from './change-question.ts';
import { setField } from './edit-line.ts';
import { editProperties } from './edit-properties.ts';
import { isObsolete, keepingOfNote } from './kept-answers.ts';
import type { Keeping } from './kept-answers.ts';
import { inFrontmatter, onLine } from './operations.ts';
import type { QuestionTarget } from './target.ts';

/** A resolved question, or a knowledge note. */
export type AnswerTarget =
  | { readonly kind: 'question'; readonly question: QuestionTarget }
  | { readonly kind: 'knowledge'; readonly path: string };

export interface Verification {
  readonly on: PlainDate;
  /** When to look again; undefined to leave that as it is. */
  readonly review: PlainDate | undefined;
}

/** Write down that somebody looked, and found that it still holds. `newId` is given to a line that has no block id yet. */
export function verifyAnswer(text: string, target: AnswerTarget, { on, review }: Verification, newId: string): Edits {
  const days: Days = review === undefined ? [['verified', on]] : [['review', review], ['verified', on]];
  return writeDays(text, target, days, (keeping) => !isObsolete(keeping, on), newId);
}

/** Write down that it holds no more. The answer stays where it is. A day to come on which it was to become obsolete goes only where it is the `planned` one, which the person knows. */
export function markObsolete(text: string, target: AnswerTarget, { on, planned }: { readonly on: PlainDate; readonly planned: PlainDate | undefined }, newId: string): Edits {
  return writeDays(text, target, [['obsolete', on]], (keeping) => !isObsolete(keeping, on) && keeping.obsolete === planned, newId);
}

/** In the order in which they are written. */
type Days = readonly (readonly ['review' | 'verified' | 'obsolete', PlainDate])[];

function writeDays(text: string, target: AnswerTarget, days: Days, fits: (keeping: Keeping) => boolean, newId: string): Edits {
  return target.kind === 'knowledge' ? writeInKnowledge(text, target.path, days, fits) : writeInQuestion(text, target.question, days, fits, newId);
}

function writeInQuestion(text: string, target: QuestionTarget, days: Days, fits: (keeping: Keeping) => boolean, newId: string): Edits {
  return changeQuestion(text, target, (site) => {
    const { question, item } = site;
    if (question.state !== 'resolved' || !fits(question)) return refuse('wrong-state');
    if (item === undefined) return inFrontmatter(site, days.map(([key, value]) => ({ key, value })));
    return onLine(item, newId, days.flatMap(([key, value]) => setField(text, item, [key], value)));
  }, (changed, before) => gist({ ...changed, id: before.id }) === gist({ ...before, ...saidBy(days) }));
}

function saidBy(days: Days): Partial<Question> {
  return Object.fromEntries(days);
}

function writeInKnowledge(text: string, path: string, days: Days, fits: (keeping: Keeping) => boolean): Edits {
  const source = readNote(path, text);
  const { note } = source;
  if (note.locked !== undefined) return refuse(note.locked);
  if (note.problems.some(({ code }) => code.startsWith('frontmatter-'))) return refuse('note-unreadable');
  if (note.type !== 'knowledge') return refuse('not-found');
  if (!fits(keepingOfNote(note))) return refuse('wrong-state');
  // A remark where a day should stand is somebody's text.
  if (days.some(([key]) => valuesOf(note.properties, key).some((value) => !saysDay(key, value)))) return refuse('unsafe');
  if (days.every(([key, value]) => valuesOf(note.properties, key).join() === value)) return refuse('already-so');
  const edits = editProperties(source, days.map(([key, value]) => ({ key, value })));
  if (edits === undefined) return refuse('unsafe');
  const after = keepingOfNote(readNote(path, applyEdits(text, edits)).note);
  return days.every(([key, value]) => after[key] === value) ? { edits } : refuse('unsafe');
}
