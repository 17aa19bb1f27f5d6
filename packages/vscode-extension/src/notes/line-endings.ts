import type { TextEdit } from '@cop-notes/core';

/** Whether two texts differ in nothing but how their lines end. */
export function sameButForLineEndings(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');
}

/** Edits against one text, as edits against another that is the same but for its line endings. */
export function editsOnOtherLineEndings(edits: readonly TextEdit[], from: string, to: string): readonly TextEdit[] {
  const fromLines = linesOf(from);
  const toLines = linesOf(to);
  const moved = (offset: number): number => {
    const index = fromLines.filter((line) => line.start <= offset).length - 1;
    const [line, other] = [fromLines[index], toLines[index]];
    if (line === undefined || other === undefined) throw new RangeError(`${String(offset)} lies in no line of the other text`);
    const column = offset - line.start;
    return column <= line.length ? other.start + column : other.next;
  };
  return edits.map(({ start, end, newText }) => ({ start: moved(start), end: moved(end), newText }));
}

interface Line {
  readonly start: number;
  /** Without its ending. */
  readonly length: number;
  readonly next: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const ending of text.matchAll(/\r\n|\r|\n/g)) {
    const next = ending.index + ending[0].length;
    lines.push({ start, length: ending.index - start, next });
    start = next;
  }
  return [...lines, { start, length: text.length - start, next: text.length }];
}
