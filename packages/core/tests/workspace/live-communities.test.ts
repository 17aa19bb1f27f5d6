import { expect, test } from 'vitest';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { atOnce } from '../../src/text/steps.ts';
import { firstChoices } from '../../src/views/sidebar-choices.ts';
import { sidebarFrom, sidebarOf } from '../../src/views/sidebar-of.ts';
import type { SidebarFrame } from '../../src/views/sidebar-of.ts';
import type { Grouping } from '../../src/views/sidebar.ts';
import { LiveCommunities } from '../../src/workspace/live-communities.ts';
import { createNoteIndex } from '../../src/workspace/note-index.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { today } from '../support/notes.ts';

const messages = messagesFor('en');
const source = { today, messages, furtherOf: () => [], meIn: () => undefined };

/** Notes with a question each, in which the word is another one after a change. */
function notes(word: string, length = 10): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length }, (_, number) => [`C/${String(number)}.md`, `- [?] ${word} ${String(number)}? ^q${String(number).padStart(6, '0')}\n`]));
}

/** Somebody groups the questions anew after so many steps of working out a change; whether there were so many. */
async function lookAfter(count: number): Promise<boolean> {
  const store = memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n', ...notes('Why') });
  const index = createNoteIndex(store, { pause: () => Promise.resolve(), clock: () => 0, failed: (_, error) => { throw error; }, progress: () => undefined, records: undefined });
  const live = new LiveCommunities();
  const frameBy = (grouping: Grouping): SidebarFrame => {
    const [community] = index.communities();
    if (community === undefined) throw new Error('there is no community');
    return { community, communities: [community], choices: { ...firstChoices, grouping }, presenting: undefined, messages, me: undefined, today };
  };
  const look = (grouping: Grouping): unknown => {
    const frame = frameBy(grouping);
    const lists = live.of(frame.community)?.listsFor(frame);
    return lists === undefined ? undefined : sidebarFrom(lists, frame).sections;
  };
  await index.load();
  const first = live.update(index.communities(), index.takeChanges(), source);
  while (first.next().done !== true);
  const before = look('owner');
  look('theme');
  for (const [path, text] of Object.entries(notes('How'))) store.files.set(path, text);
  await index.apply(Object.keys(notes('How')).map((path) => ({ kind: 'changed', path })));
  const steps = live.update(index.communities(), index.takeChanges(), source);
  for (let step = 0; step < count; step++) if (steps.next().done === true) return false;
  expect(look('owner')).toEqual(before);
  while (steps.next().done !== true);
  expect(look('owner')).toEqual(sidebarOf({ ...frameBy('owner'), problems: [] }).sections);
  return true;
}

test('whoever looks while a change is worked out sees what was before it, and then what is after it, and no row twice', async () => {
  let count = 0;
  while (await lookAfter(count)) count += 1;
  expect(count).toBeGreaterThan(20);
});

test('whoever looks while much is taken in finds each question as it was or as it is, and none twice', async () => {
  const store = memoryNoteStore({ 'C/C.md': '---\ntype: community\n---\n', ...notes('Why', 100) });
  const index = createNoteIndex(store, { pause: () => Promise.resolve(), clock: () => 0, failed: (_, error) => { throw error; }, progress: () => undefined, records: undefined });
  const live = new LiveCommunities();
  const changed = notes('How', 100);
  const questions = (grouping: Grouping): readonly string[] => {
    const [community] = index.communities();
    if (community === undefined) throw new Error('there is no community');
    const groups = live.of(community)?.listsFor({ community, choices: { ...firstChoices, grouping }, presenting: undefined, messages, me: undefined, today }).open.groups ?? [];
    return groups.flatMap(({ rows }) => rows.map((row) => (row.kind === 'question' ? row.text : '')));
  };
  const numbers = (shown: readonly string[]): readonly number[] => shown.map((text) => Number(/\d+/.exec(text)?.[0])).sort((a, b) => a - b);
  await index.load();
  atOnce(live.update(index.communities(), index.takeChanges(), source));
  expect(questions('theme').every((text) => text.startsWith('Why'))).toBe(true);
  for (const [path, text] of Object.entries(changed)) store.files.set(path, text);
  await index.apply(Object.keys(changed).map((path) => ({ kind: 'changed', path })));
  const mixtures = new Set<number>();
  for (const steps = live.update(index.communities(), index.takeChanges(), source); steps.next().done !== true;) {
    for (const grouping of ['theme', 'owner'] as const) {
      expect(numbers(questions(grouping))).toEqual(Array.from({ length: 100 }, (_, number) => number));
    }
    mixtures.add(questions('theme').filter((text) => text.startsWith('How')).length);
  }
  expect([...mixtures].length).toBeGreaterThan(3);
  expect(questions('owner').every((text) => text.startsWith('How'))).toBe(true);
});
