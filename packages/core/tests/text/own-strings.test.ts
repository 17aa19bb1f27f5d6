import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseNote, readNote } from '../../src/note/parse-note.ts';
import { withOwnStrings } from '../../src/text/own-strings.ts';

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc') as () => void;

function bytesHeldBy(make: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const held = make();
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  expect(held).toBeDefined();
  return bytes;
}

/** 200 KB with a few things in them that are read. */
function longNote(number: number): string {
  return Buffer.from(`---\nowners:\n  - "[[Somebody with a long name ${String(number)}]]"\n---\n# A title that is long enough to be cut out\n\n- [?] Who asks for this question here, and why? #a-long-tag-that-is-cut ^q123456\n\n${'Words, and more words. '.repeat(8700)}`).toString('utf8');
}

test('the notes of a long community outlive their texts, and do not keep them alive', () => {
  const held = bytesHeldBy(() => Array.from({ length: 100 }, (_, number) => parseNote('a.md', longNote(number))));
  // 20 MB of text were read.
  expect(held).toBeLessThan(3_000_000);
});

test('a value with strings of its own says what it said', () => {
  const text = longNote(1);
  expect(withOwnStrings(readNote('notes/a.md', text).note, new Set())).toEqual(readNote('notes/a.md', text).note);
  expect(withOwnStrings({ half: '\uD83D and thirteen more', none: undefined, list: ['short', `${'x'.repeat(3)}, and a longer one`] }, new Set())).toEqual({ half: '\uD83D and thirteen more', none: undefined, list: ['short', 'xxx, and a longer one'] });
});

test('what many notes say is held once, and of what they do not say nothing is', () => {
  const [one, two] = [parseNote('a.md', ''), parseNote('b.md', '')];
  expect(one.links === two.links && one.questions === two.questions).toBe(true);
  // Twenty names of forty letters each, which would take as much again if every note had them for itself, and more.
  const names = Array.from({ length: 20 }, (_, number) => `  - "${`Somebody ${String(number)} `.padEnd(40, 'x')}"`).join('\n');
  const held = bytesHeldBy(() => Array.from({ length: 1000 }, () => parseNote('a.md', Buffer.from(`---\nowners:\n${names}\n---\n`).toString('utf8'))));
  expect(held).toBeLessThan(1_500_000);
});

test('where something stands holds no words, so that nobody needs to look there', () => {
  const { questions, decisions, parts, links, properties } = parseNote('a.md', `${longNote(1)}\n- [!] A decision that is long enough\n\n> [!TLP:RED]\n> Words [[A note with a long name]]\n`);
  for (const all of [questions, decisions, parts, links, properties]) expect(all).not.toHaveLength(0);
  const places = [...questions, ...decisions].flatMap(({ place, item }) => [place, item]).concat(parts.map(({ range }) => range), [...parts, ...links, ...properties].map(({ place }) => place));
  for (const value of places.flatMap((place): unknown[] => Object.values(place))) expect(typeof value).toBe('number');
});
