import type { Community } from '../community/community.ts';
import type { Member } from '../community/member.ts';
import { nameKey } from '../community/name-key.ts';
import { shownName } from '../note/links.ts';
import { valuesOf } from '../note/parse-note.ts';
import { commonTitles } from './common-titles.ts';
import { isEverydayWord } from './everyday-words.ts';
import { guard, namesOfNote } from './guarded-names.ts';
import type { GuardedName } from './names.ts';
import { namesWritten } from './people-named.ts';

/**
 * Chatham House: everything that tells who took part, or from where. Members and organisations of the community, and whom its notes name:
 * `written` holds values of keys and fields.
 */
export function namesOfPeople(community: Community, written: readonly string[]): readonly GuardedName[] {
  const organisations = [
    ...community.notes.filter((note) => note.type === 'organisation').flatMap(namesOfNote),
    ...community.members.flatMap((member) => valuesOf(member.note.properties, 'organisation').flatMap((value) => [shownName(value), ...namesWritten(value)])),
  ];
  const areOrganisations = new Set(organisations.map(nameKey));
  // `Piet Hein (Delta)`: a person, and from where.
  const named = [...new Set(written)].flatMap(namesWritten).map((name) => /^(.*?)\s*\(([^()]*)\)\s*$/su.exec(name) ?? ['', name, '']);
  const persons = named.map(([, name = '']) => name).filter((name) => name !== '' && !areOrganisations.has(nameKey(name)));
  const fromWhere = [...organisations, ...named.map(([, , organisation = '']) => organisation)].filter((name) => name !== '');
  const all = [...community.members.flatMap(namesOfMember), ...fromWhere.flatMap(formsOfOrganisation), ...persons.flatMap(formsOfPerson)];
  return [...new Map(all.map((each) => [`${each.spelling === 'exact' ? each.name : nameKey(each.name)}|${each.spelling}`, each])).values()];
}

function namesOfMember(member: Member): readonly GuardedName[] {
  return [member.name, ...member.aliases, member.note.title].flatMap(formsOfPerson).map((each) => ({ ...each, of: member.note.path }));
}

/** What organisations are, in general. */
const kindsOfOrganisation = new Set([
  'academy', 'advies', 'agency', 'architecten', 'association', 'atelier', 'bank', 'bureau', 'bv', 'centre', 'center', 'centrum', 'coöperatie', 'college', 'community', 'company', 'consultancy', 'consulting', 'council', 'foundation', 'gemeente', 'gmbh',
  'group', 'groep', 'hogeschool', 'holding', 'inc', 'ingenieurs', 'institute', 'instituut', 'international', 'ltd', 'ministerie', 'ministry', 'municipality', 'museum', 'nederland', 'netherlands', 'network', 'netwerk', 'nv', 'onderzoek', 'partners', 'provincie',
  'research', 'school', 'society', 'stichting', 'universiteit', 'university', 'vereniging', 'waterschap', 'woonstichting',
]);

/** Between first name and surname, and between the words of an organisation; alone they name nobody. */
const particles = new Set(['van', 'de', 'der', 'den', 'ten', 'ter', 'het', 'von', 'la', 'le', 'du', 'di', 'da', 'el', 'al', 'bin', 'and', 'en', 'the', 'of', 'for', 'voor', 'te', 'in', 'dos', 'del', 'zu']);

const saysNothing = new Set(commonTitles);

function exactly(name: string, of: string): GuardedName {
  return { name, of, spelling: 'exact' };
}

/** The words of a name, without signs around them. */
function wordsOfName(name: string): readonly string[] {
  return name.normalize('NFC').split(/[\s_/]+/u).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\p{M}.]+$/gu, '')).filter((word) => /\p{L}/u.test(word));
}

function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}

function capitalised(word: string): string {
  const [first = '', ...others] = word;
  return first.toUpperCase() + others.join('');
}

/**
 * An organisation is known by its name, and by the words of it that no other has: `Haverdijk` of `Gemeente Haverdijk`. Where that is one
 * word it counts in any capitals, as `haverdijkse` does; where there are more, each as it is written, down to five letters.
 */
function formsOfOrganisation(name: string): readonly GuardedName[] {
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

function wordsOfOrganisation(name: string): readonly GuardedName[] {
  const own = wordsOfName(name).filter((word) => !isParticle(word) && !kindsOfOrganisation.has(word.toLowerCase()));
  const [only = '', ...others] = own;
  const forms = (word: string): readonly string[] => [word, `${word}s`, `${word}se`];
  if (others.length > 0 || only === '') return [guard(name, name), ...own.filter((word) => /^\p{Lu}[\p{L}\p{M}-]{4,}$/u.test(word)).flatMap(forms).flatMap((each) => [each, each.toUpperCase()]).map((each) => exactly(each, name))];
  const inAnyCase = saysNothing.has(only.toLowerCase()) ? [] : forms(only).map((each) => guard(each, name));
  // Of `Gemeente Ede` also *ede*, where that is no word of every sentence: a town is written so in a hurry.
  const small = own.length < wordsOfName(name).length && only.length === 3 && !isEverydayWord(only) ? hurried(only) : [];
  return [guard(name, name), ...inAnyCase, ...small.map((each) => exactly(each, name)), ...forms(capitalised(only)).flatMap((each) => [each, each.toUpperCase()]).map((each) => exactly(each, name))];
}

/** A first name as it is typed in a hurry. */
function hurried(word: string): readonly string[] {
  const small = word.toLowerCase();
  return isEverydayWord(small) || particles.has(small) || small.length < 3 ? [] : [small, `${small}s`];
}

/** One word of a name: `Jan-Willem`, `Jan`, `JanWillem`; `Vissers`, `VISSER`, `VISSERS`. */
function formsOfWord(word: string): readonly string[] {
  const parts = word.includes('-') ? [word, ...word.split('-'), word.replaceAll('-', '')] : [word];
  return parts.filter((each) => each.length > 1 && !isParticle(each) && !saysNothing.has(each.toLowerCase())).flatMap((each) => [each, capitalised(each)]).flatMap((each) => [each, `${each}s`, each.toUpperCase(), `${each.toUpperCase()}S`]);
}

function initialOf(word: string): string {
  return [...new Intl.Segmenter().segment(word)][0]?.segment ?? '';
}

/** `S`, `d`, `B` as they are written together: `SdB`, `SDB`, `S.d.B.`, `S. d. B.`; fewer than two are no initials. The last dot is no matter. */
function initials(letters: readonly string[]): readonly string[] {
  if (letters.length < 2) return [];
  return [letters.join(''), letters.join('').toUpperCase(), letters.join('.'), letters.join('. '), letters.join('-'), letters.join('.-')];
}

/**
 * A name in every form that names somebody: `Sam de Boer`, `Sam`, `sam`, `Sams`, `SAM`, `Boer`, `de Boer`, `d. Boer`, `SdB`, `S.d.B.`, `SB`,
 * `S. de Boer`; of `Jan-Willem Bakker` also `JW`, `JWB`, `J.W. Bakker`, `J. Bakker`.
 */
function formsOfPerson(name: string): readonly GuardedName[] {
  const words = wordsOfName(name);
  const [first] = words;
  if (first === undefined) return [];
  const parts = words.map((word) => word.split('-').filter((part) => part !== ''));
  const ofFirst = initials((parts[0] ?? []).map(initialOf));
  const single = [...words.flatMap(formsOfWord), ...hurried(first), ...hurried(first.replaceAll('-', '')), ...ofFirst];
  if (words.length < 2) return [guard(name, name), ...[...new Set(single)].map((each) => exactly(each, name))];
  const main = words.filter((word) => !isParticle(word));
  const all = [words.map(initialOf), ...initialsOfSurname(words), main.map(initialOf), parts.flat().map(initialOf), main.flatMap((word) => word.split('-')).map(initialOf)].flatMap(initials);
  return [guard(name, name), ...[...new Set(withSurname(words))].map((each) => guard(each, name)), ...[...new Set([...single, ...all])].map((each) => exactly(each, name))];
}

/** `vdM`, `VdM` of `Pieter van der Meer`: of a surname with two particles, for *DB* and *vB* are too much else. */
function initialsOfSurname(words: readonly string[]): readonly (readonly string[])[] {
  const first = words.findIndex((word, index) => index > 0 && isParticle(word));
  const letters = first < 0 ? [] : words.slice(first).map(initialOf);
  return letters.length < 3 ? [] : [letters, letters.map((letter, index) => (index === 0 ? letter.toUpperCase() : letter))];
}

/** The surname behind initials, wherever it begins: `A.M. Smit`, `H. v.d. Berg`; and alone where it has a particle. Dots and spaces between are no matter. */
function withSurname(words: readonly string[]): readonly string[] {
  return words.slice(1).flatMap((_, index) => {
    const [given, family] = [words.slice(0, index + 1), words.slice(index + 1)];
    const letters = given.flatMap((word) => word.split('-')).map(initialOf);
    const main = family.findIndex((word) => !isParticle(word));
    const before = family.slice(0, Math.max(0, main)).map(initialOf);
    const behind = family.slice(Math.max(0, main)).join(' ');
    const families = [family.join(' '), ...(before.length === 0 ? [] : [`${before.join(' ')} ${behind}`, `${before.join('')} ${behind}`])];
    const alone = before.length === 0 ? [] : families;
    return [...alone, ...families.flatMap((each) => [`${letters.join(' ')} ${each}`, `${letters.join('')} ${each}`, `${given.map(initialOf).join(' ')} ${each}`, `${given.map(initialOf).join('')} ${each}`])];
  });
}
