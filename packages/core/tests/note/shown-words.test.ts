import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';

const sessionWith = (agenda: string): readonly string[] => parseNote('sessions/a.md', `---\ntype: session\n---\n# A\n\n## Agenda\n\n${agenda}\n`).agenda.map(({ minutes, words }) => `${String(minutes)}: ${words}`);

test.each([
  ['- Look at `npm run` (20 min)', '20: Look at npm run'],
  ['- Look back %%not the prices%% (10 min)', '10: Look back'],
  ['- Look back <!-- `not` the prices -->`now`', 'undefined: Look back now'],
  ['- 10 min `setup`%% bring cable %%', '10: setup'], ['- `setup`<!-- c --> 10 min', '10: setup'], ['- 10 min `` a`b ``', '10: ab'], ['- 10 min `a\n  b` c', '10: a'],
  ['| What | Minutes |\n| --- | --- |\n| A \\| B with `code` | 15 |', '15: A | B with code'],
])('an agenda shows code as words, and nothing of a comment: %s', (agenda, item) => {
  expect(sessionWith(agenda)).toEqual([item]);
});

test('a place on the agenda is where it stands, whatever hides on its line', () => {
  const text = '---\ntype: session\n---\n## Agenda\n\n- Look %%a b c%% back  \n';
  const [item] = parseNote('sessions/a.md', text).agenda;
  expect(text.slice(item?.place.start, item?.place.end)).toBe('- Look %%a b c%% back');
});

test.each([
  ['Vertrouwelijkheid: geheim, `code`', 'geheim, …'], ['[confidentialty:: TLP:RED]', '[confidentialty:: TLP:RED]'], ['confidentiality :: %%not you%% red', 'confidentiality :: … red'],
  ['[tlp:: foo <!-- not you --> bar]', 'foo … bar'], ['> [!warning] TLP:RED `x`', '[!warning] TLP:RED …'], ['> [!tlp:red`x`]', 'tlp:red…'], ['confidentiality: red %%x%%', 'red …'],
])('a problem shows nothing of what hides: %s', (text, shown) => {
  expect(parseNote('a.md', text).problems.map(({ detail }) => detail.split('\n')[0])).toContain(shown);
});
