import type { Evidence } from '../../indicators/evidence.ts';
import { nameOfPath } from '../../note/parse-note.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { rowWords } from '../row-words.ts';
import type { DashboardRow, NumberList, PlotView, RowList } from './dashboard.ts';

/** A number with the notes and lines behind it. */
export interface NumberBehind {
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly evidence: readonly Evidence[];
  readonly unplaced: readonly Evidence[];
  /** Who or what is behind it is not told to whoever looks along. */
  readonly isHidden: boolean;
}

export function numberList({ key, name, definition, evidence, unplaced, isHidden }: NumberBehind, series: PlotView | undefined, rows: number, messages: Messages): NumberList {
  const { dashboard } = messages;
  return {
    ...rowList(dashboard.behind(name), `${key}/row`, evidence, rows, messages), key, definition, series,
    empty: isHidden ? dashboard.notTold : evidence.length + unplaced.length === 0 ? dashboard.nothingBehind : '',
    unplaced: rowList(dashboard.unplaced, `${key}/unplaced`, unplaced, rows, messages),
  };
}

function rowList(title: string, key: string, evidence: readonly Evidence[], rows: number, messages: Messages): RowList {
  return {
    title, rows: evidence.slice(0, rows).map((each, at) => rowOf(each, `${key}/${String(at)}`, messages)),
    more: moreThan(evidence.length, rows, messages), empty: '',
  };
}

export function moreThan(count: number, rows: number, { dashboard }: Messages): string {
  return count > rows ? dashboard.more(count - rows) : '';
}

function rowOf({ path, where, place, text, date }: Evidence, key: string, { sidebar }: Messages): DashboardRow {
  const [name, words] = [nameOfPath(where), rowWords(text)];
  const line = place === undefined ? '' : sidebar.line(place.line + 1);
  return { key, path, place, text: words, description: [name === words ? '' : name, line, date ?? ''].filter((part) => part !== '').join(' · ') };
}
