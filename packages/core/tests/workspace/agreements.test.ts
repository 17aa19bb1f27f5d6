import { expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import type { MemoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const notes = {
  'Circle/Circle.md': '---\ntype: community\n---\n# Circle\n',
  'Circle/Sam.md': '---\ntype: member\n---\n',
  'Circle/Noor.md': '---\ntype: member\naliases: [No]\n---\n',
  'Circle/Session.md': '---\ntype: session\ndate: 2026-11-12\n---\n# Autumn\n\n## Actions\n\n- [ ] Ask the insurer [owner:: No] [due:: 2026-11-20]\n- [ ] Write to all [owner:: Sam] [due:: 2027-01-01]\n- [ ] Find a room\n- [!] We meet monthly\n\n> [!TLP:RED]\n> - [ ] Call the client [owner:: Sam]\n',
};

async function started(): Promise<{ host: TestHost; store: MemoryNoteStore }> {
  const store = memoryNoteStore(notes);
  const host = testHost(store, { me: 'Noor' });
  await host.workspace.start();
  return { host, store };
}

const agreements = (host: TestHost): readonly string[] => host.workspace.sidebar().sections.filter(({ id }) => id === 'actions' || id === 'decisions').flatMap((section) => [
  `${section.title} ${String(section.count)}`, ...section.groups.flatMap((group) => [` ${group.title} ${String(group.count)}`, ...group.rows.map((row) => `  ${row.text} (${row.description})`)]), ...section.rows.map((row) => ` ${row.text} (${row.description})`),
]);

test('actions stand by who does them and when, mine first; decisions below', async () => {
  const { host } = await started();
  expect(agreements(host)).toEqual([
    'Actions 4', ' Mine (Noor) 1', '  Ask the insurer (3 days late · Autumn)', ' Sam 2', '  Write to all (due 2027-01-01 · Autumn)', '  Call the client (Autumn)', ' No owner 1', '  Find a room (Autumn)',
    'Decisions 1', ' We meet monthly (2026-11-12 · Autumn)',
  ]);
  const [mine, others] = host.workspace.sidebar().sections.find(({ id }) => id === 'actions')?.groups ?? [];
  expect(mine?.rows[0]).toMatchObject({ kind: 'action', icon: 'late', mine: true, actions: ['openQuestion', 'finishAction'], inline: ['finishAction'], spoken: 'Ask the insurer, Noor, 3 days late, Autumn' });
  expect(others?.rows[1]).toMatchObject({ label: 'TLP:RED', icon: 'action' });
});

test('the filter and “only mine” narrow them', async () => {
  const { host } = await started();
  host.workspace.choose({ filter: 'insurer' });
  expect(agreements(host)).toEqual(['Actions 1', ' Mine (Noor) 1', '  Ask the insurer (3 days late · Autumn)']);
  host.workspace.choose({ filter: '', onlyMine: true });
  expect(agreements(host)).toEqual(['Actions 1', ' Mine (Noor) 1', '  Ask the insurer (3 days late · Autumn)']);
});

test('a row goes to its line, and is marked as done', async () => {
  const { host, store } = await started();
  const row = host.workspace.sidebar().sections.find(({ id }) => id === 'actions')?.groups[0]?.rows[0];
  await host.workspace.run('openQuestion', row);
  expect(host.opened).toMatchObject([{ path: 'Circle/Session.md', place: { line: 8, column: 6 } }]);
  await host.workspace.run('finishAction', row);
  expect(store.files.get('Circle/Session.md')).toContain('- [x] Ask the insurer [owner:: No] [due:: 2026-11-20]  [completion:: 2026-11-23]\n');
  expect(host.said.at(-1)).toBe('Action done.');
  host.script.push('Find a room');
  await host.workspace.run('finishAction');
  expect(store.files.get('Circle/Session.md')).toContain('- [x] Find a room  [completion:: 2026-11-23]\n');
});

test('a decision and an action are recorded in the note in front, else in the one that is chosen', async () => {
  const { host, store } = await started();
  host.cursor = { path: 'Circle/Session.md', selection: { start: 0, end: 0 } };
  host.script.push('We rotate');
  await host.workspace.run('recordDecision');
  expect(store.files.get('Circle/Session.md')).toContain('- [!] We rotate  [decided:: 2026-11-23]\n');
  host.cursor = undefined;
  host.script.push('Book it', 'Autumn', 'Sam', '2026-12-05');
  await host.workspace.run('recordAction');
  expect(store.files.get('Circle/Session.md')).toContain('- [ ] Book it  [owner:: [[Sam]]]  [due:: 2026-12-05]\n');
  expect(host.said.slice(-5)).toEqual(['? What is to be done?', '? In which note?', '? Who does it?', '? By when? Leave it empty for no day.', 'Action added to “Autumn”.']);
});

test('a day that is none is refused, and to turn away writes nothing', async () => {
  const { host, store } = await started();
  host.cursor = { path: 'Circle/Session.md', selection: { start: 0, end: 0 } };
  for (const answers of [['Book it', 'Sam', 'soon'], ['Book it', undefined], [undefined]]) {
    host.script.push(...answers);
    await host.workspace.run('recordAction');
    expect(store.files.get('Circle/Session.md')).toBe(notes['Circle/Session.md']);
  }
});

test('to a room only what it may see is shown', async () => {
  const { host } = await started();
  host.script.push('This community');
  await host.workspace.run('startPresenting');
  expect(agreements(host).join('\n')).not.toContain('client');
  expect(agreements(host)[0]).toBe('Actions 3');
});
