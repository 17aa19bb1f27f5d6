import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';

test('of two definitions with one name the first counts', () => {
  const note = parseNote('a.md', 'See [this][r].\n\n[r]: First.md\n\n[R]: Second.md\n');
  expect(note.links.map(({ target }) => target)).toEqual(['First.md']);
});

test('the words of a footnote are text: links, tags and labels in them count', () => {
  const note = parseNote('a.md', 'A claim[^1].\n\n[^1]: [[Source]]\n\n[^2]: [tlp::RED]\n');
  expect(note.links.map(({ target }) => target)).toEqual(['Source']);
  expect(note.labelsInBody.map(({ label }) => label)).toEqual(['TLP:RED']);
});

test('so are the paragraphs and lists that are indented below its first line', () => {
  const note = parseNote('a.md', 'A claim[^1].\n\n[^1]: Short.\n\n    More by [[Source]] #tag %% [[hidden]] %%\n\n    - [?] Is it? [tlp:: RED]\n\n    > [!TLP:AMBER]\n    > Not so.\n\nBehind it.\n');
  expect(note.links.map(({ target }) => target)).toEqual(['Source']);
  expect(note.tags.map(({ name }) => name)).toEqual(['tag']);
  expect(note.questions.map(({ text, labels }) => [text, labels])).toEqual([['Is it?', ['TLP:RED']]]);
  expect(note.parts.map(({ label }) => label)).toEqual(['TLP:RED', 'TLP:AMBER']);
  expect(note.labelsInBody).toEqual([]);
});
