import type { Note, NoteProblemCode } from '../note/note.ts';

/** Problems after which nobody can say what of a note is labelled and what is not. */
const obstacles: ReadonlySet<NoteProblemCode> = new Set<NoteProblemCode>([
  'frontmatter-unreadable', 'frontmatter-not-yaml', 'frontmatter-too-large', 'merge-conflict', 'not-utf8', 'note-too-large', 'line-too-long', 'nested-too-deep', 'comment-not-closed', 'math-not-closed',
]);

/** What can't be judged stays inside, whatever its label. */
export function canBeJudged({ problems }: Note): boolean {
  return !problems.some(({ code }) => obstacles.has(code));
}
