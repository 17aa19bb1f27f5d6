import { allMatches } from '../text/all-matches.ts';
import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';
import { asItLooks } from '../text/words.ts';
import { isClosingTag } from './closing-words.ts';
import { isMeantAsLabel, readLabel } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';
import { aroundBrackets, endsLine, formOf, isBare, isInBrackets, isInListInBrackets, isInTable, leadOf, wordOnLine } from './word-on-line.ts';
import type { FormOfWord, WordOnLine } from './word-on-line.ts';

/** A label that stands in words, where the format has no label: a member who reads it takes it for one. */
export interface LabelInWords {
  readonly label: TlpLabel;
  readonly range: Range;
  readonly form: FormOfWord;
  /** No word stands before it on its line. */
  readonly begins: boolean;
  /** Words lead it in that would go with it (`Dit is TLP:RED`). */
  readonly isLedIn?: true;
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
  return allMatches(looked, labelWord).flatMap((match): readonly LabelInWords[] => {
    const [whole, before = '', prefix = '', sign = '', name = ''] = match;
    const label = /\d/.test(prefix) ? undefined : readLabel(name.replace(unseenSigns, ''));
    const at = match.index + before.length;
    const end = match.index + whole.length;
    const line = wordOnLine(looked, at, end);
    // In an address it is part of a name.
    if ((label === undefined && !isMeant(sign, name)) || /:\/\/\S*$/.test(line.before)) return [];
    const lead = label === undefined ? '' : leadOf(line);
    const isExact = label !== undefined && /[:：;]/.test(sign);
    const form = lead !== '' || (isExact && (isSetInBrackets(line) || endsItsBlock(looked, at, end, line))) && formOf(line) !== 'alone' ? 'apart' : formOf(line);
    // Of what can't be read nobody speaks in a sentence, unless it is nearly a label.
    if (label === undefined && form === 'spoken' && !isMeantAsLabel(name)) return [];
    return [{ label: label ?? 'TLP:RED', form, begins: lead !== '' || isBare(line.before), ...(label === undefined ? { isUnreadable: true } : {}), ...(lead === '' ? {} : { isLedIn: true }), range: { start: start + Math.max(0, at - lead.length), end: start + end } }];
  });
}

/** Words beside a label by which a sentence speaks of it. */
const speakingBehind = /^[ \t]+(?:and|en|or|of|is|are|was|means?|betekent|geldt|counts|applies|says|zegt|stays|blijft|closes|sluit|may|mag|can|kan|should|moet|must|hoort|belongs|wordt|werd|becomes|for|voor|in|on|op|to|tot|until|als|as|if|when|than|dan|only|alleen|where|waar|by|door|labels?)(?![\p{L}\p{N}])/iu;
const speakingBefore = /(?:^|[^\p{L}\p{N}])(?:and|en|or|of|is|are|was|be|zijn|word(?:en|t)?|werd|becomes?|became|as|als|to|tot|until|naar|with|met|from|van|on|op|in|at|by|door|for|voor|the|de|het|an?|een|this|that|dit|dat|than|dan|not|niet|no|geen|label(?:led|s)?|gelabeld|marked|gemarkeerd|called|heet|means?|says?|zegt|write|schrijf|reads?|leest|use[ds]?|gebruik|under|onder|above|boven|below|behind|about|over|only|alleen|like|zoals|when|wanneer|uitleg|afspraken|afspraak|default|standaard|either|sets?|gets?|krijgt|made|stricter|strenger|looser|losser|level|niveau)["'“‘*_~=]*[ \t]*$|→[ \t]*$/iu;

/** `Sam: `, `10:05 `: what comes is what was said. */
const behindSayer = /^(?:[^:.!?]{1,40}:|\[?\d{1,2}:\d{2}\]?[ \t]*[–-]?)[*_]{0,3}[ \t]+[*_]{0,3}$/;

/** `Prices (TLP:RED until May)`, `(TLP:RED) Prices`, `Prices (TLP:RED) – 30 min`: its brackets stand at an end of the line, or before a dash or a full stop. */
function isSetInBrackets(line: WordOnLine): boolean {
  if (!isInBrackets(line) && !isInListInBrackets(line)) return false;
  const around = aroundBrackets(line);
  return endsLine(around) || /^[*_~=]*(?:[ \t]+[–—-]|[.;])/.test(around.after);
}

/** Whether a label begins or ends a block, and no sentence speaks of it there: `Our offer TLP:RED`. A list of labels explains them. */
function endsItsBlock(block: string, at: number, end: number, { before, after }: WordOnLine): boolean {
  if (isInTable({ before, after }) || /tlp/i.test(before) || /tlp|^["'”’*_~=]*[ \t]*[?,/]/i.test(after)) return false;
  const begins = (isBare(before) || behindSayer.test(before)) && !/[\r\n]/.test(block.slice(0, at).trimStart());
  const ends = isBare(after) && !/[\r\n]/.test(block.slice(end).trimEnd());
  return (begins && !ends && !speakingBehind.test(after)) || (ends && !begins && !speakingBefore.test(before));
}

const labelTag = /(^|[\s(>\0])#(tlp[\p{L}\p{N}_/:+-]*[\p{L}\p{N}])/giu;

const anyTag = /(^|[\s(>\0])#([\p{L}\p{N}_/-]+)/gu;

/** The labels that stand there as tags: `#tlp-red`, `#tlp/amber+strict`, `#TLP_RED`; and `#confidential`, which can't be read as one. */
export function labelTagsIn(masked: string, { start, end }: Range): readonly Omit<LabelInWords, 'form' | 'begins'>[] {
  const words = masked.slice(start, end);
  if (!words.includes('#')) return [];
  const closing = mapped(allMatches(words, anyTag).filter(({ 2: name = '' }) => isClosingTag(name)), ({ index, 1: before = '', 2: name = '' }) => ({ label: 'TLP:RED' as const, range: { start: start + index + before.length, end: start + index + before.length + name.length + 1 } }));
  if (!maySpeakOfLabel(words)) return closing;
  return [...closing, ...allMatches(asItLooks(words), labelTag).flatMap(({ index, 1: before = '', 2: name = '' }) => {
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
