import type { EffectiveLabel } from '../../confidentiality/effective-label.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import type { Range } from '../../text/text-edit.ts';
import { isStricter } from '../../note/tlp.ts';
import { wordsIn } from '../../text/words.ts';

/** So many words in a row, the same as in a marked passage, are a quotation. */
const longRun = 8;
/** A whole line with fewer is one too, down to this many words and letters. */
const shortestLine = { words: 4, letters: 16 } as const;

export interface Quotation extends Range {
  /** What is quoted. */
  readonly of: StrictPassage;
}

export type FindQuotations = (text: string) => readonly Quotation[];

/** A stretch of a note that must not be quoted. */
export interface StrictPassage {
  readonly source: NoteSource;
  readonly range: Range;
}

/**
 * Whether the whole of a note must not be quoted to those who may not see it: it is labelled, or the charter closes what is not to
 * `TLP:AMBER` or stricter. Words of a note that nobody labelled are the members' own: writing them into an open note is how they release them.
 */
export function isMarked({ label, silent }: Pick<EffectiveLabel, 'label' | 'silent'>): boolean {
  return label !== 'TLP:CLEAR' && (!silent || isStricter(label, 'TLP:GREEN'));
}

/** Find what repeats a strict passage word for word; `common` are texts whose words everybody may use: templates, accepted lines. */
export function quotationFinder(passages: readonly StrictPassage[], common: readonly string[]): FindQuotations {
  const shared = new Set(common.flatMap(runsOf));
  const runs = new Map<string, StrictPassage>();
  for (const passage of passages) {
    const { source, range } = passage;
    for (const run of runsOf(source.text.slice(range.start, range.end))) {
      if (!shared.has(run) && !runs.has(run)) runs.set(run, passage);
    }
  }
  return (text) => {
    if (runs.size === 0) return [];
    const words = wordsIn(text);
    const found: Quotation[] = [];
    for (let at = 0; at < words.length; at++) {
      for (let length = longRun; length >= shortestLine.words; length--) {
        const [first, last] = [words[at], words[at + length - 1]];
        const of = first === undefined || last === undefined ? undefined : runs.get(words.slice(at, at + length).map(({ key }) => key).join(' '));
        if (of === undefined || first === undefined || last === undefined) continue;
        found.push({ start: first.start, end: last.end, of });
        at += length - 1;
        break;
      }
    }
    return found;
  };
}

/** The runs of words by which a text is known, line by line; fields are no words of anybody. */
function runsOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/).flatMap((line) => {
    const words = wordsIn(line.replace(/[[(][A-Za-z][\w-]*::[^\])]*\]?[\])]/g, ' ').replace(/\s\^[A-Za-z0-9-]+\s*$/, '')).map(({ key }) => key);
    if (words.length >= longRun) return words.slice(0, words.length - longRun + 1).map((_, at) => words.slice(at, at + longRun).join(' '));
    return words.length >= shortestLine.words && words.join('').length >= shortestLine.letters ? [words.join(' ')] : [];
  });
}
