import { applyEdits, inOrder } from './text-edit.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Edits against a text that come to the same as two rounds of edits, of which the second was computed against what the first made of it.
 * Where the two meet, one edit reaches from the first to the last character that changes.
 */
export function editsInSequence(text: string, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const wanted = applyEdits(applyEdits(text, first), second);
  const placed = placedIn(first);
  const apart = second.every((edit) => !placed.some(({ start, end }) => edit.start < end && start < edit.end) && !placed.some(({ start, end }) => edit.start === edit.end && start < edit.start && edit.start < end));
  const edits = apart ? [...first, ...second.map((edit) => ({ ...edit, start: before(placed, edit.start), end: before(placed, edit.end) }))] : [];
  return apart && readsAs(text, edits, wanted) ? inOrder(edits) : [changeBetween(text, wanted)];
}

interface Placed {
  readonly start: number;
  readonly end: number;
  /** How much longer the text became by this edit. */
  readonly growth: number;
}

/** Where the edits stand in what they made. */
function placedIn(edits: readonly TextEdit[]): readonly Placed[] {
  let grown = 0;
  return inOrder(edits).map(({ start, end, newText }) => {
    const placed = { start: start + grown, end: start + grown + newText.length, growth: newText.length - (end - start) };
    grown += placed.growth;
    return placed;
  });
}

function before(placed: readonly Placed[], offset: number): number {
  return placed.reduce((at, { end, growth }) => (end <= offset ? at - growth : at), offset);
}

/** An insertion in front of another at the same place would come behind it. */
function readsAs(text: string, edits: readonly TextEdit[], wanted: string): boolean {
  const ordered = inOrder(edits);
  return ordered.every((edit, index) => edit.start >= (ordered[index - 1]?.end ?? 0)) && applyEdits(text, ordered) === wanted;
}

/** One edit that turns a text into another, as short as it can be at both ends. */
export function changeBetween(text: string, wanted: string): TextEdit {
  const most = Math.min(text.length, wanted.length);
  let start = 0;
  while (start < most && text.charAt(start) === wanted.charAt(start)) start++;
  let same = 0;
  while (same < most - start && text.charAt(text.length - 1 - same) === wanted.charAt(wanted.length - 1 - same)) same++;
  return { start, end: text.length - same, newText: wanted.slice(start, wanted.length - same) };
}
