import { wordsIn } from '../text/words.ts';

/** What a template leaves open for a name, a day or a number. What somebody writes, such as a question, is filled in elsewhere and by itself. */
const forNames = /\{\{(?:facilitator|member|substitute|theme|community|duration|(?:date|time)(?::[^{}\r\n]*)?)\}\}/;
const mostWords = 4;
/** With more in one line, telling would take long where it does not fit. */
const mostGaps = 4;

/** Tells lines of a template in which a name, a day or a number was filled in: they are nobody's words either. */
export function filledLineFinder(templates: readonly string[]): (line: string) => boolean {
  const patterns = [...new Set(templates.flatMap((text) => text.split(/[\r\n]+/)).flatMap(patternOf))];
  if (patterns.length === 0) return () => false;
  const filled = new RegExp(`^(?:${patterns.join('|')})$`, 'u');
  // Of a link what it shows.
  return (line) => filled.test(keysOf(line.replace(/\[\[[^[\]|]*\|/g, ' ')).map((key) => ` ${key}`).join(''));
}

/** None for a line without words of its own, and for one in which anything may stand. */
function patternOf(line: string): readonly string[] {
  const parts = withoutFields(line).replace(/\{\{[#^/][a-z]+\}\}/g, ' ').split(forNames);
  const words = parts.map((part) => keysOf(part).map((key) => ` ${key.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}`).join(''));
  if (parts.length === 1 || parts.length > mostGaps + 1 || parts.some((part) => part.includes('{{')) || words.every((each) => each === '')) return [];
  return [words.join(`(?: [^ ]+){0,${String(mostWords)}}`)];
}

function keysOf(text: string): readonly string[] {
  return wordsIn(text).map(({ key }) => key);
}

/** Fields and block ids are no words of anybody. Every offset stays. */
export function withoutFields(line: string): string {
  return line.replace(/[[(][A-Za-z][\w-]*::[^\])]*\]?[\])]|\s\^[A-Za-z0-9-]+\s*$/g, (hidden) => ' '.repeat(hidden.length));
}
