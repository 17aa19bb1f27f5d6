/** A link reference definition (CommonMark 0.31 §4.7) at the start of a paragraph's text. Offsets are those of that text. */
export interface FoundDefinition {
  readonly start: number;
  readonly end: number;
  /** As written between the brackets. */
  readonly label: string;
  readonly url: string;
}

/**
 * The definitions that a paragraph begins with, and where its words begin behind them. `text` is the paragraph without what stands before its
 * lines (quote marks, indentation of lists), its lines divided by `\n`.
 */
export function definitionsIn(text: string): { readonly definitions: readonly FoundDefinition[]; readonly rest: number } {
  const definitions: FoundDefinition[] = [];
  const closing = new Map<string, number>();
  let at = 0;
  while (at < text.length) {
    const found = definitionAt(text, at, closing);
    if (found === undefined) break;
    definitions.push(found);
    // Behind the line ending, and what the next line begins with.
    at = blanksEnd(text, found.end + 1);
  }
  return { definitions, rest: at };
}

/** `closing` remembers where a title would end, for many can open and none close. */
function definitionAt(text: string, start: number, closing: Map<string, number>): FoundDefinition | undefined {
  const labelEnd = labelEndAt(text, start);
  if (labelEnd === undefined || text.charCodeAt(labelEnd) !== 58) return undefined;
  const destination = destinationAt(text, whiteEnd(text, labelEnd + 1));
  if (destination === undefined) return undefined;
  const end = titleEnd(text, destination.end, closing) ?? blanksEnd(text, destination.end);
  if (end < text.length && text.charCodeAt(end) !== 10) return undefined;
  return { start, end, label: text.slice(start + 1, labelEnd - 1), url: destination.url.replace(/\\([!-/:-@[-`{-~])/g, '$1') };
}

/** Behind the closing bracket. At most 999 characters, no bracket inside that is not escaped, and not white space alone. */
function labelEndAt(text: string, start: number): number | undefined {
  if (text.charCodeAt(start) !== 91) return undefined;
  let size = 0;
  let seen = false;
  for (let at = start + 1; size <= 999; at++) {
    const character = text.charAt(at);
    if (character === '' || character === '[' || (character === ']' && !seen)) return undefined;
    if (character === ']') return at + 1;
    if (character === '\n') continue;
    size++;
    seen ||= character !== ' ' && character !== '\t';
    if (character === '\\' && /[[\\\]]/.test(text.charAt(at + 1))) {
      size++;
      at++;
    }
  }
  return undefined;
}

interface Destination {
  readonly url: string;
  readonly end: number;
}

function destinationAt(text: string, start: number): Destination | undefined {
  return text.charAt(start) === '<' ? enclosedDestination(text, start) : bareDestination(text, start);
}

function enclosedDestination(text: string, start: number): Destination | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '>') return { url: text.slice(start + 1, at), end: at + 1 };
    if (character === '<' || character === '\n') return undefined;
    if (character === '\\' && /[<>\\]/.test(text.charAt(at + 1))) at++;
  }
  return undefined;
}

/** Without blanks and control characters, its round brackets balanced, and not empty. */
function bareDestination(text: string, start: number): Destination | undefined {
  let open = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) open++;
    else if (code === 41 && open > 0) open--;
    else if (code === 41 || code <= 32 || code === 127) break;
    else if (code === 92 && /[()\\]/.test(text.charAt(at + 1))) at++;
  }
  const isOther = at < text.length && !/[ \t\n)]/.test(text.charAt(at));
  return at === start || open > 0 || isOther ? undefined : { url: text.slice(start, at), end: at };
}

/** The end of the line on which the title behind an address ends; undefined where there is none, or words follow. */
function titleEnd(text: string, behindAddress: number, closing: Map<string, number>): number | undefined {
  const start = whiteEnd(text, behindAddress);
  const opening = text.charAt(start);
  if (start === behindAddress || !(opening === '"' || opening === "'" || opening === '(')) return undefined;
  const close = closingAt(text, start + 1, opening === '(' ? ')' : opening, closing);
  const end = blanksEnd(text, close + 1);
  return close < text.length && (end === text.length || text.charCodeAt(end) === 10) ? end : undefined;
}

function closingAt(text: string, from: number, mark: string, closing: Map<string, number>): number {
  const known = closing.get(mark);
  if (known !== undefined && known >= from) return known;
  let at = from;
  for (; at < text.length && text.charAt(at) !== mark; at++) {
    if (text.charAt(at) === '\\' && (text.charAt(at + 1) === mark || text.charAt(at + 1) === '\\')) at++;
  }
  closing.set(mark, at);
  return at;
}

function blanksEnd(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  return at;
}

function whiteEnd(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t' || text.charAt(at) === '\n') at++;
  return at;
}
