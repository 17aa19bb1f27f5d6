import { isInside } from '../note/mask.ts';
import { shownName } from '../note/links.ts';
import type { Note, Question } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import type { Range } from '../text/text-edit.ts';
import type { Community } from './community.ts';
import { themeKey } from './name-key.ts';

/** A theme of a question, in the spelling that the community agreed on where it did. */
export interface Theme {
  readonly name: string;
  /** It comes from the note, not from the question itself. */
  readonly inherited: boolean;
}

/** `ofNote` are the themes of its note, found once for all of its questions. */
export function themesOf(community: Community, question: Question, ofNote: readonly string[]): readonly Theme[] {
  const own = namedThemes(community, question.themes, question.tags).map((name) => ({ name, inherited: false }));
  const all = [...own, ...ofNote.map((name) => ({ name, inherited: question.form === 'line' }))];
  const seen = new Set<string>();
  return all.filter(({ name }) => !seen.has(themeKey(name)) && seen.add(themeKey(name)));
}

/** A note's themes: its key, the tags of its frontmatter and outside its questions, and for a theme note the theme it is about. */
export function themesOfNote(community: Community, note: Note): readonly string[] {
  const outermost: Range[] = [];
  for (const { form, item } of note.questions) {
    if (form === 'line' && item.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(item);
  }
  const tags = note.tags.filter((tag) => !isInside(outermost, tag.place.start));
  const itself = note.type === 'theme' ? [note.name] : [];
  return namedThemes(community, [...itself, ...valuesOf(note.properties, 'themes')], tags.map((tag) => tag.name));
}

/** Names as the community spells them. A tag counts when it is an agreed theme or says so: `#theme/name`. */
function namedThemes(community: Community, written: readonly string[], tags: readonly string[]): readonly string[] {
  const agreed = agreedThemes(community);
  const fromTags = tags.flatMap((tag) => {
    const named = /^theme\/(.+)$/i.exec(tag)?.[1];
    if (named !== undefined) return [agreed.get(themeKey(named)) ?? named];
    return agreed.get(themeKey(tag)) ?? [];
  });
  return [...written.map((value) => agreed.get(themeKey(shownName(value))) ?? shownName(value)), ...fromTags];
}

const agreedBy = new WeakMap<Community, ReadonlyMap<string, string>>();

/** The themes that a community agreed on, by how names are compared. */
function agreedThemes(community: Community): ReadonlyMap<string, string> {
  const known = agreedBy.get(community) ?? new Map(community.charter.themes.map((theme) => [themeKey(theme), theme]));
  agreedBy.set(community, known);
  return known;
}
