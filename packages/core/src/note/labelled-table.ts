import { asItLooks } from '../text/words.ts';
import { isClosingWord, isLock, isPlainNo, isPlainYes } from './closing-words.ts';
import { isKeyForLabels, lineCloses } from './like-label.ts';
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
  const lines = asItLooks(words).split(/\r\n|\n|\r/);
  const at = lines.findIndex((line) => delimiter.test(line));
  if (at < 1) return undefined;
  const rows = lines.slice(at + 1).map(cellsOf);
  const labels = cellsOf(lines[at - 1] ?? '').flatMap((name, index) => {
    const column = { name, isAboutLabels: isKeyForLabels(name), isFirst: index === 0 };
    const said = rows.map((cells) => labelOfCell(column, cells[index] ?? ''));
    return said.length > 2 && new Set(said).size === said.length ? [] : said.filter((label) => label !== undefined);
  });
  return strictestOf(labels);
}

function cellsOf(line: string): readonly string[] {
  const cells = line.replace(/^[ \t>]*\|?/, '').split('|').map((cell) => cell.trim().replace(/^[*_~=]{1,3}(.*[^*_~=])[*_~=]{1,3}$/, '$1').trim());
  return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

interface Column {
  readonly name: string;
  readonly isAboutLabels: boolean;
  /** In the first column stands what the row is about. */
  readonly isFirst: boolean;
}

function labelOfCell({ name, isAboutLabels, isFirst }: Column, cell: string): TlpLabel | undefined {
  if (cell === '' || cell.length > 60) return undefined;
  if (!isFirst && (isClosingWord(cell) || isLock(cell))) return 'TLP:RED';
  if ((isAboutLabels || isPlainYes(cell) || isPlainNo(cell)) && lineCloses(name, cell)) return 'TLP:RED';
  // A state can be green without being a label.
  if (!isAboutLabels || (/^status$/i.test(name) && !/^tlp/i.test(cell))) return undefined;
  return readLabel(cell) ?? (isMeantAsLabel(cell) ? 'TLP:RED' : undefined);
}
