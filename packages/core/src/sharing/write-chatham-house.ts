import { readNote } from '../note/parse-note.ts';
import { gist, refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { editProperties } from '../questions/edit-properties.ts';
import { applyEdits } from '../text/text-edit.ts';
import { inNewFrontmatter } from './set-label.ts';

/** Say in the frontmatter that nobody may be named, where something else in the note says it. The words stay: people read them. */
export function writeChathamHouse(path: string, text: string): Edits {
  const source = readNote(path, text);
  const { note } = source;
  if (note.locked !== undefined) return refuse(note.locked);
  if (!note.problems.some(({ code }) => code === 'chatham-house-misspelt')) return refuse('not-found');
  const edits = source.frontmatter.kind === 'none' ? [inNewFrontmatter(source, 'chatham-house: true')] : editProperties(source, [{ key: 'chatham-house', value: 'true' }]);
  if (edits === undefined) return refuse('unsafe');
  const after = readNote(path, applyEdits(text, edits)).note;
  const safe = !after.problems.some(({ code }) => code === 'chatham-house-misspelt' || code.startsWith('frontmatter-')) && after.label === note.label && after.digest === note.digest && after.questions.map(gist).join('\n') === note.questions.map(gist).join('\n');
  return safe ? { edits } : refuse('unsafe');
}
