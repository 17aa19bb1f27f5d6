import type { Community } from '../community/community.ts';
import type { Member } from '../community/member.ts';
import { nameKey } from '../community/name-key.ts';
import { shownName } from '../note/links.ts';
import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { wordsIn } from '../text/words.ts';
import { commonTitles } from './common-titles.ts';
import type { GuardedName } from './names.ts';

/** Names of one word with fewer letters than this are looked for only as they are written: `NS` is not every `ns`. */
const shortestInAnyCase = 4;

/** What a note is called: its file, its heading, its aliases. */
export function namesOfNote(note: Note): readonly string[] {
  return [...new Set([note.name, note.title, ...valuesOf(note.properties, 'aliases')])].filter((name) => name.trim() !== '');
}

/**
 * The names of withheld notes that give something away. No name is secret that a note in sight has too, that is a theme the community
 * agreed on, that is a word which half of all communities use as a title, or that somebody accepted.
 */
export function guardedNames(community: Community, withheld: readonly Note[], inSight: readonly Note[], isAccepted: (name: string, path: string) => boolean): readonly GuardedName[] {
  const open = new Set([...inSight.flatMap(namesOfNote), ...community.charter.themes, ...commonTitles].map(keyOfWords));
  // What can't be read of a frontmatter can be a link to a note in sight: its path is no secret.
  const paths = new Set(inSight.flatMap(({ path }) => endingsOf(path.replace(/\.md$/i, ''))).map(keyOfWords));
  return withheld.flatMap((note) => [...namesOfNote(note), ...note.unreadNames.filter((name) => !paths.has(keyOfWords(name)))].filter((name) => !open.has(keyOfWords(name)) && !isAccepted(name, note.path)).map((name) => guard(name, note.path)));
}

/** `a/b/c` ends with itself, with `b/c` and with `c`. */
function endingsOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, at) => segments.slice(at).join('/'));
}

export function guard(name: string, of: string): GuardedName {
  const words = wordsIn(name);
  return { name, of, exact: words.length === 1 && (words[0]?.key.length ?? 0) < shortestInAnyCase };
}

export function keyOfWords(name: string): string {
  return wordsIn(name).map(({ key }) => key).join(' ') || name.trim();
}

/** Keys of frontmatter and fields that name persons. */
export const personKeys = ['owner', 'owners', 'facilitators', 'attendees', 'absent', 'substitutes', 'authors', 'asked-by', 'answered-by', 'supporters', 'by', 'audience', 'contact'] as const;

/** Chatham House: everything that tells who took part, or from where. Members and organisations of the community, and names written in the note. */
export function namesOfPeople(community: Community, written: readonly string[]): readonly GuardedName[] {
  const members = community.members.flatMap(namesOfMember);
  const organisations = [
    ...community.notes.filter((note) => note.type === 'organisation').flatMap(namesOfNote),
    ...community.members.flatMap((member) => valuesOf(member.note.properties, 'organisation').map(shownName)),
  ];
  // `Piet Hein (Delta)`: a person, and from where.
  const named = written.flatMap((value) => value.split(/\s+(?:for|voor)\s+/u)).map(shownName).map((name) => /^(.*?)\s*\(([^()]*)\)\s*$/su.exec(name) ?? ['', name, '']);
  const others = named.map(([, name]) => name ?? '').filter((name) => name !== '').flatMap(partsOfName);
  const fromWhere = [...organisations, ...named.map(([, , organisation]) => organisation ?? '').filter((name) => name !== '')].flatMap(partsOfOrganisation);
  const unique = new Map([...members, ...fromWhere, ...others].map((each) => [`${nameKey(each.name)}|${String(each.exact)}|${each.exact ? each.name : ''}`, each]));
  return [...unique.values()];
}

/** What organisations are, in general. */
const kindsOfOrganisation = new Set([
  'academy', 'advies', 'agency', 'association', 'atelier', 'bureau', 'centre', 'center', 'centrum', 'college', 'community', 'company', 'consultancy', 'consulting', 'council', 'foundation', 'gemeente', 'group', 'groep', 'hogeschool',
  'institute', 'instituut', 'international', 'ministerie', 'ministry', 'municipality', 'museum', 'nederland', 'netherlands', 'network', 'netwerk', 'onderzoek', 'provincie', 'research', 'school', 'society', 'stichting', 'universiteit',
  'university', 'vereniging', 'waterschap', 'woonstichting',
]);

/** An organisation is known by its name, and by the words of it that no other has: `Haverdijk` of `Gemeente Haverdijk`. */
function partsOfOrganisation(name: string): readonly GuardedName[] {
  const words = name.normalize('NFC').split(/[\s_]+/u).filter((word) => /^\p{Lu}[\p{L}\p{M}-]{4,}$/u.test(word) && !kindsOfOrganisation.has(word.toLowerCase()));
  return [guard(name, name), ...(words.join(' ') === name ? [] : words.map((word) => ({ name: word, of: name, exact: true })))];
}

function namesOfMember(member: Member): readonly GuardedName[] {
  return [member.name, ...member.aliases, member.note.title].flatMap(partsOfName).map((each) => ({ ...each, of: member.note.path }));
}

/** Between first name and surname; alone they name nobody. */
const particles = new Set(['van', 'de', 'der', 'den', 'ten', 'ter', 'het', 'von', 'la', 'le', 'du', 'di', 'da', 'el', 'al', 'bin', 'and', 'en', 'the']);

/** First names and words of one sentence in three: in small letters they are left in peace, or no text would be left. */
const ordinary = new Set(['an', 'art', 'been', 'ben', 'best', 'bill', 'bob', 'dean', 'grace', 'grant', 'guy', 'hope', 'jan', 'joy', 'lang', 'long', 'mark', 'may', 'mei', 'mia', 'pat', 'rob', 'roos', 'rose', 'sue', 'tip', 'wil', 'will', 'wit']);

/** A first name as it is typed in a hurry. */
function hurried(word: string): readonly string[] {
  const small = word.toLowerCase();
  return ordinary.has(small) || particles.has(small) || small.length < 3 ? [] : [small, `${small}s`];
}

/** A name, its words as they are written, and its initials: `Sam de Boer`, `Sam`, `sam`, `Sams`, `Boer`, `SdB`, `S.d.B.`, `SB`, `S. de Boer`. */
function partsOfName(name: string): readonly GuardedName[] {
  const words = name.normalize('NFC').split(/[\s_]+/u).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}\p{M}.]+$/gu, '')).filter((word) => /\p{L}/u.test(word));
  const exactly = (text: string): GuardedName => ({ name: text, of: name, exact: true });
  const [first = ''] = words;
  if (words.length < 2) return [guard(name, name), ...[`${first}s`, ...hurried(first)].map(exactly)];
  const letters = words.map((word) => [...new Intl.Segmenter().segment(word)][0]?.segment ?? '');
  const main = letters.filter((_, index) => !particles.has(words[index]?.toLowerCase() ?? ''));
  const single = words.flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])]).filter((word) => word.length > 1 && !particles.has(word.toLowerCase())).flatMap((word) => [word, word.toUpperCase(), `${word}s`]);
  const surname = words.slice(1).join(' ');
  const initials = [letters, main].flatMap((each) => (each.length < 2 ? [] : [each.join(''), each.join('').toUpperCase(), each.map((letter) => `${letter}.`).join('').slice(0, -1), each.map((letter) => `${letter}.`).join(' ').slice(0, -1)]));
  return [guard(name, name), guard(`${letters[0] ?? ''} ${surname}`, name), ...[...new Set([...single, ...hurried(first), ...initials])].map(exactly)];
}
