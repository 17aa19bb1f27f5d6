import { shownName } from '../note/links.ts';
import type { Note, Question } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import type { Community } from './community.ts';
import { themeKey } from './name-key.ts';

/** A theme of a question, in the spelling that the community agreed on where it did. */
export interface Theme {
  readonly name: string;
  /** It comes from the note, not from the question itself. */
  readonly inherited: boolean;
}

export function themesOf(community: Community, note: Note, question: Question): readonly Theme[] {
  const own = namedThemes(community, question.themes, question.tags).map((name) => ({ name, inherited: false }));
  const all = [...own, ...themesOfNote(community, note).map((name) => ({ name, inherited: question.form === 'line' }))];
  return all.filter((theme, index) => all.findIndex((each) => themeKey(each.name) === themeKey(theme.name)) === index);
}

/** A note's themes: its key, the tags of its frontmatter and outside its questions, and for a theme note the theme it is about. */
export function themesOfNote(community: Community, note: Note): readonly string[] {
  const lines = note.questions.filter((question) => question.form === 'line');
  const tags = note.tags.filter((tag) => !lines.some((question) => question.item.start <= tag.place.start && tag.place.end <= question.item.end));
  const itself = note.type === 'theme' ? [note.name] : [];
  return namedThemes(community, [...itself, ...valuesOf(note.properties, 'themes')], tags.map((tag) => tag.name));
}

/** Names as the community spells them. A tag counts when it is an agreed theme or says so: `#theme/name`. */
function namedThemes(community: Community, written: readonly string[], tags: readonly string[]): readonly string[] {
  const agreed = new Map(community.charter.themes.map((theme) => [themeKey(theme), theme]));
  const fromTags = tags.flatMap((tag) => {
    const named = /^theme\/(.+)$/i.exec(tag)?.[1];
    if (named !== undefined) return [agreed.get(themeKey(named)) ?? named];
    return agreed.get(themeKey(tag)) ?? [];
  });
  return [...written.map((value) => agreed.get(themeKey(shownName(value))) ?? shownName(value)), ...fromTags];
}
