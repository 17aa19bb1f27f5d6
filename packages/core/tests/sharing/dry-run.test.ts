import { expect, test } from 'vitest';
import { exportReport } from '../../src/sharing/export/export-report.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { today } from '../support/notes.ts';

/** What a dry run says is left out of a note that goes. Whatever is missing in what goes is told. */

/** The lines of the report on one note that goes to the world. */
function told(body: string, { frontmatter = 'confidentiality: TLP:CLEAR', language = 'en' }: { readonly frontmatter?: string; readonly language?: 'en' | 'nl' } = {}): readonly string[] {
  const texts = new Map([['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n'], ['C/Open.md', `---\n${frontmatter}\n---\n${body}\n`]]);
  const plan = planExport({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  if (plan.kind !== 'ready' && plan.kind !== 'stopped') return [plan.kind];
  const lines = exportReport(plan, messagesFor(language)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('- C/Open.md'));
  const rest = lines.slice(first + 1);
  return [lines[first] ?? '', ...rest.slice(0, rest.findIndex((line) => !line.startsWith('    - '))).map((line) => line.slice('    - '.length))];
}

test.each([
  ['```mermaid\ngraph TD\n```\n\nx', '1 piece of code: line 4 “```mermaid graph TD ```”'],
  ['```ts title="Plan"\nx\n```', '1 piece of code: line 4 “title="Plan"”'],
  ['`= this.x` is it', '1 piece of code: line 4 “`= this.x`”'],
  ['<table><tr><td>45 euro</td></tr></table>\n\nx', '1 piece of HTML: line 4 “<table><tr><td>45 euro</td></tr></table>”'],
  ['A `x` of List<String>', '1 piece of HTML: line 4 “<String>”'],
  ['- Pro:: cheap\n- Free', '1 field: line 4 “- Pro:: cheap”'],
  ['**Result**:: we saved 13%\n\nAnd [by:: Sam]', '2 fields: line 4 “**Result**:: we saved 13%”, line 6 “[by:: Sam]”'],
  ['This is #important to us', '1 tag: line 4 “#important”'],
  ['Free\n\n<!-- todo\nthe rest\n\nand more', '1 comment: line 6 “<!-- todo the rest and more”'],
  ['Free %%remark%% words', '1 comment: line 4 “%%remark%%”'],
  ['We agree{>>do we?<<} on {~~old~>new~~}', '2 remarks: line 4 “{>>do we?<<}”, line 4 “{~~old~>new~~}”'],
  ['A line ^a1', '1 block id: line 4 “^a1”'],
  ['As said[^1]', '1 reference to a footnote: “[^1]”'],
  ['[//]: # (a remark)\n\nx', '1 link definition: line 4 “[//]: # (a remark)”'],
  ['See [a page][p]\n\n[p]: https://example.org', '1 link definition: line 6 “[p]: https://example.org”'],
  ['See obsidian://open?vault=x now', 'line 4: address “obsidian://open?vault=x”'],
])('of %j it tells what is gone', (body, line) => {
  const [head = '', ...lines] = told(body);
  expect(lines).toEqual([line]);
  expect(head).toBe(`- C/Open.md (${/^(\d+) /.exec(line)?.[1] ?? '1'} left out)`);
});

test('keys of the frontmatter that do not go are told, those that go are not', () => {
  expect(told('x', { frontmatter: 'confidentiality: TLP:CLEAR\ncreated: 2026-01-02\nroom: 3.12\nattendees: [Noor]' })).toEqual(['- C/Open.md (2 left out)', '2 keys: line 4 “room: 3.12”, line 5 “attendees: [Noor]”']);
});

test('what stands in something that is left out is told with it, and nothing twice', () => {
  expect(told('> [!TLP:RED]\n> Secret %%and more%% [by:: Sam] #tag\n\nFree')).toEqual(['- C/Open.md (1 left out)', 'line 4: passage “> [!TLP:RED] > Secret %%and more%% [by:: Sam] #tag” (TLP:RED, line 4 says so)']);
  expect(told('<div>\nold [by:: Sam]\n</div>\n\n%%a [by:: Sam] b%% c')).toEqual(['- C/Open.md (2 left out)', '1 comment: line 8 “%%a [by:: Sam] b%%”', '1 piece of HTML: line 4 “<div> old [by:: Sam] </div>”']);
});

test('a note of which nothing is left out has nothing below it', () => {
  expect(told('# Open\n\nAll **goes**, with [a page](https://example.org), `code` and\n\n```ts\nlet x;\n```')).toEqual(['- C/Open.md']);
});

test('in Dutch too', () => {
  expect(told('a %%b%% #c [by:: d]', { language: 'nl' })).toEqual(['- C/Open.md (3 weggelaten)', '1 stuk commentaar: regel 4 “%%b%%”', '1 veld: regel 4 “[by:: d]”', '1 tag: regel 4 “#c”']);
});
