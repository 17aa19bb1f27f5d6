import { expect, test } from 'vitest';
import type { CommandId } from '../../src/workspace/commands.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';

const notes = {
  'C/C.md': '---\ntype: community\n---\n', 'C/a/Kim.md': '---\ntype: member\naliases: [Kimmie]\n---\n', 'C/b/Kim.md': '---\ntype: member\n---\n', 'C/Sam.md': '---\ntype: member\naliases: [Sammie]\n---\n',
  'C/S.md': '---\ntype: session\ndate: 2026-11-12\n---\n- [?] Who pays? ^q000001\n- [ ] Call [owner:: [[a/Kim]]]\n- [ ] Write [owner:: [[b/Kim]]]\n',
};

test.each<[CommandId, readonly string[]]>([['assign', ['Who pays?']], ['markAttendance', []], ['recordAction', ['Ask']], ['handOver', []], ['onboard', []], ['briefing', []]])('%s tells two members of one name apart by where their notes are', async (command, before) => {
  const host = testHost(memoryNoteStore(notes), { me: 'Sam' });
  await host.workspace.start();
  host.cursor = { path: 'C/S.md', selection: { start: 0, end: 0 } };
  let shown: readonly string[] = [];
  host.onPick = (items) => { if (items.some(({ label }) => label === 'Kim')) shown = items.filter(({ label }) => label === 'Kim').map(({ description = '' }) => description); };
  host.script.push(...before, undefined, undefined, undefined);
  await host.workspace.run(command);
  expect(shown.map((description) => description.split(' · ')[0])).toEqual(['C/a/Kim.md', 'C/b/Kim.md']);
});

test('what two members of one name own stands under a heading for each', async () => {
  const store = memoryNoteStore({ ...notes, 'C/S.md': `${notes['C/S.md']}- [ ] Read [owner:: Sammie]\n- [?] First? [owner:: [[a/Kim]]]\n- [?] Second? [owner:: [[b/Kim]]]\n` });
  const host = testHost(store, { me: 'Sam', choices: { grouping: 'owner' } });
  await host.workspace.start();
  const headings = (id: string): readonly string[] => (host.workspace.sidebar().sections.find((section) => section.id === id)?.groups ?? []).map(({ title, rows }) => `${title}: ${rows.map(({ text }) => text).join(', ')}`);
  expect(headings('open')).toEqual(['Kim · C/a/Kim.md: First?', 'Kim · C/b/Kim.md: Second?', 'No owner: Who pays?']);
  expect(headings('actions')).toEqual(['Mine (Sam): Read', 'Kim · C/a/Kim.md: Call', 'Kim · C/b/Kim.md: Write']);
});
