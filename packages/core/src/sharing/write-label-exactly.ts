import { hidden } from '../note/mask.ts';
import type { Note, NoteProblem } from '../note/note.ts';
import { readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { isOnlyAboutLabels, saysOnlyALabel } from '../note/like-label.ts';
import { nearestLabel, readLabel } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { refuse } from '../questions/change-question.ts';
import type { Edits } from '../questions/change-question.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { Range, TextEdit } from '../text/text-edit.ts';
import { labelSelection } from './label-selection.ts';
import { asItLooks } from '../text/words.ts';

/** What a label stands for that is not written exactly: what it is read as, else what was most likely meant. */
export function meantLabel(written: string): TlpLabel | undefined {
  const looked = asItLooks(written);
  return readLabel(looked) ?? nearestLabel(looked);
}

/** The label that the fix of a problem writes, where it is clear which one and where; undefined where a person has to say. */
export function exactLabelOf(code: 'label-misspelt' | 'label-in-words', detail: string): TlpLabel | undefined {
  const [first = '', second = ''] = detail.split('\n');
  if (code === 'label-in-words') return second === 'field' ? readLabel(first) : undefined;
  // Of several tags one would have to go.
  return /^tags?: /.test(first) ? undefined : readLabel(second);
}

/** The label of the callout that the fix of a problem puts around what a line with a label closes; undefined where another fix or none is in place. */
export function calloutLabelOf(detail: string): TlpLabel | undefined {
  const [first = '', second = ''] = detail.split('\n');
  return second === 'callout' ? readLabel(first) : undefined;
}

/** Write a label exactly, where a problem says that it is not. `start` tells it from others that are written the same. */
export function writeLabelExactly(path: string, text: string, written: string, start: number): Edits {
  const source = readNote(path, text);
  const { note } = source;
  if (note.locked !== undefined) return refuse(note.locked);
  const sames = inexact(note.problems, written);
  const problem = sames.find(({ place }) => place.start === start) ?? (sames.length === 1 ? sames[0] : undefined);
  if (problem === undefined || written === '') return refuse('not-found');
  const callout = problem.code === 'label-in-words' ? calloutLabelOf(problem.detail) : undefined;
  if (callout !== undefined) return inCallout(source, problem, callout);
  const isOtherForm = problem.code === 'label-misspelt' || problem.code === 'label-in-words';
  const edit = problem.code === 'label-misspelt' || problem.code === 'label-in-words' ? formOf(source, problem, problem.code) : wordOf(text, problem);
  if (edit === undefined) return refuse('unsafe');
  const after = readNote(path, applyEdits(text, [edit])).note;
  const safe = inexact(after.problems, written).length === sames.length - 1 && after.questions.length === note.questions.length && after.properties.length === note.properties.length && (!isOtherForm || closesAsMuch(note, after));
  return safe ? { edits: [edit] } : refuse('unsafe');
}

/** All that a line with a label closes, in a callout that closes as much. */
function inCallout({ note, text }: NoteSource, { place, detail }: NoteProblem, label: TlpLabel): Edits {
  const part = note.parts.find((each) => each.place.start === place.start);
  const edits = part === undefined ? refuse('not-found') : labelSelection(note.path, text, part.range, label);
  if ('refused' in edits) return edits;
  return inexact(readNote(note.path, applyEdits(text, edits.edits)).note.problems, detail).length < inexact(note.problems, detail).length ? edits : refuse('unsafe');
}

/** Write a key of the frontmatter exactly; of two that mean the same, one has to go first. */
export function writeKeyExactly(path: string, text: string, detail: string): Edits {
  const { note } = readNote(path, text);
  const [written = '', exact = ''] = detail.split('\n');
  if (note.locked !== undefined) return refuse(note.locked);
  const [problem, ...others] = note.problems.filter((each) => each.code === 'key-misspelt' && each.detail === detail);
  if (problem === undefined) return refuse('not-found');
  const at = text.slice(problem.place.start, problem.place.end).indexOf(written);
  const start = problem.place.start + at;
  const edit = { start, end: start + written.length, newText: exact };
  const after = at < 0 || others.length > 0 ? undefined : readNote(path, applyEdits(text, [edit])).note;
  const safe = after !== undefined && !after.problems.some((each) => each.code === 'key-misspelt' && each.detail === detail) && JSON.stringify(after.properties.map(({ key, values }) => [key, values])) === JSON.stringify(note.properties.map(({ key, values }) => [key, values]));
  return safe ? { edits: [edit] } : refuse('unsafe');
}

/** Of a label in its place: its word. */
function wordOf(text: string, { place, detail }: NoteProblem): TextEdit | undefined {
  const label = meantLabel(detail);
  const at = text.slice(place.start, place.end).lastIndexOf(detail);
  return label === undefined || at < 0 ? undefined : { start: place.start + at, end: place.start + at + detail.length, newText: label };
}

/** Of what only looks like a label: the key of the frontmatter, the mark of the callout, else a field in its place, brackets and marks around it included. */
function formOf({ text, body }: NoteSource, { place, detail }: NoteProblem, code: 'label-misspelt' | 'label-in-words'): TextEdit | undefined {
  const label = exactLabelOf(code, detail);
  if (label === undefined) return undefined;
  if (place.start < body.start) {
    const key = detail.slice(0, detail.indexOf(':'));
    if (!isOnlyAboutLabels(key)) return undefined;
    const end = place.start + key.length;
    return text.slice(place.start, end).toLowerCase() === key ? { start: place.start, end, newText: 'confidentiality' } : undefined;
  }
  if (isOfAnotherField(detail)) return undefined;
  if (text.startsWith('[!', place.start)) return markOf(body.masked.slice(place.start, place.end), place.start, label);
  return { ...rangeOfForm(text, place, code), newText: `[confidentiality:: ${label}]` };
}

/** The mark of a callout, with the metadata that Obsidian reads in it. What hides in one would be lost: then it stays. */
function markOf(masked: string, start: number, label: TlpLabel): TextEdit | undefined {
  const metadata = /\|[^\]]*/.exec(masked)?.[0] ?? '';
  return masked.includes(hidden) ? undefined : { start, end: start + masked.length, newText: `[!${label}${metadata}]` };
}

/** `[answer:: TLP:GREEN]`: what it says is no label of the line alone. */
export function isOfAnotherField(detail: string): boolean {
  const key = /^[[(]?[*_~ \t]*(\p{L}[^:∷=[\]()\r\n]{0,40}?)[*_~ \t]*(?:::|∷|=)/u.exec(detail)?.[1];
  return key !== undefined && !isOnlyAboutLabels(key);
}

/** Where a field comes in the place of what only looks like a label: brackets and marks around it are no part of the problem. */
export function rangeOfForm(text: string, { start, end }: Range, code: NoteProblem['code']): Range {
  if (code === 'label-misspelt' && !saysOnlyALabel(text.slice(start, end))) return { start, end };
  const bracket = code === 'label-misspelt' ? bracketAround(text, { start, end }) : undefined;
  if (bracket !== undefined) return bracket;
  const around = inPairs(text, { start, end });
  return text.charAt(around.end) === ':' ? { ...around, end: around.end + 1 } : around;
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>', '“': '”', '‘': '’', '"': '"', '*': '*', _: '_', '~': '~', '=': '=' };

/** With the brackets and marks that stand around it on both sides: one half alone belongs to other words. */
function inPairs(text: string, { start, end }: Range): Range {
  let around = { start, end };
  for (let left = text.charAt(start - 1); closers[left] !== undefined && closers[left] === text.charAt(around.end); left = text.charAt(around.start - 1)) around = { start: around.start - 1, end: around.end + 1 };
  return around;
}

/** All of some brackets that say nothing but that something is closed: `(vertrouwelijk, niet delen)`. */
function bracketAround(text: string, { start, end }: Range): Range | undefined {
  const before = /[[(]([^[\]()\r\n]{0,80})$/.exec(text.slice(Math.max(0, start - 81), start));
  const after = /^([^[\]()\r\n]{0,80})[\])]/.exec(text.slice(end, end + 81));
  if (before === null || after === null) return undefined;
  const others = `${before[1] ?? ''},${after[1] ?? ''}`.split(/[,;]/).map((each) => each.replace(/[^\p{L}\p{N} _-]/gu, '').trim());
  return others.every((each) => each === '' || saysOnlyALabel(each)) ? { start: start - before[0].length, end: end + after[0].length } : { start, end };
}

/** Neither more nor fewer words may be closed than before, and every link stays. */
function closesAsMuch(before: Note, after: Note): boolean {
  const closed = ({ label, labelsInBody, parts, links }: Note): string => JSON.stringify([label, links.map(({ target, alias }) => [target, alias]), labelsInBody.map((each) => each.label), parts.map((part) => [part.label, part.range.start])]);
  return closed(after) === closed(before);
}

function inexact(problems: readonly NoteProblem[], written: string): readonly NoteProblem[] {
  return problems.filter(({ code, detail }) => (code === 'label-inexact' || code === 'label-unreadable' || code === 'label-misspelt' || code === 'label-in-words') && detail === written);
}
