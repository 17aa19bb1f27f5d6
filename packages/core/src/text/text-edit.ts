/** A half-open stretch of a text: UTF-16 offsets, `start` included, `end` not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replace what stands in a range of a text. An empty range inserts, an empty `newText` deletes. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/**
 * Apply edits that were all computed against the same text.
 * Two insertions at one place keep their order. Throws a RangeError where edits overlap or leave the text: that is a bug.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${String(edit.start)}-${String(edit.end)} overlaps another or leaves the text`);
    }
    result += text.slice(position, edit.start) + edit.newText;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** The edits sorted by where they begin; the sort is stable, so insertions at one place keep their order. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

export function insertion(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

export function replacement(range: Range, newText: string): TextEdit {
  return { start: range.start, end: range.end, newText };
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
