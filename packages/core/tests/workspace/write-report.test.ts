import { expect, test } from 'vitest';
import { bridges } from '../support/bridges.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';

const notes = Object.fromEntries(Object.entries(bridges).map(([path, text]) => [`Bridges/${path}`, text]));

async function started(): Promise<ReturnType<typeof testHost>> {
  const host = testHost(memoryNoteStore(notes));
  await host.workspace.start();
  return host;
}

test('a facilitator chooses for whom and about when, reads the report, and then where to', async () => {
  const host = await started();
  host.script.push('This community', '2026-Q3', 'yes', 'Reports');
  await host.workspace.run('writeReport');
  expect(host.said).toEqual(['? Who will read it?', '? About which period?', '# Write report… 2026-Q3', '? Write it as a note with pictures, a page, a table and data?', '? where to', expect.stringMatching(/^Report written: \d files in Reports\.$/)]);
  expect([...host.exported.keys()].sort()).toEqual(expect.arrayContaining(['.cop-notes-reports.json', 'report-2026-Q3-community.csv', 'report-2026-Q3-community.html', 'report-2026-Q3-community.json', 'report-2026-Q3-community.md', 'report-2026-Q3-community-questions.svg']));
  expect(new TextDecoder().decode(host.exported.get('report-2026-Q3-community.md'))).toMatch(/^# Bridges: report on 2026-Q3\n/);
});

test('any other period can be typed, and what is none is asked again', async () => {
  const host = await started();
  host.script.push('This community', 'Another period…', '2026-Q2', 'yes', 'Reports');
  await host.workspace.run('writeReport');
  expect(host.exported.has('report-2026-Q2-community.md')).toBe(true);
});

test('reports of other periods stay, the same one is written anew, and one that somebody changed is in the way', async () => {
  const host = await started();
  for (const when of ['2026-Q3', '2026-10', '2026-Q3']) {
    host.script.push('This community', when, 'yes', 'Reports');
    await host.workspace.run('writeReport');
  }
  expect(['report-2026-Q3-community.md', 'report-2026-10-community.md'].map((name) => host.exported.has(name))).toEqual([true, true]);
  host.exported.set('report-2026-Q3-community.md', new TextEncoder().encode('My own words.'));
  host.script.push('This community', '2026-Q3', 'yes', 'Reports');
  await host.workspace.run('writeReport');
  expect(host.said.at(-1)).toBe('warning: These files are in the way, for somebody else wrote or changed them: report-2026-Q3-community.md. Nothing was written.');
  expect(new TextDecoder().decode(host.exported.get('report-2026-Q3-community.md'))).toBe('My own words.');
});

test.each([[[undefined]], [['This community', undefined]], [['This community', '2026-Q3', undefined]], [['This community', '2026-Q3', 'yes', undefined]]])('who turns away writes nothing: %j', async (answers) => {
  const host = await started();
  host.script.push(...answers);
  await host.workspace.run('writeReport');
  expect(host.exported.size).toBe(0);
});
