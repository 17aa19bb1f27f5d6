import { expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';

const notes = { 'Charter.md': '---\ntype: community\n---\n', 'X.md': '---\ntype: session\nconfidentiality: TLP:RED\n---\n# Kick-off\n\n- [?] Who pays? ^qaaaaaa\n\nThe price.\n' };

async function start(files: Readonly<Record<string, string>> = notes): Promise<{ host: ReturnType<typeof testHost>; read: (path: string) => Promise<string | undefined> }> {
  const store = memoryNoteStore(files);
  const host = testHost(store);
  await host.workspace.start();
  return { host, read: (path) => store.read(path) };
}

test('the note in front of the person; to loosen it is asked twice', async () => {
  const { host, read } = await start();
  host.cursor = { path: 'X.md', selection: { start: 0, end: 0 } };
  host.script.push('TLP:GREEN', 'no', 'TLP:GREEN', 'yes');
  await host.workspace.run('labelNote');
  expect(await read('X.md')).toBe(notes['X.md']);
  await host.workspace.run('labelNote');
  expect(await read('X.md')).toContain('confidentiality: TLP:GREEN\n');
  expect(host.said).toEqual(['? Who may see “Kick-off”?', '? Change TLP:RED to TLP:GREEN?', '? Who may see “Kick-off”?', '? Change TLP:RED to TLP:GREEN?', '“Kick-off” is TLP:GREEN now.']);
  expect(host.workspace.labelOf('X.md')?.text).toBe('TLP:GREEN');
});

test('the question under the cursor', async () => {
  const { host, read } = await start({ ...notes, 'X.md': notes['X.md'].replace('confidentiality: TLP:RED\n', '') });
  const at = (await read('X.md'))?.indexOf('Who pays') ?? 0;
  host.cursor = { path: 'X.md', selection: { start: at, end: at } };
  host.script.push('TLP:AMBER');
  await host.workspace.run('labelQuestion');
  expect(await read('X.md')).toContain('- [?] Who pays?  [confidentiality:: TLP:AMBER] ^qaaaaaa\n');
  expect(host.workspace.partsOf('X.md').map(({ text }) => text)).toEqual(['TLP:AMBER']);
});

test('the selected lines', async () => {
  const { host, read } = await start();
  const at = notes['X.md'].indexOf('price');
  host.cursor = { path: 'X.md', selection: { start: at, end: at + 5 } };
  host.script.push('TLP:RED');
  await host.workspace.run('labelSelection');
  expect(await read('X.md')).toContain('\n\n> [!TLP:RED]\n> The price.\n');
  expect(host.said.at(-1)).toBe('These lines are TLP:RED now.');
});

test('without a note of a community it says what to do', async () => {
  const { host } = await start();
  await host.workspace.run('labelNote');
  await host.workspace.run('labelSelection');
  expect(host.said).toEqual(['warning: Open a note of a community first.', 'warning: Open a note of a community first.']);
  expect(host.workspace.labelOf('Private.md')).toBeUndefined();
});

test.each([['TLP:GREEN', 'TLP:GREEN'], ['TLP:GREEN', 'TLP:AMBER'], ['TLP:CLEAR', 'TLP:CLEAR'], ['TLP:GREEN', 'TLP:AMBER+STRICT']])('a note without a label is for members: under a default of %s it is asked before it is %s', async (usual, label) => {
  const files = { 'Charter.md': `---\ntype: community\ndefault-confidentiality: ${usual}\n---\n`, 'n.md': 'A secret.\n', 'q.md': '---\ntype: question\n---\n# Why?\n' };
  const { host, read } = await start(files);
  host.cursor = { path: 'n.md', selection: { start: 0, end: 0 } };
  host.script.push(label, 'no');
  await host.workspace.run('labelNote');
  expect(host.said.at(-1)).toBe(`? This has no label, so it is for members only. Make it ${label}?`);
  expect(await read('n.md')).toBe('A secret.\n');
  host.script.push(label, 'yes');
  await host.workspace.run('labelNote');
  expect(await read('n.md')).toContain(`confidentiality: ${label}`);
  host.cursor = { path: 'q.md', selection: { start: 0, end: 0 } };
  host.script.push('Why?', label, 'no');
  await host.workspace.run('labelQuestion');
  expect(await read('q.md')).toBe(files['q.md']);
});

test('to close it to all but a few is not asked, nor is a stricter part', async () => {
  const { host, read } = await start({ ...notes, 'n.md': 'A secret.\n' });
  host.cursor = { path: 'n.md', selection: { start: 0, end: 0 } };
  host.script.push('TLP:RED');
  await host.workspace.run('labelNote');
  expect(await read('n.md')).toContain('confidentiality: TLP:RED');
});
