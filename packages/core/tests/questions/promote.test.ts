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
  expect(note).toBe('---\ntype: question\nstatus: open\nthemes:\n  - trust\nconfidentiality: TLP:RED\naudience:\n  - "[[Sam]]"\nchatham-house: "true"\n---\n\n# Who pays?\n\n- We. [by:: Li]\n');
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
