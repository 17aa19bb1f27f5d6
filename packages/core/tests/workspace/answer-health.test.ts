import { expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import type { MemoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const notes = {
  'Circle/Circle.md': '---\ntype: community\n---\n# Circle\n',
  'Circle/Sam.md': '---\ntype: member\n---\n',
  'Circle/Noor.md': '---\ntype: member\n---\n',
  'Circle/Session.md': [
    '---', 'type: session', 'date: 2026-05-12', '---', '# Spring', '',
    '- [x] Who tests a beam?  [owner:: Noor]  [answer:: [[Beams]]]  [review:: 2026-11-01]  [completion:: 2026-05-12] ^q000001',
    '- [x] Who pays?  [owner:: Sam]  [review:: 2026-12-01]  [completion:: 2026-05-12] ^q000002', '    - answer:: The client.',
    '- [x] Who decides?  [review:: 2026-10-01]  [obsolete:: 2026-10-02]  [completion:: 2026-05-12] ^q000003',
    '- [?] What is next?  [owner:: Sam]  [review:: 2026-01-01]  [created:: 2026-11-20] ^q000004', '',
  ].join('\n'),
  'Circle/Beams.md': '---\ntype: knowledge\nauthors: [Noor]\nreview: 2026-09-01\n---\n# Testing beams\n',
  'Circle/Fresh.md': '---\ntype: knowledge\nreview: 2026-09-01\nverified: 2026-10-01\n---\n# Fresh\n',
  'Circle/Secret.md': '---\ntype: knowledge\nconfidentiality: TLP:RED\nreview: 2026-08-01\n---\n# Secret\n',
};

async function started(choices?: unknown): Promise<{ host: TestHost; store: MemoryNoteStore }> {
  const store = memoryNoteStore(notes);
  const host = testHost(store, { me: 'Noor', choices });
  await host.workspace.start();
  return { host, store };
}

const due = (host: TestHost): readonly string[] => host.workspace.sidebar().sections.filter(({ id }) => id === 'attention').flatMap(({ count, groups }) => [
  `attention ${String(count)}`, ...groups.flatMap((group) => [`${group.title} ${String(group.count)}`, ...group.rows.map((row) => ` ${row.text} (${row.description})`)]),
]);

test('answers and knowledge whose review has passed need attention: mine first, then what waits longest', async () => {
  const { host } = await started();
  expect(due(host)).toEqual([
    'attention 3', 'Due for review 3', ' Testing beams (Noor · review due since 2026-09-01)', ' Who tests a beam? (review due since 2026-11-01 · 2026-05-12 · Spring — Beams)', ' Secret (review due since 2026-08-01)',
  ]);
  expect(host.workspace.sidebar().badge).toEqual({ count: 3, tooltip: '3 things need attention' });
  const [knowledge, question, secret] = host.workspace.sidebar().sections[0]?.groups[0]?.rows ?? [];
  expect(knowledge).toMatchObject({ kind: 'knowledge', icon: 'knowledge', mine: true, actions: ['openQuestion', 'editAnswer', 'verifyAnswer', 'markObsolete'], inline: ['verifyAnswer', 'markObsolete'] });
  expect(question).toMatchObject({ kind: 'question', inline: ['verifyAnswer', 'markObsolete'] });
  expect(secret).toMatchObject({ label: 'TLP:RED', spoken: 'Secret, TLP:RED, review due since 2026-08-01' });
});

test('what is obsolete can still be read among the resolved, and says so', async () => {
  const { host } = await started();
  const resolved = host.workspace.sidebar().sections.find(({ id }) => id === 'resolved')?.rows.map((row) => `${row.text} ${row.description}`);
  expect(resolved).toContain('Who decides? obsolete since 2026-10-02 · 2026-05-12 · Spring');
});

test('verify from the row: it is due no more', async () => {
  const { host, store } = await started();
  const row = host.workspace.sidebar().sections[0]?.groups[0]?.rows[1];
  host.script.push('In 6 months (2027-05-23)');
  await host.workspace.run('verifyAnswer', row);
  expect(store.files.get('Circle/Session.md')).toContain('[review:: 2027-05-23]  [verified:: 2026-11-23]');
  expect(host.said.at(-1)).toBe('Verified: the answer still holds.');
  expect(due(host).join('\n')).not.toContain('Who tests');
});

test('mark as obsolete asks first', async () => {
  const { host, store } = await started();
  const row = host.workspace.sidebar().sections[0]?.groups[0]?.rows[0];
  host.script.push('no');
  await host.workspace.run('markObsolete', row);
  expect(store.files.get('Circle/Beams.md')).toBe(notes['Circle/Beams.md']);
  host.script.push('yes');
  await host.workspace.run('markObsolete', row);
  expect(store.files.get('Circle/Beams.md')).toContain('obsolete: 2026-11-23');
  expect(host.said.at(-1)).toBe('Marked as obsolete: it can still be read, and counts no more.');
});

test('what is to become obsolete on a later day says so, and asks before that day goes', async () => {
  const store = memoryNoteStore({ ...notes, 'Circle/Session.md': '- [x] Who pays?  [review:: 2026-11-01]  [obsolete:: 2027-01-01]  [completion:: 2026-05-12] ^q000002\n' });
  const host = testHost(store, { me: 'Noor' });
  await host.workspace.start();
  const row = host.workspace.sidebar().sections[0]?.groups[0]?.rows.find(({ text }) => text === 'Who pays?');
  expect(row?.description).toBe('review due since 2026-11-01 · obsolete from 2027-01-01 · 2026-05-12 · Session');
  host.script.push('no');
  await host.workspace.run('markObsolete', row);
  expect(host.details.at(-1)).toContain('It was to become obsolete on 2027-01-01: today comes in the place of that day.');
  expect(store.files.get('Circle/Session.md')).toContain('[obsolete:: 2027-01-01]');
  host.script.push('yes');
  await host.workspace.run('markObsolete', row);
  expect(store.files.get('Circle/Session.md')).toBe('- [x] Who pays?  [review:: 2026-11-01]  [obsolete:: 2026-11-23]  [completion:: 2026-05-12] ^q000002\n');
});

test('edit goes to where the answer stands', async () => {
  const { host } = await started();
  const rows = host.workspace.sidebar().sections[0]?.groups[0]?.rows ?? [];
  await host.workspace.run('editAnswer', rows[1]);
  host.script.push('Who pays?');
  await host.workspace.run('editAnswer');
  expect(host.opened).toMatchObject([{ path: 'Circle/Beams.md', place: undefined }, { path: 'Circle/Session.md', place: { line: 8 } }]);
});

test('without a row, the knowledge note in front is meant', async () => {
  const { host, store } = await started();
  host.cursor = { path: 'Circle/Fresh.md', selection: { start: 0, end: 0 } };
  host.script.push('On another day…', '2026-11-23');
  await host.workspace.run('verifyAnswer');
  expect(host.said.at(-1)).toBe('! Write a day that is still to come, as 2027-05-01.');
  host.script.push('On another day…', '2027-02-28');
  await host.workspace.run('verifyAnswer');
  expect(store.files.get('Circle/Fresh.md')).toContain('review: 2027-02-28\nverified: 2026-11-23');
});

test('a room hears nothing of knowledge that it may not see', async () => {
  const { host } = await started({ presenting: { community: 'Circle', audience: { kind: 'community', names: [] } } });
  expect(due(host).join('\n')).not.toContain('Secret');
  expect(host.workspace.sidebar().badge.count).toBe(2);
});

test('the filter and “only mine” narrow them', async () => {
  const { host } = await started();
  host.workspace.choose({ onlyMine: true });
  expect(due(host)[0]).toBe('attention 2');
  host.workspace.choose({ onlyMine: false, filter: 'secret' });
  expect(due(host)).toEqual(['attention 1', 'Due for review 1', ' Secret (review due since 2026-08-01)']);
});
