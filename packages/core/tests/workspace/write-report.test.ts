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
  host.script.push('This community', '2026-Q3', 'All of the community', 'Month', 'yes', 'Reports');
  await host.workspace.run('writeReport');
  expect(host.said).toEqual(['? Who will read it?', '? About which period?', '? About what?', '? Over time, by:', '# Write report… 2026-Q3', '? Write it as a note with pictures, a page, a table and data?', '? where to', expect.stringMatching(/^Report written: \d files in Reports\.$/)]);
  expect([...host.exported.keys()].sort()).toEqual(expect.arrayContaining(['.cop-notes-reports.json', 'report-2026-Q3-community.csv', 'report-2026-Q3-community.html', 'report-2026-Q3-community.json', 'report-2026-Q3-community.md', 'report-2026-Q3-community-questions.svg']));
  expect(new TextDecoder().decode(host.exported.get('report-2026-Q3-community.md'))).toMatch(/^# Bridges: report on 2026-Q3\n/);
});

test('who writes it is told what its readers may not see and how to change that; who reads it is not', async () => {
  const host = testHost(memoryNoteStore({ ...notes, 'Bridges/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\n- [?] Why? [created:: 2026-07-10]\n- [?] For some [confidentiality:: TLP:RED]\n', 'Bridges/Red.md': '---\nconfidentiality: TLP:RED\n---\n' }));
  await host.workspace.start();
  for (const audience of ['Everybody: the world', 'This community']) {
    host.script.push(audience, '2026-Q3', 'All of the community', 'Month', 'yes', 'Reports');
    await host.workspace.run('writeReport');
  }
  expect(host.said.filter((said) => said.includes('may not see'))).toEqual([
    '? What these readers may not see counts in no figure: 6 member notes without a label, so hardly anything is told about people; 12 other notes without a label; 1 stricter note; 1 question in a note that does count. Label a note, and it counts: TLP:CLEAR for everybody, TLP:GREEN for organisations that take part. Write it as a note with pictures, a page, a table and data?',
    '? What these readers may not see counts in no figure: 1 stricter note; 1 question in a note that does count. Write it as a note with pictures, a page, a table and data?',
  ]);
  for (const [, bytes] of host.exported) expect(new TextDecoder().decode(bytes)).not.toMatch(/without a label|stricter/);
});

test('it can be about a theme or an organisation, by any step; outside there is no report on one organisation', async () => {
  const host = await started();
  const offered: string[] = [];
  host.onPick = (items) => { offered.push(items.map(({ label, description }) => `${description ?? ''} ${label}`).join(' | ')); };
  const write = async (audience: string, part: string, step: string): Promise<unknown> => {
    host.script.push(audience, '2026', part, step, 'yes', 'Reports');
    await host.workspace.run('writeReport');
    const name = [...host.exported.keys()].filter((each) => each.endsWith('.json') && each !== '.cop-notes-reports.json').at(-1) ?? '';
    return JSON.parse(new TextDecoder().decode(host.exported.get(name)));
  };
  expect(await write('This community', 'Beta', 'Quarter')).toMatchObject({ of: { kind: 'organisation', name: 'Beta' }, by: 'quarter' });
  expect(offered[2]).toContain('Organisation Beta');
  expect(await write('Everybody: the world', 'trust', 'Year')).toMatchObject({ of: { kind: 'theme' }, by: 'year' });
  expect(offered[6]).not.toContain('Organisation');
});

test('any other period can be typed, and what is none is asked again', async () => {
  const host = await started();
  host.script.push('This community', 'Another period…', '2026-Q2', 'All of the community', 'Month', 'yes', 'Reports');
  await host.workspace.run('writeReport');
  expect(host.exported.has('report-2026-Q2-community.md')).toBe(true);
});

test('reports of other periods stay, the same one is written anew, and one that somebody changed is in the way', async () => {
  const host = await started();
  for (const when of ['2026-Q3', '2026-10', '2026-Q3']) {
    host.script.push('This community', when, 'All of the community', 'Month', 'yes', 'Reports');
    await host.workspace.run('writeReport');
  }
  expect(['report-2026-Q3-community.md', 'report-2026-10-community.md'].map((name) => host.exported.has(name))).toEqual([true, true]);
  host.exported.set('report-2026-Q3-community.md', new TextEncoder().encode('My own words.'));
  host.script.push('This community', '2026-Q3', 'All of the community', 'Month', 'yes', 'Reports');
  await host.workspace.run('writeReport');
  expect(host.said.at(-1)).toBe('warning: These files are in the way, for somebody else wrote or changed them: report-2026-Q3-community.md. Nothing was written.');
  expect(new TextDecoder().decode(host.exported.get('report-2026-Q3-community.md'))).toBe('My own words.');
});

test.each([[[undefined]], [['This community', undefined]], [['This community', '2026-Q3', undefined]], [['This community', '2026-Q3', 'All of the community', undefined]], [['This community', '2026-Q3', 'All of the community', 'Month', undefined]], [['This community', '2026-Q3', 'All of the community', 'Month', 'yes', undefined]]])('who turns away writes nothing: %j', async (answers) => {
  const host = await started();
  host.script.push(...answers);
  await host.workspace.run('writeReport');
  expect(host.exported.size).toBe(0);
});
