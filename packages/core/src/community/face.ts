import type { Note } from '../note/note.ts';
import { nameKey } from './name-key.ts';

/**
 * All of a note that can make a difference to other notes of its community, but for where they show its whole text: what it is called, what
 * its frontmatter says, how strict it and its questions are. Two notes with one face are the same to others.
 */
export function faceOf(note: Note): string {
  const { path, type, name, title, label, labelsInBody, locked, unreadNames, properties, problems, questions } = note;
  return JSON.stringify([
    path, type, name, title, label, labelsInBody.map((each) => each.label), locked, unreadNames,
    properties.map(({ key, values }) => [key, values]), problems.map(({ code }) => code), questions.map(({ form, id, labels }) => [form, id, labels]),
  ]);
}

/** Under which name a target of a link is looked for: the end of its path. */
export function nameAtEnd(target: string): string {
  return nameKey(target.slice(target.lastIndexOf('/') + 1)).replace(/\.md$/, '');
}
