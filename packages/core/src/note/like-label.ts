import { asItLooks } from '../text/words.ts';
import { isClosingWord, isEverydayClosingWord, isPlainNo, isPlainYes } from './closing-words.ts';
import { isMeantAsLabel, isNearly, readLabel } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

/** Words for the key, in the languages of the product, that the format does not know. */
const otherWords: ReadonlySet<string> = new Set(['secret', 'secrecy', 'geheim', 'geheimhouding', 'confidential', 'confidentiallabel', 'confidentialitylabel', 'confidentieel', 'confidentialiteit', 'vertrouwelijk', 'vertrouwelijkheid', 'vertrouwelijkheidslabel', 'tlplabel', 'tlpcolour', 'tlpcolor', 'tlpkleur', 'confidentialitylevel', 'vertrouwelijkheidsniveau', 'embargo']);
const slipsOfTlp: ReadonlySet<string> = new Set(['tpl', 'ltp', 'ptl', 'tlpp', 'tllp', 'ttlp', 'tl', 'tlb']);
/** Keys that can be about anything, and about a label where their value is one. */
const wordsForLabels: ReadonlySet<string> = new Set(['label', 'classification', 'classificatie', 'rubricering', 'sensitivity', 'gevoeligheid', 'marking', 'markering', 'trafficlight', 'trafficlightprotocol', 'verkeerslicht', 'stoplicht']);

/** Keys that say to whom something goes: in the frontmatter that narrows a note, and on a line nobody can read it. */
const wordsForAudience: ReadonlySet<string> = new Set(['audience', 'doelgroep', 'readers', 'lezers']);

/** Keys about who may read something: an everyday word for closed says it there. */
const wordsForAccess: ReadonlySet<string> = new Set(['visibility', 'zichtbaarheid', 'access', 'toegang', 'openbaarheid', 'verspreiding', 'distributie', 'distribution', 'dissemination', 'sharing', 'scope', 'privacy', 'niveau', 'level']);
/** Keys that close something where they say yes, and those that do where they say no. */
const closedByYes: ReadonlySet<string> = new Set(['private', 'prive', 'besloten', 'intern', 'internal', 'restricted', 'nda', 'nietdelen', 'donotshare', 'nietopenbaar', 'notpublic', 'offtherecord']);
const closedByNo: ReadonlySet<string> = new Set(['public', 'publish', 'published', 'dgpublish', 'publiceren', 'openbaar', 'share', 'shareable', 'mayshare', 'maybeshared', 'delen', 'deelbaar', 'magdelen', 'magnaarbuiten', 'maggedeeld', 'maggedeeldworden']);

/** Keys that may speak of a label, as a title does, or say one for others. */
export const speakingKeys: ReadonlySet<string> = new Set(['title', 'alias', 'aliases', 'name', 'description', 'default-confidentiality', 'accepted-findings', 'template', 'answer', 'value', 'theme', 'themes', 'resolves']);

/** Whether a line or a column under this key is about who may read something. */
export function isKeyForLabels(key: string): boolean {
  const letters = lettersOf(key);
  return wordsForLabels.has(letters) || wordsForAccess.has(letters) || letters === 'status' || letters === 'tlp' || letters === 'confidentiality' || isLikeLabelKey(key);
}

/** What a line `key: value` says of who may read something: `Vertrouwelijkheid: hoog`, `Verspreiding: intern`, `Private: yes`. */
export function lineCloses(key: string, value: string): boolean {
  if (closesByAnswer(key, value)) return true;
  if (!isKeyForLabels(key)) return false;
  return value.split(/[,;(]/).some((each) => isClosingWord(each.replace(/\)\s*$/, ''))) || (isLikeLabelKey(key) && (/^(?:hoog|high|zeer|very|strikt|strict)$/i.test(value) || (isMeantAsLabel(value) && readLabel(value) === undefined))) || (isEverydayClosingWord(value) && !/^status$/i.test(key));
}

/** Whether a yes or a no under a key says that something is closed: `private: yes`, `delen: nee`. */
export function closesByAnswer(key: string, value: string): boolean {
  return (isPlainYes(value) && (closedByYes.has(lettersOf(key)) || isLikeLabelKey(key))) || saysNotPublic(key, value);
}

/** Whether a key with its value says that a note is not to be published: beside the label that opens one, it closes. */
export function saysNotPublic(key: string, value: string): boolean {
  return isPlainNo(value) && closedByNo.has(lettersOf(key));
}

/** Whether a key that is none of the format's was most likely meant as `confidentiality` or `tlp`: misspelt, or said in another word. */
export function isLikeLabelKey(key: string): boolean {
  return isLike(lettersOf(key));
}

function isLike(letters: string): boolean {
  if (otherWords.has(letters) || slipsOfTlp.has(letters)) return true;
  return isNearly(letters, 'confidentiality', 3) || isNearly(letters, 'vertrouwelijkheid', 3);
}

function lettersOf(key: string): string {
  // Nearly all are.
  if (/^[a-z]*$/.test(key)) return key;
  return (/^[ -~]*$/.test(key) ? key : asItLooks(key).normalize('NFD')).toLowerCase().replace(/[^a-z]/g, '');
}

/**
 * What a field or a key says that is not one of the format's and looks like a label: the label that its value is, `TLP:RED` where nobody can
 * read that; undefined for a field about something else. A value with its prefix is a label under any key.
 */
export function labelOfLikeField(key: string, value: string): { readonly label: TlpLabel; readonly readable: boolean } | undefined {
  const letters = lettersOf(key);
  const closed = { label: 'TLP:RED', readable: false } as const;
  if (isPlainNo(value)) return undefined;
  const bare = asItLooks(value).replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '').replace(/^["'“”‘’*_~`\s]+|["'“”‘’*_~`\s.!]+$/gu, '');
  const isPrefixed = /^tlp(?![a-z])/i.test(bare);
  const label = isPrefixed || isLike(letters) || wordsForLabels.has(letters) ? readLabel(bare) : undefined;
  if (label !== undefined) return { label, readable: true };
  if (isClosingWord(bare) && !speakingKeys.has(key.toLowerCase())) return closed;
  if ((wordsForLabels.has(letters) || wordsForAccess.has(letters)) && (isEverydayClosingWord(bare) || /^besloten$/i.test(bare))) return closed;
  if (closedByYes.has(letters) && isPlainYes(value)) return closed;
  return isLike(letters) || (isPrefixed && isMeantAsLabel(bare)) ? closed : undefined;
}

/** Whether words say that something is closed, or how far it may go, and nothing else: `rood`, `vertrouwelijk`, `intern`. */
export function saysOnlyALabel(words: string): boolean {
  return isMeantAsLabel(words) || isClosingWord(words) || isEverydayClosingWord(words);
}

/** Further types of callouts by which people close something, though they are no labels. */
const closingTypes = /^(?:confidentiality|vertrouwelijkheid|restricted|embargo|nda|private|privé|intern|internal|besloten|lock|locked|slot|rood|oranje|groen)$/i;

export function isClosingType(type: string): boolean {
  const looked = asItLooks(type).trim();
  return isClosingWord(looked) || closingTypes.test(looked) || isLikeLabelKey(looked) || /^(?:tpl|ltp|ptl|tlpp|tllp|ttlp|tlb)(?![a-z])/i.test(looked);
}

/** Whether a key can be about nothing but who may read something, so that a label can come in its place. */
export function isOnlyAboutLabels(key: string): boolean {
  const letters = lettersOf(key);
  return isKeyForLabels(key) || closedByYes.has(letters) || closedByNo.has(letters);
}

/** Whether a field narrows to whom its line goes. */
export function isFieldForAudience(key: string, value: string): boolean {
  return wordsForAudience.has(lettersOf(key)) && value.trim() !== '';
}
