import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type * as ParseNote from '../../src/note/parse-note.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { readNote, writeNote } from '../../src/workspace/records/kept-note.ts';
import { TapeReader, TapeWriter } from '../../src/workspace/records/tape.ts';
import { brokenModule } from '../support/broken-module.ts';
import { noteText } from '../support/growing-community.ts';

/** How fast notes are read, beside others on the same machine in the same minute. What a bench measures is some three times as fast as what is asked for here. */

const prose = 'What the members of a community decide about procurement and reuse is what they try next, and what comes of it they tell each other.';
const notes = Array.from({ length: 120 }, (_, number) => `${noteText(number, 120)}\n## What was said\n\n${`${prose} ${prose} See [[Session 3]].\n\n`.repeat(4)}`);

/** The time of this process alone, in milliseconds, to do something with each of some things: the quickest of some rounds, by which an engine is warm. */
function timeOf<Thing>(things: readonly Thing[], what: (thing: Thing) => unknown): number {
  return Math.min(...Array.from({ length: 8 }, () => {
    const before = process.cpuUsage();
    for (const thing of things) what(thing);
    return process.cpuUsage(before).user / 1000;
  }));
}

const timeOfRemark = (): number => timeOf(notes, (text) => unified().use(remarkParse).parse(text));

test('all of a note is read in a fifth of the time that remark takes for a tree', () => {
  expect(timeOf(notes, (text) => parseNote('a.md', text))).toBeLessThan(timeOfRemark() / 5);
});

test('a reader is found out that makes the tree anew for each thing that it looks for', async () => {
  const slow = await brokenModule<typeof ParseNote>('note/parse-note.ts', {
    file: 'note/read-body.ts', from: 'const parsed = parseBody(text, start, readBlocks);', to: 'let parsed = parseBody(text, start, readBlocks); for (let thing = 0; thing < 60; thing++) parsed = parseBody(text, start, readBlocks);',
  });
  expect(timeOf(notes, (text) => slow.parseNote('a.md', text))).toBeGreaterThan(timeOfRemark() / 5);
});

test('a note that was kept is there in a third of the time of reading it', () => {
  const kept = notes.map((text) => {
    const to = new TapeWriter();
    writeNote(parseNote('a.md', text), to);
    return to.tape();
  });
  expect(timeOf(kept, (tape) => readNote(new TapeReader(tape)))).toBeLessThan(timeOf(notes, (text) => parseNote('a.md', text)) / 3);
});
