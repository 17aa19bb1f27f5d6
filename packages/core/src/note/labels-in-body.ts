import type { Range } from '../text/text-edit.ts';
import type { InlineField } from './inline-field.ts';
import { readLabel } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

/** A label that stands in the body of a note. */
export interface LabelInBody {
  /** `TLP:RED` for one that can't be read: never does a slip of the pen open anything. */
  readonly label: TlpLabel;
  readonly readable: boolean;
  readonly range: Range;
  /** What stands for the label, to show to its writer. */
  readonly written: string;
}

export function isLabelKey(key: string): boolean {
  return key === 'confidentiality' || key === 'tlp';
}

/**
 * What looks like a label: one of the keys before `::`, also between marks of emphasis, or a callout of that name. Where it is no field
 * and no callout of the format, somebody meant to close something.
 */
const signOfLabel = /(?<![\p{L}\p{N}-])(?:confidentiality|tlp)(?![\p{L}\p{N}-])[^\p{L}\p{N}\r\n:]{0,8}::|\[!\s*tlp/giu;

/** The labels in a stretch of a text, of which `masked` hides code and comments. `read` are the callouts' marks that were understood. */
export function labelsIn(masked: string, range: Range, fields: readonly InlineField[], read: readonly Range[]): readonly LabelInBody[] {
  const labelled = fields.filter((field) => isLabelKey(field.key));
  const ofFields = labelled.map((field): LabelInBody => {
    const label = readLabel(field.value);
    return { label: label ?? 'TLP:RED', readable: label !== undefined, range: field.range, written: field.value };
  });
  const keys = labelled.map((field) => ({ start: field.range.start, end: field.valueRange.start }));
  const understood = [...keys, ...read];
  const strays = [...masked.slice(range.start, range.end).matchAll(signOfLabel)].flatMap((match): readonly LabelInBody[] => {
    const start = range.start + match.index;
    if (understood.some((each) => each.start <= start && start < each.end)) return [];
    const end = endOfStray(masked, start + match[0].length, range.end);
    return [{ label: 'TLP:RED', readable: false, range: { start, end }, written: masked.slice(start, end) }];
  });
  return [...ofFields, ...strays];
}

/** A few more words of the line, so that the problem shows what was meant. */
function endOfStray(masked: string, from: number, limit: number): number {
  return from + (/^[^\r\n]{0,20}/.exec(masked.slice(from, Math.min(limit, from + 20)))?.[0] ?? '').trimEnd().length;
}

/** The label of a callout by the first line of its quote: undefined where it is no callout, or one of another type. */
export function calloutLabelIn(masked: string, firstLine: Range): LabelInBody | undefined {
  const words = masked.slice(firstLine.start, firstLine.end);
  // Obsidian: `[!type|metadata]`, then a fold mark and a title.
  const [mark, type] = /^\[!([^\]|]*)(?:\|[^\]]*)?\]/.exec(words) ?? [];
  const label = type === undefined ? undefined : readLabel(type);
  const range = { start: firstLine.start, end: firstLine.start + (mark ?? words.trimEnd()).length };
  if (label !== undefined) return { label, readable: true, range, written: (type ?? '').trim() };
  const meant = type === undefined ? /\[!\s*(?:tlp|clear|white|green|amber|red)(?![\p{L}\p{N}])/iu.test(words) : /^\s*tlp/i.test(type);
  return meant ? { label: 'TLP:RED', readable: false, range, written: (type ?? words).trim() } : undefined;
}
