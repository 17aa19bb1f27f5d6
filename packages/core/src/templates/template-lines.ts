/** What templates put into notes, line by line: none of it was said by anybody. */
export interface TemplateLines {
  readonly has: (line: string) => boolean;
  /** How many characters of a line are a hint, behind which somebody wrote on: `What do we take home? The letter.` 0 where none is. */
  readonly hintBefore: (line: string) => number;
}

export const noTemplateLines: TemplateLines = { has: () => false, hintBefore: () => 0 };

/** Lines with so few signs of their own could be anybody's, whatever is filled in. */
const fewest = 12;

export function templateLinesOf(texts: readonly string[]): TemplateLines {
  const lines = new Set(texts.flatMap((text) => text.split(/[\r\n]+/).map((line) => line.trim())).filter((line) => line !== ''));
  const filledIn = [...lines].filter((line) => line.includes('{{')).map((line) => line.split(/\{\{[^{}]*\}\}/)).filter((pieces) => pieces.join('').length >= fewest);
  // What ends in a colon belongs to what is written behind it.
  const hints = [...lines].filter((line) => line.length >= fewest && /[.?!…)]$/.test(line)).sort((a, b) => b.length - a.length);
  return {
    has: (line) => lines.has(line) || filledIn.some((pieces) => isFilledIn(pieces, line)),
    hintBefore: (line) => hints.find((hint) => line.startsWith(`${hint} `))?.length ?? 0,
  };
}

/** Whether the pieces of a line stand in another in their order, from its beginning to its end. */
function isFilledIn(pieces: readonly string[], line: string): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.at(-1) ?? '';
  if (!line.startsWith(first) || !line.endsWith(last) || line.length < first.length + last.length) return false;
  const until = line.length - last.length;
  let at = first.length;
  for (const piece of rest.slice(0, -1)) {
    const found = line.indexOf(piece, at);
    if (found < 0 || found + piece.length > until) return false;
    at = found + piece.length;
  }
  return true;
}
