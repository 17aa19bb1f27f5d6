import { namesIn, readNote } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { readYaml } from '../note/properties.ts';
import type { YamlProperty } from '../note/properties.ts';
import type { InlineField } from '../note/inline-field.ts';
import type { ListItem } from '../note/task-item.ts';
import { removals } from '../questions/edit-line.ts';
import { editProperties, quoted, quotedLike, withoutTexts } from '../questions/edit-properties.ts';
import { lineAround } from '../text/lines.ts';
import { applyEdits, replacement } from '../text/text-edit.ts';
import type { Range, TextEdit } from '../text/text-edit.ts';

/** One name in the place of another; where the other stands there already, or nobody follows, the name only goes. */
export interface Renaming {
  readonly isLeaver: (written: string) => boolean;
  readonly isSuccessor: (written: string) => boolean;
  /** As it shall stand in the note; undefined for nobody. */
  readonly to: string | undefined;
}

/** What a list of names says afterwards. The others stay, in their order and spelling. */
export function namesAfter(names: readonly string[], renaming: Renaming): readonly string[] {
  return fatesOf(names, renaming).flatMap((fate, index) => (fate === 'stays' ? [names[index] ?? ''] : fate === 'goes' ? [] : [fate.becomes]));
}

type Fate = 'stays' | 'goes' | { readonly becomes: string };

function fatesOf(names: readonly string[], { isLeaver, isSuccessor, to }: Renaming): readonly Fate[] {
  let follows = names.some((name) => !isLeaver(name) && isSuccessor(name)) ? undefined : to;
  return names.map((name) => {
    if (!isLeaver(name)) return 'stays';
    const becomes = follows;
    follows = undefined;
    return becomes === undefined ? 'goes' : { becomes };
  });
}

/** A name in a list, and where it stands. */
interface NamePart extends Range {
  readonly name: string;
}

const listSeparator = /(?:\[\[[^\]]*\]\]|[^,])+/g;

/** Edits of the `owner` of a line. Only the characters of the name change; what is left without any name goes as a whole. */
export function renameOwners(text: string, item: ListItem, renaming: Renaming): readonly TextEdit[] {
  const fields = item.fields.filter(({ key }) => key === 'owner' || key === 'owners');
  const parts = fields.map(partsOfField);
  const fates = fatesOf(parts.flat().map(({ name }) => name), renaming);
  let at = 0;
  const emptied: InlineField[] = [];
  const edits = parts.flatMap((names, index) => {
    const own = fates.slice(at, at += names.length);
    const field = fields[index];
    if (field === undefined || own.every((fate) => fate === 'stays')) return [];
    if (own.every((fate) => fate === 'goes')) {
      emptied.push(field);
      return [];
    }
    return editsOfList(names, own, (part, becomes) => replacement(part, becomes));
  });
  return [...edits, ...removals(text, item, emptied)];
}

/** The same of an action. Where the line would be none any more without its `owner`, the field stays, empty. */
export function renameOwnersOfAction(source: NoteSource, item: ListItem, renaming: Renaming): readonly TextEdit[] {
  const { note, text } = source;
  const edits = renameOwners(text, item, renaming);
  return readNote(note.path, applyEdits(text, edits)).note.actions.length === note.actions.length ? edits : emptyOwners(item, renaming);
}

function emptyOwners(item: ListItem, { isLeaver }: Renaming): readonly TextEdit[] {
  return item.fields.filter(({ key, value }) => (key === 'owner' || key === 'owners') && value !== '' && partsOfFieldNames(value).every(isLeaver)).map(({ valueRange }) => replacement(valueRange, ''));
}

function partsOfFieldNames(value: string): readonly string[] {
  return [...value.matchAll(listSeparator)].map(([part]) => part.trim()).filter((part) => part !== '');
}

function partsOfField({ value, valueRange }: InlineField): readonly NamePart[] {
  return [...value.matchAll(listSeparator)].flatMap(({ index, 0: part }) => {
    const start = valueRange.start + index + (part.length - part.trimStart().length);
    const name = part.trim();
    return name === '' ? [] : [{ name, start, end: start + name.length }];
  });
}

/** A name that goes takes the sign with it that parts it from the one before, else from the one behind. */
function editsOfList(parts: readonly NamePart[], fates: readonly Fate[], write: (part: NamePart, becomes: string) => TextEdit): readonly TextEdit[] {
  return parts.flatMap((part, index) => {
    const fate = fates[index] ?? 'stays';
    if (fate === 'stays') return [];
    if (fate !== 'goes') return [write(part, fate.becomes)];
    const hasBefore = fates.slice(0, index).some((each) => each !== 'goes');
    return [hasBefore ? { start: parts[index - 1]?.end ?? part.start, end: part.end, newText: '' } : { start: part.start, end: parts[index + 1]?.start ?? part.end, newText: '' }];
  });
}

/** Edits of a key of the frontmatter that names people. Undefined where they can't be made without touching what others wrote. */
export function renameInKey(source: NoteSource, key: string, renaming: Renaming): readonly TextEdit[] | undefined {
  const { frontmatter } = source;
  const reading = frontmatter.kind === 'yaml' ? readYaml(frontmatter.yaml) : undefined;
  if (frontmatter.kind !== 'yaml' || reading?.kind !== 'read') return undefined;
  const properties = reading.properties.filter((each) => each.key.toLowerCase() === key);
  const names = properties.map((property) => namesIn(key, property));
  const fates = fatesOf(names.flat(), renaming);
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [index, property] of properties.entries()) {
    const written = names[index] ?? [];
    const own = fates.slice(at, at += written.length);
    if (own.every((fate) => fate === 'stays')) continue;
    // An anchor or a tag speaks for other keys too.
    if (/[&!]/.test(frontmatter.yaml.slice(property.keyRange.end, property.valueRange.start))) return undefined;
    // The key goes with the last name in it, where no remark stands between.
    const gone = properties.length === 1 && own.every((fate) => fate === 'goes') ? editProperties(source, [{ key, value: undefined }]) : undefined;
    const changed = gone ?? (written.length > property.values.length ? editsOfText(frontmatter.yaml, property, written, own) : editsOfProperty(frontmatter.yaml, property, own))?.map(({ start, end, newText }) => ({ start: start + frontmatter.yamlStart, end: end + frontmatter.yamlStart, newText }));
    if (changed === undefined) return undefined;
    edits.push(...changed);
  }
  return edits;
}

/** Several names in one text become a list, for a text that begins with a link is none to YAML; one that is left stays a text. */
function editsOfText(yaml: string, { valueRange: { start, end } }: YamlProperty, names: readonly string[], fates: readonly Fate[]): readonly TextEdit[] | undefined {
  const range = { start, end: start + yaml.slice(start, end).trimEnd().length };
  if (/^[|>]|[\r\n]/.test(yaml.slice(range.start, range.end))) return undefined;
  const after = names.flatMap((name, index) => { const fate = fates[index] ?? 'stays'; return fate === 'stays' ? [name] : fate === 'goes' ? [] : [fate.becomes]; });
  return [replacement(range, after.length === 1 ? quoted(after[0] ?? '') : `[${after.map(quoted).join(', ')}]`)];
}

function editsOfProperty(yaml: string, property: YamlProperty, fates: readonly Fate[]): readonly TextEdit[] | undefined {
  const parts = partsOfProperty(yaml, property);
  if (parts === undefined) return undefined;
  const write = (part: NamePart, becomes: string): TextEdit => replacement(part, quotedLike(yaml.slice(part.start, part.end), becomes));
  if (property.style !== 'block-list') {
    const edits = editsOfList(parts, fates, write);
    // Between the names of a list over several lines a remark can stand.
    return edits.some(({ start, end, newText }) => newText === '' && withoutTexts(yaml.slice(start, end)).includes('#')) ? undefined : edits;
  }
  return parts.flatMap((part, index): readonly TextEdit[] => {
    const fate = fates[index] ?? 'stays';
    return fate === 'stays' ? [] : fate === 'goes' ? [lineOf(yaml, part)] : [write(part, fate.becomes)];
  });
}

/** The whole line of an item that has it to itself; where a remark stands beside the name, only the remark stays: an item without a name would be one to other tools. */
function lineOf(yaml: string, { start, end }: Range): TextEdit {
  const line = lineAround(yaml, start);
  const isFirst = /^[ \t]*-[ \t]+$/.test(yaml.slice(line.start, start)) && end <= line.end;
  const behind = yaml.slice(end, line.end);
  if (isFirst && behind.trimStart().startsWith('#')) return { start: yaml.indexOf('-', line.start), end: end + behind.indexOf('#'), newText: '' };
  if (!isFirst || behind.trim() !== '') return { start, end, newText: '' };
  return { start: line.start, end: line.end + (yaml.startsWith('\r\n', line.end) ? 2 : Math.min(1, yaml.length - line.end)), newText: '' };
}

function partsOfProperty(yaml: string, { values, valueRange, itemRanges, style, odd }: YamlProperty): readonly NamePart[] | undefined {
  const trimmed = ({ start, end }: Range): Range => ({ start, end: start + yaml.slice(start, end).trimEnd().length });
  if (odd || style === 'none' || style === 'other') return undefined;
  const ranges = (style === 'scalar' ? [valueRange] : itemRanges).map(trimmed).filter(({ start, end }) => !['', '""', '\'\''].includes(yaml.slice(start, end)));
  return ranges.length === values.length ? ranges.map((range, index) => ({ ...range, name: values[index] ?? '' })) : undefined;
}
