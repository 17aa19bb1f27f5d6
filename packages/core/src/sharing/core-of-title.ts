import { wordsIn } from '../text/words.ts';
import { isEverydayWord } from './everyday-words.ts';

const day = String.raw`(?:\d{4}[-._ ]?\d{2}(?:[-._ ]?\d{2})?|\d{1,2}[-./]\d{1,2}[-./]\d{4})`;
const kinds = 'notulen|verslag|concept|ontwerp|agenda|actielijst|besluitenlijst|samenvatting|aantekeningen|memo|minutes|notes|meeting notes|report|draft|summary|final|definitief';

const dayBefore = new RegExp(`^${day}(?=[^\\p{L}\\p{N}])[\\s_–—:.,-]*`, 'u');
/** What stands behind what a title is about: a day, a version, of what kind it is. */
const behind = [
  new RegExp(`[\\s_–—:.,-]+${day}$`, 'u'),
  /[\s_–—:.,-]+(?:v|versie|version|rev)[ .]?\d{1,3}(?:\.\d{1,3}){0,2}$/iu,
  new RegExp(`(?:\\s*[–—:,]|\\s+-)\\s*(?:${kinds})$`, 'iu'),
  /\s*(?:\([^()]*\)|\[[^[\]]*\])$/u,
];

/**
 * What a title is about, without the day before or behind it, its version, and of what kind it is: `Reorganisatie Stedin` of
 * `20260401_Reorganisatie Stedin v2`. Undefined where that is the whole title, or says nothing: one everyday word, or no letters.
 */
export function coreOfTitle(title: string): string | undefined {
  const whole = title.trim();
  let core = whole.replace(dayBefore, '');
  for (let before = ''; before !== core;) {
    before = core;
    for (const pattern of behind) core = core.replace(pattern, '');
  }
  const words = wordsIn(core);
  const says = words.length > 1 || (words[0] !== undefined && words[0].key.length >= shortestCore && !isEverydayWord(core));
  return core === whole || !/\p{L}/u.test(core) || !says ? undefined : core;
}

/** Of what is left of a title, one word with fewer letters is too often another one. */
const shortestCore = 4;
