import { allMatches } from '../text/all-matches.ts';
import type { Tag } from './note.ts';
import type { PlaceOf } from './place.ts';

/** As Obsidian has it: letters, digits, `_`, `-` and `/`, not digits alone, behind a space or at the start of a line. */
const tag = /(^|[\s\0(>])#(?=[\d_/-]*[\p{L}\p{Emoji_Presentation}_/-])([\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+)/gmu;

/** The tags of a masked text that begins at offset `from` of its note. */
export function tagsIn(masked: string, from: number, placeOf: PlaceOf): readonly Tag[] {
  if (!masked.includes('#')) return [];
  return allMatches(masked, tag).map((match) => {
    const start = from + match.index + (match[1] ?? '').length;
    return { name: match[2] ?? '', place: placeOf({ start, end: from + match.index + match[0].length }) };
  });
}

/** Whether a word of a line is a tag, with its `#` and nothing else. */
export function isTag(word: string): boolean {
  return word.startsWith('#') && /^(?=[\d_/-]*[\p{L}\p{Emoji_Presentation}_/-])[\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+$/u.test(word.slice(1));
}

/** The words of a question for a reader: `#question` makes a line a question to the tool, and says nothing. */
export function withoutQuestionTags(text: string): string {
  return text.split(' ').filter((word) => !(word.startsWith('#') && isQuestionTag(word.slice(1)))).join(' ') || '…';
}

export function isQuestionTag(name: string): boolean {
  return /^(?:question|vraag)(?:\/|$)/i.test(name);
}
