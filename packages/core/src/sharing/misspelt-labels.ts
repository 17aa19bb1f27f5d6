import { saysOnlyALabel } from '../note/like-label.ts';
import type { Property } from '../note/note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { contains } from '../text/text-edit.ts';
import type { Range } from '../text/text-edit.ts';
import { exactLabelOf, isOfAnotherField, meantLabel, rangeOfForm } from './write-label-exactly.ts';

/** What looks like a label and is none, where another one can come in its place. */
export interface MisspeltLabel extends Range {
  /** It has words that say no label: they are somebody's. */
  readonly saysMore: boolean;
}

/** Those in a stretch of the body. A tag stays where it is: it may be a word of a sentence. */
export function misspeltLabelsIn({ text, note }: NoteSource, range: Range): readonly MisspeltLabel[] {
  const found = note.problems.flatMap(({ code, detail, place }): readonly MisspeltLabel[] => {
    if (!contains(range, place) || detail.startsWith('#')) return [];
    if (code === 'label-unreadable') return isWord(text.slice(place.start, place.end)) ? [{ ...rangeOfForm(text, place, code), saysMore: false }] : [];
    if (code !== 'label-misspelt' && code !== 'label-in-words') return [];
    const value = /(?::{1,3}|∷|=)([^\])]*)/.exec(detail.split('\n')[0] ?? '')?.[1] ?? '';
    return [{ ...rangeOfForm(text, place, code), saysMore: isOfAnotherField(detail) || (exactLabelOf(code, detail) === undefined && saysMore(value)) }];
  });
  // Brackets can hold several.
  return found.filter((each, index) => !found.slice(0, index).some(({ end }) => end > each.start));
}

/** `TLP:ROOD` in the text, and no field. */
function isWord(written: string): boolean {
  return /^tlp/i.test(written) && !written.includes('::');
}

/** The keys of the frontmatter that look like the label's; of tags and aliases nothing is taken. */
export function misspeltKeysIn({ note, body }: NoteSource): readonly Property[] {
  const starts = note.problems.filter(({ code, place }) => code === 'label-misspelt' && place.start < body.start).map(({ place }) => place.start);
  return note.properties.filter(({ key, place }) => key !== 'tags' && key !== 'tag' && starts.includes(place.start));
}

/** `secret, ask Jan` says more than a label; nothing, `yes` and a label don’t. */
export function saysMore(value: string): boolean {
  return !/^\s*(?:true|yes|ja|1|x)?\s*$/i.test(value) && meantLabel(value) === undefined && !saysOnlyALabel(value);
}
