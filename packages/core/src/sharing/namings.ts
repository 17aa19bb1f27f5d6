import type { Community } from '../community/community.ts';
import { resolveLink } from '../community/resolve-link.ts';
import type { Link, Note } from '../note/note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import type { Range } from '../text/text-edit.ts';
import { textOfLink } from './export/link-target.ts';
import { keyOfWords, namesOfNote } from './guarded-names.ts';

/**
 * Where the body of a note does nothing but call another one, for which `isOpen` says yes, by its name: what a link leads to, and what it
 * shows where that is a name of it. What a link shows else are the words of whoever wrote it.
 */
export function namingsIn(community: Community, source: NoteSource, isOpen: (note: Note) => boolean): readonly Range[] {
  const { note, body, text } = source;
  return note.links.filter(({ inField, place }) => !inField && place.start >= body.start).flatMap((link): readonly Range[] => {
    const found = resolveLink(community, note, link);
    if (found.kind !== 'note' || found.note === note || !isOpen(found.note)) return [];
    const shown = textOfLink(source, link);
    if (shown.start === shown.end || namesOf(found.note, link).includes(keyOfWords(text.slice(shown.start, shown.end)))) return [link.place];
    return [link.syntax === 'wikilink' ? { start: link.place.start, end: shown.start } : { start: shown.end, end: link.place.end }];
  });
}

/** A question is called by its words. */
function namesOf(note: Note, { subpath }: Link): readonly string[] {
  const question = note.questions.find(({ id, labels }) => id !== undefined && subpath === `#^${id}` && labels.length === 0);
  return [...namesOfNote(note), ...(question === undefined ? [] : [question.text])].map(keyOfWords);
}

/** Names that are no sentences, whosoever says them. */
export function isCalledByName({ type }: Note): boolean {
  return type === 'member' || type === 'organisation' || type === 'theme';
}
