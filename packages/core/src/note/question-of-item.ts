import { mapped } from '../text/mapped.ts';
import { latestOf, parsePlainDate } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Range } from '../text/text-edit.ts';
import type { InlineField } from './inline-field.ts';
import { readWikilink } from './links.ts';
import { none } from './mask.ts';
import type { Answer, NoteProblem, NoteProblemCode, Question, QuestionState, Reply, ValueStory } from './note.ts';
import type { PlaceOf } from './place.ts';
import type { ListItem } from './task-item.ts';
import type { TlpLabel } from './tlp.ts';

/** The text of a note as its questions are read from it. */
export interface Source {
  readonly text: string;
  /** With code and comments hidden. */
  readonly masked: string;
  readonly placeOf: PlaceOf;
  /** Grows while questions are read. */
  readonly problems: NoteProblem[];
}

/** A question item in words: undefined where nothing has been asked yet (`- [?] `). `around` are the labels of the items it is nested in. */
export function questionOfItem(item: ListItem, around: readonly TlpLabel[], source: Source): Question | undefined {
  const text = plainText(source.text, item.paragraph, hiddenIn(item), item.quotes);
  if (text === '' && item.blockId === undefined) return undefined;
  const discussion = discussionOf(item);
  const answerItem = discussion.find((each) => answerStart(each, source) !== undefined);
  const state = stateOf(item.mark?.character ?? ' ');
  const { completion, completedBefore } = completionsOf(mapped(item.fields.filter(({ key }) => key === 'completion'), ({ value }) => value), state, dateOf(item.fields, 'completion', source));
  return {
    form: 'line',
    text,
    state,
    id: item.blockId?.id,
    place: source.placeOf(wordsOf(item, source.text)),
    item: item.item,
    owners: listOf(item.fields, 'owner', 'owners'),
    themes: listOf(item.fields, 'theme', 'themes'),
    tags: item.tags,
    askedBy: listOf(item.fields, 'asked-by'),
    answeredBy: [...listOf(item.fields, 'answered-by'), ...(answerItem === undefined ? [] : listOf(answerItem.fields, 'by'))],
    supporters: listOf(item.fields, 'supporters'),
    labels: [...new Set([...around, ...item.callouts, ...item.labels, ...labelsOfAnswer(item.children, answerItem)])],
    labelsAround: [...around, ...item.callouts],
    created: dateOf(item.fields, 'created', source), hasUnreadDay: hasUnreadDay(item.fields, 'created'),
    due: dateOf(item.fields, 'due', source),
    completion, completedBefore,
    cancelled: dateOf(item.fields, 'cancelled', source),
    answer: answerOf(item, answerItem, source),
    replies: repliesIn(discussion, answerItem, source),
    review: dateOf(item.fields, 'review', source),
    verified: dateOf(item.fields, 'verified', source),
    obsolete: obsoleteOf(mapped(item.fields.filter(({ key }) => key === 'obsolete'), ({ value }) => value), dateOf(item.fields, 'obsolete', source)),
    values: [...valuesOnLine(item, source), ...valuesIn(discussion, source)],
  };
}

/** Whoever writes that an answer is no good any more means it, whether or not a day can be read. */
export function obsoleteOf(written: readonly string[], day: PlainDate | undefined): Question['obsolete'] {
  return day ?? (written.some((value) => value.trim() !== '' && !saysDay('obsolete', value)) ? 'undated' : undefined);
}

/** Whether what stands where a day should is one; of `obsolete` a plain no is as good. Anything else is somebody's remark. */
export function saysDay(key: string, value: string): boolean {
  return parsePlainDate(value) !== undefined || (key === 'obsolete' && /^(?:false|no|off|nee)$/i.test(value.trim()));
}

/** The last completion counts. Where that one can't be read nobody knows when it was, whatever was written before. Of a question that is not resolved any more, none is the last. */
export function completionsOf(written: readonly string[], state: QuestionState, latest: PlainDate | undefined): Pick<Question, 'completion' | 'completedBefore'> {
  const completion = parsePlainDate(written.at(-1) ?? '') === undefined ? undefined : latest;
  const days = mapped(written.filter((value) => value.trim() !== ''), (value) => parsePlainDate(value) ?? 'undated');
  return { completion, completedBefore: state === 'resolved' ? days.filter((day) => day !== completion) : days };
}

/** What was said in the discussion: neither the answer nor what it was good for. */
export function repliesIn(discussion: readonly ListItem[], answerItem: ListItem | undefined, source: Source): readonly Reply[] {
  return mapped(discussion.filter((each) => each !== answerItem && startBehind('value', each, source) === undefined), (each) => replyOf(each, source));
}

function valuesOnLine({ fields }: ListItem, { placeOf }: Source): readonly ValueStory[] {
  return mapped(fields.filter(({ key, value }) => key === 'value' && value !== ''), ({ value, valueRange }) => ({ text: value, place: placeOf(valueRange), date: undefined }));
}

/** Nested items that begin with `value::`. */
export function valuesIn(discussion: readonly ListItem[], source: Source): readonly ValueStory[] {
  return discussion.flatMap((item) => wordsBehind('value', item, source) ?? []).filter(({ text }) => text !== '');
}

/** Format: the status characters. An unknown character on an item known to be a question leaves it open. */
function stateOf(character: string): QuestionState {
  switch (character) {
    case '/': return 'discussing';
    case 'x': case 'X': return 'resolved';
    case '-': return 'parked';
    default: return 'open';
  }
}

/** All that is nested in a question, down to the questions that are nested in it: their discussion is their own. */
export function discussionOf(item: ListItem): readonly ListItem[] {
  return item.children.flatMap((child) => (child.isQuestion ? [] : [child, ...discussionOf(child)]));
}

/** The labels of an answer, of the callouts around it and of the items it is nested in: it is shown together with its question. */
export function labelsOfAnswer(discussion: readonly ListItem[], answer: ListItem | undefined): readonly TlpLabel[] {
  if (answer === undefined) return [];
  const holder = discussion.find((each) => each.item.start <= answer.item.start && answer.item.end <= each.item.end);
  return holder === undefined ? [] : [...holder.callouts, ...holder.labels, ...labelsOfAnswer(holder.children, answer)];
}

/** Where the answer begins in an item that starts with `answer::`; undefined for any other item. */
export function answerStart(item: ListItem, source: { readonly masked: string }): number | undefined {
  return startBehind('answer', item, source);
}

function startBehind(key: 'answer' | 'value', item: ListItem, { masked }: { readonly masked: string }): number | undefined {
  const match = /^([a-z]+)[ \t]*::[ \t]*/i.exec(masked.slice(item.paragraph.start, item.paragraph.end));
  return match?.[1]?.toLowerCase() === key ? item.paragraph.start + match[0].length : undefined;
}

/** What an item that begins with a key says behind it, without its fields. */
function wordsBehind(key: 'answer' | 'value', item: ListItem, source: Source): ValueStory | undefined {
  const start = startBehind(key, item, source);
  if (start === undefined) return undefined;
  const range = { start, end: item.paragraph.end };
  return { text: plainText(source.text, range, hiddenIn(item), item.quotes), place: source.placeOf(range), date: dayOfWords(item.fields) };
}

/** What an item that begins with `answer::` says; undefined for any other item, and where nothing follows. */
export function answerOfItem(item: ListItem | undefined, source: Source): Answer | undefined {
  const words = item === undefined ? undefined : wordsBehind('answer', item, source);
  if (words === undefined || words.text === '') return undefined;
  const { text, place, date } = words;
  return { form: readWikilink(text) === undefined ? 'text' : 'link', text, place, date };
}

function answerOf(item: ListItem, answerItem: ListItem | undefined, source: Source): Answer | undefined {
  const inDiscussion = answerOfItem(answerItem, source);
  if (inDiscussion !== undefined) return inDiscussion;
  const field = item.fields.find((each) => each.key === 'answer' && each.value !== '');
  if (field === undefined) return undefined;
  return { form: readWikilink(field.value) === undefined ? 'text' : 'link', text: field.value, place: source.placeOf(field.valueRange), date: undefined };
}

export function replyOf(item: ListItem, source: Source): Reply {
  return { text: plainText(source.text, item.paragraph, hiddenIn(item), item.quotes), by: listOf(item.fields, 'by'), date: latestDayOn(item.fields) };
}

/** Of an answer they say how well it keeps, and not when it was given. */
const keepingKeys: ReadonlySet<string> = new Set(['review', 'verified', 'obsolete']);

function dayOfWords(fields: readonly InlineField[]): Answer['date'] {
  return latestDayOn(fields.filter(({ key }) => !keepingKeys.has(key))) ?? (hasUnreadDay(fields, 'created') ? 'undated' : undefined);
}

function latestDayOn(fields: readonly InlineField[]): PlainDate | undefined {
  return latestOf(mapped(fields, ({ value }) => parsePlainDate(value)));
}

/** What of an item's paragraph is not its words. */
export function hiddenIn(item: ListItem): readonly Range[] {
  return [...mapped(item.fields, (field) => field.range), ...item.comments, ...(item.blockId === undefined ? [] : [item.blockId])];
}

/** A stretch of text on one line, without what is hidden, and every run of white space as one space. */
export function plainText(text: string, range: Range, hidden: readonly Range[], quotes: number): string {
  // Nearly all spaces stand alone, and stay as they are.
  return wordsBetween(text, range, hidden, quotes).replace(/[^\S ]\s*| \s+/g, ' ').trim();
}

/** A stretch of text on one line, without what is hidden and without the quote marks that stand before each of its further lines. */
export function wordsBetween(text: string, range: Range, hidden: readonly Range[], quotes: number): string {
  let words = '';
  let position = range.start;
  for (const { start, end } of [...hidden].sort((a, b) => a.start - b.start)) {
    if (end <= position || start >= range.end) continue;
    if (start > position) words += text.slice(position, start);
    position = end;
  }
  words += text.slice(position, Math.max(position, range.end));
  if (!/[\r\n]/.test(words)) return words.trim();
  const lines = words.split(/\r\n|\n|\r/);
  return mapped(lines, (line, index) => (index === 0 ? line : withoutQuoteMarks(line, quotes).trimStart())).join(' ').trim();
}

function withoutQuoteMarks(line: string, quotes: number): string {
  let rest = line;
  for (let i = 0; i < quotes; i++) rest = rest.replace(/^[ \t]{0,3}>/, '');
  return rest;
}

/** The words of an item: its paragraph without what follows them. */
export function wordsOf(item: ListItem, text: string): Range {
  const { start } = item.paragraph;
  let { end } = item.paragraph;
  const trailing = [...hiddenIn(item)].sort((a, b) => b.end - a.end);
  for (;;) {
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    const last = trailing.find((range) => range.end === end && range.start >= start);
    if (last === undefined) return { start, end };
    end = last.start;
  }
}

/** Values of every field with one of the keys, lists taken apart at commas outside brackets. */
export function listOf(fields: readonly InlineField[], ...keys: readonly string[]): readonly string[] {
  const named = fields.filter(({ key }) => keys.includes(key));
  return named.length === 0 ? none : named.flatMap(({ value }) => splitList(value));
}

export function splitList(value: string): readonly string[] {
  const parts = value.includes(',') ? value.match(/(?:\[\[[^\]]*\]\]|[^,])+/g) ?? [] : [value];
  return mapped(parts, (part) => part.trim()).filter((part) => part !== '');
}

export function dateOf(fields: readonly InlineField[], key: string, source: Source): PlainDate | undefined {
  const written = fields.filter((field) => field.key === key);
  for (const field of written) {
    if (!saysDay(key, field.value)) report(source, 'date-unreadable', field.value, field.range);
  }
  return latestOf(mapped(written, (field) => parsePlainDate(field.value)));
}

/** Something stands under a key where a day should, and none of it is one. */
export function hasUnreadDay(fields: readonly InlineField[], key: string): boolean {
  const written = fields.filter((field) => field.key === key && field.value !== '');
  return written.length > 0 && written.every(({ value }) => parsePlainDate(value) === undefined);
}

function report(source: Source, code: NoteProblemCode, detail: string, range: Range): void {
  source.problems.push({ code, detail, place: source.placeOf(range) });
}
