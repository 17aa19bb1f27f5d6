/** Between first name and surname, and between the words of an organisation; alone they name nobody. */
const particles: ReadonlySet<string> = new Set([
  'van', 'de', 'der', 'den', 'des', 'ten', 'ter', 'te', 'tot', 'het', 't', 's', 'op', 'aan', 'bij', 'onder', 'over', 'uit', 'in', 'von', 'vom', 'zu', 'zur', 'zum',
  'la', 'le', 'du', 'di', 'da', 'do', 'dos', 'del', 'el', 'al', 'bin', 'and', 'en', 'the', 'of', 'for', 'voor',
]);

export function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}
