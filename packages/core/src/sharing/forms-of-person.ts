import { isEverydayWord } from './everyday-words.ts';
import { guard } from './guarded-names.ts';
import { capitalised, exactly, hurried, initialOf, initials, saysNothing, wordsOfName } from './name-parts.ts';
import type { GuardedName } from './names.ts';
import { isParticle } from './particles.ts';

/**
 * A name in every form that names somebody: `Sam de Boer`, `Sam`, `sam`, `Sams`, `SAM`, `Boer`, `de Boer`, `d. Boer`, `SdB`, `sdb`,
 * `S.d.B.`, `SB`, `S. de Boer`; of `Jan-Willem Bakker` also `JanWillem`, `Janwillem`, `JW`, `JWB`, `J.W. Bakker`, `J. Bakker`.
 */
export function formsOfPerson(name: string): readonly GuardedName[] {
  const words = wordsOfName(name);
  const [first] = words;
  if (first === undefined) return [];
  const single = [...[...words, ...doubleFirstName(words)].flatMap(formsOfWord), ...inSmallLetters(words), ...initials(partsOfWord(first).map(initialOf))];
  if (words.length < 2) return [guard(name, name), ...exactlyEach(single, name)];
  const main = words.filter((word) => !isParticle(word));
  const ofAll = [words, main, words.flatMap(hyphened), main.flatMap(hyphened)].map((each) => each.map(initialOf));
  return [
    guard(name, name), ...[...new Set([...withSurname(words), ...words.filter((word) => /['’‘ʼ]/u.test(word))])].map((each) => guard(each, name)), ...initialsInSmallLetters(ofAll).map((each): GuardedName => ({ name: each, of: name, spelling: 'any' })),
    ...exactlyEach([...single, ...[...ofAll, ...initialsOfSurname(words)].flatMap(initials), ...ofAll.filter(({ length }) => length > 2).flatMap((letters) => initials(letters.map((letter) => letter.toLowerCase())).slice(2))], name),
  ];
}

function exactlyEach(forms: readonly string[], name: string): readonly GuardedName[] {
  return [...new Set(forms)].map((each) => exactly(each, name));
}

/** `Jan`, `Willem` of `Jan-Willem`; `d`, `Hondt` of `d'Hondt`. */
function partsOfWord(word: string): readonly string[] {
  return word.split(/[-'’‘ʼ]/u).filter((part) => part !== '');
}

function hyphened(word: string): readonly string[] {
  return word.split('-').filter((part) => part !== '');
}

/** `Jan Pieter Bakker` is called *Janpieter*, too. */
function doubleFirstName(words: readonly string[]): readonly string[] {
  const [one = '', other = '', third] = words;
  return third === undefined || isParticle(one) || isParticle(other) ? [] : [`${one}-${other}`];
}

/** One word of a name: `Jan-Willem`, `Jan`, `JanWillem`, `Janwillem`; `Vissers`, `VISSER`, `VISSERS`. */
function formsOfWord(word: string): readonly string[] {
  return variantsOfWord(word).filter((each) => each.length > 1 && !saysNothing(each)).flatMap((each) => [each, capitalised(each)]).filter((each) => !isEverydayInSmall(each)).flatMap((each) => [each, `${each}s`, each.toUpperCase(), `${each.toUpperCase()}S`]);
}

function isEverydayInSmall(word: string): boolean {
  return word === word.toLowerCase() && isEverydayWord(word);
}

function variantsOfWord(word: string): readonly string[] {
  const parts = partsOfWord(word);
  const joined = parts.join('');
  return parts.length < 2 ? [word] : [word, ...parts, joined, capitalised(joined.toLowerCase())];
}

/** The first name alone: surnames are words of every text, as *visser* is. */
function inSmallLetters(words: readonly string[]): readonly string[] {
  return [...words.slice(0, 1), ...doubleFirstName(words)].flatMap(variantsOfWord).flatMap(hurried);
}

/** `sdb`, `Sdb`: all initials of a name, from three letters on, where they are no everyday word. */
function initialsInSmallLetters(all: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(all.filter(({ length }) => length > 2).map((letters) => letters.join('').toLowerCase()))].filter((letters) => !isEverydayWord(letters)).flatMap((letters) => [letters, `${letters}s`]);
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
    const letters = given.flatMap(hyphened).map(initialOf);
    const main = Math.max(0, family.findIndex((word) => !isParticle(word)));
    const behind = family.slice(main).join(' ');
    const families = main === 0 ? [behind] : waysOfParticles(family.slice(0, main)).map((before) => `${before} ${behind}`);
    const alone = main === 0 ? [] : families;
    return [...alone, ...families.flatMap((each) => [`${letters.join(' ')} ${each}`, `${letters.join('')} ${each}`, `${given.map(initialOf).join(' ')} ${each}`, `${given.map(initialOf).join('')} ${each}`])];
  });
}

/** `van den`, `v den`, `van d`, `v d`, `vanden`, `vd`; of *van 't* also `vant` and `van het`. No name has so many particles that this grows. */
function waysOfParticles(particles: readonly string[]): readonly string[] {
  if (particles.length > 3) return [particles.join(' ')];
  const ways = particles.reduce<readonly (readonly string[])[]>((heads, particle) => heads.flatMap((head) => [...new Set([particle, initialOf(particle), ...(/^(?:het|t)$/i.test(particle) ? ['het', 't'] : [])])].map((way) => [...head, way])), [[]]);
  return [...new Set(ways.flatMap((way) => [way.join(' '), way.join('')]))];
}
