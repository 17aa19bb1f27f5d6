import { emojiOfDate } from '../note/inline-field.ts';
import type { DateKey, InlineField } from '../note/inline-field.ts';
import { maskRanges } from '../note/mask.ts';
import type { ListItem } from '../note/task-item.ts';
import { lineAround, lineEndingNear } from '../text/lines.ts';
import { insertion, replacement } from '../text/text-edit.ts';
import type { Range, TextEdit } from '../text/text-edit.ts';

/** The order in which fields are written (format: "A question on a line"): ours, then those that Tasks knows, for Tasks reads from the end. */
const fieldOrder = [
  'owner', 'owners', 'theme', 'themes', 'asked-by', 'answered-by', 'answer', 'supporters', 'review', 'verified', 'obsolete', 'value', 'confidentiality', 'tlp',
  'created', 'due', 'completion', 'cancelled',
];
const firstOfTasks = fieldOrder.indexOf('created');
const otherKeysOfTasks = new Set(['scheduled', 'start', 'priority', 'repeat', 'id', 'dependson', 'oncompletion']);
/** Signs of Tasks that are no field to us, with what may follow them. */
const otherSignsOfTasks = /(?:(?:⏳|⌛|🛫)\uFE0F?[ \t]*\d{4}-\d{2}-\d{2}|🔺|⏫|🔼|🔽|⏬)\uFE0F?$/u;

function rankOf(key: string): number {
  const rank = fieldOrder.indexOf(key);
  if (rank >= 0) return rank;
  return otherKeysOfTasks.has(key) ? firstOfTasks : firstOfTasks - 1;
}

/** Set the one value of a field, where it stands or else at its place in the order. Further fields of the same meaning go. */
export function setField(text: string, item: ListItem, keys: readonly [string, ...string[]], value: string): readonly TextEdit[] {
  const [first, ...others] = item.fields.filter((field) => keys.includes(field.key));
  if (first === undefined) return [addField(text, item, keys[0], value)];
  const edits = removals(text, item, others);
  if (first.value === value) return edits;
  const glued = text.charAt(first.valueRange.start - 1) === ':';
  return [replacement(first.valueRange, glued ? ` ${value}` : value), ...edits];
}

export function removeFields(text: string, item: ListItem, key: string): readonly TextEdit[] {
  return removals(text, item, item.fields.filter((field) => field.key === key));
}

export function setMark(item: ListItem, character: string): readonly TextEdit[] {
  return item.mark === undefined || item.mark.character === character ? [] : [replacement(item.mark, character)];
}

/** A block id where there is none yet. It stands last, behind all that other edits add: give it last. */
export function addBlockId(item: ListItem, id: string): readonly TextEdit[] {
  return item.blockId === undefined ? [insertion(item.paragraph.end, ` ^${id}`)] : [];
}

function addField(text: string, item: ListItem, key: string, value: string): TextEdit {
  const emoji = item.fields.some((field) => field.form === 'emoji') && key in emojiOfDate ? emojiOfDate[key as DateKey] : undefined;
  const written = emoji === undefined ? `  [${key}:: ${value}]` : ` ${emoji} ${value}`;
  const at = placeInOrder(text, item, rankOf(key));
  const next = text.charAt(at);
  return insertion(at, next === '' || /\s/.test(next) ? written : `${written} `);
}

/** Behind the last of the trailing fields that come before this rank, else right behind the words. */
function placeInOrder(text: string, item: ListItem, rank: number): number {
  const tail = tailOf(text, item);
  for (const token of tail.tokens) if (token.rank <= rank) return token.range.end;
  return tail.start;
}

interface Tail {
  /** Where the words end. */
  readonly start: number;
  /** The trailing fields and signs, the last one first. */
  readonly tokens: readonly { readonly rank: number; readonly range: Range }[];
}

function tailOf(text: string, item: ListItem): Tail {
  const tokens: { rank: number; range: Range }[] = [];
  const { start } = item.paragraph;
  let end = trimmedEnd(text, start, item.blockId?.start ?? item.paragraph.end);
  for (;;) {
    const field = item.fields.find((each) => each.range.end === end);
    const sign = field === undefined ? otherSignsOfTasks.exec(text.slice(Math.max(start, end - 20), end))?.[0] : undefined;
    if (field === undefined && sign === undefined) return { start: end, tokens };
    const from = field?.range.start ?? end - (sign?.length ?? 0);
    tokens.push({ rank: field === undefined ? firstOfTasks : rankOf(field.key), range: { start: from, end } });
    end = trimmedEnd(text, start, from);
  }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Take fields away with the space before them; a line that would be empty then goes with them, for a blank line would end the paragraph. */
export function removals(text: string, item: ListItem, fields: readonly Pick<InlineField, 'range'>[]): readonly TextEdit[] {
  const ofLines = new Map<number, Range[]>();
  for (const { range } of fields) {
    const line = lineAround(text, range.start).start;
    ofLines.set(line, [...(ofLines.get(line) ?? []), range]);
  }
  return [...ofLines].flatMap(([start, ranges]) => {
    const { end } = lineAround(text, start);
    const rest = maskRanges(text.slice(start, end), ranges.map((range) => ({ start: range.start - start, end: range.end - start })));
    if (start <= item.paragraph.start || !/^[ \t>\0]*$/.test(rest)) return ranges.map((range) => removal(text, item, range));
    const before = lineAround(text, start - (text.slice(start - 2, start) === '\r\n' ? 2 : 1)).end;
    // Spaces behind the paragraph stay: what else is written comes before them.
    return [{ start: before, end: Math.min(end, item.paragraph.end), newText: '' }];
  });
}

function removal(text: string, item: ListItem, range: Range): TextEdit {
  let { start } = range;
  while (start > item.paragraph.start && /[ \t]/.test(text.charAt(start - 1))) start--;
  return { start, end: range.end, newText: '' };
}

/**
 * A new first item of the discussion, in the indentation and with the bullet of those that are there. It comes behind the blocks that the
 * question begins with, for it would draw indented code into itself.
 */
export function addNested(text: string, item: ListItem, words: string): TextEdit {
  const at = lineAround(text, Math.max(item.paragraph.end, item.ownEnd)).end;
  const { prefix, bullet } = nestedStyle(text, item);
  return insertion(at, `${lineEndingNear(text, at)}${prefix}${bullet} ${words}`);
}

/** A further item of the list that an item stands in, behind all that is nested in that one. */
export function addBehind(text: string, { item, bullet }: ListItem, words: string): TextEdit {
  const at = lineAround(text, item.start + text.slice(item.start, item.end).trimEnd().length).end;
  return insertion(at, `${lineEndingNear(text, at)}${prefixOf(text, item.start)}${bullet} ${words}`);
}

export function nestedStyle(text: string, item: ListItem): { readonly prefix: string; readonly bullet: string } {
  const before = prefixOf(text, item.item.start);
  const first = item.children.find((child) => lineAround(text, child.item.start).start !== lineAround(text, item.item.start).start);
  if (first !== undefined) {
    return { prefix: prefixOf(text, first.item.start), bullet: /^[-+*]$/.test(first.bullet) ? first.bullet : '-' };
  }
  const tabs = !before.includes('>') && item.bullet.length < 4 && (before.includes('\t') || (/^\t+[-+*\d]/m.test(text) && !/^ {2,}[-+*]/m.test(text)));
  return { prefix: before + (tabs ? '\t' : ' '.repeat(Math.max(4, item.bullet.length + 1))), bullet: '-' };
}

/** What stands before an item on its line: quote marks and indentation; the bullets of items it stands beside become spaces, the name of its footnote four. */
export function prefixOf(text: string, at: number): string {
  return text.slice(lineAround(text, at).start, at).replace(/\uFEFF/g, '').replace(/\[\^[^\]\s]+\]:[ \t]*/g, '    ').replace(/[^>\s]/g, ' ');
}

