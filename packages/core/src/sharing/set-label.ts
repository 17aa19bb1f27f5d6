import type { Nodes } from 'mdast';
import { isLabelKey } from '../note/labels-in-body.ts';
import { parseBody, rangeOf } from '../note/parse-body.ts';
import { readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import type { Question } from '../note/note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { changeQuestion, gist, refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { addBlockId, setField } from '../questions/edit-line.ts';
import { editProperties } from '../questions/edit-properties.ts';
import type { QuestionTarget } from '../questions/target.ts';
import { columnsOf, lineAbove, lineAround, lineEndingNear } from '../text/lines.ts';
import { applyEdits, contains, insertion } from '../text/text-edit.ts';
import type { Range, TextEdit } from '../text/text-edit.ts';

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

/** Put the lines of a selection into a callout with a label. */
export function labelSelection(path: string, text: string, selection: Range, label: TlpLabel): Edits {
  const source = readNote(path, text);
  const { note, body } = source;
  if (note.locked !== undefined) return refuse(note.locked);
  const lines = linesOf(text, selection);
  const wrapped = text.slice(lines.start, lines.end);
  if (lines.start < body.start || wrapped.trim() === '') return refuse('nothing-selected');
  // In a list item or a quote the callout would have to stand inside; half of a code block can't be wrapped.
  const cutsItem = body.items.some(({ item }) => (item.start < lines.start && lines.start < item.end) || (item.start < lines.end && lines.end < item.end));
  const cutsPart = note.parts.some(({ range }) => range.start < lines.end && lines.start < range.end && !(contains(lines, range) && lines.start < range.start));
  if (cutsItem || cutsPart || cutsBlock(parseBody(text, body.start).tree, text, lines)) return refuse('unsafe');
  const eol = lineEndingNear(text, lines.start);
  const quoted = wrapped.split(/(\r\n|\n|\r)/).map((part, index) => (index % 2 === 1 ? part : part === '' ? '>' : `> ${withoutTabs(part)}`)).join('');
  const before = isBlankBefore(text, body.start, lines.start) ? '' : eol;
  const after = isBlankAfter(text, lines.end) ? '' : eol;
  const edit = { start: lines.start, end: lines.end, newText: `${before}> [!${label}]${eol}${quoted}${after}` };
  return checked(source, [edit], (now) => now.note.parts.length === note.parts.length + 1 && now.note.parts.some((part) => part.label === label && part.range.start === lines.start + before.length)
    && now.note.label === note.label && saysTheSame(source, now));
}

/** The whole lines of a selection, blank ones at its ends left out. */
function linesOf(text: string, { start, end }: Range): Range {
  const first = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  const last = start + text.slice(start, end).trimEnd().length;
  if (last <= first) return lineAround(text, start);
  return { start: lineAround(text, first).start, end: lineAround(text, last).end };
}

/** Whether lines hold a part of code, HTML, mathematics, a footnote, a comment or a table, and not all of it. */
function cutsBlock(node: Nodes, text: string, lines: Range): boolean {
  const range = rangeOf(node);
  const cuts = isCut(range, lines);
  if (node.type === 'code' || node.type === 'html' || node.type === 'math' || (node.type === 'footnoteDefinition' && cuts)) return cuts;
  if (node.type === 'paragraph' && endOfUnderline(text, range.end) > range.end && isCut({ start: range.start, end: endOfUnderline(text, range.end) }, lines)) return true;
  if (node.type === 'paragraph') return cuts && /^[ \t>]*\|?[ \t:|-]*-[ \t:|-]*$|%%|<!--/m.test(text.slice(range.start, range.end));
  return 'children' in node && node.children.some((child) => cutsBlock(child, text, lines));
}

function isCut(range: Range, lines: Range): boolean {
  return range.start < lines.end && lines.start < range.end && !contains(lines, range);
}

/** The end of the line that underlines a paragraph, which makes a heading of it (CommonMark 0.31 §4.3); its own end where none does. */
function endOfUnderline(text: string, paragraphEnd: number): number {
  const { end } = lineAround(text, paragraphEnd);
  const underline = /^(?:\r\n|\n|\r)[ \t>]*(?:-+|=+)[ \t]*(?=[\r\n]|$)/.exec(text.slice(end, end + 500))?.[0];
  return underline === undefined ? paragraphEnd : end + underline.trimEnd().length;
}

/** A tab behind a quote mark would reach less far than it did. */
function withoutTabs(line: string): string {
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
  return ' '.repeat(columnsOf(blanks)) + line.slice(blanks.length);
}

/** A quote right above would take the callout in, a paragraph right below would go on inside it. */
function isBlankBefore(text: string, bodyStart: number, at: number): boolean {
  return text.slice(bodyStart, at).trim() === '' || lineAbove(text, at)?.trim() === '';
}

function isBlankAfter(text: string, at: number): boolean {
  const below = text.slice(at, at + 200).replace(/^(?:\r\n|\n|\r)/, '');
  return /^[ \t]*(?:\r\n|\n|\r|$)/.test(below);
}

function checked({ note, text }: NoteSource, edits: readonly TextEdit[], holds: (after: NoteSource) => boolean): Edits {
  return holds(readNote(note.path, applyEdits(text, edits))) ? { edits } : refuse('unsafe');
}

function sameQuestions(before: NoteSource, after: NoteSource): boolean {
  return after.note.questions.map(gist).join('\n') === before.note.questions.map(gist).join('\n');
}

/** All but the labels. */
function saysTheSame(before: NoteSource, after: NoteSource): boolean {
  const words = ({ note }: NoteSource): string => note.questions.map((question) => gist({ ...question, labels: [] })).join('\n');
  return words(after) === words(before) && after.note.links.length === before.note.links.length && after.note.tags.length === before.note.tags.length
    && after.body.headings.length === before.body.headings.length && after.note.labelsInBody.length === before.note.labelsInBody.length
    && hiddenLength(after) === hiddenLength(before);
}

/** How much code, HTML and comment there is: none may begin or end anew. */
function hiddenLength({ body }: NoteSource): number {
  return [...body.masked.matchAll(/\uFFFF[\uFFFF>\s]*/g)].reduce((length, [hidden]) => length + hidden.replace(/[^\uFFFF]/g, '').length, 0);
}
