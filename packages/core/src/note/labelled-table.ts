import { mapped } from '../text/mapped.ts';
import { asItLooks } from '../text/words.ts';
import { closingWordsIn } from './closing-in-words.ts';
import { isClosingWord, isLock, isPlainNo, isPlainYes } from './closing-words.ts';
import { speaksOfLabel } from './label-words.ts';
import { labelsInWords } from './labels-in-words.ts';
import { isKeyForLabels, isOnlyAboutLabels, lineCloses, saysOnlyALabel } from './like-label.ts';
import { isMeantAsLabel, readLabel, strictestOf } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

/** A row of marks below the head of a table (GFM 0.29 §4.10). */
const delimiter = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * The strictest label of a table with a column for them; undefined for every other table. Where three rows or more all have another label, the table explains
 * labels.
 */
export function labelOfTable(words: string): TlpLabel | undefined {
  if (!words.includes('|')) return undefined;
  const looked = asItLooks(words);
  const lines = looked.split(/\r\n|\n|\r/);
  const at = lines.findIndex((line) => delimiter.test(line));
  if (at < 1) return undefined;
  // One look at all of the table: what stands in a cell stands there, but for marks of emphasis around it.
  const speaks = speaksOfLabel(asItLooks(looked).replace(/_/g, ' '));
  const rows = mapped(lines.slice(at + 1), cellsOf);
  const head = cellsOf(lines[at - 1] ?? '');
  const columns = mapped(head, (name, index) => {
    const column = { name, isAboutLabels: isKeyForLabels(name), mayAnswer: isOnlyAboutLabels(name), isFirst: index === 0, speaks };
    return mapped(rows, (cells) => labelOfCell(column, cells[index] ?? ''));
  });
  const names = mapped(head, (name, index) => (speaks ? labelInCell(name, true) : undefined) ?? (isClosingWord(name) && rows.some((cells) => saysMore(cells[index] ?? '')) ? 'TLP:RED' : undefined));
  // In the first column, and in the head, labels are what the others are about.
  const explained = (said: readonly (TlpLabel | undefined)[], index: number): boolean => index < 2 && said.length > 2 && new Set(said).size === said.length;
  return strictestOf([names, ...columns].flatMap((said, index) => (explained(said, index) ? [] : said.filter((label) => label !== undefined))));
}

/** A cell with words of its own under *confidential* is confidential; an answer there speaks of the row. */
function saysMore(cell: string): boolean {
  return /\p{L}/u.test(cell) && !isPlainYes(cell) && !isPlainNo(cell) && !saysOnlyALabel(cell);
}

/** A label that stands in a cell as it would on a line: `Our offer (TLP:RED)`; a word for closed alone is what the others are about where it is first. */
function labelInCell(cell: string, isFirst: boolean): TlpLabel | undefined {
  const all = { start: 0, end: cell.length };
  const closing = closingWordsIn(cell, all, 'text').filter(({ form }) => !isFirst || form !== 'alone');
  return strictestOf(mapped([...labelsInWords(cell, all).filter(({ form }) => form !== 'spoken'), ...closing], ({ label }) => label));
}

function cellsOf(line: string): readonly string[] {
  const cells = mapped(line.replace(/^[ \t>]*\|?/, '').split('|'), (cell) => cell.trim().replace(/^[*_~=]{1,3}(.*[^*_~=])[*_~=]{1,3}$/, '$1').trim());
  return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

interface Column {
  readonly name: string;
  readonly isAboutLabels: boolean;
  /** A yes or a no in it may say who may read something. */
  readonly mayAnswer: boolean;
  /** In the first column stands what the row is about. */
  readonly isFirst: boolean;
  /** Some cell of the table may have a label in words. */
  readonly speaks: boolean;
}

function labelOfCell({ name, isAboutLabels, mayAnswer, isFirst, speaks }: Column, cell: string): TlpLabel | undefined {
  const inWords = speaks ? labelInCell(cell, isFirst) : undefined;
  if (inWords !== undefined || cell === '' || cell.length > 60) return inWords;
  if (!isFirst && (isClosingWord(cell) || isLock(cell))) return 'TLP:RED';
  if (mayAnswer && (isAboutLabels || isPlainYes(cell) || isPlainNo(cell)) && lineCloses(name, cell)) return 'TLP:RED';
  // A state can be green without being a label.
  if (!isAboutLabels || (/^status$/i.test(name) && !/^tlp/i.test(cell))) return undefined;
  return readLabel(cell) ?? (isMeantAsLabel(cell) ? 'TLP:RED' : undefined);
}
