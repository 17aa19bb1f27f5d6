import { isEverydayWord } from './everyday-words.ts';
import { guard, shortestInAnyCase } from './guarded-names.ts';
import { capitalised, exactly, initialOf, initials, saysNothing, wordsOfName } from './name-parts.ts';
import type { GuardedName } from './names.ts';
import { isParticle } from './particles.ts';

/** What organisations are, in general. */
const kindsOfOrganisation = new Set([
  'academy', 'advies', 'agency', 'architecten', 'association', 'atelier', 'bank', 'bureau', 'bv', 'centre', 'center', 'centrum', 'coöperatie', 'college', 'community', 'company', 'consultancy', 'consulting', 'council', 'foundation', 'gemeente', 'gmbh',
  'group', 'groep', 'hogeschool', 'holding', 'inc', 'ingenieurs', 'institute', 'instituut', 'international', 'ltd', 'ministerie', 'ministry', 'municipality', 'museum', 'nederland', 'netherlands', 'network', 'netwerk', 'nv', 'onderzoek', 'partners', 'provincie',
  'research', 'school', 'society', 'stichting', 'universiteit', 'university', 'vereniging', 'waterschap', 'woonstichting',
]);

/**
 * An organisation is known by its name, and by the words of it that no other has: `Haverdijk` of `Gemeente Haverdijk`. Where that is one
 * word it counts in any capitals, as `haverdijkse` does; where there are more, each as it is written, down to five letters.
 */
export function formsOfOrganisation(name: string): readonly GuardedName[] {
  return [...wordsOfOrganisation(name), ...lettersOfOrganisation(name).map((each) => exactly(each, name))];
}

/** `T.N.O.` of `TNO`; `RvON`, `RVON`, `RON` and `R.V.O.N.` of `Rijksdienst voor Ondernemend Nederland`, from three letters on. */
function lettersOfOrganisation(name: string): readonly string[] {
  const words = wordsOfName(name);
  const [only = '', ...others] = words;
  if (others.length === 0) return /^\p{Lu}{2,6}$/u.test(only) ? initials(Array.from(only)) : [];
  const all = [words.map(initialOf), words.filter((word) => !isParticle(word)).map(initialOf)].filter(({ length }) => length > 2);
  return all.flatMap(initials).flatMap((each) => [each, each.toUpperCase()]);
}

/** Of `Gemeente Ede` also *ede*, and of `TNO` also *tno* and *Tno*, where that is no word of every sentence. */
function inAHurry(word: string): readonly string[] {
  const small = word.toLowerCase();
  return isEverydayWord(small) || saysNothing(small) ? [] : [small, capitalised(small)].flatMap((each) => [each, `${each}s`]);
}

function wordsOfOrganisation(name: string): readonly GuardedName[] {
  const own = wordsOfName(name).filter((word) => !isParticle(word) && !kindsOfOrganisation.has(word.toLowerCase()));
  const [only = '', ...others] = own;
  const forms = (word: string): readonly string[] => [word, `${word}s`, `${word}se`];
  if (others.length > 0 || only === '') return [guard(name, name), ...own.filter((word) => /^\p{Lu}[\p{L}\p{M}-]{4,}$/u.test(word)).flatMap(forms).flatMap((each) => [each, each.toUpperCase()]).map((each) => exactly(each, name))];
  const inAnyCase = saysNothing(only) ? [] : forms(only).map((each) => guard(each, name));
  const small = only.length < shortestInAnyCase ? inAHurry(only) : [];
  return [guard(name, name), ...inAnyCase, ...small.map((each) => exactly(each, name)), ...forms(capitalised(only)).flatMap((each) => [each, each.toUpperCase()]).map((each) => exactly(each, name))];
}
