import type { Note, Question } from '../note/note.ts';
import { readWikilink } from '../note/links.ts';
import { readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import type { ListItem } from '../note/task-item.ts';
import { nestedText } from '../questions/promote-question.ts';
import { findQuestion, targetOf } from '../questions/target.ts';
import { leadingParagraphs } from './harvest/insights.ts';

/**
 * An answer in words: its first paragraph and those right behind it, a blank line between each two. What comes behind these, lists, quotes
 * and code, stays where it is; so do further paragraphs where the note changed since it was read, for they may be stricter now. Empty where
 * the answer is a link.
 */
export function answerInFull(note: Note, question: Question, newest: string): string {
  const { answer } = question;
  if (answer === undefined || readWikilink(answer.text) !== undefined) return '';
  const source = readNote(note.path, newest);
  const found = findQuestion(source.note, targetOf(note, question));
  const isAsRead = source.note.digest === note.digest && source.note.label === note.label;
  const item = isAsRead && found.kind === 'found' ? itemWith(source, found.question.answer?.place.start ?? -1) : undefined;
  const more = item === undefined ? [] : leadingParagraphs(readNote('', nestedText(source, item, '\n')));
  return [answer.text.replace(/\[\[#/g, `[[${note.name}#`), ...more].join('\n\n');
}

/** The item in whose first paragraph an answer begins; none where it is a field of the question itself. */
function itemWith({ body, text }: NoteSource, start: number): ListItem | undefined {
  const all = body.items.flatMap(function withNested(item): readonly ListItem[] { return [item, ...item.children.flatMap(withNested)]; });
  return all.find(({ paragraph }) => paragraph.start <= start && start <= paragraph.end && /^answer[ \t]*::/i.test(text.slice(paragraph.start, paragraph.end)));
}
