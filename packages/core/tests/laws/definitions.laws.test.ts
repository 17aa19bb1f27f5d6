import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { tlpLabels } from '../../src/note/tlp.ts';

/** A note with footnotes `0` to `5`: which of them each paragraph, callout and footnote names. */
const anyFootnotes = fc.record({
  paragraphs: fc.array(fc.record({ label: fc.option(fc.constantFrom(...tlpLabels), { nil: undefined }), names: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }) }), { maxLength: 5 }),
  footnotes: fc.array(fc.array(fc.nat(5), { maxLength: 2 }), { minLength: 6, maxLength: 6 }),
});

type Footnotes = typeof anyFootnotes extends fc.Arbitrary<infer Value> ? Value : never;

const mark = (number: number): string => `[^n${String(number)}]`;

function written({ paragraphs, footnotes }: Footnotes): string {
  const words = paragraphs.map(({ label, names }) => (label === undefined ? `Words ${names.map(mark).join(' ')}` : `> [!${label}]\n> Words ${names.map(mark).join(' ')}`));
  return ['---\nconfidentiality: TLP:CLEAR\n---', ...words, ...footnotes.map((names, number) => `${mark(number)}: Foot ${names.map(mark).join(' ')}`)].join('\n\n');
}

/** How strict each footnote is, found by going every way to it, step by step, until nothing changes; 0 is the note's own label. */
function strictness({ paragraphs, footnotes }: Footnotes): readonly number[] {
  const named = (number: number): boolean => paragraphs.some(({ names }) => names.includes(number)) || footnotes.some((names) => names.includes(number));
  const settle = (start: readonly number[]): readonly number[] => {
    const levels = [...start];
    for (let round = 0; round < 10; round++) {
      for (const { label, names } of paragraphs) for (const number of names) levels[number] = Math.min(levels[number] ?? 0, label === undefined ? 0 : tlpLabels.indexOf(label) + 1);
      footnotes.forEach((names, from) => { for (const number of names) levels[number] = Math.min(levels[number] ?? 0, levels[from] ?? 0); });
    }
    return levels;
  };
  const first = settle(footnotes.map((_, number) => (named(number) ? Infinity : 0)));
  return settle(first.map((level) => (level === Infinity ? 0 : level)));
}

test('a footnote is as strict as the loosest way to it', () => {
  fc.assert(fc.property(anyFootnotes, (footnotes) => {
    const { closedDefinitions } = parseNote('A.md', written(footnotes));
    const found = footnotes.footnotes.map((_, number) => {
      const part = closedDefinitions.find(({ range }) => written(footnotes).startsWith(`${mark(number)}:`, range.start));
      return part === undefined ? 0 : tlpLabels.indexOf(part.label) + 1;
    });
    expect(found).toEqual(strictness(footnotes));
  }), { numRuns: 500 });
});
