import { expect, test } from 'vitest';
import { brokenModule } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { mostNotesAtOnce } from '../support/notes-at-once.ts';
import type * as NotesAtOnce from '../support/notes-at-once.ts';

test('however many notes there are, only a few are looked at between two moments at which a tool can do something else', () => {
  expect(mostNotesAtOnce(400)).toBeLessThan(20);
});

const step = '\n      yield;\n';
const holders: readonly Broken[] = [
  { what: 'looks at all that changed', file: 'lists/live-facts.ts', from: `this.touch(change, dirty);${step}`, to: 'this.touch(change, dirty); void change.after?.path;\n' },
  { what: 'sorts what notes bring', file: 'lists/sidebar-lists.ts', from: `this.show(note, shown);${step}`, to: 'this.show(note, shown); void note.note.path;\n' },
  { what: 'puts rows in order', file: 'lists/shelf.ts', from: `ordered.push({ order: this.maker.orderOf(item), item });${step}`, to: 'ordered.push({ order: this.maker.orderOf(item), item });\n' },
  { what: 'places rows', file: 'lists/shelf.ts', from: `this.prefix) });${step}`, to: 'this.prefix) });\n' },
  { what: 'looks for sessions', file: 'lists/news-list.ts', from: `sessions.push(...placeOfSession(facts));${step}`, to: 'sessions.push(...placeOfSession(facts));\n' },
  { what: 'gathers the members', file: 'lists/people-list.ts', from: `this.take(facts, 1, touched);${step}`, to: 'this.take(facts, 1, touched);\n' },
];

test.each(holders)('a tool is found out that $what in one go', async (each) => {
  const { mostNotesAtOnce: broken } = await brokenModule<typeof NotesAtOnce>('../tests/support/notes-at-once.ts', each);
  expect(broken(400)).toBeGreaterThan(100);
});
