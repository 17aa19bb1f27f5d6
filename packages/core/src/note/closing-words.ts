import { allMatches } from '../text/all-matches.ts';
import { mapped } from '../text/mapped.ts';
import { quickLook } from '../text/quick-look.ts';

/*
 * How people say in words that something is closed, in the languages of the product: no labels, and meant as such. In these patterns a blank is a
 * blank, a hyphen or an underscore, for a tag has no blanks.
 */

const degree = '(?:(?:strictly|highly|very|commercially|company|trade|strikt|streng|zeer|uiterst|commercieel|bedrijfs|departementaal|top) ?)?';
const closing = `${degree}(?:confidential|confidentieel|vertrouwelijk|geheim|secret|classified)|(?:commercially|commercieel) (?:sensitive|gevoelig)`;

/** What is asked of whoever reads it. */
const asking = [
  '(?:please )?(?:do not|don[’\']?t|not to be|not to) (?:shared?|distributed?|forward(?:ed)?|publish(?:ed)?|circulated?|minuted?)(?: (?:this|it))?', 'not for (?:publication|distribution|sharing|circulation|release|the minutes|external use|external parties|outsiders)', 'not public',
  'not yet public', '(?:for )?(?:your |our )?eyes only', '(?:please )?keep (?:this |it )?(?:to yourself|between us|in this group)', 'strictly between us', '(?:please )?treat (?:this )?as confidential', '(?:for the )?core group only', 'off(?: the)? record', 'privileged (?:and|&) confidential', 'in strict confidence', '(?:strictly )?private (?:and|&) confidential', 'stays? (?:in the room|between us|in this group)', '(?:for )?internal (?:use )?only', 'for internal use', 'under (?:embargo|nda)',
  '(?:dit )?(?:(?:graag|svp|s[.]v[.]p[.]) )?(?:nog )?(?:even )?niet (?:verder )?(?:delen|vertellen|doorsturen|doorvertellen|verspreiden|publiceren|openbaar|notuleren)', 'niet (?:voor|ter) (?:publicatie|verspreiding|extern(?:en|e partijen|gebruik| gebruik)?|buitenstaanders)', '(?:nog )?niet naar buiten', 'nog niet publiek', 'niet (?:in|voor) (?:het verslag|de notulen)', 'geheimhouding', '(?:graag )?vertrouwelijk (?:te )?behandelen', '(?:houd(?:en)? )?(?:dit )?(?:graag )?(?:binnenskamers|onder ons houden|voor je houden)', 'houd dit (?:voor je|onder ons)',
  '(?:alleen|uitsluitend|enkel) (?:voor )?intern(?: gebruik)?', '(?:voor )?intern gebruik', 'alleen voor ons', 'blijft (?:hier|binnen de (?:groep|community|zaal))', 'onder (?:embargo|nda|geheimhouding)',
].join('|');

/** What a part of a note is called that is closed. *Besloten* alone says as often that something was decided. */
const part = `(?:${closing}|vertrouwelijke|geheime|confidentiële|besloten|interne?|internal|private|restricted) (?:deel|gedeelte|bijlage|sectie|informatie|stuk(?:ken)?|notities?|aantekeningen|punt(?:en)?|zaken|agendapunten|document|verslag|memo|part|annex|appendix|section|information|notes?|items?|matters?)|(?:closed|confidential|besloten|vertrouwelijke) (?:session|meeting|zitting|sessie|bijeenkomst|vergadering)`;

/** What is said of much else too: of a room, of who somebody is. */
const everyday = 'private|privé|prive|restricted|sensitive|gevoelig|internal|intern|embargo|nda|in confidence|in vertrouwen|between us|(?:blijft )?onder ons|(?:for )?members only|alleen voor (?:leden|deelnemers|de kerngroep)|conf[.]|vertr[.]';

/** Before the one other word of a heading it says what stands below: `Confidential pricing`; and *besloten*, in the brackets of one: `Rondvraag (besloten)`. */
const adjective = 'vertrouwelijke|geheime|confidentiële|besloten';

/**
 * `word`: says it wherever it is set apart. `part`: a name for something that is closed. `everyday`: a word that says it where nothing else can be meant.
 * `adjective`: says it in a heading, of a word beside it. `lock`: a padlock.
 */
export type KindOfClosingWord = 'word' | 'part' | 'everyday' | 'adjective' | 'lock';

export interface ClosingWord {
  readonly kind: KindOfClosingWord;
  readonly written: string;
  readonly at: number;
}

function pattern(words: string): string {
  return words.replace(/ /g, '[ _-]');
}

/** As long as it was. Patterns of so many words take ten times as long to get ready where they look at capitals themselves. */
function withoutCapitals(words: string): string {
  return (words.includes('İ') ? words.replaceAll('İ', 'I') : words).toLowerCase();
}

const boundary = '(?![\\p{L}\\p{N}_-])';
/** With a group before it, for older phones can't look back. */
const anyWord = new RegExp(`(^|[^\\p{L}\\p{N}_-])(?:(${pattern(part)})|(${pattern(asking)}|${pattern(closing)})|(${pattern(everyday)})|(${adjective}))${boundary}`, 'gu');
const locks = /(?:[\u{1F50F}\u{1F510}\u{1F512}]\uFE0F?)+/gu;
/** What all of them have somewhere. */
const holdsOne = quickLook([
  'confiden', 'vertrouw', 'geheim', 'secret', 'classified', 'do not', 'don.?t ', 'not (?:to |for [pdscreto]|public|yet)', 'eyes only', 'to yourself',
  'group only', 'binnenskamers', 'voor je houden', 'dit voor', 'off (?:the )?record', '\\bintern(?:al|e)?\\b', 'members only', 'between us',
  'under (?:embargo|\\bnda\\b|ons)', 'onder (?:embargo|\\bnda\\b|ons)', 'strict confid', 'privileged', 'even niet',
  'niet (?:verder|vertel|delen|door|versp|publi|openb|voor|ter|naar|in|notul)', 'besloten', 'priv[aeé]', 'restricted', 'alleen voor', 'in confid',
  'sensitive', 'gevoelig', 'conf\\.', 'vertr\\.', 'blijft (?:hier|binnen|onder)', 'stays? (?:in|between) ', '\\bnda\\b', 'embargo', 'closed ',
  'nog niet',
]);

/** A quick look: most words have none. */
export function mayHoldClosingWord(words: string): boolean {
  return holdsOne(words) || /\uD83D[\uDD0F\uDD10\uDD12]/.test(words);
}

/** In their order, the padlocks last. */
export function closingWordsOf(words: string): readonly ClosingWord[] {
  const found = mapped(allMatches(withoutCapitals(words), anyWord), ({ index, 0: all, 1: before = '', 2: ofPart, 3: word, 4: ofAll }): ClosingWord => {
    const kind = ofPart !== undefined ? 'part' : word !== undefined ? 'word' : ofAll !== undefined ? 'everyday' : 'adjective';
    const at = index + before.length;
    return { kind, written: words.slice(at, index + all.length), at };
  });
  return [...found, ...mapped(allMatches(words, locks), ({ index, 0: written }): ClosingWord => ({ kind: 'lock', written, at: index }))];
}

/** Without blanks, as in a tag or a key: `#donotshare`. */
const onlyStrong = new RegExp(`^(?:${`${part}|${asking}|${closing}`.replaceAll(' ', '')})$`);
const onlyEveryday = new RegExp(`^(?:${pattern(everyday)})$`);

/** A cell with nothing but a padlock. */
export function isLock(words: string): boolean {
  return /^[\u{1F50F}\u{1F510}\u{1F512}]\uFE0F?$/u.test(words.trim());
}

/** `vertrouwelijk`, `strictly confidential`, `niet delen`. */
export function isClosingWord(words: string): boolean {
  return onlyStrong.test(withoutCapitals(words.trim()).replace(/[ _-]/g, ''));
}

/** `private`, `intern`: they close only where nothing else can be meant. */
export function isEverydayClosingWord(words: string): boolean {
  return onlyEveryday.test(withoutCapitals(words.trim()));
}

/** `#vertrouwelijk`, `#project/confidential`, `#private`, by its name without the `#`. */
export function isClosingTag(name: string): boolean {
  return name.split('/').some((each) => isClosingWord(each) || isEverydayClosingWord(each));
}

/** Whether a value plainly says no, so that `vertrouwelijk: nee` closes nothing. */
export function isPlainNo(value: string): boolean {
  return /^(?:false|n|no|nee|nog niet|not yet|[✗✘❌]\uFE0F?)$/iu.test(value.trim());
}

export function isPlainYes(value: string): boolean {
  return /^(?:true|y|yes|j|ja|x|\[x\]|[✓✔☑✅☒]\uFE0F?)(?:[,;.!(][^]*|\s+(?:tot|until|till)\s[^]*)?$/iu.test(value.trim());
}
