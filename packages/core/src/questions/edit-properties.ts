import { readYaml } from '../note/properties.ts';
import type { YamlProperty } from '../note/properties.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { lineAround, lineEndingNear } from '../text/lines.ts';
import { applyEdits, insertion } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** What a key of the frontmatter shall say: a text, a list, or nothing any more. */
export interface PropertyChange {
  readonly key: string;
  readonly value: string | readonly string[] | undefined;
}

/**
 * Edits that change keys of a frontmatter and leave every other byte of it alone. Undefined where that is not possible: where a key stands
 * twice, where the edit would take a comment or an anchor away, and where anything else would read differently.
 */
export function editProperties({ text, frontmatter }: NoteSource, changes: readonly PropertyChange[]): readonly TextEdit[] | undefined {
  if (frontmatter.kind !== 'yaml') return undefined;
  const { yaml, yamlStart } = frontmatter;
  const reading = readYaml(yaml);
  if (reading.kind === 'unreadable') return undefined;
  const eol = lineEndingNear(text, yamlStart);
  const edits: TextEdit[] = [];
  for (const { key, value } of changes) {
    const [property, twice] = reading.properties.filter((each) => each.key.toLowerCase() === key);
    const edit = twice !== undefined ? undefined : property === undefined ? newKey(yaml, key, value, eol) : editOf(yaml, property, value, eol);
    if (edit === undefined) return undefined;
    edits.push(...edit);
  }
  if (!readsAsMeant(reading.properties, readYaml(applyEdits(yaml, edits)), changes)) return undefined;
  return edits.map(({ start, end, newText }) => ({ start: start + yamlStart, end: end + yamlStart, newText }));
}

function readsAsMeant(before: readonly YamlProperty[], reading: ReturnType<typeof readYaml>, changes: readonly PropertyChange[]): boolean {
  if (reading.kind === 'unreadable') return false;
  const after = new Map(reading.properties.map(({ key, values }) => [key.toLowerCase(), values.join('\n')]));
  const meant = new Map(before.map(({ key, values }) => [key.toLowerCase(), values.join('\n')]));
  for (const { key, value } of changes) meant.set(key, value === undefined ? '' : typeof value === 'string' ? value : value.join('\n'));
  return [...meant].every(([key, values]) => (after.get(key) ?? '') === values) && [...after.keys()].every((key) => meant.has(key));
}

function newKey(yaml: string, key: string, value: PropertyChange['value'], eol: string): readonly TextEdit[] {
  return value === undefined ? [] : [insertion(yaml.length, `${key}:${yamlValue(key, value, eol, '  ')}${eol}`)];
}

function editOf(yaml: string, property: YamlProperty, value: PropertyChange['value'], eol: string): readonly TextEdit[] | undefined {
  const key = property.key.toLowerCase();
  const colon = yaml.indexOf(':', property.keyRange.end) + 1;
  const { start } = property.valueRange;
  const end = start + yaml.slice(start, property.valueRange.end).trimEnd().length;
  // What is no list of texts was written by somebody, and would be lost.
  if (property.odd) return undefined;
  if (property.style === 'none') return value === undefined ? [] : [insertion(colon, yamlValue(key, value, eol, '  '))];
  const between = yaml.slice(colon, start);
  // An anchor or a tag speaks for others too; another reader knows what it means, we don't.
  if (property.style === 'other' || /[&!]/.test(between)) return undefined;
  // A block of text can have a comment behind its sign.
  if (/^[|>][^\r\n]*#/.test(yaml.slice(start))) return undefined;
  if (value === undefined) return removal(yaml, property, { colon, start, end });
  if (property.style === 'scalar') {
    if (typeof value === 'string') return [{ start, end, newText: scalarLike(yaml.slice(start, end), key, value) }];
    return between.trim() === '' ? [{ start: colon, end, newText: yamlValue(key, value, eol, '  ') }] : undefined;
  }
  return editOfList(yaml, property, { start, end }, typeof value === 'string' ? [value] : value, eol);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is only added to a list is added; everything that stands in it stays as it is. */
function editOfList(yaml: string, { values, itemRanges, style }: YamlProperty, { start, end }: Stretch, wanted: readonly string[], eol: string): readonly TextEdit[] | undefined {
  const [first, last] = [itemRanges[0], itemRanges.at(-1)];
  const behind = isSame(wanted.slice(0, values.length), values) ? wanted.slice(values.length) : [];
  const before = isSame(wanted.slice(wanted.length - values.length), values) ? wanted.slice(0, wanted.length - values.length) : [];
  const oneToOne = values.length === itemRanges.length && first !== undefined && last !== undefined;
  const indent = eol + yaml.slice(lineAround(yaml, start).start, start);
  if (oneToOne && isSame(wanted.slice(0, values.length), values)) {
    const at = last.start + yaml.slice(last.start, last.end).trimEnd().length;
    return style === 'flow-list'
      ? [insertion(at, behind.map((each) => `, ${quoted(each)}`).join(''))]
      : [insertion(lineAround(yaml, at).end, behind.map((each) => `${indent}- ${quoted(each)}`).join(''))];
  }
  if (oneToOne && isSame(wanted.slice(wanted.length - values.length), values)) {
    return style === 'flow-list'
      ? [insertion(first.start, before.map((each) => `${quoted(each)}, `).join(''))]
      : [insertion(start, before.map((each) => `- ${quoted(each)}${indent}`).join(''))];
  }
  const some = style === 'block-list' && oneToOne ? editOfItems(yaml, { values, itemRanges }, wanted, indent) : undefined;
  if (some !== undefined) return some;
  if (/[#&*]/.test(withoutTexts(yaml.slice(start, end)))) return undefined;
  const newText = style === 'flow-list' ? `[${wanted.map(quoted).join(', ')}]` : wanted.map((each, index) => `${index === 0 ? '' : indent}- ${quoted(each)}`).join('');
  return [{ start, end, newText }];
}

/** Items that go, each with its line, and others that come behind those that stay. Undefined where none stays, or a line has more than its item. */
function editOfItems(yaml: string, { values, itemRanges }: Pick<YamlProperty, 'values' | 'itemRanges'>, wanted: readonly string[], indent: string): readonly TextEdit[] | undefined {
  let kept = 0;
  let lastKept: Stretch | undefined;
  const gone: Stretch[] = [];
  values.forEach((value, index) => {
    const item = itemRanges[index] ?? { start: 0, end: 0 };
    if (value === wanted[kept]) {
      kept++;
      lastKept = item;
    } else gone.push(item);
  });
  if (lastKept === undefined) return undefined;
  const lines = gone.map((item) => {
    const line = lineAround(yaml, item.start);
    const ending = yaml.startsWith('\r\n', line.end) ? 2 : Math.min(1, yaml.length - line.end);
    return { start: line.start, end: line.end + ending, isAlone: /^[ \t]*-[ \t]+$/.test(yaml.slice(line.start, item.start)) && yaml.slice(item.start, item.end).trimEnd() === yaml.slice(item.start, line.end).trimEnd() };
  });
  if (lines.some(({ isAlone }) => !isAlone)) return undefined;
  const at = lineAround(yaml, lastKept.start).end;
  const added = wanted.slice(kept).map((each) => `${indent}- ${quoted(each)}`).join('');
  return [...lines.map(({ start, end }) => ({ start, end, newText: '' })), ...(added === '' ? [] : [insertion(at, added)])].sort((a, b) => a.start - b.start);
}

/** What is no quoted text: signs in it may be comments, anchors and aliases. */
export function withoutTexts(yaml: string): string {
  return yaml.replace(/(^|[\s,:[{-])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/gm, '$1');
}

/** The key goes with its value; the key stays, empty, where a comment stands beside it. */
function removal(yaml: string, { keyRange, style }: YamlProperty, { colon, start, end }: Stretch & { readonly colon: number }): readonly TextEdit[] | undefined {
  const last = lineAround(yaml, end);
  // Between the items of a list it would go with them.
  if (style !== 'scalar' && withoutTexts(yaml.slice(start, end)).includes('#')) return undefined;
  if (yaml.slice(colon, start).trim() !== '' || withoutTexts(yaml.slice(start, end)).includes('#')) return [{ start, end, newText: '' }];
  if (yaml.slice(end, last.end).trim() !== '') return [{ start: colon, end, newText: '' }];
  const ending = yaml.startsWith('\r\n', last.end) ? 2 : Math.min(1, yaml.length - last.end);
  return [{ start: lineAround(yaml, keyRange.start).start, end: last.end + ending, newText: '' }];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** What stands behind `key:` : a text on the same line, a list in block style. */
export function yamlValue(key: string, value: string | readonly string[], eol: string, indent: string): string {
  return typeof value === 'string' ? ` ${scalarOf(key, value)}` : value.map((each) => `${eol}${indent}- ${quoted(each)}`).join('');
}

/** Keys of ours with which other tools reckon, or which they tick: there it stands as a number, or as yes or no. */
const plainValues: ReadonlyMap<string, RegExp> = new Map([['duration', /^[1-9]\d{0,5}$/], ['chatham-house', /^(?:true|false)$/]]);

/** The one value of a key. */
export function scalarOf(key: string, value: string): string {
  return plainValues.get(key)?.test(value) === true ? value : quoted(value);
}

function scalarLike(before: string, key: string, value: string): string {
  return /^["']/.test(before) ? quotedLike(before, value) : scalarOf(key, value);
}

/** Plain where every YAML reader takes it for the same text, in double quotes elsewhere: links always. */
export function quoted(value: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} _+'’-]*$/u.test(value) && value === value.trim() && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  const isLabel = /^TLP:[A-Z+]+$/.test(value);
  return isDate || isPlain || isLabel ? value : JSON.stringify(value);
}

/** In the kind of quotes that stood there before. */
export function quotedLike(before: string, value: string): string {
  if (before.startsWith('"')) return JSON.stringify(value);
  return before.startsWith('\'') ? `'${value.replace(/'/g, '\'\'')}'` : quoted(value);
}
