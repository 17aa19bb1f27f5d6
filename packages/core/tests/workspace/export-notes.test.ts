import { expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';

const notes = {
  'Circle/Circle.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n',
  'Circle/Sam.md': '---\ntype: member\norganisation: Haverdijk\n---\n',
  'Circle/Noor.md': '---\ntype: member\norganisation: Noordkade\n---\n',
  'Circle/Autumn.md': '---\ntype: session\ndate: 2026-11-12\nattendees: [Sam]\nconfidentiality: TLP:RED\n---\n# Autumn\n\nThe roof of the hall will not last this winter.\n',
  'Diary.md': 'Mine.\n',
};

async function started(more: Readonly<Record<string, string>> = {}): Promise<ReturnType<typeof testHost>> {
  const host = testHost(memoryNoteStore({ ...notes, ...more }));
  await host.workspace.start();
  return host;
}

test('a facilitator chooses for whom, reads what goes and what stays, and then where to', async () => {
  const host = await started();
  host.script.push('Everybody: the world', 'With names, where the notes allow it', 'yes', 'Shared');
  await host.workspace.run('exportNotes');
  expect(host.said).toEqual([
    '? Who will read it?', '? With the names of those who took part?', '# Export for the world', '? Export 1 note for the world? 3 notes stay inside; the report says why.', '? where to', '2 files written to Shared.',
  ]);
  expect([...host.exported.keys()].sort()).toEqual(['.cop-notes-export.json', 'Circle.md', 'README.md']);
});

test('those present at a session see what was said there', async () => {
  const host = await started();
  host.script.push('Those present at a session…', 'Autumn', 'With names, where the notes allow it', 'yes', 'Shared');
  await host.workspace.run('exportNotes');
  expect(new TextDecoder().decode(host.exported.get('Autumn.md'))).toContain('The roof of the hall');
});

test('of several members the export holds what all of them may see', async () => {
  const host = await started();
  host.script.push('Certain members…', 'Sam', 'Noor', 'With names, where the notes allow it', 'yes', 'Shared');
  await host.workspace.run('exportNotes');
  expect([...host.exported.keys()].sort()).toEqual(['.cop-notes-export.json', 'Circle.md', 'Noor.md', 'README.md', 'Sam.md']);
});

test.each([[[undefined]], [['Everybody: the world', undefined]], [['Everybody: the world', 'With names, where the notes allow it', undefined]], [['Everybody: the world', 'With names, where the notes allow it', 'yes', undefined]]])('who turns away writes nothing: %j', async (answers) => {
  const host = await started();
  host.script.push(...answers);
  await host.workspace.run('exportNotes');
  expect([...host.exported.keys()]).toEqual([]);
});

test('an export that the second look stops can only be read about', async () => {
  const host = await started({ 'Circle/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\nI heard that the roof of *the hall* will not last this winter.\n' });
  host.script.push('Everybody: the world', 'With names, where the notes allow it');
  await host.workspace.run('exportNotes');
  expect(host.said.at(-1)).toMatch(/^The export was stopped, and nothing was written/);
  expect(host.exported.size).toBe(0);
});

test('a folder in the community is not written to', async () => {
  const host = await started();
  host.script.push('This community', 'With names, where the notes allow it', 'yes', 'unfit');
  await host.workspace.run('exportNotes');
  expect(host.said.at(-1)).toMatch(/^warning: That folder is in the community/);
});

test('of two with one name the path says which, and that one is meant', async () => {
  const host = await started({
    'Circle/a/Sam.md': '---\ntype: member\norganisation: "[[a/Delta]]"\n---\n', 'Circle/a/Delta.md': '---\ntype: organisation\n---\n',
    'Circle/b/Delta.md': '---\ntype: organisation\n---\n', 'Circle/Noor.md': '---\ntype: member\norganisation: "[[b/Delta]]"\n---\n',
    'Circle/For B.md': '---\nconfidentiality: TLP:AMBER\naudience: ["[[b/Delta]]"]\n---\n', 'Circle/b/Autumn.md': '---\ntype: session\nattendees: ["[[Noor]]"]\n---\n# Autumn\n',
  });
  const offered: (string | undefined)[] = [];
  host.onPick = (items) => { offered.push(...items.filter(({ label }) => label === 'Delta' || label === 'Sam').map(({ description }) => description)); };
  host.script.push('An organisation that takes part…', 'Delta', 'Nobody else', 'With names, where the notes allow it', 'yes', 'Shared');
  await host.workspace.run('exportNotes');
  expect(offered.slice(0, 2)).toEqual(['Circle/a/Delta.md', 'Circle/b/Delta.md']);
  expect(host.said.join('\n')).toContain('# Export for the organisation Delta');
  expect([...host.exported.keys()]).not.toContain('For B.md');
  host.script.push('Certain members…', 'Sam', 'Nobody else', 'With names, where the notes allow it', undefined);
  await host.workspace.run('exportNotes');
  expect(host.script).toEqual([]);
  host.script.push('Those present at a session…', 'Autumn', 'With names, where the notes allow it', undefined);
  await host.workspace.run('exportNotes');
  expect(host.said.at(-1)).toMatch(/^\? Export/);
});
