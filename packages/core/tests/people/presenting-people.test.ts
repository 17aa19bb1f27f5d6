import { expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const clear = 'confidentiality: TLP:CLEAR\n';
const notes: Readonly<Record<string, string>> = {
  'C/C.md': `---\ntype: community\n${clear}themes: [trust]\nfacilitators: [Noor, Sam]\n---\n`,
  'C/Heron.md': '---\ntype: organisation\naliases: [Old Heron]\nleft: 2026-01-01\n---\n',
  'C/Dijk.md': `---\ntype: organisation\naliases: [Waterschap]\n${clear}---\n`,
  'C/Noor.md': `---\ntype: member\norganisation: [Waterschap, "[[Heron]]", Old Heron]\nthemes: [trust, Heron]\nroles: [expert, spy at Heron]\njoined: 2025-01-01\n${clear}---\n`,
  'C/Sam.md': '---\ntype: member\norganisation: Dijk\nthemes: [trust]\n---\n',
  'C/Wil.md': `---\ntype: member\nleft: 2026-01-01\n${clear}---\n`,
  'C/Open.md': `---\n${clear}owners: [Noor, Sam]\ndate: 2026-11-01\n---\n- [?] Public? [owner:: Noor]\n- [?] Of Heron? [owner:: Noor]\n- [?] Strict? [owner:: Noor, Wil] [confidentiality:: TLP:AMBER]\n- [x] Known? #question [theme:: trust] [answered-by:: Sam] [completion:: 2026-11-02]\n`,
  'C/Orphan.md': `---\n${clear}date: 2026-11-20\n---\n- [?] Whose is it? [owner:: Wil]\n`,
  'C/Inside.md': '---\nowners: [Noor, Wil]\n---\n- [ ] Ask [owner:: Noor]\n',
};

async function presentingTo(...room: readonly string[]): Promise<TestHost> {
  const host = testHost(memoryNoteStore(notes), { me: 'Noor' });
  await host.workspace.start();
  host.script.push(...room);
  await host.workspace.run('startPresenting');
  return host;
}

function people(host: TestHost): readonly string[] {
  const section = host.workspace.sidebar().sections.find(({ id }) => id === 'people');
  return section === undefined ? [] : [`${section.title} ${String(section.count)}`, ...section.groups.flatMap((group) => [` ${group.title} ${String(group.count)}`, ...group.rows.map((row) => `  ${row.text} (${row.description})`)])];
}

test('the world sees who may be named, with what may be seen of them and nothing else, and nothing is counted that it may not see', async () => {
  const host = await presentingTo('Everybody: the world');
  expect(people(host)).toEqual(['Who is who 1', ' Dijk 1', '  Noor (trust · facilitator, expert · owns 2)']);
  expect(JSON.stringify(host.workspace.sidebar().sections)).not.toMatch(/Heron|Sam|Strict|Inside|has left|Have left|since 2025/i);
});

test('members see each other, and what left', async () => {
  const host = await presentingTo('This community');
  expect(people(host)).toEqual([
    'Who is who 3', ' Dijk 2', '  Noor (trust, Heron · facilitator, expert, spy at Heron · owns 6 · since 2025-01-01)', '  Sam (trust · facilitator · owns 1)',
    ' Heron (has left) 1', '  Noor (trust, Heron · facilitator, expert, spy at Heron · owns 6 · since 2025-01-01)', ' Have left, and still own something 1', '  Wil (owns 3 · left 2026-01-01)',
  ]);
});

test('where nobody may be named, nobody is told to make member notes', async () => {
  const host = testHost(memoryNoteStore({ 'C/C.md': notes['C/C.md'] ?? '', 'C/Sam.md': notes['C/Sam.md'] ?? '' }), { me: 'Sam' });
  await host.workspace.start();
  host.script.push('Everybody: the world');
  await host.workspace.run('startPresenting');
  await host.workspace.run('findExpert');
  expect(host.said.at(-1)).toBe('There are no members here that the room may see.');
});

test('what an expert is found by, and what somebody owns, is narrowed too', async () => {
  const host = await presentingTo('Everybody: the world');
  const offered: string[] = [];
  host.onPick = (items) => { offered.push(items.map(({ label, description }) => `${label} (${description ?? ''})`).join(' | ')); };
  host.script.push('trust', undefined);
  await host.workspace.run('findExpert');
  host.script.push('Noor', undefined);
  await host.workspace.run('showOwned');
  expect(offered).toEqual(['trust (1 member)', 'Noor (Dijk)', 'Noor (owns 2) | Wil (owns 1)', 'Public? (question · 22 days · Open) | Open (note)']);
});
