import type { Community } from '../../src/community/community.ts';
import { communitiesOf } from '../../src/community/communities-of.ts';
import type { Question } from '../../src/note/note.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import type { QuestionTarget } from '../../src/questions/target.ts';
import { targetOf } from '../../src/questions/target.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import type { TextEdit } from '../../src/text/text-edit.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';

export const today = '2026-11-23' as PlainDate;
export const path = 'sessions/2026-11-12 Session.md';

/** The question whose text begins with some words, as a command would aim at it. */
export function aimAt(text: string, words: string): QuestionTarget {
  const note = parseNote(path, text);
  return targetOf(note, questionCalled(text, words));
}

export function questionCalled(text: string, words: string): Question {
  const question = parseNote(path, text).questions.find((each) => each.text.startsWith(words));
  if (question === undefined) throw new Error(`no question “${words}” in:\n${text}`);
  return question;
}

/** The text after an operation, or the code of its refusal. */
export function after(text: string, outcome: { readonly edits: readonly TextEdit[] } | { readonly refused: { readonly code: string } }): string {
  return 'refused' in outcome ? `refused: ${outcome.refused.code}` : applyEdits(text, outcome.edits);
}

/** Communities from notes by path. */
export function communities(notes: Readonly<Record<string, string>>): readonly Community[] {
  return communitiesOf(Object.entries(notes).map(([name, text]) => parseNote(name, text)));
}

export function community(notes: Readonly<Record<string, string>>): Community {
  const [first] = communities(notes);
  if (first === undefined) throw new Error('no community');
  return first;
}
