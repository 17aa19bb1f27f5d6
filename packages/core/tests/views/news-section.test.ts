import { expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Builders\nconfidentiality: TLP:CLEAR\n---\n',
  'cop/Noor.md': '---\ntype: member\n---\n',
  'cop/Session.md': '---\ntype: session\ndate: 2026-11-12\nconfidentiality: TLP:CLEAR\n---\n- [?] Who pays? [owner:: Noor] ^q000001\n- [x] Where? [completion:: 2026-11-22] ^q000002\n- [!] We meet monthly [decided:: 2026-11-21] ^d000001\n- [?] Who is on strike? [created:: 2026-11-22] [confidentiality:: TLP:RED] ^q000003\n- [?] Mine [created:: 2026-11-22] [asked-by:: Noor] ^q000004\n',
};
const lookedOn = [{ community: 'cop', day: '2026-11-20', seen: [] }];

async function started(choices: object, language: 'en' | 'nl' = 'en'): Promise<TestHost> {
  const host = testHost(memoryNoteStore(notes), { me: 'Noor', choices, language });
  await host.workspace.start();
  return host;
}

const drawn = (host: TestHost): readonly string[] => host.workspace.sidebar().sections.filter(({ id }) => id === 'news').flatMap(({ title, count, groups }) => [
  `${title} ${String(count)}`, ...groups.flatMap((group) => [`  ${group.title}`, ...group.rows.map(({ text, description }) => `    ${text} (${description})`)]),
]);

test('what is new since the news was marked as seen stands behind what needs attention, without what the person did, and with what waits', async () => {
  const host = await started({ lookedOn });
  expect(host.workspace.sidebar().sections.map(({ id }) => id).slice(0, 3)).toEqual(['attention', 'news', 'open']);
  expect(drawn(host)).toEqual([
    'New since 2026-11-20 3', '  New questions', '    Who is on strike? (2026-11-22 · Session)', '  Resolved', '    Where? (2026-11-22 · Session)', '  Decisions', '    We meet monthly (2026-11-21 · Session)', '  Waits for you', '    Who pays? (Session)',
  ]);
  expect(drawn(await started({ lookedOn }, 'nl'))[0]).toBe('Nieuw sinds 2026-11-20 3');
});

test('a row goes to its line', async () => {
  const host = await started({ lookedOn });
  const row = host.workspace.sidebar().sections.flatMap(({ groups }) => groups).find(({ key }) => key === 'news/decided')?.rows[0];
  await host.workspace.run('openQuestion', row);
  expect(host.opened.map(({ path, place }) => [path, place?.line])).toEqual([['cop/Session.md', 7]]);
});

test('before anything was marked it begins at the last session, as one line until somebody opens it; where there was no session it is not there', async () => {
  const first = await started({});
  expect(drawn(first)).toEqual([
    'New since 2026-11-12 4', '  New questions', '    Who is on strike? (2026-11-22 · Session)', '    Who pays? (2026-11-12 · Session)', '  Resolved', '    Where? (2026-11-22 · Session)', '  Decisions', '    We meet monthly (2026-11-21 · Session)', '  Waits for you', '    Who pays? (Session)',
  ]);
  const isExpanded = (host: TestHost): boolean | undefined => host.workspace.sidebar().sections.find(({ id }) => id === 'news')?.expanded;
  expect([isExpanded(first), isExpanded(await started({ lookedOn }))]).toEqual([false, true]);
  await first.workspace.run('markSeen');
  expect(drawn(first)).toEqual([]);
  const { 'cop/Session.md': session, ...others } = notes;
  const never = testHost(memoryNoteStore({ ...others, 'cop/Page.md': session.replace('type: session\n', '') }), { me: 'Noor', choices: {}, language: 'en' });
  await never.workspace.start();
  expect(drawn(never)).toEqual([]);
});

test('it is not there after everything was marked, while only mine shows, or where nothing fits the filter', async () => {
  const host = await started({ lookedOn });
  await host.workspace.run('markSeen');
  expect([drawn(host), drawn(await started({ lookedOn, onlyMine: true })), drawn(await started({ lookedOn, filter: 'nothing like it' }))]).toEqual([[], [], []]);
  expect(drawn(await started({ lookedOn, filter: 'monthly' }))).toEqual(['New since 2026-11-20 1', '  Decisions', '    We meet monthly (2026-11-21 · Session)']);
});

test('while somebody presents it has only what the room may see', async () => {
  const host = await started({ lookedOn, presenting: { community: 'cop', audience: { kind: 'world', names: [] } } });
  expect(JSON.stringify(host.workspace.sidebar())).not.toContain('strike');
  expect(drawn(host)).toEqual(['New since 2026-11-20 3', '  New questions', '    Mine (2026-11-22 · Session)', '  Resolved', '    Where? (2026-11-22 · Session)', '  Decisions', '    We meet monthly (2026-11-21 · Session)']);
});

test('who joined and who left is told to no room with others in it, however open that note is', async () => {
  const left = { ...notes, 'cop/Bas.md': '---\ntype: member\nconfidentiality: TLP:CLEAR\njoined: 2026-11-21\nleft: 2026-11-22\n---\n' };
  const shown = async (choices: object): Promise<string> => {
    const host = testHost(memoryNoteStore(left), { me: 'Noor', choices: { lookedOn, ...choices } });
    await host.workspace.start();
    return drawn(host).join('\n');
  };
  expect(await shown({})).toContain('  Who joined\n    Bas (2026-11-21)\n  Who left\n    Bas (2026-11-22)');
  const inRoom = await shown({ presenting: { community: 'cop', audience: { kind: 'world', names: [] } } });
  expect([inRoom.includes('Who joined'), inRoom.includes('Who left')]).toEqual([false, false]);
  const members = await shown({ presenting: { community: 'cop', audience: { kind: 'community', names: [] } } });
  expect([members.includes('Who joined'), members.includes('Who left')]).toEqual([true, true]);
});

test('before anything was marked it follows the sessions: one more before today, its day corrected, gone again', async () => {
  const store = memoryNoteStore(notes);
  const host = testHost(store, { me: 'Noor' });
  await host.workspace.start();
  const titles: (string | undefined)[] = [drawn(host)[0]];
  for (const text of ['---\ntype: session\ndate: 2026-11-20\n---\n', '---\ntype: session\ndate: 2026-11-22\n---\n', '---\ntype: session\ndate: 2026-11-23\n---\n', '---\ntype: session\ndate: 2026-11-22\n---\n', undefined]) {
    store.change('cop/Later.md', text);
    await host.settle();
    titles.push(drawn(host)[0]);
  }
  expect(titles).toEqual(['New since 2026-11-12 4', 'New since 2026-11-20 3', 'New since 2026-11-22 2', 'New since 2026-11-12 4', 'New since 2026-11-22 2', 'New since 2026-11-12 4']);
});

test('what happens while somebody looks comes in its place, and what is taken back goes', async () => {
  const store = memoryNoteStore(notes);
  const host = testHost(store, { me: 'Noor', choices: { lookedOn } });
  await host.workspace.start();
  const before = host.workspace.sidebar().sections.find(({ id }) => id === 'news')?.groups ?? [];
  store.change('cop/More.md', '- [!] We meet on Mondays [decided:: 2026-11-22]\n- [!] We ask Noor [decided:: 2026-11-22] [by:: Noor]\n');
  await host.settle();
  const groups = host.workspace.sidebar().sections.find(({ id }) => id === 'news')?.groups ?? [];
  expect(groups.map(({ title, rows }) => [title, rows.map(({ text }) => text)])[2]).toEqual(['Decisions', ['We meet on Mondays', 'We meet monthly']]);
  // What did not change stays the same value.
  expect(groups.map((group) => before.includes(group))).toEqual([true, true, false, true]);
  // Whose doing something is follows the names of members.
  store.change('cop/Noor.md', undefined);
  await host.settle();
  store.change('cop/Noor.md', '---\ntype: member\naliases: [Sam]\n---\n');
  store.change('cop/More.md', '- [!] We ask Sam [decided:: 2026-11-22] [by:: Sam]\n');
  await host.settle();
  expect(drawn(host).filter((line) => line.includes('We '))).toEqual(['    We meet monthly (2026-11-21 · Session)']);
  store.change('cop/Noor.md', '---\ntype: member\n---\n');
  await host.settle();
  expect(drawn(host).filter((line) => line.includes('We '))).toEqual(['    We ask Sam (2026-11-22 · More)', '    We meet monthly (2026-11-21 · Session)']);
});
