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

/** Characters that nobody sees can stand between the letters of a key, as after copying from elsewhere. */
const unseen = '[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*';
const seenKeys = ['confidentiality', 'tlp'].map((key) => [...key.matchAll(/./g)].map(([letter]) => letter).join(unseen)).join('|');

/**
 * What looks like a label: one of the keys before `::`, also between marks of emphasis or tags, or a callout of that name. Where it is no
 * field and no callout of the format, somebody meant to close something.
 */
const signOfLabel = new RegExp(
  `(^|[^\\p{L}\\p{N}-])(?:${seenKeys})(?![\\p{L}\\p{N}-])(?:</?[a-z]{1,10}>)?[^\\p{L}\\p{N}:]{0,8}:[\\\\\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*:|\\[!\\s*(?:tlp|clear|white|green|amber|red)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** A line of the body that is written as one of the frontmatter: `confidentiality: TLP:RED`. */
const lineOfFrontmatter = /^[ \t>]*(?:[-+*][ \t]+)?["']?(?:confidentiality|tlp)["']?[ \t]*:[ \t]+["']?([^"'\r\n]{1,40}?)["']?[ \t]*$/gimu;

/** Whether a label, or what looks like one, stands anywhere in a text. */
export function looksLabelled(text: string): boolean {
  return labelsIn(text, { start: 0, end: text.length }, [], []).length > 0;
}

/** The labels in a stretch of a text, of which `masked` hides code and comments. `read` are the callouts' marks that were understood. */
export function labelsIn(masked: string, range: Range, fields: readonly InlineField[], read: readonly Range[]): readonly LabelInBody[] {
  if (!mayHoldLabel(masked, range)) return [];
  const labelled = fields.filter((field) => isLabelKey(field.key));
  const ofFields = labelled.map((field): LabelInBody => {
    const label = readLabel(field.value);
    return { label: label ?? 'TLP:RED', readable: label !== undefined, range: field.range, written: field.value };
  });
  const keys = labelled.map((field) => ({ start: field.range.start, end: field.valueRange.start }));
  const understood = [...keys, ...read];
  const strays = [...masked.slice(range.start, range.end).matchAll(signOfLabel)].flatMap((match): readonly LabelInBody[] => {
    // A lookbehind would say it shorter, and older phones can't read one.
    const before = match[1]?.length ?? 0;
    const start = range.start + match.index + before;
    if (understood.some((each) => each.start <= start && start < each.end)) return [];
    const end = endOfStray(masked, start + match[0].length - before, range.end);
    return [{ label: 'TLP:RED', readable: false, range: { start, end }, written: masked.slice(start, end) }];
  });
  const lines = [...masked.slice(range.start, range.end).matchAll(lineOfFrontmatter)].flatMap((match): readonly LabelInBody[] => {
    const [line, written = ''] = match;
    const label = readLabel(written);
    const start = range.start + match.index;
    return label === undefined ? [] : [{ label, readable: true, range: { start, end: start + line.length }, written }];
  });
  return [...ofFields, ...strays, ...lines];
}

/** A quick look: nearly all words hold no label. */
export function mayHoldLabel(masked: string, range: Range): boolean {
  const words = masked.slice(range.start, range.end);
  return (words.includes(':') || words.includes('[!')) && /tlp|confidentiality|\[!\s*(?:clear|white|green|amber|red)|[\u00AD\u200B-\u200F\u2060\uFEFF]/i.test(words);
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
  const seen = (type ?? /\[!(.*)/.exec(words)?.[1] ?? '').replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
  const meant = type === undefined ? /^\s*(?:tlp|clear|white|green|amber|red)(?![\p{L}\p{N}])/iu.test(seen) : /(?:^|[^\p{L}\p{N}])(?:tlp|clear|white|green|amber|red)(?![\p{L}\p{N}])/iu.test(seen);
  return meant ? { label: 'TLP:RED', readable: false, range, written: (type ?? words).trim() } : undefined;
}
