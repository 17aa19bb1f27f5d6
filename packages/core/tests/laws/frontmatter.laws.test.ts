import { isDeepStrictEqual } from 'node:util';
import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/note/frontmatter.ts';
import { readPlainYaml } from '../../src/note/plain-yaml.ts';
import { parseYaml } from '../../src/note/properties.ts';
import { brokenModule, isCaught } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { chanceFrom, randomMarkdown, shortened } from '../support/random-markdown.ts';
import { randomYaml } from '../support/random-yaml.ts';

type Reader = typeof readPlainYaml;

/** Whatever the reader of plain blocks understands, it understands as the YAML parser does. Returns how much it did. */
function readsAsParser(count: number, read: Reader): number {
  let understood = 0;
  const differs = (yaml: string): boolean => {
    const plain = read(yaml);
    return plain !== undefined && !isDeepStrictEqual({ kind: 'read', properties: plain }, parseYaml(yaml));
  };
  for (let number = 0; number < count; number++) {
    const yaml = randomYaml(chanceFrom(number));
    if (differs(yaml)) {
      const short = shortened(yaml, differs);
      expect([short, { kind: 'read', properties: read(short) }]).toEqual([short, parseYaml(short)]);
    }
    if (read(yaml) !== undefined) understood++;
  }
  return understood;
}

test('20,000 random blocks of YAML are read the same with and without the YAML parser, and many without it', () => {
  expect(readsAsParser(20_000, readPlainYaml)).toBeGreaterThan(6000);
});

const file = 'note/plain-yaml.ts';
const broken: readonly Broken[] = [
  { what: 'takes a comment for words', file, from: 'if (code === 35 && yaml.charCodeAt(at - 1) === 32) break;', to: '' },
  { what: 'takes a key in a value for words', file, from: 'if (code === 58 && (at + 1 === end || yaml.charCodeAt(at + 1) === 32)) return undefined;', to: '' },
  { what: 'reads escapes as they are written', file, from: 'if (code === 92 || !isPlainCode(code)) return undefined;', to: '' },
  { what: 'takes any indentation for that of the list', file, from: 'dash - start !== list.indentation ||', to: '' },
  { what: 'takes what stands behind a text for nothing', file, from: 'return at === end || (at > from && yaml.charCodeAt(at) === 35);', to: 'return at <= end;' },
  { what: 'takes a value without a space behind the colon', file, from: 'if (valueAt === keyRange.end + 1) return false;', to: '' },
  { what: 'lets a list end with its last text', file, from: 'list.end = next;', to: 'list.end = value.end;' },
  { what: 'forgets empty texts in lists', file, from: '.filter((text) => text !== \'\')', to: '' },
];

test.each(broken)('one is found out that $what', async (each) => {
  const { readPlainYaml: read } = await brokenModule<{ readPlainYaml: Reader }>(file, each);
  expect(isCaught([(reader: Reader) => { readsAsParser(20_000, reader); }], read)).toBe(true);
});

test('where gray-matter is not asked, it would have split the same', () => {
  const never = (): never => { throw new Error('nothing is written'); };
  const options = { language: 'yaml', engines: { yaml: { parse: () => ({}), stringify: never } } };
  let split = 0;
  for (let number = 0; number < 10_000; number++) {
    const chance = chanceFrom(number);
    const opening = ['---\n', '---\r\n', '---  \n', '---\r'][Math.floor(chance() * 4)] ?? '';
    const text = `${opening}${chance() < 0.5 ? randomYaml(chance) : randomMarkdown(chance, ['a\n'])}${['', '\n', '\r', '\u2028'][Math.floor(chance() * 4)] ?? ''}---${chance() < 0.5 ? '\n' : ''}`;
    const frontmatter = splitFrontmatter(text);
    if (frontmatter.kind !== 'yaml' || frontmatter.yaml.trim() === '') continue;
    split++;
    expect([text, matter(text.slice(0, frontmatter.bodyStart), options).matter.trim()]).toEqual([text, frontmatter.yaml.trim()]);
  }
  expect(split).toBeGreaterThan(2000);
});
