import type { NoteSource } from '../note/parse-note.ts';
import { isEverydayWord } from './everyday-words.ts';
import { isParticle } from './particles.ts';

const name = '(\\p{Lu}[^\\s:*_[\\]()|]*(?:[ \\t]+[^\\s:*_[\\]()|]+){0,3}?)';
/** `- `, `1. `, `- [ ] `, `> ` */
const bullet = '[ \\t>]*(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+)?(?:\\[[^\\]]\\][ \\t]+)?';
/** When it was said, as transcripts have it: `10:05`, `[00:10:05]`. */
const time = '(?:[[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?(?:[ \\t]*[–—-])?[ \\t]+)?';
/** What they do who speak. */
const speaks = 'said|says|asked|asks|answered|replied|explained|explains|added|adds|zei|zegt|vroeg|vraagt|antwoordde|vertelde|vertelt|vulde aan';
/** `Actie Bart:`: who does something. */
const task = '(?:(?:[Aa]ctie|ACTIE|[Aa]ction|ACTION|TODO|[Tt]aak|[Tt]ask)[ \\t]+)?';
/**
 * `Tom: we wait`, `- Anna Vos (Delta): maybe`, `**Piet:** no`, `Ank asked: why`, `**Anouk** — I think so`, `[10:05] Tom: yes`, `- [ ] Bart: call`:
 * at most four words before the colon. A colon behind `https` speaks of something else.
 */
const line = new RegExp(`^${bullet}${time}(?:[*_]{0,3}${task}${name}[ \\t]*(?:(\\([^()]{1,40}\\))[ \\t]*)?[*_]{0,3}(?:[ \\t]+(?:${speaks}))?[*_]{0,3}:[*_]{0,3}|(?:\\*\\*|__)(\\p{Lu}[^:*_[\\]()|]{1,40})(?:\\*\\*|__)[ \\t]*[–—])[ \\t]+\\S`, 'u');
/** Who wrote or said what stands before it, alone on a line: `— Erin Gray`, `> – Truus, Delta`. */
const below = /^[ \t>]*(?:[–—]|--)[ \t]*[*_]{0,3}(\p{Lu}[^\s,:*_[\]()|]*(?:[ \t]+[^\s,:*_[\]()|]+){0,3})[*_]{0,3}[ \t]*(?:\(([^()]{1,40})\)|,[ \t]*(\p{Lu}[\p{L} &.-]{0,39}))?[ \t]*$/u;
const spokenName = '(\\p{Lu}\\p{Ll}[^\\s:*_[\\]()|,.!?"”’]{0,30}(?:[ \\t]+[^\\s:*_[\\]()|,.!?"”’]{1,30}){0,3}?)';
/** Whose words a sentence gives: `Marloes zei dat we wachten`, `“We wait,” said Marloes de Wit.`, `aldus Marloes`. */
const reported = [new RegExp(`(?:^|[.!?,;:"”’*_>][ \\t]+|^${bullet})[*_]{0,3}${spokenName}[*_]{0,3}[ \\t]+(?:${speaks})(?![\\p{L}\\p{N}])`, 'gu'), new RegExp(`(?:["”’'][,.]?[ \\t]+(?:${speaks})|(?:^|[ \\t])aldus)[ \\t]+[*_]{0,3}${spokenName}(?=[*_]{0,3}[ \\t]*(?:[.,;:!?()]|$)|[ \\t]+\\p{Ll})`, 'gu')];
/** First names that are words of every text, too. Those of months are left out: `April: budget`. */
const firstNames: ReadonlySet<string> = new Set('ben bill bob dan dean faith grace guy jan joy mark mia pat roos rose sue wil will'.split(' '));
/** Words for things, which begin lines as speakers do: `Planning: …`, `Besluitvorming: …`. */
const thing = /(?:ing|ingen|heid|heden|tie|ties|tion|tions|ment|ments|menten|ness|ity|iteit|schap)$/iu;

/** Who speaks in a note: each line that begins with a name and a colon, as minutes are written, or that is who said what stands above it. */
export function speakersIn({ body }: NoteSource): readonly string[] {
  return body.masked.slice(body.start).split(/\r\n|\n|\r/).flatMap((words) => {
    const [, before = '', from = '', bold = ''] = line.exec(words.slice(0, 200)) ?? [];
    const [, author = '', inBrackets = '', behind = ''] = below.exec(words.slice(0, 200)) ?? [];
    const inWords = reported.flatMap((pattern) => [...words.slice(0, 2000).matchAll(pattern)].map(({ 1: each = '' }) => each)).filter((each) => isName(each.split(/[ \t]+/)));
    const place = from.slice(1, -1) || inBrackets || behind.trim();
    return [...inWords, ...(before || bold || author).split(/[ \t]*[/&][ \t]*|[ \t]+(?:en|and)[ \t]+/u).filter((each) => isName(each.split(/[ \t]+/))).map((each) => asNameIsWritten(each) + (place === '' ? '' : ` (${place})`))];
  });
}

function isName(words: readonly string[]): boolean {
  const [first = ''] = words;
  const areNames = words.every((word) => isParticle(word) || /^\p{Lu}\p{Ll}/u.test(word) || /^(?:\p{Lu}\.)+$/u.test(word));
  return first !== '' && (areNames || areShouted(words)) && (!isEverydayWord(first) || firstNames.has(first.toLowerCase())) && !thing.test(words.at(-1) ?? '');
}

/** `MARIEKE`, `ELS VAAK`: longer than most abbreviations, and they can be spoken. */
function areShouted(words: readonly string[]): boolean {
  return words.every((word) => /^\p{Lu}+$/u.test(word) && /[AEIOUY]/.test(word) && !/^(?:TODO|FIXME|INFO)$/.test(word)) && words.join('').length > 3;
}

/** A name in capitals as names are written, for its words are everyday ones in small letters alone. */
function asNameIsWritten(name: string): string {
  return areShouted(name.split(/[ \t]+/)) ? name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()) : name;
}
