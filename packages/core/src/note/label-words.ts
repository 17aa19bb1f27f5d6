import { mapped } from '../text/mapped.ts';
import { closingWordsIn } from './closing-in-words.ts';
import type { Setting } from './closing-in-words.ts';
import { mayHoldClosingWord } from './closing-words.ts';
import { labelsInWords, maySpeakOfLabel } from './labels-in-words.ts';
import type { LabelInWords } from './labels-in-words.ts';

/** A quick look: most words do not. */
export function speaksOfLabel(words: string): boolean {
  return maySpeakOfLabel(words) || mayHoldClosingWord(words);
}

/** What says a label in words that stand at an offset of the note. */
export function labelWordsIn(words: string, offset: number, setting: Setting): readonly LabelInWords[] {
  const all = { start: 0, end: words.length };
  return mapped([...labelsInWords(words, all), ...closingWordsIn(words, all, setting)], (each) => ({ ...each, range: { start: each.range.start + offset, end: each.range.end + offset } }));
}

/** Words that stand at an offset of the note, without those that say a label, tags and a block id. */
export function withoutLabelWords(words: string, offset: number, found: readonly LabelInWords[]): string {
  return [...found].sort((a, b) => a.range.start - b.range.start).reduceRight((left, { range }) => left.slice(0, range.start - offset) + left.slice(range.end - offset), words).replace(/<[^<>]{0,200}>|[ \t]\^[A-Za-z0-9-]+(?=[ \t]*(?:[\r\n]|$))|(?:^|\s)#[\p{L}\p{N}_/-]+/gu, '');
}
