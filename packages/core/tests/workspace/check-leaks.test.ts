import { expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import type { MemoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const notes = {
  'Circle/Circle.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n',
  'Circle/Noor.md': '---\ntype: member\n---\n',
  'Circle/Heron.md': '---\nconfidentiality: TLP:RED\naudience: [Noor]\naliases: [project Heron]\n---\n# Heron\n\nThe roof of the hall will not last this winter.\n',
  'Circle/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\nWe spoke of project Heron.\n\nThe roof of the hall will not last this winter, they say.\n',
  'Other/Other.md': '---\ntype: community\nlanguage: nl\n---\n',
  'Other/Geheim.md': '---\nconfidentiality: TLP:RED\naudience: [Sam]\n---\n',
  'Other/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\nZie [[Geheim]].\n',
};

async function started(more: Readonly<Record<string, string>> = {}): Promise<{ host: TestHost; store: MemoryNoteStore; found: () => readonly string[] }> {
  const store = memoryNoteStore({ ...notes, ...more });
  const host = testHost(store, { me: 'Noor' });
  await host.workspace.start();
  return { host, store, found: () => [...host.workspace.problems().values()].flat().filter(({ hash }) => hash !== undefined).map(({ code, path, place }) => `${path}:${String(place.line + 1)} ${code}`) };
}

test('a check reads the words, and what it finds stands among the problems', async () => {
  const { host, found } = await started();
  expect(found()).toEqual(['Other/Open.md:4 leak-link']);
  await host.workspace.run('checkLeaks');
  expect(host.said).toEqual(['3 findings that may tell too much.', '(findings)']);
  expect(found()).toEqual(['Circle/Open.md:4 leak-name', 'Circle/Open.md:6 leak-quote', 'Other/Open.md:4 leak-link']);
  const section = host.workspace.sidebar().sections.find(({ id }) => id === 'findings');
  expect(section?.rows.map(({ text, actions }) => [text, actions])).toEqual([
    ['This names “project Heron (TLP:RED)”, which is stricter than the text here.', ['openQuestion', 'acceptFinding']], ['This repeats words of “Heron (TLP:RED)”, which is stricter than the text here.', ['openQuestion', 'acceptFinding']],
  ]);
});

test('where nothing is found it says so', async () => {
  const host = testHost(memoryNoteStore({ 'Circle/Circle.md': notes['Circle/Circle.md'] }));
  await host.workspace.start();
  await host.workspace.run('checkLeaks');
  expect(host.said).toEqual(['Nothing was found that may tell too much.']);
});

test('what was found in a note stays until that note changes', async () => {
  const { host, store, found } = await started({ 'Circle/More.md': '---\nconfidentiality: TLP:CLEAR\n---\nproject Heron\n' });
  await host.workspace.run('checkLeaks');
  store.change('Circle/Open.md', '---\nconfidentiality: TLP:CLEAR\n---\nNothing any more.\n');
  await host.settle();
  expect(found()).toEqual(['Circle/More.md:4 leak-name', 'Other/Open.md:4 leak-link']);
});

test('a check reads what the tool has not heard of yet', async () => {
  const { host, store, found } = await started();
  store.files.set('Circle/Open.md', '---\nconfidentiality: TLP:CLEAR\n---\n\n\nproject Heron\n');
  store.change('Circle/Open.md', store.files.get('Circle/Open.md'));
  await host.workspace.run('checkLeaks');
  expect(found()[0]).toBe('Circle/Open.md:6 leak-name');
});

test('a person accepts a finding with a reason, which is kept in a note of the community', async () => {
  const { host, store, found } = await started();
  await host.workspace.run('checkLeaks');
  const [name] = host.workspace.sidebar().sections.find(({ id }) => id === 'findings')?.rows ?? [];
  host.script.push('Everybody knows its name');
  await host.workspace.run('acceptFinding', name);
  const kept = store.files.get('Circle/Accepted findings.md') ?? '';
  expect(kept).toMatch(/^---\naccepted-findings:\n {2}- "[0-9a-f]{12} 2026-11-23 Noor: Everybody knows its name"\n---\n\n# Accepted findings\n/);
  expect(host.said.at(-1)).toBe('Accepted, and kept in the new note “Accepted findings”. It comes up again when what was found changes.');
  expect(found()).toEqual(['Circle/Open.md:6 leak-quote', 'Other/Open.md:4 leak-link']);
  // From the palette, and added to the same note.
  host.script.push('This repeats words of “Heron (TLP:RED)”, which is stricter than the text here.', 'Said "in" public: #2 & more');
  await host.workspace.run('acceptFinding');
  expect(store.files.get('Circle/Accepted findings.md')).toMatch(/: Everybody knows its name"\n {2}- "[0-9a-f]{12} 2026-11-23 Noor: Said \\"in\\" public: #2 & more"\n---\n/);
  expect(found()).toEqual(['Other/Open.md:4 leak-link']);
});

test('it comes up again when what was found changes', async () => {
  const { host, store, found } = await started();
  await host.workspace.run('checkLeaks');
  host.script.push('This names “project Heron (TLP:RED)”, which is stricter than the text here.', 'Known');
  await host.workspace.run('acceptFinding');
  store.change('Circle/Open.md', '---\nconfidentiality: TLP:GREEN\n---\nWe spoke of project Heron.\n');
  await host.workspace.run('checkLeaks');
  expect(found()).toEqual(['Circle/Open.md:4 leak-name', 'Other/Open.md:4 leak-link']);
});

test('in a Dutch community the note has a Dutch name, whatever the person speaks', async () => {
  const { host, store } = await started();
  host.script.push('This links to “Geheim (TLP:RED)”, which is stricter than the text here: its title can be read.', 'Mag', );
  host.me = { name: 'Sam', chosen: true };
  host.workspace.reconsider();
  await host.settle();
  await host.workspace.run('acceptFinding');
  expect([...store.files.keys()]).toContain('Other/Aanvaarde bevindingen.md');
});

test('a note that was there is added to, and its words stay', async () => {
  const own = '---\ntitle: mine # my own\naccepted-findings: ["0123456789ab once: because"]\n---\nWords.\n';
  const { host, store } = await started({ 'Circle/notes/Decided.md': own });
  await host.workspace.run('checkLeaks');
  host.script.push('This names “project Heron (TLP:RED)”, which is stricter than the text here.', 'Known');
  await host.workspace.run('acceptFinding');
  expect(store.files.get('Circle/notes/Decided.md')).toMatch(/^---\ntitle: mine # my own\naccepted-findings: \["0123456789ab once: because", "[0-9a-f]{12} 2026-11-23 Noor: Known"\]\n---\nWords\.\n$/);
  expect(store.files.has('Circle/Accepted findings.md')).toBe(false);
});

test.each([['|', 'accepted-findings: |\n  0123456789ab once: because # of this\n  111111111111 twice: because\nmine: kept\n'], ['|-', 'accepted-findings: |-\n  0123456789ab once: because # of this\n\n  111111111111 twice: because\nmine: kept\n']])('a text of several lines is a list of them: %s', async (_, own) => {
  const { host, store, found } = await started({ 'Circle/Decided.md': `---\n${own}---\nWords.\n` });
  await host.workspace.run('checkLeaks');
  host.script.push('This names “project Heron (TLP:RED)”, which is stricter than the text here.', 'Known');
  await host.workspace.run('acceptFinding');
  expect(store.files.get('Circle/Decided.md')).toMatch(/^---\naccepted-findings:\n {2}- "0123456789ab once: because # of this"\n {2}- "111111111111 twice: because"\n {2}- "[0-9a-f]{12} 2026-11-23 Noor: Known"\nmine: kept\n---\nWords\.\n$/);
  expect(found()).toEqual(['Circle/Open.md:6 leak-quote', 'Other/Open.md:4 leak-link']);
});

test('each line of such a text accepts a finding', async () => {
  const { host, store, found } = await started();
  await host.workspace.run('checkLeaks');
  const [first, second] = [...host.workspace.problems().values()].flat().flatMap(({ hash }) => hash ?? []);
  store.change('Circle/Decided.md', `---\naccepted-findings: |\n  ${first ?? ''} one\n  ${second ?? ''} two\n---\n`);
  await host.workspace.run('checkLeaks');
  expect(found()).toEqual(['Other/Open.md:4 leak-link']);
});

test('a note of that name without a list gets one, and one that can’t be written is left alone', async () => {
  const { host, store } = await started({ 'Circle/Accepted findings.md': '---\ntype: note\n---\nMine.\n' });
  await host.workspace.run('checkLeaks');
  host.script.push('This names “project Heron (TLP:RED)”, which is stricter than the text here.', 'Known');
  await host.workspace.run('acceptFinding');
  expect(store.files.get('Circle/Accepted findings.md')).toMatch(/^---\ntype: note\naccepted-findings:\n {2}- "[0-9a-f]{12} .*"\n---\nMine\.\n$/);
});

test.each([['no reason', [' ']], ['turned away', [undefined]]])('%s: nothing is written', async (_, answers) => {
  const { host, store } = await started();
  await host.workspace.run('checkLeaks');
  const before = new Map(store.files);
  host.script.push('This names “project Heron (TLP:RED)”, which is stricter than the text here.', ...answers);
  await host.workspace.run('acceptFinding');
  expect(store.files).toEqual(before);
});
