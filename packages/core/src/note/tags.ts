import type { Tag } from './note.ts';
import type { PlaceOf } from './place.ts';

/** As Obsidian has it: letters, digits, `_`, `-` and `/`, not digits alone, behind a space or at the start of a line. */
const tag = /#(?=[\d_/-]*[\p{L}\p{Emoji_Presentation}_/-])([\p{L}\p{M}\p{N}\p{Emoji_Presentation}_/-]+)/uy;
const beforeTag = /^$|[\s\0(>]/;

/** The tags of a masked text that begins at offset `from` of its note. */
export function tagsIn(masked: string, from: number, placeOf: PlaceOf): readonly Tag[] {
  const tags: Tag[] = [];
  for (let at = masked.indexOf('#'); at >= 0; at = masked.indexOf('#', at + 1)) {
    if (!beforeTag.test(masked.charAt(at - 1))) continue;
    tag.lastIndex = at;
    const match = tag.exec(masked);
    if (match !== null) tags.push({ name: match[1] ?? '', place: placeOf({ start: from + at, end: from + tag.lastIndex }) });
  }
  return tags;
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
