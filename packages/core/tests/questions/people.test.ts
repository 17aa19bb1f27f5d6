import { expect, test } from 'vitest';
import { assignQuestion, discussQuestion, parkQuestion, supportQuestion } from '../../src/questions/operations.ts';
import { after, aimAt } from '../support/notes.ts';

const assigned = (text: string, owner = '[[Sam]]'): string => after(text, assignQuestion(text, aimAt(text, 'Who'), owner, 'qnew123'));
const supported = (text: string, who = '[[Li]]'): string => after(text, supportQuestion(text, aimAt(text, 'Who'), who, 'qnew123'));

test('an owner is written before all other fields', () => {
  expect(assigned('- [?] Who pays? #trust  [theme:: money]  [created:: 2026-01-02] ^qaaaaaa')).toBe('- [?] Who pays? #trust  [owner:: [[Sam]]]  [theme:: money]  [created:: 2026-01-02] ^qaaaaaa');
});

test('a new owner replaces the old ones, however they were written', () => {
  expect(assigned('- [?] Who pays? (owner:: Li) [owners:: Bas, Ann] ^qaaaaaa')).toBe('- [?] Who pays? (owner:: [[Sam]]) ^qaaaaaa');
});

test('an empty field is filled', () => {
  expect(assigned('- [?] Who pays?  [owner::] ^qaaaaaa')).toBe('- [?] Who pays?  [owner:: [[Sam]]] ^qaaaaaa');
});

test('assigning to the owner changes nothing', () => {
  expect(assigned('- [?] Who pays?  [owner:: [[Sam]]]')).toBe('refused: already-so');
});

test('supporters are counted once each', () => {
  const once = supported('- [?] Who pays?  [supporters:: [[Sam]]] ^qaaaaaa');
  expect(once).toBe('- [?] Who pays?  [supporters:: [[Sam]], [[Li]]] ^qaaaaaa');
  expect(supported(once)).toBe('refused: already-so');
});

test('the lists of a question note are written as its author writes lists', () => {
  const note = (lists: string): string => `---\ntype: question\n${lists}---\n# Who pays?\n`;
  expect(supported(note('supporters:\n- "[[Sam]]" \nstatus: open\n'))).toBe(note('supporters:\n- "[[Sam]]" \n- "[[Li]]"\nstatus: open\n'));
  expect(supported(note('supporters: ["[[Sam]]"] # us\n'))).toBe(note('supporters: ["[[Sam]]", "[[Li]]"] # us\n'));
  expect(supported(note('supporters: Sam\n'))).toBe(note('supporters:\n  - Sam\n  - "[[Li]]"\n'));
  expect(supported(note('supporters:\n'))).toBe(note('supporters:\n  - "[[Li]]"\n'));
  expect(supported(note(''))).toBe(note('supporters:\n  - "[[Li]]"\n'));
  expect(assigned(note('owners:\n    - "[[A]]"\n    - B\n'))).toBe(note('owners:\n    - "[[Sam]]"\n'));
});

test('a question is discussed and parked by its mark alone', () => {
  const text = '- [?] Who pays?  [owner:: Sam] ^qaaaaaa\n';
  const discussed = after(text, discussQuestion(text, aimAt(text, 'Who'), 'qnew123'));
  expect(discussed).toBe('- [/] Who pays?  [owner:: Sam] ^qaaaaaa\n');
  expect(after(discussed, parkQuestion(discussed, aimAt(discussed, 'Who'), 'qnew123'))).toBe('- [-] Who pays?  [owner:: Sam] ^qaaaaaa\n');
  expect(after(discussed, discussQuestion(discussed, aimAt(discussed, 'Who'), 'qnew123'))).toBe('refused: already-so');
});

test('what stands in a list of a question note stays: comments, quotes and layout', () => {
  const note = (lists: string): string => `---\ntype: question\n${lists}status: open\n---\n# Who pays?\n`;
  expect(supported(note('supporters: # us\n  - \'Sam\' # the first\n  # nobody yet\n'))).toBe(note('supporters: # us\n  - \'Sam\' # the first\n  - "[[Li]]"\n  # nobody yet\n'));
  expect(supported(note('supporters: [\n  Sam, # the first\n  "Bas"\n]\n'))).toBe(note('supporters: [\n  Sam, # the first\n  "Bas", "[[Li]]"\n]\n'));
  expect(assigned(note('owners: [\n  Sam, # the first\n  Bas\n]\n'))).toBe('refused: unsafe');
  expect(assigned(note('owners: &us\n  - Bas\n'))).toBe('refused: unsafe');
  expect(supported(note('supporters: Sam\nsupporters: Bas\n'))).toBe('refused: unsafe');
});

test('the state of a question note is written where it stands, in the quotes it has', () => {
  const note = (status: string): string => `---\ntype: question\n${status}\n---\n# Who pays?\n`;
  const parked = (text: string): string => after(text, parkQuestion(text, aimAt(text, 'Who'), 'qnew123'));
  expect(parked(note('status:  # where we are\n  open'))).toBe(note('status:  # where we are\n  parked'));
  expect(parked(note('status: \'open\'   # so far'))).toBe(note('status: \'parked\'   # so far'));
  expect(parked(note('status: &now open\nother: *now'))).toBe('refused: unsafe');
});
