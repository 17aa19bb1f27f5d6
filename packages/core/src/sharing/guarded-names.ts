import type { Community } from '../community/community.ts';
import type { Note, Property } from '../note/note.ts';
import { wordsIn } from '../text/words.ts';
import { commonTitles } from './common-titles.ts';
import { coreOfTitle } from './core-of-title.ts';
import { isEverydayWord } from './everyday-words.ts';
import type { GuardedName, Spelling } from './names.ts';
import { wordsShown } from './readings.ts';

/** Names of one word with fewer letters than this are looked for only as they are written: `NS` is not every `ns`. */
export const shortestInAnyCase = 4;

/** Keys under which tools know what else a note is called. */
const nameKeys: ReadonlySet<string> = new Set(['aliases', 'alias', 'title']);

/** What a note is called: its file, its heading, its aliases and its key `title`; as it is written, and as a reader sees it. */
export function namesOfNote(note: Note): readonly string[] {
  return namesAsRead([note.name, note.title, ...note.properties.filter(({ key }) => nameKeys.has(key)).flatMap(aliasesIn)]);
}

/** What its names are about, where they say more than that. */
export function coresOfNote(note: Note): readonly string[] {
  return [...new Set(namesOfNote(note).flatMap((name) => coreOfTitle(name) ?? []))];
}

/** Obsidian takes a single text apart at its commas. */
function aliasesIn({ key, values }: Property): readonly string[] {
  const [only = '', ...others] = values;
  return key === 'title' || others.length > 0 || !only.includes(',') ? values : [only, ...only.split(',').map((part) => part.trim())];
}

function namesAsRead(written: readonly string[]): readonly string[] {
  return [...new Set(written.flatMap((name) => [name, ...wordsShown(name)]))].filter((name) => name.trim() !== '');
}

/**
 * The names of withheld notes that give something away. No name is secret that a note in sight has too, that is a theme the community
 * agreed on, that is a word which half of all communities use as a title, or that somebody accepted.
 */
export function guardedNames(community: Community, withheld: readonly Note[], inSight: readonly Note[], isAccepted: (name: string, path: string) => boolean): readonly GuardedName[] {
  const open = new Set([...inSight.flatMap(namesOfNote), ...community.charter.themes, ...commonTitles].map(keyOfWords));
  // What can't be read of a frontmatter can be a link to a note in sight: its path is no secret.
  const paths = new Set(inSight.flatMap(({ path }) => endingsOf(path.replace(/\.md$/i, ''))).map(keyOfWords));
  const unread = (note: Note): readonly GuardedName[] => guardAll(namesAsRead(note.unreadNames).filter((name) => !paths.has(keyOfWords(name))), note);
  // What two titles are about is no secret where one of them is open, nor where a whole title was accepted.
  const openCores = new Set(inSight.flatMap(coresOfNote).map(keyOfWords));
  const cores = (note: Note): readonly string[] => namesOfNote(note).filter((name) => !isAccepted(name, note.path)).flatMap((name) => coreOfTitle(name) ?? []).filter((core) => !openCores.has(keyOfWords(core)));
  return withheld.flatMap((note) => [...guardAll([...namesOfNote(note), ...cores(note)], note), ...unread(note)].filter(({ name }) => !open.has(keyOfWords(name)) && !isAccepted(name, note.path)));
}

/** `a/b/c` ends with itself, with `b/c` and with `c`. */
function endingsOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, at) => segments.slice(at).join('/'));
}

/** By what a note is looked for in other texts. */
export function namesLookedFor(note: Note): readonly GuardedName[] {
  return guardAll([...namesOfNote(note), ...coresOfNote(note)], note);
}

/** A single letter numbers a note, and names nobody but a member. Nor does a phrase in small letters name anything but somebody: `next steps`. */
function guardAll(names: readonly string[], { type, path }: Note): readonly GuardedName[] {
  return names.filter((name) => type === 'member' || !/^[a-z]$/.test(keyOfWords(name))).map((name) => (isPhrase(name) && type !== 'member' && type !== 'organisation' ? { name, of: path, spelling: 'capital' } : guard(name, path)));
}

function isPhrase(name: string): boolean {
  const words = wordsIn(name);
  return words.length > 1 && words.every(({ key }) => isEverydayWord(key));
}

/** The one rule by which a name counts, for what an export takes out, for its second look, and for what a check finds. */
export function guard(name: string, of: string): GuardedName {
  return { name, of, spelling: spellingOf(name) };
}

/** `The budget` says no more than `Budget`. */
const articles: ReadonlySet<string> = new Set(['the', 'a', 'an', 'de', 'het', 'een']);

function spellingOf(name: string): Spelling {
  const [first, second, ...more] = wordsIn(name);
  if (first !== undefined && second !== undefined && more.length === 0 && articles.has(first.key) && isEverydayWord(second.key)) return 'capital';
  const only = second === undefined ? first : undefined;
  if (only === undefined) return 'any';
  const isEveryday = isEverydayWord(name);
  if (only.key.length < shortestInAnyCase && !(isEveryday && isSmall(name.slice(only.start, only.end)))) return 'exact';
  return isEveryday ? 'capital' : 'any';
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}

export function keyOfWords(name: string): string {
  return wordsIn(name).map(({ key }) => key).join(' ') || name.trim();
}
