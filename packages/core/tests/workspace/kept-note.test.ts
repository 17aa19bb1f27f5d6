import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { filesIn, lineOf } from '../../src/workspace/records/shards.ts';
import type { KeptFile } from '../../src/workspace/records/shards.ts';
import { anyText } from '../support/arbitrary-notes.ts';
import { noteText } from '../support/growing-community.ts';

const folder = new URL('../fixtures/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const others = [
  '---\ntype: session\n---\n# Agenda\n\n- Look back (20 min)\n- Look ahead\n',
  '> [!TLP:AMBER]\n> # Our plans\n>\n> They are secret.[^why]\n\n[^why]: Nobody knows.\n',
  '- [[Why do passports fail]] ^q1a2b3c\n',
];
const everyKind = [...fixtures, ...others].map((text, index): KeptFile => ({ version: `1-${String(index)}`, note: parseNote(`notes/${String(index)}.md`, text) }));

test('notes of every kind are read back as they were kept, and so is what private ones are known by', () => {
  const files = [...everyKind, { digest: 2 ** 53 - 1 }, ...everyKind, { digest: 0 }];
  expect([...filesIn(lineOf(files))]).toStrictEqual(files);
});

test('between them the notes hold everything that a note can hold', () => {
  const notes = everyKind.flatMap((file) => ('note' in file ? file.note : []));
  const lists = notes.flatMap((note) => Object.entries(note).filter(([, value]) => Array.isArray(value) && value.length > 0).map(([key]) => key));
  const all = Object.entries(notes[0] ?? {}).filter(([, value]) => Array.isArray(value)).map(([key]) => key);
  expect([...new Set(lists)].sort()).toEqual(all.sort());
});

test('whatever a note says, it is read back as it was kept', () => {
  fc.assert(fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
    const files = texts.map((text, index) => ({ version: String(index), note: parseNote(`${String(index)}.md`, text) }));
    expect([...filesIn(lineOf(files))]).toStrictEqual(files);
  }), { numRuns: 500 });
});

test('what is kept of many notes takes a third of what they would take as they are', () => {
  const files = Array.from({ length: 64 }, (_, number) => ({ version: '1-1', note: parseNote(`C/Session ${String(number)}.md`, noteText(number, 64)) }));
  expect(lineOf(files).length).toBeLessThan(JSON.stringify(files).length / 3);
});
