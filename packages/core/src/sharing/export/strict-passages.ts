import type { EffectiveLabel } from '../../confidentiality/effective-label.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { isStricter } from '../../note/tlp.ts';
import type { TlpLabel } from '../../note/tlp.ts';
import { contains } from '../../text/text-edit.ts';
import type { Range } from '../../text/text-edit.ts';
import { wordsIn } from '../../text/words.ts';
import { filledLineFinder, withoutFields } from '../filled-lines.ts';

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
  /** Its own, or that of its note where that is as strict. */
  readonly label: TlpLabel;
  /** Words in it that are what an open note is called, by a link to it, or that say nothing: to repeat these alone quotes nobody. Offsets are those of the note. */
  readonly free: readonly Range[];
}

/**
 * Whether the whole of a note must not be quoted to those who may not see it: it is labelled, or the charter closes what is not to
 * `TLP:AMBER` or stricter. Words of a note that nobody labelled are the members' own: writing them into an open note is how they release them.
 */
export function isMarked({ label, silent }: Pick<EffectiveLabel, 'label' | 'silent'>): boolean {
  return label !== 'TLP:CLEAR' && (!silent || isStricter(label, 'TLP:GREEN'));
}

/** Who says a run of words: of each note the strictest passage. Nearly all runs have one. */
type Sayers = StrictPassage | ReadonlyMap<NoteSource, StrictPassage>;

/**
 * Find what repeats a strict passage word for word. Where several say the same, each is found, for who may read one may not read the other;
 * of one note the strictest. `common` are texts whose words everybody may use: templates, also with a name or a day filled in.
 */
export function quotationFinder(passages: readonly StrictPassage[], common: readonly string[]): FindQuotations {
  const shared = new Set(common.flatMap((text) => runsOf(text, [], () => false)));
  const isFilled = filledLineFinder(common);
  const runs = new Map<string, StrictPassage | Map<NoteSource, StrictPassage>>();
  for (const passage of passages) {
    const { source, range, free } = passage;
    const inside = free.filter((each) => contains(range, each)).map((each) => ({ start: each.start - range.start, end: each.end - range.start }));
    for (const run of runsOf(source.text.slice(range.start, range.end), inside, isFilled)) if (!shared.has(run)) addSayer(runs, run, passage);
  }
  return (text) => {
    if (runs.size === 0) return [];
    const words = wordsIn(text);
    const found: Quotation[] = [];
    /** Up to which word each passage was found: the rest of what is found is not told again, but what another one says there is. */
    const told = new Map<StrictPassage, number>();
    for (let at = 0; at < words.length; at++) {
      for (let length = longRun; length >= shortestLine.words; length--) {
        const [first, last] = [words[at], words[at + length - 1]];
        const sayers = first === undefined || last === undefined ? undefined : runs.get(words.slice(at, at + length).map(({ key }) => key).join(' '));
        if (sayers === undefined || first === undefined || last === undefined) continue;
        for (const of of sayersIn(sayers)) {
          if ((told.get(of) ?? 0) > at) continue;
          told.set(of, at + length);
          found.push({ start: first.start, end: last.end, of });
        }
      }
    }
    return found;
  };
}

function addSayer(runs: Map<string, StrictPassage | Map<NoteSource, StrictPassage>>, run: string, passage: StrictPassage): void {
  const known = runs.get(run);
  if (known === undefined || ('range' in known && known.source === passage.source && isStricter(passage.label, known.label))) runs.set(run, passage);
  else if ('range' in known) {
    if (known.source !== passage.source) runs.set(run, new Map([known, passage].map((each) => [each.source, each])));
  } else {
    const same = known.get(passage.source);
    if (same === undefined || isStricter(passage.label, same.label)) known.set(passage.source, passage);
  }
}

function sayersIn(sayers: Sayers): Iterable<StrictPassage> {
  return 'range' in sayers ? [sayers] : sayers.values();
}

/** The runs of words by which a text is known, line by line; fields are no words of anybody, nor are lines of templates, nor is a run that is `free` from its first word to its last. */
function runsOf(text: string, free: readonly Range[], isFilled: (line: string) => boolean): readonly string[] {
  const runs: string[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const shown = withoutFields(line);
    const words = wordsIn(shown);
    const length = words.length >= longRun ? longRun : words.length >= shortestLine.words && words.reduce((letters, { key }) => letters + key.length, 0) >= shortestLine.letters ? words.length : 0;
    if (length === 0 || isFilled(shown)) continue;
    for (let at = 0; at + length <= words.length; at++) {
      const stretch = { start: index + (words[at]?.start ?? 0), end: index + (words[at + length - 1]?.end ?? 0) };
      if (!free.some((each) => contains(each, stretch))) runs.push(words.slice(at, at + length).map(({ key }) => key).join(' '));
    }
  }
  return runs;
}
