import { maskRanges } from '../../note/mask.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { lineStartsOf, positionAt } from '../../text/lines.ts';
import type { Range } from '../../text/text-edit.ts';
import { keyOfWords } from '../guarded-names.ts';
import { leaksInText } from './second-scan.ts';
import type { Leak, ScannedFile } from './second-scan.ts';
import type { FindQuotations } from './strict-passages.ts';

/** Where what was found in a file of the output comes from: a person mends it there. Lines count from 0. */
export interface NotePlace {
  readonly path: string;
  /** Undefined where only the note is known. */
  readonly line: number | undefined;
}

/** What a file of the output was made of. */
export interface MadeOf extends Pick<ScannedFile, 'findNames'> {
  /** Its note, and the notes that are embedded in it. */
  readonly sources: readonly NoteSource[];
  /** What of a source stays inside. */
  readonly withheld: (source: NoteSource) => readonly Range[];
}

/**
 * The places in notes of what was found in one file, in the order of `leaks`. A note is scanned as the output was; where the same is found
 * several times, the first in the one is taken for the first in the other. What the rules took out already is nobody's to mend.
 */
export function placesOfLeaks(leaks: readonly Leak[], { sources, withheld, findNames }: MadeOf, findQuotations: FindQuotations): readonly (NotePlace | undefined)[] {
  /** By what was found there: of many notes that say the same, each is told with each place. */
  const found = new Map<string, NotePlace[]>();
  for (const source of sources) {
    const text = maskRanges(source.text, withheld(source));
    const lineStarts = lineStartsOf(text);
    const takenOut = new Set(findNames(text).map(({ guarded, start }) => `${guarded.of}\n${String(positionAt(lineStarts, start).line)}`));
    for (const leak of leaksInText({ path: source.note.path, text, findNames }, findQuotations)) {
      if (leak.kind === 'name' && takenOut.has(`${leak.of}\n${String(leak.line)}`)) continue;
      const same = found.get(keyOf(leak));
      const place = { path: source.note.path, line: leak.line };
      if (same === undefined) found.set(keyOf(leak), [place]);
      else same.push(place);
    }
  }
  const [own] = sources;
  const told = new Map<string, number>();
  return leaks.map((leak): NotePlace | undefined => {
    if (own === undefined) return undefined;
    if (leak.line === undefined) return { path: own.note.path, line: undefined };
    const key = keyOf(leak);
    const before = told.get(key) ?? 0;
    told.set(key, before + 1);
    const same = found.get(key) ?? [];
    return same[before] ?? same.at(-1) ?? lineOfWords(sources, leak.words) ?? { path: own.note.path, line: undefined };
  });
}

function keyOf({ kind, of, label, words }: Leak): string {
  return [kind, of, label, keyOfWords(words)].join('\n');
}

/** What is left of the format is found by its words. */
function lineOfWords(sources: readonly NoteSource[], words: string): NotePlace | undefined {
  for (const { note, text } of sources) {
    const at = text.indexOf(words.trim());
    if (at >= 0) return { path: note.path, line: positionAt(lineStartsOf(text), at).line };
  }
  return undefined;
}
