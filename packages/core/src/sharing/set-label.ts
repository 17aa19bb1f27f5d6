import { isLabelKey } from '../note/labels-in-body.ts';
import { isOnlyAboutLabels } from '../note/like-label.ts';
import { readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import type { Question } from '../note/note.ts';
import type { ListItem } from '../note/task-item.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { changeQuestion, gist, refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { addBlockId, removals, setField } from '../questions/edit-line.ts';
import { editProperties } from '../questions/edit-properties.ts';
import type { QuestionTarget } from '../questions/target.ts';
import { lineEndingNear } from '../text/lines.ts';
import { applyEdits, insertion, replacement } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { misspeltKeysIn, misspeltLabelsIn, saysMore } from './misspelt-labels.ts';
import type { MisspeltLabel } from './misspelt-labels.ts';

/** Say in the frontmatter what a note is, in one that is made where there is none. */
export function labelNote(path: string, text: string, label: TlpLabel): Edits {
  const source = readNote(path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  if (source.note.problems.some(({ code }) => code.startsWith('frontmatter-') && code !== 'frontmatter-key-twice')) return refuse('note-unreadable');
  // A label that is read from something else, or only counts as the strictest one, is not written yet.
  if (source.note.label === label && source.note.properties.some(({ key, values }) => isLabelKey(key) && values.length === 1 && values[0] === label)) return refuse('already-so');
  const edits = source.frontmatter.kind === 'none' ? [inNewFrontmatter(source, `confidentiality: ${label}`)] : inFrontmatter(source, label);
  return edits === undefined ? refuse('unsafe') : checked(source, edits, (after) => after.note.label === label && sameQuestions(source, after));
}

/** A frontmatter for a note that has none. */
export function inNewFrontmatter({ text, body }: NoteSource, line: string): TextEdit {
  const eol = lineEndingNear(text, body.start);
  return insertion(body.start, `---${eol}${line}${eol}---${eol}`);
}

/** In the key that is there, else in one that looks like it, which is then written exactly, else in a new one. */
function inFrontmatter(source: NoteSource, label: TlpLabel): readonly TextEdit[] | undefined {
  const exact = source.note.properties.filter(({ key }) => isLabelKey(key));
  const [property, ...others] = exact.length > 0 ? exact : misspeltKeysIn(source);
  if (others.length > 0) return undefined;
  if (property === undefined || exact.length > 0) return editProperties(source, [{ key: property?.key ?? 'confidentiality', value: label }]);
  const { key, values, place: { start } } = property;
  // A key about something else, as `cssclasses`, is somebody’s.
  if (!isOnlyAboutLabels(key) || values.some(saysMore) || source.text.slice(start, start + key.length).toLowerCase() !== key) return undefined;
  const edits = editProperties(source, [{ key, value: label }]);
  return edits === undefined ? undefined : [{ start, end: start + key.length, newText: 'confidentiality' }, ...edits];
}

/** Say on its line what a question is; a question note is labelled as a note. `newId` is given to a line that has no block id yet. */
export function labelQuestion(text: string, target: QuestionTarget, label: TlpLabel, newId: string): Edits {
  if (target.form === 'note') return labelNote(target.path, text, label);
  /** Words that only look like a label, and go. */
  let gone: readonly string[] = [];
  return changeQuestion(text, target, (site) => {
    if (site.item === undefined) return refuse('unsafe');
    // What says more than a label is somebody's words: it stays, and closes as before.
    const misspelt = misspeltLabelsIn(site, site.item.paragraph).filter((each) => !each.saysMore);
    gone = misspelt.map(({ start, end }) => site.text.slice(start, end));
    const edits = inPlaceOf(misspelt, site.item, site.text, label);
    return { edits: edits.length === 0 ? [] : [...edits, ...addBlockId(site.item, newId)] };
  }, (changed, before) => changed.labels.includes(label) && isSameBut(changed, { ...before, text: withoutWords(before.text, gone) }));
}

/** In the field that is there, else in the place of what looks like one, else at its place in the order. One label stays. */
function inPlaceOf(misspelt: readonly MisspeltLabel[], item: ListItem, text: string, label: TlpLabel): readonly TextEdit[] {
  const hasField = item.fields.some(({ key }) => isLabelKey(key));
  const [first, ...others] = misspelt;
  if (first === undefined || hasField) return [...setField(text, item, ['confidentiality', 'tlp'], label), ...removals(text, item, misspelt.map((range) => ({ range })))];
  return [replacement(first, `[confidentiality:: ${label}]`), ...removals(text, item, others.map((range) => ({ range })))];
}

/** Fields are no words of a question; what only looks like one is, until it goes. */
function withoutWords(words: string, gone: readonly string[]): string {
  return gone.reduce((rest, each) => rest.replace(each, ' '), words).replace(/\s+/g, ' ').trim();
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
