import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import type { Charter } from './charter.ts';
import { themeKey } from './name-key.ts';

export interface ThemeTable {
  /** What the community agreed on, by how names are compared. */
  readonly agreed: ReadonlySet<string>;
  /** Every name of a theme, by how names are compared, with the one that is shown. */
  readonly spelling: ReadonlyMap<string, string>;
}

/** A theme that was renamed keeps its old name as an alias of its note, so that what stands under either is one. */
export function themeTableOf({ themes }: Pick<Charter, 'themes'>, notes: readonly Note[]): ThemeTable {
  const spelling = new Map(themes.map((theme) => [themeKey(theme), theme]));
  const agreed = new Set(spelling.keys());
  for (const note of notes.filter(isThemeNote)) {
    const shown = spelling.get(themeKey(note.name)) ?? note.name;
    for (const name of [note.name, ...valuesOf(note.properties, 'aliases')]) if (!spelling.has(themeKey(name))) spelling.set(themeKey(name), shown);
  }
  return { agreed, spelling };
}

export function isThemeNote({ type }: Note): boolean {
  return type === 'theme';
}
