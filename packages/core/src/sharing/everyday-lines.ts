import type { NoteSource } from '../note/parse-note.ts';
import type { Range } from '../text/text-edit.ts';
import { wordsIn } from '../text/words.ts';
import { isEverydayWord } from './everyday-words.ts';

/**
 * The headings of a session, and the items of its agenda, that say no more than everyday words and numbers: sessions of one series have them
 * in common, and who repeats them quotes nobody.
 */
export function everydayLinesOf({ text, note, body }: NoteSource): readonly Range[] {
  if (note.type !== 'session') return [];
  const lines = [...body.headings.map(({ words }) => words), ...note.agenda.map(({ place }) => ({ start: place.start, end: place.end }))];
  return lines.filter(({ start, end }) => wordsIn(text.slice(start, end)).every(({ key }) => /^\d+$/.test(key) || isEverydayWord(key)));
}
