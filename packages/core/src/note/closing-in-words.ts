import type { Range } from '../text/text-edit.ts';
import { asItLooks } from '../text/words.ts';
import { closingWordsOf, mayHoldClosingWord } from './closing-words.ts';
import type { ClosingWord } from './closing-words.ts';
import type { LabelInWords } from './labels-in-words.ts';
import { aroundBrackets, endsLine, formOf, isBare, isEmphasised, isInBrackets, isInListInBrackets, isInTable, leadOf, wordOnLine } from './word-on-line.ts';
import type { FormOfWord, WordOnLine } from './word-on-line.ts';

/** Where words stand: the title of a callout says what the whole of it is, and a heading what stands below it. */
export type Setting = 'text' | 'heading' | 'title';

/**
 * Words like *confidential* that are set there as a label is: alone on their line, in brackets wherever these stand, in emphasis
 * at the beginning of the line, in capitals at either end of it, set apart by a colon or a dash, or as a sentence that says no more. Within a sentence they
 * are words like others.
 */
export function closingWordsIn(masked: string, { start, end }: Range, setting: Setting): readonly LabelInWords[] {
  const words = masked.slice(start, end);
  const looked = asItLooks(words);
  if (!mayHoldClosingWord(looked)) return [];
  return closingWordsOf(looked).flatMap((word): readonly LabelInWords[] => {
    const until = word.at + word.written.length;
    const line = wordOnLine(looked, word.at, until);
    if (isOfLink(line)) return [];
    const lead = word.kind === 'word' || word.kind === 'part' ? leadOf(line) : '';
    const form = lead === '' ? formOfWord(word, line, setting) : 'apart';
    return form === 'spoken' ? [] : [{ label: 'TLP:RED', form, begins: lead !== '' || isBare(line.before), isClosingWord: true, range: { start: start + Math.max(0, word.at - lead.length), end: start + until } }];
  });
}

function formOfWord({ kind, written }: ClosingWord, line: WordOnLine, setting: Setting): FormOfWord {
  const inBrackets = isInBrackets(line) || isInListInBrackets(line);
  const form = /^["'”’*_~=]*[ \t]*\?/u.test(line.after) ? 'spoken' : formOf(line);
  switch (kind) {
    case 'lock': return !isInTable(line) && (isBare(line.before) || isBare(line.after)) ? (form === 'alone' ? 'alone' : 'apart') : 'spoken';
    case 'adjective': return setting !== 'text' && (written.toLowerCase() === 'besloten' ? inBrackets : isOfHeading(line, setting)) ? 'apart' : 'spoken';
    case 'part': return inBrackets ? 'apart' : isBare(line.before) ? form : 'spoken';
    case 'everyday':
      if (inBrackets) return endsLine(aroundBrackets(line)) ? 'apart' : 'spoken';
      return form === 'alone' && (setting === 'title' || (setting === 'heading' && /^(?:priv|restricted|sensitive|gevoelig)/i.test(written))) ? 'alone' : 'spoken';
    case 'word': {
      if (saysHowFar(line)) return 'spoken';
      if (isBare(line.before) && /^[ \t]+(?:tot|until|till)[ \t]/i.test(line.after)) return 'apart';
      if (/^(?:confidential|classified)$/i.test(written) && isOfHeading(line, setting)) return 'apart';
      if (isBare(line.before) && /^[*_~=]*![ \t]/.test(line.after)) return 'apart';
      if (inBrackets || isStamp(line, written) || isOwnSentence(line)) return 'apart';
      return !isBare(line.before) && isEmphasised(line) ? 'spoken' : form;
    }
  }
}

/** `Confidential pricing`, and not `Confidential or not`, nor the technique. */
function isOfHeading({ before, after }: WordOnLine, setting: Setting): boolean {
  return setting !== 'text' && isBare(before) && /^[ \t]+(?!computing(?!\p{L}))(?:\p{L}|-)+["'”’*_~=]*[ \t]*$/iu.test(after);
}

/** `Niet delen: dit blijft in deze community` speaks of what stands elsewhere. */
function saysHowFar({ before, after }: WordOnLine): boolean {
  return isBare(before) && /^[*_~=]*:[*_~=]*[ \t]+(?:dit blijft|alleen|this stays|only)(?![\p{L}\p{N}])/iu.test(after);
}

/** `VERTROUWELIJK` at either end of a line. */
function isStamp(line: WordOnLine, written: string): boolean {
  return written === written.toUpperCase() && !isInTable(line) && (isBare(line.before) || isBare(line.after));
}

/** `The offer is 3 million. Strictly confidential!` */
function isOwnSentence({ before, after }: WordOnLine): boolean {
  return /[.!?,;][ \t]+["'“‘*_~=]*$/u.test(before) && /^["'”’*_~=]*(?:[.!]|[ \t]*$)/u.test(after);
}

/** What a link leads to or shows, and what stands in an address. */
function isOfLink({ before, after }: WordOnLine): boolean {
  return /:\/\/\S*$|\[\[[^\]]*$|\]\([^)]*$/.test(before) || /^[^[]*\](?:\]|\(|\[|:)/.test(after);
}
