import type { NoteSource } from '../note/parse-note.ts';
import { isEverydayWord } from './everyday-words.ts';
import { isParticle } from './particles.ts';

/**
 * `Tom: we wait`, `- Anna Vos (Delta): maybe`, `**Piet:** no`, `Ank asked: why`, `**Anouk** — I think so`: at most four words before the
 * colon. A colon behind `https` speaks of something else.
 */
const line = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(?:[*_]{0,3}(\p{Lu}[^\s:*_[\]()|]*(?:[ \t]+[^\s:*_[\]()|]+){0,3}?)[ \t]*(?:(\([^()]{1,40}\))[ \t]*)?[*_]{0,3}(?:[ \t]+(?:vroeg|vraagt|zei|zegt|antwoordde|vulde aan|said|says|asked|asks|added|adds|answered))?[*_]{0,3}:[*_]{0,3}|(?:\*\*|__)(\p{Lu}[^:*_[\]()|]{1,40})(?:\*\*|__)[ \t]*[–—])[ \t]+\S/u;
/** Words for things, which begin lines as speakers do: `Planning: …`, `Besluitvorming: …`. */
const thing = /(?:ing|ingen|heid|heden|tie|ties|tion|tions|ment|ments|menten|ness|ity|iteit|schap)$/iu;

/** Who speaks in a note: each line that begins with a name and a colon, as minutes are written. */
export function speakersIn({ body }: NoteSource): readonly string[] {
  return body.masked.slice(body.start).split(/\r\n|\n|\r/).flatMap((words) => {
    const [, before = '', from = '', bold = ''] = line.exec(words.slice(0, 200)) ?? [];
    return (before || bold).split(/[ \t]*[/&][ \t]*|[ \t]+(?:en|and)[ \t]+/u).filter((name) => isName(name.split(/[ \t]+/))).map((name) => `${name} ${from}`.trim());
  });
}

function isName(words: readonly string[]): boolean {
  const [first = ''] = words;
  const areNames = words.every((word) => isParticle(word) || /^\p{Lu}\p{Ll}/u.test(word) || /^(?:\p{Lu}\.)+$/u.test(word));
  return first !== '' && areNames && !isEverydayWord(first) && !thing.test(words.at(-1) ?? '');
}
