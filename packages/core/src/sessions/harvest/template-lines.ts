import { filledLineFinder } from '../../sharing/filled-lines.ts';

/** What templates put into notes, line by line: none of it was said by anybody. */
export interface TemplateLines {
  /** Also where a name, a day or a number was filled in. */
  readonly has: (line: string) => boolean;
  /** How many characters of a line are a hint, behind which somebody wrote on: `What do we take home? The letter.` 0 where none is. */
  readonly hintBefore: (line: string) => number;
}

/** With fewer signs a line could begin like anybody's. */
const shortestHint = 12;

export function templateLinesOf(texts: readonly string[]): TemplateLines {
  const lines = new Set(texts.flatMap((text) => text.split(/[\r\n]+/).map((line) => line.trim())).filter((line) => line !== ''));
  const isFilled = filledLineFinder(texts);
  // What ends in a colon belongs to what is written behind it.
  const hints = [...lines].filter((line) => line.length >= shortestHint && /[.?!…)]$/.test(line)).sort((a, b) => b.length - a.length);
  return {
    has: (line) => lines.has(line) || isFilled(line),
    hintBefore: (line) => hints.find((hint) => line.startsWith(`${hint} `))?.length ?? 0,
  };
}
