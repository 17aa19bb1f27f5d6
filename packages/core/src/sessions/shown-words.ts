import { shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { withoutRemarks } from '../note/critic-markup.ts';
import { looksLabelled } from '../note/labels-in-body.ts';
import { maskRanges } from '../note/mask.ts';
import type { Note } from '../note/note.ts';
import { isQuestionTag, isTag } from '../note/tags.ts';
import type { Range } from '../text/text-edit.ts';

/**
 * The words of a line without its tags, which are for tools: those before and behind the words, and those that say what the line is,
 * wherever they stand. One amid a sentence is a word of it. A line of nothing but tags keeps them.
 */
export function ownWords(text: string): string {
  const words = text.split(' ').filter((word) => !isTag(word) || !saysWhatItIs(word.slice(1)));
  const spoken = words.map((word) => !isTag(word));
  const first = spoken.indexOf(true);
  return (first < 0 ? words : words.slice(first, spoken.lastIndexOf(true) + 1)).join(' ');
}

function saysWhatItIs(tag: string): boolean {
  return isQuestionTag(tag) || /^(?:insight|inzicht)$/i.test(tag);
}

/** The words of a line as they stand in a line of another note. */
export function shownWords({ text }: { readonly text: string }): string {
  return wordsForLine(ownWords(text));
}

/** The words of a line where no Markdown is drawn: in a list to choose from, as a name. */
export function plainWords(text: string): string {
  return withoutMarks(ownWords(text).replace(/`/g, ''));
}

/**
 * Words as they can stand in a link behind its bar: tools draw them as they are, so that a backslash or the code of a sign would be seen.
 * What would end the link, or be read as more than words, is written with signs that look alike.
 */
export function wordsForLink(words: string): string {
  return withoutMarks(words.replace(/`/g, ''))
    .replace(/\\?[[\]|]/g, (sign) => lookalikes[sign.slice(-1)] ?? sign)
    .replace(/\\?<([A-Za-z/!?][^<>]*)>/g, '‹$1›').replace(/\\?<(?=[A-Za-z/!?])/g, '‹')
    .replace(/([$%])(?=\1)/g, '$1 ');
}

const lookalikes: Readonly<Record<string, string>> = { '[': '(', ']': ')', '|': '/' };

/** Words as they can stand in a line of their own, or behind the bullet of one: what is written is what is seen. Code stays code. */
export function wordsForLine(words: string): string {
  let line = '';
  let position = 0;
  for (const { start, end } of codeSpansIn(words)) {
    line += outsideCode(words.slice(position, start)) + words.slice(start, end);
    position = end;
  }
  return (line + outsideCode(words.slice(position))).replace(/\s+/g, ' ').trim().replace(/^(?=[[>])/, '\\');
}

/** A link to a page of the web or a mail address, or a picture there: written so that nothing in it needs a sign in front. */
const addressed = /(!?)\[([^[\]`\r\n]+)\]\(<?((?:https?:\/\/|mailto:)(?:[^\s()<>[\]|`\\]|\([^\s()<>[\]|`\\]*\))+)>?(?:[ \t]+(?:"[^"]*"|'[^']*'))?[ \t]*\)/gi;

/** The same, with the addresses of links to pages of the web and to mail addresses. */
export function wordsWithAddresses(words: string): string {
  let line = '';
  let position = 0;
  for (const { index, 0: written, 1: picture = '', 2: shown = '', 3: address = '' } of words.matchAll(addressed)) {
    if (picture !== '' || /::|\$\$|%%/.test(address) || codeSpansIn(words).some(({ start, end }) => start < index + written.length && index < end)) continue;
    const space = (part: string, at: number): string => (/^\s$/.test(part.at(at) ?? '') ? ' ' : '');
    const before = words.slice(position, index);
    line += `${space(before, 0)}${wordsForLine(before)}${before.trim() === '' ? '' : space(before, -1)}[${wordsForLine(shown)}](${address})`;
    position = index + written.length;
  }
  const rest = words.slice(position);
  return `${line}${/^\s/.test(rest) && line !== '' ? ' ' : ''}${wordsForLine(rest)}`.trim();
}

function outsideCode(words: string): string {
  return withoutMarks(words, false)
    .replace(/\\?(?:\[(?=\[|\^)|\](?=\])|<(?=[A-Za-z/!?])|`)/g, (sign) => (sign.startsWith('\\') ? sign : `\\${sign}`))
    .replace(/([$%])(?=\1)/g, '$1\\');
}

/** Whether a line that is put somewhere would be read as a label there: in code it is none. */
export function wouldLabel(line: string): boolean {
  return looksLabelled(maskRanges(line, codeSpansIn(line)));
}

/** Runs of backticks with the next one as long; others are signs like any other. */
function codeSpansIn(words: string): readonly Range[] {
  const runs = [...words.matchAll(/`+/g)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
  const spans: Range[] = [];
  for (let at = 0; at < runs.length; at++) {
    const open = runs[at];
    if (open === undefined || words.charAt(open.start - 1) === '\\') continue;
    const closing = runs.findIndex(({ start, end }, index) => index > at && end - start === open.end - open.start);
    const close = runs[closing];
    if (close === undefined) continue;
    spans.push({ start: open.start, end: close.end });
    at = closing;
  }
  return spans;
}

/** No links, marks of fields or tags of their own; a number behind `#` is no tag. */
function withoutMarks(words: string, trimmed = true): string {
  const linked = withoutRemarks(words).replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/gi, '$1');
  const bare = linked.replace(/::+/g, ':').replace(/(^|\s)#(?=\S)(?!\d+(?!\S))/g, '$1');
  return trimmed ? bare.replace(/\s+/g, ' ').trim() : bare;
}

/** Whether the way to a note may be shown: nothing of its path is left out for who looks on. */
export function mayLinkTo(seen: Community, note: Note): boolean {
  return shownPath(seen, note) === note.path;
}
