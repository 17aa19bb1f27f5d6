import { isLabelKey } from '../note/labels-in-body.ts';
import type { Question } from '../note/note.ts';
import { readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { saysDay } from '../note/question-of-item.ts';
import type { ListItem } from '../note/task-item.ts';
import { saysOnlyALabel } from '../note/like-label.ts';
import { readLabel } from '../note/tlp.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { findQuestion } from './target.ts';
import type { QuestionTarget } from './target.ts';

/** Why an operation changes nothing. */
export type Refusal =
  | { readonly code: 'not-found' | 'wrong-state' | 'already-so' | 'unsafe' | 'merge-conflict' | 'not-utf8' | 'note-unreadable' | 'nothing-selected' | 'part-selected' }
  /** Lines from 1. */
  | { readonly code: 'ambiguous'; readonly lines: readonly number[] };

/** Minimal edits against the text they were computed from, or a reason why not. */
export type Edits = { readonly edits: readonly TextEdit[] } | { readonly refused: Refusal };

/** A question found again in the newest text, with all that an edit needs. */
export interface QuestionSite extends NoteSource {
  readonly question: Question;
  /** Undefined for a question note. */
  readonly item: ListItem | undefined;
}

export function refuse(code: Exclude<Refusal['code'], 'ambiguous'>): { readonly refused: Refusal } {
  return { refused: { code } };
}

/**
 * Find a question in the newest text and let `plan` change it. What comes out is read again before anybody may write it:
 * the changed question must satisfy `holds`, and every other question must read as before. If not, nothing is changed.
 */
export function changeQuestion(
  text: string,
  target: QuestionTarget,
  plan: (site: QuestionSite) => Edits,
  holds: (changed: Question, before: Question) => boolean,
): Edits {
  const source = readNote(target.path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  const found = findQuestion(source.note, target);
  if (found.kind === 'not-found') return refuse('not-found');
  if (found.kind === 'ambiguous') return { refused: { code: 'ambiguous', lines: found.candidates.map((each) => each.place.line + 1) } };
  const { question } = found;
  const item = question.form === 'note' ? undefined : itemAt(source.body.items, question.item.start);
  if (question.form === 'line' && item === undefined) return refuse('unsafe');
  const outcome = plan({ ...source, question, item });
  if ('refused' in outcome) return outcome;
  if (outcome.edits.length === 0) return refuse('already-so');
  if (item !== undefined && takesWords(text, item, outcome.edits)) return refuse('unsafe');
  const index = source.note.questions.indexOf(question);
  const after = readNote(target.path, applyEdits(text, outcome.edits)).note.questions;
  const changed = after[index];
  const safe = changed !== undefined && holds(changed, question) && sameOthers(source.note.questions, after, index);
  return safe ? outcome : refuse('unsafe');
}

const dateFields: ReadonlySet<string> = new Set(['created', 'due', 'completion', 'cancelled', 'review', 'verified', 'obsolete']);

/** Whether edits would take away what no field of ours holds: a remark where a day should stand, a comment or a field inside a value. */
function takesWords(text: string, item: ListItem, edits: readonly TextEdit[]): boolean {
  return item.fields.some(({ key, value, range, valueRange }) => {
    if (!edits.some((edit) => edit.end > edit.start && edit.start < range.end && valueRange.start < edit.end)) return false;
    if (value === '') return false;
    if (dateFields.has(key) && !saysDay(key, value)) return true;
    if (isLabelKey(key) && readLabel(value) === undefined && !saysOnlyALabel(value)) return true;
    return /%%|<!--|::/.test(text.slice(valueRange.start, valueRange.end));
  });
}

export function itemAt(items: readonly ListItem[], start: number): ListItem | undefined {
  for (const item of items) {
    if (item.item.start === start) return item;
    if (item.item.start < start && start < item.item.end) return itemAt(item.children, start);
  }
  return undefined;
}

/** Whether every question but one reads as before, wherever it stands now. */
export function sameOthers(before: readonly Question[], after: readonly Question[], except: number): boolean {
  return before.length === after.length && before.every((question, index) => {
    const now = after[index];
    return index === except || (now !== undefined && gist(question) === gist(now));
  });
}

/** What a question says, without where it stands. */
export function gist({ form, text, state, id, owners, themes, labels, created, completion, answer, askedBy, answeredBy, supporters, replies, review, verified, obsolete, values }: Question): string {
  return JSON.stringify([form, text, state, id, owners, themes, labels, created, completion, answer?.text, askedBy, answeredBy, supporters, replies.map((reply) => reply.text), review, verified, obsolete, values.map((value) => value.text)]);
}
