import { bracketPairs, isAddress } from '../../note/inline-field.ts';
import { isInside } from '../../note/mask.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { isQuestionTag } from '../../note/tags.ts';
import type { ListItem } from '../../note/task-item.ts';
import { readLabel } from '../../note/tlp.ts';
import { lineAround } from '../../text/lines.ts';
import type { Range } from '../../text/text-edit.ts';
import { asItLooks } from '../../text/words.ts';
import { personKeys } from '../people-named.ts';
import type { SpokenWords } from './outgoing.ts';
import { cut } from './swap.ts';
import type { Swap } from './swap.ts';

/** Keys of whole lines `key:: value` whose value is a text for readers, and what they mean. */
const spokenKeys: ReadonlyMap<string, keyof SpokenWords> = new Map([['answer', 'answer'], ['antwoord', 'answer'], ['value', 'value'], ['waarde', 'value']]);

/**
 * What of a note is written for tools: fields, block ids, tags, marks of questions, labels of callouts. Readers elsewhere get what stands
 * there without it; of tags only those go along that `tagMayGo` allows.
 */
export function noteSyntax({ text, note, body }: NoteSource, tagMayGo: (tag: string) => boolean, words: SpokenWords): readonly Swap[] {
  const range = { start: body.start, end: text.length };
  const fields = [...body.fields.map((field) => field.range), ...fieldsOfAnyKey(text, body.masked, range, body.linkTexts)].map((field) => cut(withSpaceBefore(text, field), 'field'));
  return [
    ...fields,
    ...wholeLineFields(body.masked, body.start, words),
    ...strayFields(text, body.masked, range, body.linkTexts).map((stray) => cut(stray, 'field')),
    ...[...body.masked.slice(body.start).matchAll(/(?:^|[ \t])\^[A-Za-z0-9-]+[ \t]*$/gm)].map((match) => cut({ start: body.start + match.index, end: body.start + match.index + match[0].length }, 'id')),
    ...note.tags.filter(({ name, place }) => place.start >= body.start && (isQuestionTag(name) || !tagMayGo(name))).map(({ place }) => cut(withSpaceBefore(text, place), 'tag')),
    ...allItems(body.items).filter((item) => item.isQuestion).flatMap(boxOf),
    ...[...note.parts, ...note.labelsInBody].filter(({ place }) => place.start >= body.start && isWrittenForTools(text.slice(place.start, place.end))).map(({ place }) => cut(withSpaceBefore(text, place), 'label')),
    ...note.parts.filter(({ place }) => text.startsWith('[!', place.start)).map(({ label, place }): Swap => ({ start: place.start, end: place.end, render: () => `**${label}**` })),
  ];
}

/** A label in other words than its own: a field, a tag, a line like one of the frontmatter, whatever is spelt so. A callout says its label to readers, and words are theirs. */
function isWrittenForTools(label: string): boolean {
  return !label.startsWith('[!') && readLabel(asItLooks(label)) === undefined && /[:=∷#]/.test(asItLooks(label));
}

/** Spaces at the end of a line would break it; those behind a bullet or a mark keep the item what it is. */
function withSpaceBefore(text: string, { start, end }: Range): Range {
  let from = start;
  while (/[ \t]/.test(text.charAt(from - 1))) from--;
  const before = text.slice(lineAround(text, from).start, from);
  return { start: /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]+\[.\])?)?$/u.test(before) ? start : from, end };
}

/** Dataview takes keys that the format does not: of several words, in any alphabet, with signs. */
function fieldsOfAnyKey(text: string, masked: string, range: Range, linkTexts: readonly Range[]): readonly Range[] {
  const opening = /^[[(][ \t]*[^\s:[\]()][^:[\]()\r\n]{0,59}::/;
  return bracketPairs(masked, range).filter((pair) => !isInside(linkTexts, pair.start) && opening.test(masked.slice(pair.start, Math.min(pair.end, pair.start + 80))) && !isAddress(text, pair));
}

/** A key right before its value is one word: people write `Foo::bar` in a sentence. */
function wholeLineFields(masked: string, from: number, words: SpokenWords): readonly Swap[] {
  const line = /^((?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[[^\]\r\n]\](?=[ \t])|\[\^[^\]\s]+\]:)*)(?!#{1,6}[ \t])((?=[^\s:])(?:[^:|[\]()\r\n]|\([^:|[\]()\r\n]{0,60}\)){1,60}?::(?=[ \t\r\n]|$)|[\p{L}\p{Extended_Pictographic}_*~][^\s:|[\]()/]{0,59}::)[^\r\n]*/gmu;
  return [...masked.slice(from).matchAll(line)].flatMap((match): readonly Swap[] => {
    const start = from + match.index + (match[1] ?? '').length;
    const key = (match[2] ?? '').slice(0, -2);
    const behindKey = start + key.length + 2;
    const means = spokenKeys.get(key.trim().toLowerCase());
    if (means === undefined) return [cut({ start: start + wordsBeforeKey(key), end: from + match.index + match[0].length }, 'field')];
    return [{ start, end: behindKey, render: () => `${words[means]}:` }];
  });
}

const namingKey = new RegExp(`^(.*\\S)[ \\t]+[*_~]*(?:${personKeys.join('|')})[*_~]*[ \\t]*$`, 'iu');

/** `We could wait by:: Sam`: what stands before a key that names somebody is a sentence, unless the two are such a key together (`asked by`). Its length. */
function wordsBeforeKey(key: string): number {
  const isKey = (personKeys as readonly string[]).includes(key.trim().replace(/[ \t]+/g, '-').toLowerCase());
  return isKey ? 0 : namingKey.exec(key)?.[1]?.length ?? 0;
}

const oneKey = '[\\p{L}\\p{Extended_Pictographic}_*~][^:|[\\]()\\r\\n]{0,59}?';
/** In a cell of a table; and, far behind the beginning of a line, under a key that names somebody or that is a sign. */
const inCell = new RegExp(`(\\|[ \\t]*)(?:${oneKey}::(?=[ \\t|\\r\\n]|$)|\\p{Extended_Pictographic}\\uFE0F?::)(?:\\\\\\||[^|\\r\\n])*`, 'gmu');
const inSentence = new RegExp(`([ \\t])(?:(?:${personKeys.join('|')})[*_~]*[ \\t]*::|\\p{Extended_Pictographic}\\uFE0F?[ \\t]*::)[^|\\r\\n]*`, 'gimu');

/** What was meant as a field and is none to a tool: in a cell, in the middle of a line, and behind a bracket that never closes. */
function strayFields(text: string, masked: string, range: Range, linkTexts: readonly Range[]): readonly Range[] {
  const words = masked.slice(range.start, range.end);
  if (!words.includes('::')) return [];
  const inLines = [inCell, inSentence].flatMap((pattern) => [...words.matchAll(pattern)]).map((match): Range => ({ start: range.start + match.index + (match[1] ?? '').length, end: range.start + match.index + match[0].length }));
  const closed = new Set(bracketPairs(masked, range).map(({ start }) => start));
  const unclosed = [...words.matchAll(/[[(][ \t]*(?:[^\s:[\]()\\]{1,60}::|[^\s:[\]()\\][^:[\]()\r\n]{0,59}::(?=[ \t\r\n]|$))/gm)].map(({ index }): Range => ({ start: range.start + index, end: Math.min(range.end, lineAround(masked, range.start + index).end) }))
    .filter((stray) => !closed.has(stray.start) && masked.charAt(stray.start - 1) !== '\\' && !isInside(linkTexts, stray.start) && !isAddress(text, stray));
  return [...inLines, ...unclosed];
}

function allItems(items: readonly ListItem[]): readonly ListItem[] {
  return items.flatMap((item) => [item, ...allItems(item.children)]);
}

/** Git hosts draw a box for `[ ]` and `[x]` alone. */
function boxOf({ mark }: ListItem): readonly Swap[] {
  if (mark === undefined) return [];
  return [{ start: mark.start, end: mark.end, render: () => (/x/i.test(mark.character) ? 'x' : ' ') }];
}
