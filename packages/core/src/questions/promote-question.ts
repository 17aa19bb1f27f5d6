import type { Community } from '../community/community.ts';
import { labelOfNote } from '../confidentiality/effective-label.ts';
import { themesOf, themesOfNote } from '../community/themes.ts';
import type { InlineField } from '../note/inline-field.ts';
import { isLabelKey } from '../note/labels-in-body.ts';
import { nameOfDefinition } from '../note/links.ts';
import type { LabelledPart, Question } from '../note/note.ts';
import type { Node } from '../note/blocks/block.ts';
import { parseBody } from '../note/parse-body.ts';
import { readNote, valuesOf } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { hiddenIn, listOf, plainText, wordsBetween } from '../note/question-of-item.ts';
import { isQuestionTag } from '../note/tags.ts';
import type { ListItem } from '../note/task-item.ts';
import { isStricter, readLabel, strictestOf } from '../note/tlp.ts';
import { applyEdits, contains } from '../text/text-edit.ts';
import type { Range, TextEdit } from '../text/text-edit.ts';
import { wholeLines } from '../text/whole-lines.ts';
import { columnsOf, lineAround, lineEndingNear } from '../text/lines.ts';
import { closingCanBeRead, closingOf } from './closing.ts';
import { gist, itemAt, refuse } from './change-question.ts';
import type { Edits, Refusal } from './change-question.ts';
import { nestedStyle } from './edit-line.ts';
import { yamlValue } from './edit-properties.ts';
import { findQuestion } from './target.ts';
import type { QuestionTarget } from './target.ts';

export interface Promotion {
  /** The text of the new question note. */
  readonly noteText: string;
  /** Turns the line into a link to the new note; refuses when the question is no longer what went into the note. */
  readonly replaceLine: (text: string) => Edits;
}

/** Turn a question on a line into a note of its own, its discussion with it. `link` is what the new note is called in links. */
export function promoteQuestion(community: Community, text: string, target: QuestionTarget, link: string): Promotion | { readonly refused: Refusal } {
  const site = siteOf(text, target);
  if ('refused' in site) return site;
  const moved = text.slice(site.item.item.start, site.item.item.end);
  const noteText = noteTextOf(community, site);
  if (!saysTheSame(site, noteText)) return refuse('unsafe');
  return {
    noteText,
    replaceLine: (newest) => {
      const now = siteOf(newest, target);
      if ('refused' in now) return now;
      if (newest.slice(now.item.item.start, now.item.item.end) !== moved) return refuse('wrong-state');
      return checked(now, withoutOpened(community, now, [{ start: (now.item.mark?.start ?? 1) - 1, end: now.item.item.end, newText: linksLeft(now, link) }]));
    },
  };
}

interface Site extends NoteSource {
  readonly question: Question;
  readonly item: ListItem;
}

function siteOf(text: string, target: QuestionTarget): Site | { readonly refused: Refusal } {
  const source = readNote(target.path, text);
  if (source.note.locked !== undefined) return refuse(source.note.locked);
  const found = findQuestion(source.note, target);
  if (found.kind === 'ambiguous') return { refused: { code: 'ambiguous', lines: found.candidates.map((each) => each.place.line + 1) } };
  if (found.kind === 'not-found') return refuse('not-found');
  if (!closingCanBeRead(source.note)) return refuse('note-unreadable');
  const item = itemAt(source.body.items, found.question.item.start);
  return item === undefined || found.question.form === 'note' ? refuse('wrong-state') : { ...source, question: found.question, item };
}

/** Whether the new note holds the discussion, the answer and every label as the old one did: what a margin turned into code would be lost. */
function saysTheSame({ note, question, item }: Site, noteText: string): boolean {
  const within = ({ start, end }: Range): boolean => item.item.start < start && end <= item.item.end;
  const made = readNote(note.path, noteText).note;
  const [own, ...others] = made.questions;
  const plain = (words: string | undefined): string => withOwnLinks(words ?? '', note.name);
  const same = (before: readonly string[], after: readonly string[]): boolean => JSON.stringify([...before].map(plain).sort()) === JSON.stringify([...after].sort());
  const unread = note.problems.some(({ code, place }) => (code === 'line-too-long' || code === 'nested-too-deep') && within(place));
  return !unread && own !== undefined
    && same(question.replies.map(({ text }) => text), own.replies.map(({ text }) => text))
    && plain(question.answer?.text) === (own.answer?.text ?? '')
    && same(question.values.map(({ text }) => text), own.values.map(({ text }) => text))
    && same(note.questions.filter((each) => within(each.item)).map(({ text, id, state }) => `${text} ${id ?? ''} ${state}`), others.map(({ text, id, state }) => `${text} ${id ?? ''} ${state}`))
    && same(note.parts.filter((part) => within(part.range)).map(({ label }) => label), made.parts.map(({ label }) => label));
}

/**
 * A footnote that only stricter parts name has their label. Where the last of them moves, it would have the note's: then it goes with the
 * question, for the new note has it too.
 */
function withoutOpened(community: Community, site: Site, edits: readonly TextEdit[]): Edits {
  const { note, text } = site;
  const ofNote = labelOfNote(community, note);
  const closed = note.closedDefinitions.filter(({ label, range }) => isStricter(label, ofNote) && !contains(site.item.item, range));
  const copied = definitionsNamed(site);
  const stays = (after: NoteSource, { range, label }: LabelledPart): boolean => after.note.closedDefinitions.some((each) => !isStricter(label, each.label) && after.text.slice(each.range.start, each.range.end) === text.slice(range.start, range.end));
  const now = readNote(note.path, applyEdits(text, edits));
  const opened = closed.filter((each) => !stays(now, each));
  if (opened.some(({ range }) => !copied.some((each) => contains(each, range)))) return refuse('unsafe');
  const all = [...edits, ...opened.map(({ range }) => ({ ...wholeLines(text, range), newText: '' }))];
  const after = readNote(note.path, applyEdits(text, all));
  // What a footnote that goes had named must not open either.
  return closed.every((each) => opened.includes(each) || stays(after, each)) ? { edits: all } : refuse('unsafe');
}

/** The questions that stay in the note must read as before. */
function checked(site: Site, outcome: Edits): Edits {
  if ('refused' in outcome) return outcome;
  const { start, end } = site.item.item;
  const stay = site.note.questions.filter((question) => question.item.start < start || question.item.start >= end);
  const after = readNote(site.note.path, applyEdits(site.text, outcome.edits)).note.questions;
  return stay.map(gist).join('\n') === after.map(gist).join('\n') ? outcome : refuse('unsafe');
}

/** The link that stays on the line, with the same block id, and one for each block id of the discussion, so that links to these live on. */
function linksLeft({ text, item, question }: Site, link: string): string {
  // The link has the words of the question in it, so what closed these closes the link.
  const label = strictestOf(question.labels.filter((each) => !question.labelsAround.includes(each)));
  const own = `[[${link}]]${label === undefined ? '' : `  [confidentiality:: ${label}]`}${item.blockId === undefined ? '' : ` ^${item.blockId.id}`}`;
  const { prefix, bullet } = nestedStyle(text, item);
  const eol = lineEndingNear(text, item.item.start);
  const target = link.split('|')[0] ?? link;
  const ids = nestedIds(item.children);
  return own + ids.map((id) => `${eol}${prefix}${bullet} [[${target}#^${id}|^${id}]] ^${id}`).join('');
}

function nestedIds(items: readonly ListItem[]): readonly string[] {
  return items.flatMap((item) => [...(item.blockId === undefined ? [] : [item.blockId.id]), ...nestedIds(item.children)]);
}

const listKeys = new Set(['owner', 'owners', 'theme', 'themes', 'asked-by', 'answered-by', 'supporters', 'value']);

/** The fields of a line whose value stands in the frontmatter of the new note. */
function fieldsMoved({ item, question }: Site): ReadonlySet<InlineField> {
  const answer = item.fields.find((field) => field.key === 'answer');
  const dates: Readonly<Record<string, string | undefined>> = { created: question.created, due: question.due, completion: question.completion, cancelled: question.cancelled, review: question.review, verified: question.verified, obsolete: obsoleteAsWritten(item, question) };
  return new Set(item.fields.filter((field) => listKeys.has(field.key) || field === answer
    || (isLabelKey(field.key) && readLabel(field.value) !== undefined) || (field.key in dates && dates[field.key] === field.value)));
}

/** Without a day that can be read it says so all the same. */
function obsoleteAsWritten({ fields }: ListItem, { obsolete }: Question): string | undefined {
  return obsolete === 'undated' ? fields.find(({ key }) => key === 'obsolete')?.value : obsolete;
}

function noteTextOf(community: Community, site: Site): string {
  const eol = lineEndingNear(site.text, site.item.item.start);
  const parts = [`---${eol}${frontmatterOf(community, site, eol)}---`, `# ${headingOf(site)}`, closingOf(community, site.note, site.question).inBody, ...leftovers(site), nestedText(site, site.item, eol), definitionsFor(site, eol)];
  return parts.filter((part) => part !== '').join(eol + eol) + eol;
}

function frontmatterOf(community: Community, { note, question, item }: Site, eol: string): string {
  const owners = question.owners.length > 0 ? question.owners : valuesOf(note.properties, 'owners');
  const ownAnswer = item.fields.find((field) => field.key === 'answer')?.value ?? '';
  const answeredBy = listOf(item.fields, 'answered-by');
  const entries: readonly (readonly [string, string | readonly string[]])[] = [
    ['type', 'question'], ['status', question.state],
    ['created', question.created ?? ''], ['due', question.due ?? ''], ['completion', question.completion ?? ''], ['cancelled', question.cancelled ?? ''],
    ['asked-by', question.askedBy], ['owners', owners], ['themes', themesOf(community, question, themesOfNote(community, note)).map((theme) => theme.name)],
    ['answered-by', answeredBy], ['answer', ownAnswer], ['supporters', question.supporters],
    ['review', question.review ?? ''], ['verified', question.verified ?? ''], ['obsolete', obsoleteAsWritten(item, question) ?? ''],
    ['value', item.fields.filter(({ key, value }) => key === 'value' && value !== '').map(({ value }) => value)],
    ...closingOf(community, note, question).properties,
  ];
  return entries.filter(([, value]) => value.length > 0).map(([key, value]) => `${key}:${yamlValue(key, value, eol, '  ')}${eol}`).join('');
}

/** The words as they stood, on one line. A heading takes the last `#` for its end, unless one more follows. */
function headingOf({ text, item, note }: Site): string {
  const words = withOwnLinks(wordsBetween(text, item.paragraph, hiddenIn(item), item.quotes), note.name);
  const shown = words.replace(/(^|[ \t])#([^\s#]+)(?=[ \t]|$)/g, (whole, _, tag: string) => (isQuestionTag(tag) && !tag.includes('/') ? '' : whole)).trim();
  return /(?:^|[ \t])#+$/.test(shown) ? `${shown} #` : shown;
}

/** What stood on the line and has no place in the frontmatter: fields of other tools, second answers, what can't be read, and comments. */
function leftovers(site: Site): readonly string[] {
  const { text, item } = site;
  const moved = fieldsMoved(site);
  const fields = item.fields.filter((field) => !moved.has(field)).map((field) => text.slice(field.range.start, field.range.end));
  const comments = item.comments.map((range) => text.slice(range.start, range.end));
  return [fields.join('  '), ...comments];
}

const definition = /^ {0,3}\[([^\]\r\n]+)\]:[ \t]*\S.*$(?:(?:\r\n|\n|\r)(?: {4}|\t).*)*/gm;

/** The link definitions and footnotes of the old note that are named in what moved. They stay there too, where others may name them. */
function definitionsFor(site: Site, eol: string): string {
  const wanted = definitionsNamed(site).map(({ start, end }) => site.text.slice(start, end));
  // A definition right below the words of a footnote would go on with them.
  const isFootnote = (words: string): boolean => words.trimStart().startsWith('[^');
  return [...wanted.filter((words) => !isFootnote(words)), ...wanted.filter(isFootnote)].join(eol);
}

function definitionsNamed({ text, note, body, item }: Site): readonly Range[] {
  const moved = text.slice(item.item.start, item.item.end);
  const named = new Set([...moved.matchAll(/\[([^\][\r\n]+)\]/g)].map((match) => nameOfDefinition(match[1] ?? '')));
  const inNote = [...text.slice(body.start).matchAll(definition)].filter(({ index }) => index + body.start < item.item.start || index + body.start >= item.item.end);
  // What a label closes stays where it is, and what stands in code is no definition.
  const blocks = parseBody(text, body.start).tree;
  const free = inNote.filter(({ index }) => !note.parts.some(({ range }) => range.start <= index + body.start && index + body.start < range.end) && !isInCode(blocks, index + body.start));
  return free.filter((match) => named.has(nameOfDefinition(match[1] ?? ''))).map(({ index, 0: line }) => {
    const start = index + body.start;
    return { start, end: endOfFootnote(blocks, start + line.indexOf('[')) ?? start + line.length };
  });
}

/** Where the footnote that begins at an offset ends, with all that is indented below it. */
function endOfFootnote(node: Node, offset: number): number | undefined {
  if (node.type === 'footnoteDefinition' && node.start === offset) return node.end;
  return 'children' in node ? node.children.map((child) => endOfFootnote(child, offset)).find((end) => end !== undefined) : undefined;
}

function isInCode(node: Node, offset: number): boolean {
  if (node.type === 'code' || node.type === 'html' || node.type === 'math') return node.start <= offset && offset < node.end;
  return 'children' in node && node.children.some((child) => isInCode(child, offset));
}

/** What stands in an item below its first paragraph, moved to the left margin, quote marks taken off. */
export function nestedText({ text, note }: NoteSource, item: ListItem, eol: string): string {
  const from = lineAround(text, item.paragraph.end).end;
  const lines = text.slice(from, Math.max(from, item.item.end)).split(/\r\n|\n|\r/).slice(1).map((line) => unquoted(line, item.quotes));
  const indents = lines.filter((line) => line.trim() !== '').map((line) => columnsOf(/^[ \t]*/.exec(line)?.[0] ?? ''));
  const margin = Math.min(...indents, 1000);
  const plain = lines.map((line) => withoutColumns(line, margin)).join(eol);
  return withOwnLinks(plain.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+|\s+$/g, ''), note.name);
}

function unquoted(line: string, quotes: number): string {
  let rest = line;
  for (let i = 0; i < quotes; i++) rest = rest.replace(/^[ \t]{0,3}> ?/, '');
  return rest;
}

/** Take columns of indentation off; a tab that reaches over the margin leaves its rest as spaces (CommonMark 0.31 §2.2). */
function withoutColumns(line: string, margin: number): string {
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
  let columns = 0;
  let taken = 0;
  while (columns < margin && taken < blanks.length) {
    columns += blanks[taken] === '\t' ? 4 - (columns % 4) : 1;
    taken++;
  }
  return ' '.repeat(Math.max(0, columns - margin)) + line.slice(taken);
}

/** Links inside the old note (`[[#heading]]`) say its name now. */
function withOwnLinks(text: string, name: string): string {
  return text.replace(/\[\[#/g, `[[${name}#`);
}

/** A file name for a question: without what file systems and links can't bear, at most 80 characters, cut between words. */
export function fileNameFor(question: string): string {
  const words = plainText(question, { start: 0, end: question.length }, [], 0)
    .split(' ').filter((word) => !(word.startsWith('#') && isQuestionTag(word.slice(1)))).join(' ')
    .replace(/[\\/:*?"<>|#^[\]]/g, ' ').replace(/\s+/g, ' ').trim().replace(/^[.\s]+|[.\s]+$/g, '');
  if (words.length <= 80) return words;
  const cut = words.lastIndexOf(' ', 80);
  return words.slice(0, cut > 20 ? cut : 80).trim();
}

/** Characters that a file or a link can't have in its name. */
export function isFileName(name: string): boolean {
  return name.trim() !== '' && !/[\\/:*?"<>|#^[\]]/.test(name) && !/^\.|[.\s]$/.test(name);
}
