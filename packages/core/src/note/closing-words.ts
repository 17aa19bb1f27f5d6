/** How people say in a word that something is closed, in the languages of the product: no labels, and meant as such. */
const closing = '(?:(?:strictly|highly|strikt|streng|zeer|top)[ _-]?)?(?:confidential|confidentieel|vertrouwelijk|geheim|secret|classified)';

/** With a group before it, for older phones can't look back; the word itself is the second group. */
export function closingWords(): RegExp {
  return new RegExp(`(^|[^\\p{L}\\p{N}_-])(${closing})(?![\\p{L}\\p{N}_-])`, 'giu');
}

const only = new RegExp(`^${closing}$`, 'i');

/** `vertrouwelijk`, `strictly confidential`. */
export function isClosingWord(words: string): boolean {
  return only.test(words.trim());
}

/** `#vertrouwelijk`, `#project/confidential`, by its name without the `#`. */
export function isClosingTag(name: string): boolean {
  return name.split('/').some(isClosingWord);
}

/** Whether a value plainly says no, so that `vertrouwelijk: nee` closes nothing. */
export function isPlainNo(value: string): boolean {
  return /^(?:false|no|nee)$/i.test(value.trim());
}

export function isPlainYes(value: string): boolean {
  return /^(?:true|yes|ja|x)$/i.test(value.trim());
}
