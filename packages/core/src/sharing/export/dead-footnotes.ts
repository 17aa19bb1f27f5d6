import { readNote } from '../../note/parse-note.ts';
import type { Range } from '../../text/text-edit.ts';

const definition = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*(\[\^[^\]\s]+\]):/gm;

/**
 * A finished text without the references to footnotes that it does not have: because they stay inside, stand in another part of a note that
 * is embedded here, or never were. Readers would see them as signs, and their names can tell something.
 */
export function withoutDeadFootnotes(text: string): string {
  let kept = '';
  let position = 0;
  for (const { start, end } of deadFootnotesIn(text)) {
    kept += text.slice(position, start);
    position = end;
  }
  return kept + text.slice(position);
}

export function deadFootnotesIn(text: string): readonly Range[] {
  if (!text.includes('[^')) return [];
  const { masked } = readNote('', text).body;
  const defined = [...masked.matchAll(definition)].map(({ index, 0: whole, 1: mark = '' }) => ({ mark: mark.toLowerCase(), at: index + whole.length - 1 - mark.length }));
  const [marks, places] = [new Set(defined.map(({ mark }) => mark)), new Set(defined.map(({ at }) => at))];
  return [...masked.matchAll(/\\?\[\^[^\]\s]+\]/g)].filter(({ index, 0: mark }) => !mark.startsWith('\\') && !places.has(index) && !marks.has(mark.toLowerCase())).map(({ index, 0: mark }): Range => ({ start: index, end: index + mark.length }));
}
