/**
 * Every match of a pattern with the flag `g`, in order; none is empty. The language's own `matchAll` makes a new pattern of the same words each
 * time, which costs more than to look for it, and large ones an engine then has to prepare again and again.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
