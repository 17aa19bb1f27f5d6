import { readYaml } from '../note/properties.ts';
import type { YamlProperty } from '../note/properties.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { lineAround, lineEndingNear } from '../text/lines.ts';
import { insertion } from '../text/text-edit.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** What a key of the frontmatter shall say: a text, a list, or nothing any more. */
export interface PropertyChange {
  readonly key: string;
  readonly value: string | readonly string[] | undefined;
}

/** Edits that change keys of a frontmatter and leave every other byte of it alone; undefined where that is not possible. */
export function editProperties({ text, frontmatter }: NoteSource, changes: readonly PropertyChange[]): readonly TextEdit[] | undefined {
  if (frontmatter.kind !== 'yaml') return undefined;
  const reading = readYaml(frontmatter.yaml);
  if (reading.kind === 'unreadable') return undefined;
  const end = frontmatter.yamlStart + frontmatter.yaml.length;
  const eol = lineEndingNear(text, frontmatter.yamlStart);
  const edits: TextEdit[] = [];
  for (const { key, value } of changes) {
    const [property, twice] = reading.properties.filter((each) => each.key.toLowerCase() === key);
    if (twice !== undefined || property?.style === 'other') return undefined;
    if (property === undefined) {
      if (value !== undefined) edits.push(insertion(end, `${key}:${yamlValue(value, eol, '  ')}${eol}`));
      continue;
    }
    edits.push(editOf(text, frontmatter.yamlStart, property, value, eol));
  }
  return edits;
}

function editOf(text: string, base: number, property: YamlProperty, value: PropertyChange['value'], eol: string): TextEdit {
  const colon = text.indexOf(':', base + property.keyRange.end) + 1;
  const valueStart = property.style === 'none' ? colon : base + property.valueRange.start;
  const valueEnd = property.style === 'none' ? colon : base + property.valueRange.start + trimmedLength(text, base, property);
  if (value === undefined) {
    const line = lineAround(text, base + property.keyRange.start);
    const last = lineAround(text, valueEnd);
    const comment = text.slice(valueEnd, last.end).trim() !== '';
    if (comment) return { start: colon, end: valueEnd, newText: '' };
    return { start: line.start, end: Math.min(text.length, last.end + eol.length), newText: '' };
  }
  if (property.style === 'flow-list' && typeof value !== 'string') {
    return { start: valueStart, end: valueEnd, newText: `[${value.map(quoted).join(', ')}]` };
  }
  if (property.style === 'block-list' && typeof value !== 'string') {
    const indent = text.slice(lineAround(text, valueStart).start, valueStart);
    return { start: valueStart, end: valueEnd, newText: value.map((each, index) => `${index === 0 ? '' : eol + indent}- ${quoted(each)}`).join('') };
  }
  return { start: colon, end: valueEnd, newText: yamlValue(value, eol, '  ') };
}

function trimmedLength(text: string, base: number, property: YamlProperty): number {
  return text.slice(base + property.valueRange.start, base + property.valueRange.end).trimEnd().length;
}

/** What stands behind `key:` : a text on the same line, a list in block style. */
export function yamlValue(value: string | readonly string[], eol: string, indent: string): string {
  return typeof value === 'string' ? ` ${quoted(value)}` : value.map((each) => `${eol}${indent}- ${quoted(each)}`).join('');
}

/** Plain where every YAML reader takes it for the same text, in double quotes elsewhere: links always. */
export function quoted(value: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} _+'’-]*$/u.test(value) && value === value.trim() && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  const isLabel = /^TLP:[A-Z+]+$/.test(value);
  return isDate || isPlain || isLabel ? value : JSON.stringify(value);
}
