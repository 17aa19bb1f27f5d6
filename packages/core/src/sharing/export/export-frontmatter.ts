import { themeKey } from '../../community/name-key.ts';
import type { Note } from '../../note/note.ts';
import { dateOfProperty, valuesOf } from '../../note/parse-note.ts';
import type { TlpLabel } from '../../note/tlp.ts';

/** Days that may go out with a note. */
const days = ['date', 'created', 'completion', 'published', 'review'] as const;

/**
 * The frontmatter that goes out: what is named here, made anew from what was read of it, and nothing else that stands there. `themesOf` gives
 * of a theme as it is written the words that may go.
 */
export function exportFrontmatter(note: Note, label: TlpLabel | undefined, themesOf: (written: string) => readonly string[]): string {
  const themes = [...new Map(valuesOf(note.properties, 'themes').flatMap(themesOf).map((theme) => [themeKey(theme), theme])).values()];
  const question = note.questions.find(({ form }) => form === 'note');
  const lines = [
    // A folder with a charter in it would be a community of its own.
    ...(note.type === 'note' || note.type === 'community' ? [] : [`type: ${note.type}`]),
    ...(question === undefined ? [] : [`status: ${question.state}`]),
    ...days.flatMap((key) => {
      const day = dateOfProperty(note.properties, key);
      return day === undefined ? [] : [`${key}: ${day}`];
    }),
    ...(themes.length === 0 ? [] : ['themes:', ...themes.map((theme) => `  - ${JSON.stringify(theme)}`)]),
    ...(label === undefined ? [] : [`confidentiality: ${label}`]),
  ];
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n`;
}
