import { expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { fileNameFor, promoteQuestion } from '../../src/questions/promote-question.ts';
import { after, aimAt, community } from '../support/notes.ts';

const cop = community({ 'Charter.md': '---\ntype: community\n---\n' });

function promoted(text: string, words: string): { readonly note: string; readonly line: string } {
  const promotion = promoteQuestion(cop, text, aimAt(text, words), 'Who pays');
  if ('refused' in promotion) throw new Error(promotion.refused.code);
  return { note: promotion.noteText, line: after(text, promotion.replaceLine(text)) };
}

test('a question with its discussion becomes a note, and its line a link with the same block id', () => {
  const text = '# S\n\n- [/] Who pays?  [owner:: [[Sam]]]  [supporters:: [[Li]], Bas]  [created:: 2026-01-02] ^qaaaaaa\n    - Not me. [by:: Sam]\n        - Why?\n    - See [[#Money]].\n\n- [?] Next?\n';
  expect(promoted(text, 'Who pays')).toEqual({
    line: '# S\n\n- [[Who pays]] ^qaaaaaa\n\n- [?] Next?\n',
    note: '---\ntype: question\nstatus: discussing\ncreated: 2026-01-02\nowners:\n  - "[[Sam]]"\nsupporters:\n  - "[[Li]]"\n  - Bas\n---\n\n# Who pays?\n\n- Not me. [by:: Sam]\n    - Why?\n- See [[2026-11-12 Session#Money]].\n',
  });
});

test('what closed the line closes the note: label, audience and the Chatham House rule go along', () => {
  const text = '---\nconfidentiality: TLP:AMBER\naudience:\n  - "[[Sam]]"\nchatham-house: true\nthemes:\n  - trust\n---\n> [!TLP:RED]\n> - [?] Who pays? ^qaaaaaa\n>     - We. [by:: Li]\n';
  const { note, line } = promoted(text, 'Who pays');
  expect(note).toBe('---\ntype: question\nstatus: open\nthemes:\n  - trust\nconfidentiality: TLP:RED\naudience:\n  - "[[Sam]]"\nchatham-house: true\n---\n\n# Who pays?\n\n- We. [by:: Li]\n');
  expect(line).toContain('> - [[Who pays]] ^qaaaaaa\n');
  expect(parseNote('q.md', note).label).toBe('TLP:RED');
});

test('links to blocks of the discussion live on, and other people’s fields and comments go along', () => {
  const { note, line } = promoted('- [?] Who pays? %% ask Bas %% [priority:: high] ^qaaaaaa\n    - Said. ^said1\n    - [?] And who decides? ^qbbbbbb\n', 'Who pays');
  expect(line).toBe('- [[Who pays]] ^qaaaaaa\n    - [[Who pays#^said1|^said1]] ^said1\n    - [[Who pays#^qbbbbbb|^qbbbbbb]] ^qbbbbbb\n');
  expect(note).toBe('---\ntype: question\nstatus: open\n---\n\n# Who pays?\n\n[priority:: high]\n\n%% ask Bas %%\n\n- Said. ^said1\n- [?] And who decides? ^qbbbbbb\n');
});

test('a question that changed after the note was made keeps its line', () => {
  const text = '- [?] Who pays? ^qaaaaaa\n';
  const promotion = promoteQuestion(cop, text, aimAt(text, 'Who'), 'Who pays');
  if ('refused' in promotion) throw new Error(promotion.refused.code);
  expect(promotion.replaceLine('- [?] Who pays? ^qaaaaaa\n    - A new reply.\n')).toEqual({ refused: { code: 'wrong-state' } });
});

test('a file name is the question without what file systems and links can’t bear', () => {
  expect(fileNameFor('Who pays: us / them? #question [[X|y]]')).toBe('Who pays us them X y');
  expect(fileNameFor(`${'a very long question '.repeat(10)}?`).length).toBeLessThanOrEqual(80);
});

test('what the frontmatter has no place for stays in the note as it was written', () => {
  const text = '- [?] Who pays?  [answered-by:: [[A]], [[B]]]  [answer:: [[X]]]  [answer:: [[Y]]]  [created:: last week]  [due:: 2026-12-01]  [created:: 2026-01-01]  [created:: 2026-02-02]  [tlp:: secret] ^qaaaaaa\n';
  expect(promoted(text, 'Who pays').note).toBe(
    '---\ntype: question\nstatus: open\ncreated: 2026-02-02\ndue: 2026-12-01\nanswered-by:\n  - "[[A]]"\n  - "[[B]]"\nanswer: "[[X]]"\nconfidentiality: TLP:RED\n---\n\n'
    + '# Who pays?\n\n[answer:: [[Y]]]  [created:: last week]  [created:: 2026-01-01]  [tlp:: secret]\n',
  );
});

test('the words become the heading, whatever they end with', () => {
  expect(promoted('- [?] Do we use C # ^qaaaaaa\n', 'Do we').note).toContain('\n# Do we use C # #\n');
  expect(promoted('- [?] Is `a  b` meant? ^qaaaaaa\n', 'Is').note).toContain('\n# Is `a  b` meant?\n');
  expect(promoted('- [ ] Who pays? #question for what? ^qaaaaaa\n', 'Who').note).toContain('\n# Who pays? for what?\n');
  for (const text of ['- [?] Do we use C # ^qaaaaaa\n', '- [?] One\n  two ##\n  three #  \n']) {
    expect(parseNote('q.md', promoted(text, text.slice(6, 9)).note).title).toBe(parseNote('a.md', text).questions[0]?.text);
  }
});

test('link definitions and footnotes that the words name are copied', () => {
  const text = '- [?] Who pays, see [the law][law] and[^1]? ^qaaaaaa\n\n[Law]: https://example.org/law\n[other]: https://example.org\n[^1]: A note that is long.\n    And goes on.\n';
  expect(promoted(text, 'Who pays').note).toBe(
    '---\ntype: question\nstatus: open\n---\n\n# Who pays, see [the law][law] and[^1]?\n\n[Law]: https://example.org/law\n[^1]: A note that is long.\n    And goes on.\n',
  );
});

test.each([
  ['its frontmatter can’t be read', '---\naudience: [1\n---\n'], ['its audience is no list of names', '---\naudience: {a: b}\n---\n'], ['it is in another language', '---json\n{}\n---\n'],
])('a line stays a line where %s: who may see the new note could not be said', (_, frontmatter) => {
  const text = `${frontmatter}- [?] Who pays? ^qaaaaaa\n`;
  expect(promoteQuestion(cop, text, aimAt(text, 'Who'), 'Who pays')).toEqual({ refused: { code: 'note-unreadable' } });
});

test('of two values of chatham-house the one that closes counts', () => {
  expect(promoted('---\nchatham-house:\n  - false\n  - true\n---\n- [?] Who pays? ^qaaaaaa\n', 'Who').note).toContain('\nchatham-house: true\n');
});

test('a label outside of the question closes its note too', () => {
  expect(promoted('Only for us. [tlp:: RED]\n\n- [?] Who pays? ^qaaaaaa\n', 'Who').note).toContain('\nconfidentiality: TLP:RED\n');
});
