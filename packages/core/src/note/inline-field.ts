import { allMatches } from '../text/all-matches.ts';
import { lineAround } from '../text/lines.ts';
import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';
import { isInside } from './mask.ts';

/** A Dataview inline field, `[key:: value]` or `(key:: value)`, or a date in the emoji form of Tasks, `✅ 2026-11-23`. */
export interface InlineField {
  /** In lower case. */
  readonly key: string;
  readonly value: string;
  readonly form: 'bracket' | 'paren' | 'emoji';
  readonly range: Range;
  readonly valueRange: Range;
}

/** The dates of Tasks that we know, by their emoji (with or without U+FE0F). */
export const emojiOfDate = { created: '➕', due: '📅', completion: '✅', cancelled: '❌' } as const;
export type DateKey = keyof typeof emojiOfDate;

const emojiDate = /(➕|📅|✅|❌)\uFE0F?[ \t]*(\d{4}-\d{2}-\d{2})/gu;
const anyEmoji = /[➕📅✅❌]/u;
const keyAfterBracket = /[ \t]*([A-Za-z][A-Za-z0-9_-]*)[ \t]*::/y;

/**
 * The fields between two offsets of a text, in their order. `masked` is the same text with code and comments hidden.
 * A field stands on one line. `::` in an address or in the text of a link is no field; one field inside another's value belongs to that value.
 */
export function fieldsIn(text: string, masked: string, range: Range, links: readonly Range[]): readonly InlineField[] {
  const fields: InlineField[] = [];
  const hasBrackets = masked.includes('::', range.start);
  const hasEmoji = anyEmoji.test(masked);
  if (!hasBrackets && !hasEmoji) return fields;
  let end = range.start;
  for (const pair of hasBrackets ? linesWith('::', masked, range).flatMap((line) => bracketPairs(masked, line)) : []) {
    if (pair.start < end || isInside(links, pair.start)) continue;
    const field = bracketField(text, masked, pair);
    if (field === undefined) continue;
    fields.push(field);
    end = pair.end;
  }
  return !hasEmoji ? fields : [...fields, ...emojiFields(text, masked, range, fields)].sort((a, b) => a.range.start - b.range.start);
}

function bracketField(text: string, masked: string, pair: Range): InlineField | undefined {
  keyAfterBracket.lastIndex = pair.start + 1;
  const match = keyAfterBracket.exec(masked);
  const key = match?.[1];
  if (match === null || key === undefined || keyAfterBracket.lastIndex >= pair.end) return undefined;
  const inside = text.slice(keyAfterBracket.lastIndex, pair.end - 1);
  if (isAddress(text, pair)) return undefined;
  const start = keyAfterBracket.lastIndex + (inside.length - inside.trimStart().length);
  const value = inside.trim();
  const form = text.charAt(pair.start) === '(' ? 'paren' : 'bracket';
  return { key: key.toLowerCase(), value, form, range: pair, valueRange: { start, end: start + value.length } };
}

/** `[fe80::1]`, and anything glued to an address such as `https://example.org/a[b::c]`. */
export function isAddress(text: string, pair: Range): boolean {
  if (/^[0-9A-Fa-f:.%]+$/.test(text.slice(pair.start + 1, pair.end - 1))) return true;
  let start = pair.start;
  while (start > 0 && pair.start - start < 2000 && !/\s/.test(text.charAt(start - 1))) start--;
  return text.slice(start, pair.start).includes('://');
}

function emojiFields(text: string, masked: string, range: Range, fields: readonly InlineField[]): readonly InlineField[] {
  const taken = mapped(fields, (field) => field.range);
  return allMatches(masked.slice(range.start, range.end), emojiDate).flatMap((match) => {
    const start = range.start + match.index;
    const [whole, emoji, date] = match;
    const key = Object.entries(emojiOfDate).find(([, symbol]) => symbol === emoji)?.[0];
    if (key === undefined || date === undefined || isInside(taken, start)) return [];
    const end = start + whole.length;
    return [{ key, value: text.slice(end - date.length, end), form: 'emoji' as const, range: { start, end }, valueRange: { start: end - date.length, end } }];
  });
}

/** The lines of a stretch that have a sign somewhere. */
function linesWith(sign: string, text: string, range: Range): readonly Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(sign, range.start); at >= 0 && at < range.end;) {
    const { start, end } = lineAround(text, at);
    found.push({ start: Math.max(start, range.start), end: Math.min(end, range.end) });
    at = text.indexOf(sign, end);
  }
  return found;
}

/**
 * Every pair of `[]` and of `()`, by where it opens. It closes on the line it opens on, but for line ends where the text `goesOn`. One pass,
 * whatever stands there.
 */
export function bracketPairs(masked: string, range: Range, goesOn: (lineEnd: number) => boolean = () => false): readonly Range[] {
  const pairs: Range[] = [];
  let square: number[] = [];
  let round: number[] = [];
  for (let i = range.start; i < range.end; i++) {
    const code = masked.charCodeAt(i);
    if (code > 93) continue;
    let opened: number | undefined;
    switch (code) {
      case 92: i++; break; // what a backslash stands before is no bracket
      case 91: square.push(i); break;
      case 40: round.push(i); break;
      case 93: opened = square.pop(); break;
      case 41: opened = round.pop(); break;
      case 10: case 13:
        if (goesOn(i)) break;
        if (square.length > 0) square = [];
        if (round.length > 0) round = [];
        break;
      default: break;
    }
    if (opened !== undefined) pairs.push({ start: opened, end: i + 1 });
  }
  return pairs.sort((a, b) => a.start - b.start);
}
