import type { NoteSource } from '../note/parse-note.ts';
import { isEverydayWord } from './everyday-words.ts';
import { isParticle } from './particles.ts';

/** Words above or before those who were there, or were not. */
const attendance = 'aanwezig(?:en|heid)?|afwezig(?:en|heid)?|afgemeld|afmeldingen|verhinderd|genodigden|presentie(?:lijst)?|deelne(?:mers?|emsters?|merslijst)|present|in attendance|attendance(?: list)?|attendees?|attending|participants?|absent(?:ees?)?|apologies|regrets|excused|invitees?|wie (?:was|waren) er(?:bij)?|who was there|who were there|erbij waren|er waren';
/** Words before those who did something. */
const roles = 'voorzitters?|chair(?:s|man|woman|person)?|notulen|notulist(?:e|en)?|minutes(?: by)?|note-?takers?|scribe|facilitators?|begeleid(?:ers?|ing)|gespreksleid(?:ers?|ing)|moderators?|sprekers?|speakers?|inleiders?|gast(?:en|sprekers?)?|guests?|host(?:s|ed by)?|gastheer|gastvrouw|auteurs?|authors?|door|by|trekkers?|actiehouders?|action owner|eigenaar|owner|contactpersoon|contact person';
const whatTheyAre = 'naam|namen|names?|wie|who|persoon|person|lid|leden|members?';
const fromWhere = 'organisaties?|organi[sz]ations?|bedrijf|bedrijven|company|companies|werkgever|employer|namens|van|from|affiliation';

const bullet = '[ \\t>]*(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+)?(?:\\[[^\\]]\\][ \\t]+)?';
/** `Aanwezig: …`, `**Present:** …`, `Present were …`: with what stands behind it. */
const line = new RegExp(`^${bullet}[*_]*(?:(${attendance})|${roles})[ \\t]*(?:\\([^()]*\\)[ \\t]*)?[*_]*(?:[ \\t]*:[*_]*|[ \\t]+[–—=-](?=[ \\t])|[ \\t]+(?:waren|zijn|was|were|are)(?:[ \\t]*:)?(?=[ \\t]))[ \\t]*(.*)$`, 'iu');
/** `## Aanwezig`, `**Present**`: whoever stands in the list or the table below it. */
const heading = new RegExp(`^[ \\t>]*(?:#{1,6}[ \\t]+|[*_]{1,3}(?=[^*_]))[*_]*(?:${attendance})(?:[ \\t]+(?:en|and|/|&)[ \\t]+(?:${attendance}))?[ \\t]*(?:\\([^()]*\\)[ \\t]*)?:?[*_#]*[ \\t]*$`, 'iu');
/** The same without marks, over a list, a line or an underline. */
const bareHeading = new RegExp(`^[ \\t>]*(?:${attendance})[ \\t]*$`, 'iu');
const isAttendance = new RegExp(`^(?:${attendance})\\??$`, 'iu');
const isPersonColumn = new RegExp(`^(?:${attendance}|${roles}|${whatTheyAre})\\??$`, 'iu');
/** A column of those who do or say something makes its table one of people. */
const isDoer = /^(?:wie|who|door wie|by whom|sprekers?|speakers?|inleiders?|trekkers?|actiehouders?|action owner|eigenaar|owner|voorzitter|chair|contactpersoon|contact person)\??$/iu;
const isNameColumn = new RegExp(`^(?:${whatTheyAre}|deelnemers?|participants?|attendees?)$`, 'iu');
const isPlaceColumn = new RegExp(`^(?:${fromWhere})$`, 'iu');
const delimiters = /^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;

/** What looks like a name in a list of people, and names nobody. */
const nobody = /^(?:(?:zie|see)(?![\p{L}]).*|allen|iedereen|niemand|geen|everyone|everybody|all|nobody|no[- ]one|none|ja|nee|yes|no|x|tbd|n\/?a|nvt|n\.v\.t\.?|we|wij|onbekend|unknown)$/iu;

/**
 * Whom the words of a note list: behind `Aanwezig:` or `Chair:`, in a list or a table of who was there. As it is written, in the form
 * `Joop (Delta)` where a table says from where somebody is.
 */
export function peopleListedIn({ body }: NoteSource): readonly string[] {
  const lines = body.masked.slice(body.start).split(/\r\n|\n|\r/);
  const found: string[] = [];
  /** Below a heading all that is listed counts; below a line only the list or the line right behind it. */
  let listing: 'heading' | 'line' | undefined;
  for (let at = 0; at < lines.length; at++) {
    const words = lines[at] ?? '';
    if (words.trim() === '' || !/\p{L}/u.test(words)) continue;
    if (delimiters.test(lines[at + 1] ?? '') && words.includes('|')) {
      const rows = rowsFrom(lines, at);
      found.push(...peopleInTable(rows, listing !== undefined));
      at += rows.length;
      continue;
    }
    const [, ofAttendance, rest] = line.exec(words) ?? [];
    if (heading.test(words)) listing = 'heading';
    else if (bareHeading.test(words)) listing = 'line';
    else if (rest !== undefined) {
      found.push(...namesIn(rest, ofAttendance !== undefined));
      listing = rest.trim() === '' && ofAttendance !== undefined ? 'line' : undefined;
    } else if (/^[ \t>]*#{1,6}[ \t]/.test(words)) listing = undefined;
    else if (listing !== undefined) {
      const item = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[^\]]\][ \t]+)?(.*)$/.exec(words)?.[1];
      found.push(...namesIn(item?.split(/:(?!:)|[ \t][–—-][ \t]/)[0] ?? words.replace(/^[ \t>]*(?::[ \t]+)?/, ''), true));
      if (item === undefined && listing === 'line') listing = undefined;
    }
  }
  return found;
}

function rowsFrom(lines: readonly string[], at: number): readonly string[] {
  const end = lines.findIndex((each, index) => index > at && !each.includes('|'));
  const rows = lines.slice(at, end < 0 ? lines.length : end);
  return rows.filter((_, index) => index !== 1);
}

function peopleInTable([header = '', ...rows]: readonly string[], isListed: boolean): readonly string[] {
  const columns = cellsOf(header).map((cell) => withoutMarks(cell));
  const [names, place] = [columns.findIndex((cell) => isNameColumn.test(cell)), columns.findIndex((cell) => isPlaceColumn.test(cell))];
  const isOfPeople = columns.some((cell) => isAttendance.test(cell) || isDoer.test(cell));
  if (!isListed && !isOfPeople && (names < 0 || place < 0)) return [];
  const persons = columns.flatMap((cell, index) => (isPersonColumn.test(cell) ? [index] : []));
  return rows.map(cellsOf).flatMap((cells) => {
    const from = withoutMarks(cells[place] ?? '');
    return (persons.length === 0 ? [0] : persons).flatMap((index) => namesIn(cells[index] ?? '', true).map((name) => (index === Math.max(names, 0) && from !== '' ? `${name} (${from})` : name)));
  });
}

/** A bar behind a backslash, or in a link, begins no cell. */
function cellsOf(row: string): readonly string[] {
  const bars = row.replace(/^[ \t>]*\|/, '').replace(/\|[ \t]*$/, '').replace(/\[\[[^\]]*\]\]|\\\|/g, (kept) => kept.replaceAll('|', '\uFDD1'));
  return bars.split('|').map((cell) => cell.replaceAll('\uFDD1', '|').replaceAll('\\|', '|').trim());
}

function withoutMarks(words: string): string {
  return words.replace(/[*_~`\0]+/g, '').trim();
}

/** The names in a list of people; with `isList` also those in small letters, where there are several. */
function namesIn(words: string, isList: boolean): readonly string[] {
  const kept: string[] = [];
  // A link names somebody, whatever it says.
  const rest = withoutMarks(words).replace(/!?\[\[[^[\]]+\]\]|\[[^[\]]*\]\([^()]*\)/g, (link) => {
    kept.push(link);
    return ',';
  });
  const pieces = rest.split(/[,;/](?![^(]*\))|[ \t]+(?:en|and|&|\+)[ \t]+/u).map((piece) => piece.replace(/[.!?]+$/, '').trim()).filter((piece) => /\p{L}/u.test(piece));
  return [...kept, ...pieces.flatMap((piece) => nameIn(piece, isList, pieces.length > 1))];
}

/** Each word of a name begins with a capital, but for particles: `Els`, `Piet van 't Hof (Delta)`. In a list a sentence can begin with one: `Joop was ill`. */
function nameIn(piece: string, isList: boolean, isOneOfSeveral: boolean): readonly string[] {
  const words = piece.replace(/\([^()]*\)/g, '').trim().split(/[ \t]+/);
  const [first = ''] = words;
  if (nobody.test(words.join(' ')) || first === '') return [];
  const end = words.findIndex((word) => !isCapital(word) && !isParticle(word.replace(/^['‘’`]/, '')));
  if (end < 0) return words.some(isCapital) ? [piece] : [];
  if (end > 0) return isList && isCapital(first) && !isEverydayWord(first) && !nobody.test(first) ? [words.slice(0, end).join(' ')] : [];
  return isList && isOneOfSeveral && words.length === 1 && /^[\p{L}\p{M}-]+$/u.test(first) && !isEverydayWord(first) ? [first] : [];
}

function isCapital(word: string): boolean {
  return /^\p{P}*\p{Lu}/u.test(word);
}
