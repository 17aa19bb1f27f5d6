import { isLabelKey } from '../note/labels-in-body.ts';
import { readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import type { Question } from '../note/note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { changeQuestion, gist, refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { addBlockId, setField } from '../questions/edit-line.ts';
import { editProperties } from '../questions/edit-properties.ts';
import type { QuestionTarget } from '../questions/target.ts';
import { lineEndingNear } from '../text/lines.ts';
import { applyEdits, insertion } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** Say in the frontmatter what a note is, in one that is made where there is none. */
export function labelNote(path: string, text: string, label: TlpLabel): Edits {
  const source = readNote(path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  if (source.note.problems.some(({ code }) => code.startsWith('frontmatter-') && code !== 'frontmatter-key-twice')) return refuse('note-unreadable');
  if (source.note.label === label) return refuse('already-so');
  const edits = source.frontmatter.kind === 'none' ? [newFrontmatter(source, label)] : inFrontmatter(source, label);
  return edits === undefined ? refuse('unsafe') : checked(source, edits, (after) => after.note.label === label && sameQuestions(source, after));
}

function newFrontmatter({ text, body }: NoteSource, label: TlpLabel): TextEdit {
  const eol = lineEndingNear(text, body.start);
  return insertion(body.start, `---${eol}confidentiality: ${label}${eol}---${eol}`);
}

/** In the key that is there, else in a new one. */
function inFrontmatter(source: NoteSource, label: TlpLabel): readonly TextEdit[] | undefined {
  const [key, ...others] = source.note.properties.filter((property) => isLabelKey(property.key)).map((property) => property.key);
  return others.length > 0 ? undefined : editProperties(source, [{ key: key ?? 'confidentiality', value: label }]);
}

/** Say on its line what a question is; a question note is labelled as a note. `newId` is given to a line that has no block id yet. */
export function labelQuestion(text: string, target: QuestionTarget, label: TlpLabel, newId: string): Edits {
  if (target.form === 'note') return labelNote(target.path, text, label);
  return changeQuestion(text, target, ({ item, text: newest }) => {
    if (item === undefined) return refuse('unsafe');
    const edits = setField(newest, item, ['confidentiality', 'tlp'], label);
    return { edits: edits.length === 0 ? [] : [...edits, ...addBlockId(item, newId)] };
  }, (changed, before) => changed.labels.includes(label) && isSameBut(changed, before));
}

function isSameBut(changed: Question, before: Question): boolean {
  return changed.text === before.text && changed.state === before.state && changed.answer?.text === before.answer?.text;
}

function checked({ note, text }: NoteSource, edits: readonly TextEdit[], holds: (after: NoteSource) => boolean): Edits {
  return holds(readNote(note.path, applyEdits(text, edits))) ? { edits } : refuse('unsafe');
}

function sameQuestions(before: NoteSource, after: NoteSource): boolean {
  return after.note.questions.map(gist).join('\n') === before.note.questions.map(gist).join('\n');
}
