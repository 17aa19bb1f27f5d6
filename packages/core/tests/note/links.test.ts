import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';

const linksOf = (text: string): readonly string[] => parseNote('a.md', text).links.map(({ syntax, embed, target, subpath, alias }) => `${syntax}${embed ? '!' : ''} ${target}${subpath} “${alias}”`);

test.each([
  ['A [long\nlink](deal.md) here.', ['markdown deal.md “long\nlink”']],
  ['A ![pic\r\nmore](pic.png)', ['markdown! pic.png “pic\r\nmore”']],
  ['[z](deal.md\n"a title")', ['markdown deal.md “z”']],
  ['[z](\n  deal.md "two\nlines"\n)', ['markdown deal.md “z”']],
  ['> [in a\n> quote](deal.md\n> "title")', ['markdown deal.md “in a\n> quote”']],
  ['[by\nname][the\ndeal]\n\n[The Deal]: deal.md', ['markdown deal.md “by\nname”']],
])('a link goes on over the line ends of its paragraph: %j', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each(['[not\n\nthis](deal.md)', '- [nor\n- this](deal.md)', '# [nor\n# this](deal.md)', '[z]\n(deal.md)', '[z](my deal.md)'])('it does not go on over blocks: %j', (text) => {
  expect(linksOf(text)).toEqual([]);
});

test.each([
  ['[z](deal.md "smile :)")', 'deal.md'], ['[z](deal.md "say \\"so\\"")', 'deal.md'], ['[z](<my (deal.md>)', 'my (deal.md'], ['[z](de(a)l.md)', 'de(a)l.md'], ['[z](de\\(al.md)', 'de(al.md'], ['[z](de\\_al&#46;md)', 'de_al.md'], ['[[z](deal.md)]', 'deal.md'],
])('%s leads to %s', (text, target) => {
  expect(parseNote('a.md', text).links.map((link) => link.target)).toEqual([target]);
});

test.each([
  ['[[a]]![[b]]', ['wikilink a “”', 'wikilink! b “”']], ['!![[a]]', ['wikilink! a “”']], ['[[]] [[a]]', ['wikilink a “”']], ['[[[a]]]', ['wikilink a “”']], ['[[a [[b]]', ['wikilink b “”']], ['[[a]][[b', ['wikilink a “”']],
  ['`[[a]]` [[b`c`]] [[d]]', ['wikilink d “”']],
  ['[see `code`](a`b`c.md)', ['markdown a���c.md “see `code`”']], ['[x](a%%b%%.md)', ['markdown a�����.md “x”']],
  ['[by name][`x`]\n\n[`x`]: deal.md', ['markdown deal.md “by name”']],
])('the wikilinks of %s', (text, links) => {
  expect(linksOf(text)).toEqual(links);
});

test.each(['\0', '\uFFFF', '\uFFFD'])('a sign that no text should have hides nothing: %j', (sign) => {
  expect(linksOf(`[[a${sign}b]]`)).toEqual([`wikilink a${sign === '\0' ? '\uFFFD' : sign}b “”`]);
  expect(parseNote('a.md', `- [?] Who? #tag${sign}\n`).tags.map(({ name }) => name)).toEqual(['tag']);
  for (const escape of [sign, '\\0', '\\x00', '\\u0000', '\\uFFFF']) expect(parseNote('a.md', `---\ntitle: "confidential ${escape}"\n---\nx`).label).toBe('TLP:RED');
  expect(parseNote('a.md', `Our offer (confidential)${sign}\n`).labelsInBody.map(({ label }) => label)).toEqual(['TLP:RED']);
});

test.each([['[[Deal|`code` alias]]', '`code` alias'], ['[[Deal|a ]b]]', 'a ]b'], ['[[Deal|a [b] c]]', 'a [b] c'], ['[[Deal|a %%b%% c]]', 'a %%b%% c']])('the alias of %s may hold anything', (text, alias) => {
  expect(linksOf(text)).toEqual([`wikilink Deal “${alias}”`]);
});
