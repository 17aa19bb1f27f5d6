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
export function themesOf(community: Community, question: Pick<Question, 'themes' | 'tags' | 'form'>, ofNote: readonly string[]): readonly Theme[] {
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

/** Names as the community spells them. A tag counts when it is an agreed theme, under any of its names, or says so: `#theme/name`. */
function namedThemes(community: Community, written: readonly string[], tags: readonly string[]): readonly string[] {
  const { agreed, spelling } = community.themeTable;
  const spelled = (name: string): string => spelling.get(themeKey(name)) ?? name;
  const fromTags = tags.flatMap((tag) => {
    const named = /^theme\/(.+)$/i.exec(tag)?.[1];
    if (named !== undefined) return [spelled(named)];
    return agreed.has(themeKey(spelled(tag))) ? [spelled(tag)] : [];
  });
  return [...written.map((value) => spelled(shownName(value))), ...fromTags];
}

/** The theme that a name means: the agreed spelling, also where it is an alias of the theme's note. */
export function themeCalled(community: Community, written: string): string {
  const name = shownName(written);
  return community.themeTable.spelling.get(themeKey(name)) ?? name;
}
