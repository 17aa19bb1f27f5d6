import type { Range } from '../text/text-edit.ts';
import { asItLooks } from '../text/words.ts';
import { closingWords, isClosingTag } from './closing-words.ts';
import { isMeantAsLabel, readLabel } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

/** A label that stands in words, where the format has no label: a member who reads it takes it for one. */
export interface LabelInWords {
  readonly label: TlpLabel;
  readonly range: Range;
  /**
   * `alone`: nothing else stands on its line. `apart`: it begins or ends its line, in brackets, in marks of emphasis, or behind or before a colon or a dash.
   * `spoken`: a sentence speaks of it.
   */
  readonly form: 'alone' | 'apart' | 'spoken';
  /** No word stands before it on its line. */
  readonly begins: boolean;
  /** It is a word like *confidential*, and names no label. */
  readonly isClosingWord?: true;
  /** It says TLP, and then no label that can be read (`TLP:ROOD`). */
  readonly isUnreadable?: true;
}

const unseen = '[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*';
/** With its prefix, for every text is full of red and green. What follows the prefix need not be a label that can be read. */
const labelWord = new RegExp(`(^|[^\\p{L}\\p{N}])(t${unseen}l${unseen}p(?:[ \\t\\u00A0]?v?\\d(?:\\.\\d)?)?)([ \\t\\u00A0]{0,2}[:：;_/.–-][ \\t\\u00A0]{0,2}|[ \\t\\u00A0]?)${unseen}((?:amber(?:[ \\t]?[+_ -][ \\t]?stri[ck]{0,2}t?|\\+\\p{L}+)|\\p{L}[\\p{L}\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*)(?![\\p{L}\\p{N}]))`, 'giu');

const quickly = new RegExp(`[tТтΤτᴛＴｔ]${unseen}[lʟＬｌӏ]${unseen}[pРрΡρᴘＰｐ]`, 'i');

const unseenSigns = new RegExp(unseen, 'g');

/** Behind a colon and the like stands a label, whatever it is; behind a blank or a hyphen one that looks like a label. */
function isMeant(sign: string, name: string): boolean {
  return /[:：;]/.test(sign) || isMeantAsLabel(name);
}

/** A quick look: nearly no words have one. */
export function maySpeakOfLabel(words: string): boolean {
  return quickly.test(words);
}

/** The labels in the lines of a stretch whose code is masked. Colours alone are none, and nor is what tools read as a field or as the mark of a callout. */
export function labelsInWords(masked: string, { start, end }: Range): readonly LabelInWords[] {
  const words = masked.slice(start, end);
  if (!maySpeakOfLabel(words)) return [];
  const looked = asItLooks(words);
  return [...looked.matchAll(labelWord)].flatMap((match): readonly LabelInWords[] => {
    const [whole, before = '', prefix = '', sign = '', name = ''] = match;
    const label = /\d/.test(prefix) ? undefined : readLabel(name.replace(unseenSigns, ''));
    const at = match.index + before.length;
    const end = match.index + whole.length;
    const line = lineOf(looked, at, end);
    // In an address it is part of a name.
    if ((label === undefined && !isMeant(sign, name)) || /:\/\/\S*$/.test(line.before)) return [];
    const form = formOf(line);
    // Of what can't be read nobody speaks in a sentence, unless it is nearly a label.
    if (label === undefined && form === 'spoken' && !isMeantAsLabel(name)) return [];
    return [{ label: label ?? 'TLP:RED', form, begins: isBare(line.before), ...(label === undefined ? { isUnreadable: true } : {}), range: { start: start + at, end: start + end } }];
  });
}

/**
 * Words like *confidential* that are set there as a label is: alone on their line, in brackets of their own wherever these stand, in emphasis
 * at the beginning of the line, in capitals at either end of it, set apart by a colon or a dash, or as a sentence of their own. Within a sentence they
 * are words like others.
 */
export function closingWordsIn(masked: string, { start, end }: Range): readonly LabelInWords[] {
  const words = masked.slice(start, end);
  if (!mayHoldClosingWord(words)) return [];
  const looked = asItLooks(words);
  return [...looked.matchAll(closingWords())].flatMap((match): readonly LabelInWords[] => {
    const [, before = '', written = ''] = match;
    const at = match.index + before.length;
    const line = lineOf(looked, at, at + written.length);
    const form = isInBrackets(line) || isInListInBrackets(line) || isStamp(line, written) || isOwnSentence(line) ? 'apart' : formOf(line);
    if (form === 'spoken' || isOfLink(line) || (!isBare(line.before) && isEmphasised(line))) return [];
    return [{ label: 'TLP:RED', form, begins: isBare(line.before), isClosingWord: true, range: { start: start + at, end: start + at + written.length } }];
  });
}

/** `VERTROUWELIJK` at either end of a line. */
function isStamp({ before, after }: Line, written: string): boolean {
  return written === written.toUpperCase() && !`${before}${after}`.includes('|') && (isBare(before) || isBare(after));
}

/** `The offer is 3 million. Strictly confidential!` */
function isOwnSentence({ before, after }: Line): boolean {
  return /[.!?,;][ \t]+["'“‘*_~=]*$/u.test(before) && /^["'”’*_~=]*(?:[.!?]|[ \t]*$)/u.test(after);
}

/** What a link leads to or shows, and what stands in an address. */
function isOfLink({ before, after }: Line): boolean {
  return /:\/\/\S*$|\[\[[^\]]*$|\]\([^)]*$/.test(before) || /^[^[]*\](?:\]|\(|\[|:)/.test(after);
}

/** A quick look: nearly no words have one. */
export function mayHoldClosingWord(words: string): boolean {
  return /confiden|vertrouw|geheim|secret|classified/i.test(words);
}

const labelTag = /(^|[\s(>\uFFFF])#(tlp[\p{L}\p{N}_/:+-]*[\p{L}\p{N}])/giu;

const anyTag = /(^|[\s(>\uFFFF])#([\p{L}\p{N}_/-]+)/gu;

/** The labels that stand there as tags: `#tlp-red`, `#tlp/amber+strict`, `#TLP_RED`; and `#confidential`, which can't be read as one. */
export function labelTagsIn(masked: string, { start, end }: Range): readonly Omit<LabelInWords, 'form' | 'begins'>[] {
  const words = masked.slice(start, end);
  if (!words.includes('#')) return [];
  const closing = [...words.matchAll(anyTag)].filter(({ 2: name = '' }) => isClosingTag(name)).map(({ index, 1: before = '', 2: name = '' }) => ({ label: 'TLP:RED' as const, range: { start: start + index + before.length, end: start + index + before.length + name.length + 1 } }));
  if (!maySpeakOfLabel(words)) return closing;
  return [...closing, ...[...asItLooks(words).matchAll(labelTag)].flatMap(({ index, 1: before = '', 2: name = '' }) => {
    const label = labelOfTag(name);
    const at = start + index + before.length;
    return label === undefined ? [] : [{ label, range: { start: at, end: at + name.length + 1 } }];
  })];
}

/** The label of a tag, by its name without the `#`. */
export function labelOfTag(name: string): TlpLabel | undefined {
  if (isClosingTag(name)) return 'TLP:RED';
  if (!/^tlp/i.test(name)) return undefined;
  return readTag(name) ?? (isMeantAsLabel(name) ? 'TLP:RED' : undefined);
}

/** The label that a tag says: undefined for `confidential` and `tlp-rood`, which can't be read as one. */
export function readTag(name: string): TlpLabel | undefined {
  return readLabel(name.replace(/^tlp[-_/:]?/i, '').replace(/^amber[+_/-]?strict$/i, 'AMBER+STRICT'));
}

interface Line {
  readonly before: string;
  readonly after: string;
}

/** So far around a label one has to look to see whether it stands apart. */
const widest = 200;

/** What stands around a word on its line, without bullets, boxes, marks of quotes and headings, fields and block ids. */
function lineOf(text: string, start: number, end: number): Line {
  const near = text.slice(Math.max(0, start - widest), start);
  const before = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1);
  const after = /^[^\r\n]*/.exec(text.slice(end, end + widest))?.[0] ?? '';
  return {
    before: withoutFields(before).replace(/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:#{1,6}[ \t]+)?(?:\[[^\]]\][ \t]+)?(?:\[![^\]]*\][+-]?[ \t]*)?/, ''),
    after: withoutFields(after).replace(/[ \t]\^[A-Za-z0-9-]+[ \t]*$/, ''),
  };
}

function withoutFields(words: string): string {
  return words.replace(/[[(][A-Za-z][\w-]*::[^[\]()]*[\])]/g, '');
}

function formOf({ before, after }: Line): LabelInWords['form'] {
  // A row of a table is made of words between bars.
  if (before.includes('|') || after.includes('|')) return 'spoken';
  const [begins, ends] = [isBare(before), isBare(after)];
  if (begins && ends) return 'alone';
  if ((begins || ends) && (isInBrackets({ before, after }) || isEmphasised({ before, after }))) return 'apart';
  if (ends && /(?::{1,2}|∷|[–—→]|[ \t]-{1,2})["'“”‘’*_~=\s]*$/u.test(before)) return 'apart';
  return begins && /^["'“”‘’*_~=]*(?::|∷|[ \t]*[–—→]|[ \t]+-{1,2}[ \t])/u.test(after) ? 'apart' : 'spoken';
}

function isInBrackets({ before, after }: Line): boolean {
  return /[[({<«]["'“”‘’*_~=\s]*$/u.test(before) && /^["'“”‘’*_~=\s]*[\])}>»]/u.test(after);
}

/** `(vertrouwelijk, niet delen)`, `(concept, vertrouwelijk)`, `(strikt vertrouwelijk!)`: one of several things that brackets say, apart by commas. */
function isInListInBrackets({ before, after }: Line): boolean {
  return /[[(](?:[^[\]()]{1,40}[,;])?["'“”‘’*_~=\s]*$/u.test(before) && /^["'“”‘’*_~=\s]*(?:[!.]\s*|[,;][^[\]()]{1,40})?[\])]/u.test(after);
}

/** The marks of emphasis stand around the label alone. */
function isEmphasised({ before, after }: Line): boolean {
  const mark = /(?:\*{1,3}|_{1,3}|==)$/.exec(before)?.[0];
  return mark !== undefined && after.startsWith(mark);
}

function isBare(words: string): boolean {
  return !/[\p{L}\p{N}\uFFFF]/u.test(words);
}
