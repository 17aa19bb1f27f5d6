import { allMatches } from '../text/all-matches.ts';
import { mapped } from '../text/mapped.ts';
import { quickLook } from '../text/quick-look.ts';
import type { Range } from '../text/text-edit.ts';
import { asItLooks } from '../text/words.ts';
import type { InlineField } from './inline-field.ts';
import { closingWordsIn } from './closing-in-words.ts';
import { isPlainYes } from './closing-words.ts';
import { labelsInWords } from './labels-in-words.ts';
import { isClosingType, isFieldForAudience, labelOfLikeField, lineCloses, saysNotPublic } from './like-label.ts';
import { overlapping, separate } from './mask.ts';
import { isMeantAsLabel, readLabel, strictestOf } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

/** A label that stands in the body of a note. */
export interface LabelInBody {
  /** `TLP:RED` for one that can't be read: never does a slip of the pen open anything. */
  readonly label: TlpLabel;
  readonly readable: boolean;
  /** It stands in a form that the format does not have, and looks like a label all the same. */
  readonly misspelt?: true;
  readonly range: Range;
  /** What stands for the label, to show to its writer. */
  readonly written: string;
}

export function isLabelKey(key: string): boolean {
  return key === 'confidentiality' || key === 'tlp';
}

/** Characters that nobody sees can stand between the letters of a key, as after copying from elsewhere. */
const unseen = '[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*';
const seenKeys = ['confidentiality', 'tlp'].map((key) => mapped(allMatches(key, /./g), ([letter]) => letter).join(unseen)).join('|');

/**
 * What looks like a label: one of the keys before `::`, also between marks of emphasis or tags, or a callout of that name. Where it is no
 * field and no callout of the format, somebody meant to close something.
 */
const signOfLabel = new RegExp(
  `(^|[^\\p{L}\\p{N}-])(?:${seenKeys})(?![\\p{L}\\p{N}-])(?:</?[a-z]{1,10}>)?[^\\p{L}\\p{N}:∷]{0,8}(?::[\\\\\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*:|∷)|\\[!\\s*(?:tlp|clear|white|green|amber|red)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** A line of the body that is written as one of the frontmatter: `confidentiality: TLP:RED`, `**Classification:** internal`. */
const lineOfFrontmatter = /^[ \t>]*(?:[-+*][ \t]+)?["'*_]{0,4}(\p{L}[\p{L} -]{1,30})["'*_]{0,4}[ \t]*:["'*_]{0,4}[ \t]+["'*_]{0,4}([^"'\r\n]{1,40}?)["'*_.]{0,4}[ \t]*$/gimu;

/** What is written like a field, between brackets or at the start of a line, whatever its key: with one colon too, or with none that a tool knows. */
const likeField = /(?:([[(])[ \t*_~]*|^[ \t>]*(?:[-+*][ \t]+)?[*_~]*)(\p{L}[^:=∷[\]()|\r\n\0]{0,40}?)[ \t*_~]*(:{1,3}|∷|=)[ \t*_~]*([^[\]()|\r\n\0]{0,60})(?:[\])]|(?=[\r\n|]|$))/gmu;

/** Whether a label, or what looks like one, stands anywhere in a text. */
export function looksLabelled(text: string): boolean {
  return labelsIn(text, { start: 0, end: text.length }, [], []).length > 0;
}

/** The labels in a stretch of a text, of which `masked` hides code and comments. `read` are the callouts' marks that were understood. */
export function labelsIn(masked: string, range: Range, fields: readonly InlineField[], read: readonly Range[]): readonly LabelInBody[] {
  if (!mayHoldLabel(masked.slice(range.start, range.end))) return [];
  const labelled = fields.filter((field) => isLabelKey(field.key));
  const ofFields = mapped(labelled, (field): LabelInBody => {
    const label = readLabel(field.value);
    return { label: label ?? 'TLP:RED', readable: label !== undefined, range: field.range, written: masked.slice(field.valueRange.start, field.valueRange.end) };
  });
  const ofAudience = mapped(fields.filter(({ key, value }) => isFieldForAudience(key, value)), ({ range: { start, end } }): LabelInBody => ({ label: 'TLP:RED', readable: false, misspelt: true, range: { start, end }, written: masked.slice(start, end) }));
  const keys = mapped(labelled, (field) => ({ start: field.range.start, end: field.valueRange.start }));
  const looked = asItLooks(masked.slice(range.start, range.end));
  const strays = straysIn(masked, looked, range, [...keys, ...read]);
  const lines = allMatches(masked.slice(range.start, range.end), lineOfFrontmatter).flatMap((match): readonly LabelInBody[] => {
    const [line, key = '', written = ''] = match;
    const label = isLabelKey(key.toLowerCase()) ? readLabel(written) : undefined;
    const start = range.start + match.index;
    return label === undefined && !(isLabelKey(key.toLowerCase()) && isMeantAsLabel(written)) && !lineCloses(key, written) ? [] : [{ label: label ?? 'TLP:RED', readable: label !== undefined, range: { start, end: start + line.length }, written }];
  });
  const found = [...ofFields, ...ofAudience, ...strays, ...lines];
  return [...found, ...misspeltIn(masked, looked, range, [...mapped(found, (each) => each.range), ...read])];
}

function straysIn(masked: string, looked: string, range: Range, understood: readonly Range[]): readonly LabelInBody[] {
  return allMatches(looked, signOfLabel).flatMap((match): readonly LabelInBody[] => {
    // A lookbehind would say it shorter, and older phones can't read one.
    const before = match[1]?.length ?? 0;
    const start = range.start + match.index + before;
    if (understood.some((each) => each.start <= start && start < each.end)) return [];
    const end = endOfStray(masked, start + match[0].length - before, range.end);
    return [{ label: 'TLP:RED', readable: false, range: { start, end }, written: masked.slice(start, end) }];
  });
}

/** `[confidentialty:: TLP:RED]`, `[confidentiality: TLP:RED]`, `(label:: TLP:RED)`: whoever wrote it believes the words closed. */
function misspeltIn(masked: string, looked: string, range: Range, taken: readonly Range[]): readonly LabelInBody[] {
  const apart = separate(taken);
  return allMatches(looked, likeField).flatMap((match): readonly LabelInBody[] => {
    const [whole, bracket, key = '', sign = '', value = ''] = match;
    const start = range.start + match.index + (bracket === undefined ? /^[ \t>]*(?:[-+*][ \t]+)?/.exec(whole)?.[0].length ?? 0 : 0);
    const end = range.start + match.index + whole.trimEnd().length;
    if (overlapping(apart, { start, end }).length > 0) return [];
    const isField = sign.length > 1 || sign === '∷';
    // `(TLP: RED)` is the label itself, in brackets; without brackets and with one colon it is a line of words.
    if (!isField && (bracket === undefined || /^tlp$/i.test(key.trim()))) return [];
    const said = labelOfLikeField(isLabelKey(key.trim().toLowerCase()) ? 'tlplabel' : key, value) ?? (saysNotPublic(key, value) || (isField && isFieldForAudience(key, value)) ? { label: 'TLP:RED', readable: false } : undefined);
    // With one colon it is a label only where its value is one, or a yes: `(confidential: see below)` is a sentence.
    if (said === undefined || (!said.readable && !isField && !isPlainYes(value))) return [];
    return [{ ...said, misspelt: true, range: { start, end }, written: masked.slice(start, end) }];
  });
}

/** No label that has a form of its own is without one of these. */
export function hasSignOfLabel(words: string): boolean {
  return /[:∷=\u02D0\u2236\uA789\uFF1A]|\[!/.test(words);
}

/** What all that looks like a label has somewhere, but for what `otherSign` finds. */
const holdsWord = quickLook([
  'conf', 'vertrouw', 'label', 'classif', 'rubric', 'sensitiv', 'gevoel', 'mark', 'traffic', 'licht', 'secre', 'geheim', 'priv', '\\bintern(?:al|e)?\\b', 'restrict', 'besloten', '\\bnda\\b', 'delen\\b',
  'deelbaar', 'gedeeld', 'share', 'not ', 'niet ', 'publi', 'openba', 'embargo', 'access', 'toegang', 'zichtb', 'visib', 'audience', 'doelgroep', 'readers', 'lezers',
]);
const otherSign = /(?:\b|_)t[lp]|\[!\s*[tcwgar]|[\u00AD\u200B-\u200F\u2060\uFEFF\u0250-\u058F\u1D00-\u1D7F\uFF00-\uFFEF]/i;

/** A quick look: nearly all words hold no label. */
export function mayHoldLabel(words: string): boolean {
  return hasSignOfLabel(words) && (holdsWord(words) || otherSign.test(words));
}

/** A few more words of the line, so that the problem shows what was meant. */
function endOfStray(masked: string, from: number, limit: number): number {
  return from + (/^[^\r\n]{0,20}/.exec(masked.slice(from, Math.min(limit, from + 20)))?.[0] ?? '').trimEnd().length;
}

/** The label of a callout by the first line of its quote: undefined where it is no callout, or one of another type whose title says no label. */
export function calloutLabelIn(masked: string, firstLine: Range): LabelInBody | undefined {
  const words = masked.slice(firstLine.start, firstLine.end);
  // Obsidian: `[!type|metadata]`, then a fold mark and a title.
  const [mark, type] = /^\[!([^\]|]*)(?:\|[^\]]*)?\]/.exec(words) ?? [];
  const label = type === undefined ? undefined : readLabel(type);
  const range = { start: firstLine.start, end: firstLine.start + (mark ?? words.trimEnd()).length };
  if (label !== undefined) return { label, readable: true, range, written: (type ?? '').trim() };
  const looked = asItLooks(type ?? /\[!(.*)/.exec(words)?.[1] ?? '').replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
  const meant = type === undefined ? /^\s*(?:tlp|clear|white|green|amber|red)(?![\p{L}\p{N}])/iu.test(looked) : /(?:^|[^\p{L}\p{N}])(?:tlp|clear|white|green|amber|red)(?![\p{L}\p{N}])/iu.test(looked);
  if (meant) return { label: 'TLP:RED', readable: false, range, written: (type ?? words).trim() };
  if (mark === undefined || type === undefined) return undefined;
  if (isClosingType(type)) return { label: 'TLP:RED', readable: false, range, written: type.trim() };
  return calloutTitled(masked, { start: range.end, end: firstLine.end }, range);
}

/** A callout of any type whose title begins with a label, or has one set apart: `> [!WARNING] TLP:RED`, `> [!note] Offer (confidential)`. */
function calloutTitled(masked: string, title: Range, mark: Range): LabelInBody | undefined {
  const found = [...labelsInWords(masked, title).filter(({ form, begins }) => form !== 'spoken' || begins), ...closingWordsIn(masked, title, 'title')];
  const label = strictestOf(mapped(found, (each) => each.label));
  return label === undefined ? undefined : { label, readable: found.some((each) => each.label === label && each.isClosingWord !== true && each.isUnreadable !== true), misspelt: true, range: mark, written: masked.slice(mark.start, title.end).trim() };
}
