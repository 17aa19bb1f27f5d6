import { asItLooks } from '../text/words.ts';
import { isClosingWord, isPlainNo } from './closing-words.ts';
import { isMeantAsLabel, readLabel, slips } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

/** Words for the key, in the languages of the product, that the format does not know. */
const otherWords: ReadonlySet<string> = new Set(['secret', 'secrecy', 'geheim', 'geheimhouding', 'confidential', 'confidentiallabel', 'confidentialitylabel', 'confidentieel', 'confidentialiteit', 'vertrouwelijk', 'vertrouwelijkheid', 'vertrouwelijkheidslabel', 'tlplabel', 'tlpcolour', 'tlpcolor', 'tlpkleur']);
const slipsOfTlp: ReadonlySet<string> = new Set(['tpl', 'ltp', 'ptl', 'tlpp', 'tllp', 'ttlp', 'tl', 'tlb']);
/** Keys that can be about anything, and about a label where their value is one. */
const wordsForLabels: ReadonlySet<string> = new Set(['label', 'classification', 'classificatie', 'rubricering', 'sensitivity', 'gevoeligheid', 'marking', 'markering', 'trafficlight', 'trafficlightprotocol', 'verkeerslicht', 'stoplicht']);

/** Whether a key that is none of the format's was most likely meant as `confidentiality` or `tlp`: misspelt, or said in another word. */
export function isLikeLabelKey(key: string): boolean {
  const letters = lettersOf(key);
  if (otherWords.has(letters) || slipsOfTlp.has(letters)) return true;
  return letters.length > 9 && letters.length < 22 && (slips(letters, 'confidentiality') <= 3 || slips(letters, 'vertrouwelijkheid') <= 3);
}

function lettersOf(key: string): string {
  return asItLooks(key).toLowerCase().replace(/[^a-z]/g, '');
}

/**
 * What a field or a key says that is not one of the format's and looks like a label: the label that its value is, `TLP:RED` where nobody can
 * read that; undefined for a field about something else. A value with its prefix is a label under any key.
 */
export function labelOfLikeField(key: string, value: string): { readonly label: TlpLabel; readonly readable: boolean } | undefined {
  if (isPlainNo(value)) return undefined;
  const bare = asItLooks(value).replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').replace(/^["'“”‘’*_~`\s]+|["'“”‘’*_~`\s.!]+$/gu, '');
  const label = readLabel(bare);
  const isPrefixed = /^tlp(?![a-z])/i.test(bare);
  if (label !== undefined && (isPrefixed || isLikeLabelKey(key) || wordsForLabels.has(lettersOf(key)))) return { label, readable: true };
  if (wordsForLabels.has(lettersOf(key)) && isClosingWord(bare)) return { label: 'TLP:RED', readable: false };
  return isLikeLabelKey(key) || (isPrefixed && isMeantAsLabel(bare)) ? { label: 'TLP:RED', readable: false } : undefined;
}

/** Further types of callouts by which people close something, though they are no labels. */
const closingTypes = /^(?:confidentiality|vertrouwelijkheid|restricted|embargo|nda|private|privé|intern|internal|besloten|rood|oranje|groen)$/i;

export function isClosingType(type: string): boolean {
  const looked = asItLooks(type).trim();
  return isClosingWord(looked) || closingTypes.test(looked) || isLikeLabelKey(looked) || /^(?:tpl|ltp|ptl|tlpp|tllp|ttlp|tlb)(?![a-z])/i.test(looked);
}
