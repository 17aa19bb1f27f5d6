import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { anyText } from '../support/arbitrary-notes.ts';

test('any text at all is read without an exception, and reads the same twice', () => {
  fc.assert(fc.property(anyText, (text) => {
    expect(parseNote('a.md', text)).toEqual(parseNote('a.md', text));
  }), { numRuns: 2000 });
});

test('every place lies in the text and points at what is reported', () => {
  fc.assert(fc.property(anyText, (text) => {
    const note = parseNote('a.md', text);
    const places = [...note.questions, ...note.links, ...note.tags, ...note.properties, ...note.problems].map((each) => each.place);
    for (const { start, end } of places) expect(0 <= start && start <= end && end <= text.length).toBe(true);
    for (const link of note.links) expect(text.slice(link.place.start, link.place.end)).toMatch(link.syntax === 'wikilink' ? /^!?\[\[[^]*\]\]$/ : /^!?\[[^]*[)\]]$/);
    for (const tag of note.tags) if (text[tag.place.start] === '#') expect(text.slice(tag.place.start, tag.place.end)).toBe(`#${tag.name}`);
    for (const question of note.questions.filter((each) => each.form === 'line')) {
      // A zero is read as a sign that can't be.
      expect(isLeftOf(question.text, text.slice(question.place.start, question.place.end).replaceAll('\0', '\uFFFD'))).toBe(true);
      expect(text.slice(0, question.place.start)).toMatch(/\[[^\r\n]+\]\s*$/u);
    }
  }), { numRuns: 2000, examples: [['- [?] [<!---->[']] });
});

/** Whether a text is what is left of another one when some of it is taken out, as fields and comments are; white space aside. */
function isLeftOf(left: string, whole: string): boolean {
  let at = 0;
  for (const character of left.replace(/\s/g, '')) {
    const found = whole.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}

test('a note survives structured clone: it is plain data', () => {
  fc.assert(fc.property(anyText, (text) => {
    const note = parseNote('a.md', text);
    expect(structuredClone(note)).toEqual(note);
  }), { numRuns: 300 });
});
