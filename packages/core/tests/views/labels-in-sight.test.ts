import { expect, test } from 'vitest';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { labelInSight, partsInSight } from '../../src/views/labels-in-sight.ts';
import { community } from '../support/notes.ts';

const messages = messagesFor('en');

function inSight(text: string): readonly string[] {
  const cop = community({ 'Charter.md': '---\ntype: community\n---\n', 'X.md': text });
  const note = cop.notes.find((each) => each.name === 'X');
  if (note === undefined) throw new Error('no note');
  const parts = partsInSight(cop, note, messages).map(({ text: label, place }) => `${String(place.line + 1)}-${String(place.endLine + 1)} ${label}`);
  return [labelInSight(cop, note, messages).tooltip, ...parts];
}

test('a label says what it means and where it comes from', () => {
  expect(inSight('Text')).toEqual(['TLP:GREEN: this community and the organisations in it, no public channel (the community’s default; the note itself says nothing)']);
  expect(inSight('---\na: b\nconfidentiality: clear\n---\n')).toEqual(['TLP:CLEAR: everybody, also the world outside (line 3 says so)']);
  expect(inSight('---\na: [\n---\n')).toEqual(['TLP:RED: only the persons who are named, or who were present (because the frontmatter can’t be read)']);
});

test('what is stricter than the note is marked, once', () => {
  expect(inSight('> [!TLP:RED]\n> Text\n> - [?] Why? [tlp:: RED]\n\n- [?] Who? [tlp:: AMBER]\n    - nested\n    - [?] deeper [tlp:: RED]\n\n> [!TLP:CLEAR]\n> looser\n').slice(1)).toEqual([
    '1-3 TLP:RED', '5-7 TLP:AMBER', '7-7 TLP:RED',
  ]);
});
