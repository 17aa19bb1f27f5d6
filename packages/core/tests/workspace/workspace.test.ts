import { describe, expect, test } from 'vitest';
import type { CommandId } from '../../src/workspace/commands.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import type { MemoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const charter = '---\ntype: community\nname: Builders\nthemes:\n  - trust\n---\n';
const session = '---\ntype: session\ndate: 2026-11-12\nthemes:\n  - trust\n---\n# Autumn\n\n- [?] Who pays?  [owner:: [[Sam]]]  [created:: 2026-11-20]\n- [x] Who decides?  [created:: 2026-11-01]  [completion:: 2026-11-12] ^qaaaaaa\n    - answer:: We do.\n';
const notes = {
  'cop/Charter.md': charter,
  'cop/Autumn.md': session,
  'cop/people/Sam.md': '---\ntype: member\naliases:\n  - Sam de Boer\n---\n',
  'cop/people/Li.md': '---\ntype: member\n---\n',
  'private/diary.md': '- [?] Should I leave? #question\n',
};

async function started(files: Readonly<Record<string, string>> = notes, me = ''): Promise<{ store: MemoryNoteStore; host: TestHost }> {
  const store = memoryNoteStore(files);
  const host = testHost(store, { me });
  await host.workspace.start();
  return { store, host };
}

/** Run a command on the row with this text. */
async function onRow(host: TestHost, command: CommandId, text: string): Promise<void> {
  const row = host.workspace.sidebar().sections.flatMap((section) => [...section.rows, ...section.groups.flatMap((group) => group.rows)]).find((each) => each.kind !== 'news' && each.text === text);
  if (row === undefined) throw new Error(`no row “${text}”`);
  await host.workspace.run(command, row);
}

describe('the sidebar follows the folder', () => {
  test('it shows the questions of the community and nothing that is private', async () => {
    const { host, store } = await started();
    expect(host.rows()).toEqual(['Open questions > trust > Who pays?', 'Resolved > Who decides?']);
    expect(JSON.stringify(host.workspace.sidebar())).not.toContain('leave');
    expect(store.reads).toHaveLength(5);
  });

  test('a change is followed, and only the changed note is read', async () => {
    const { host, store } = await started();
    store.reads.length = 0;
    store.change('cop/Autumn.md', session.replace('Who pays?', 'Who pays now?'));
    await host.settle();
    expect(host.rows()[0]).toBe('Open questions > trust > Who pays now?');
    expect(store.reads).toEqual(['cop/Autumn.md']);
  });

  test('create, delete and rename are followed; a renamed note and folder are not read again', async () => {
    const { host, store } = await started();
    store.reads.length = 0;
    store.rename('cop', 'community');
    await host.settle();
    expect(store.reads).toEqual([]);
    expect(host.workspace.sidebar().community).toBe('community');
    store.rename('community/Autumn.md', 'community/sessions/Winter.md');
    await host.settle();
    expect(store.reads).toEqual([]);
    expect(host.workspace.sidebar().sections.find(({ id }) => id === 'open')?.groups[0]?.rows[0]?.path).toBe('community/sessions/Winter.md');
    store.change('community/new.md', '- [?] A new one?');
    store.change('community/sessions/Winter.md', undefined);
    await host.settle();
    expect(host.rows()).toEqual(['Needs attention > Without an owner > A new one?', 'Open questions > No theme > A new one?']);
  });

  test('a note that moves out of the community is private from then on, and one that moves in is read', async () => {
    const { host, store } = await started();
    store.rename('cop/Autumn.md', 'private/Autumn.md');
    store.rename('private/diary.md', 'cop/diary.md');
    await host.settle();
    expect(host.rows()).toEqual(['Needs attention > Without an owner > Should I leave?', 'Open questions > No theme > Should I leave?']);
  });

  test('a note that is changed and renamed at once is read anew', async () => {
    const { host, store } = await started();
    store.change('cop/Autumn.md', session.replace('Who pays?', 'Who pays now?'));
    store.rename('cop/Autumn.md', 'cop/Winter.md');
    await host.settle();
    expect(host.rows()[0]).toBe('Open questions > trust > Who pays now?');
  });

  test('when the charter goes, everything is private; when it comes back, everything is there again', async () => {
    const { host, store } = await started();
    store.change('cop/Charter.md', 'no charter any more');
    await host.settle();
    expect(host.workspace.sidebar().status).toBe('none');
    store.change('cop/Charter.md', charter);
    await host.settle();
    expect(host.rows()).toHaveLength(2);
  });

  test('refreshing reads only what changed while nobody was told', async () => {
    const { host, store } = await started();
    store.reads.length = 0;
    await host.workspace.run('refresh');
    expect(store.reads).toEqual([]);
    expect(host.said.at(-1)).toBe('Read 4 notes.');
  });

  test('the sidebar is the same value until something changes', async () => {
    const { host, store } = await started();
    const before = host.workspace.sidebar();
    expect(host.workspace.sidebar()).toBe(before);
    store.change('private/diary.md', 'other');
    await host.settle();
    expect(host.workspace.sidebar()).toBe(before);
  });

  test('after stopping nothing is called any more', async () => {
    const { host, store } = await started();
    let calls = 0;
    host.workspace.onChange(() => { calls++; });
    host.workspace.stop();
    store.change('cop/Autumn.md', '');
    await host.settle();
    expect(calls).toBe(0);
  });
});

describe('commands', () => {
  test('resolve from the row asks for the answer, writes it and says so', async () => {
    const { host, store } = await started(notes, 'Sam de Boer');
    host.script.push('The client.');
    await onRow(host, 'resolve', 'Who pays?');
    expect(store.files.get('cop/Autumn.md')).toMatch(/- \[x\] Who pays\? {2}\[owner:: \[\[Sam\]\]\] {2}\[answered-by:: \[\[Sam\]\]\] {2}\[created:: 2026-11-20\] {2}\[completion:: 2026-11-23\] \^q\w{6}\n {4}- answer:: The client\.\n/);
    expect(host.said).toEqual(['? The answer to: Who pays?', 'Question resolved.']);
    expect(host.rows()).toEqual(['Resolved > Who pays?', 'Resolved > Who decides?']);
  });

  test('turning away from the answer changes nothing', async () => {
    const { host, store } = await started();
    host.script.push(undefined);
    await onRow(host, 'resolve', 'Who pays?');
    expect(store.files.get('cop/Autumn.md')).toBe(session);
  });

  test('a command works on the question under the cursor', async () => {
    const { host, store } = await started();
    host.cursor = { path: 'cop/Autumn.md', selection: { start: session.indexOf('We do'), end: session.indexOf('We do') } };
    await host.workspace.run('reopen');
    expect(store.files.get('cop/Autumn.md')).toContain('- [?] Who decides?  [created:: 2026-11-01] ^qaaaaaa\n    - answer:: We do.');
  });

  test('else it asks which one', async () => {
    const { host, store } = await started();
    host.script.push('Who pays?');
    await host.workspace.run('park');
    expect(store.files.get('cop/Autumn.md')).toContain('- [-] Who pays?');
    expect(host.said).toEqual(['? Which question?', 'Question parked.']);
  });

  test('when the note changed in between, the question is found in the newest text', async () => {
    const { host, store } = await started();
    store.beforeNextProcess = (path) => { store.files.set(path, `Somebody wrote here.\n\n${store.files.get(path)?.replace('---\n# Autumn', '---\n\n# Autumn') ?? ''}`); };
    await onRow(host, 'discuss', 'Who pays?');
    expect(store.files.get('cop/Autumn.md')).toMatch(/^Somebody wrote here\.\n\n[^]*- \[\/\] Who pays\?/);
  });

  test('when the question itself is gone, nothing is changed and one line says so', async () => {
    const { host, store } = await started();
    store.beforeNextProcess = (path) => { store.files.set(path, 'all gone'); };
    await onRow(host, 'discuss', 'Who pays?');
    expect(store.files.get('cop/Autumn.md')).toBe('all gone');
    expect(host.said).toEqual(['warning: This question is no longer in the note; nothing was changed.']);
  });

  test('take asks first who I am, remembers it, and says what it did', async () => {
    const { host, store } = await started();
    host.script.push('Who pays?', 'Li');
    await host.workspace.run('take');
    expect(store.files.get('cop/Autumn.md')).toContain('[owner:: [[Li]]]');
    expect(host.said.slice(-2)).toEqual(['You are Li.', 'Li now answers for this question (before: Sam).']);
    expect(host.me).toEqual({ name: 'Li', chosen: true });
  });

  test('a name that only the tool knows counts where it is one member, and nowhere else', async () => {
    const { host } = await started();
    host.me = { name: 'Sam de Boer', chosen: false };
    host.workspace.reconsider();
    await host.settle();
    expect(host.workspace.sidebar().sections.find(({ id }) => id === 'open')?.groups[0]?.rows[0]).toMatchObject({ mine: true });
    host.me = { name: 'root', chosen: false };
    host.workspace.reconsider();
    await host.settle();
    const [row] = host.workspace.sidebar().sections.find(({ id }) => id === 'open')?.groups[0]?.rows ?? [];
    expect(row?.actions).not.toContain('take');
  });

  test('assign offers the members who are there', async () => {
    const { host, store } = await started({ ...notes, 'cop/people/Bas.md': '---\ntype: member\nleft: 2026-01-01\n---\n' });
    host.script.push('Li');
    await onRow(host, 'assign', 'Who pays?');
    expect(store.files.get('cop/Autumn.md')).toContain('[owner:: [[Li]]]');
    host.script.push('Bas');
    await onRow(host, 'assign', 'Who pays?');
    expect(host.said.at(-1)).toBe('error: That did not work, and the cause is in the log. Nothing more was changed.');
  });

  test('ask puts the question in the newest session, and shows it', async () => {
    const { host, store } = await started(notes, 'Li');
    host.script.push('What now?', 'Autumn');
    await host.workspace.run('ask');
    expect(store.files.get('cop/Autumn.md')).toMatch(/- answer:: We do\.\n- \[\?\] What now\? {2}\[asked-by:: \[\[Li\]\]\] {2}\[created:: 2026-11-23\] \^q\w{6}\n$/);
    expect(host.opened[0]?.path).toBe('cop/Autumn.md');
    expect(host.said.at(-1)).toBe('Question added to “Autumn”.');
  });

  test('ask in front of a note without a theme asks which, unless the words name one', async () => {
    const { host, store } = await started({ ...notes, 'cop/plain.md': '' });
    host.cursor = { path: 'cop/plain.md', selection: { start: 0, end: 0 } };
    host.script.push('What now?', 'trust');
    await host.workspace.run('ask');
    host.script.push('And then? #trust');
    await host.workspace.run('ask');
    expect(store.files.get('cop/plain.md')).toMatch(/What now\? {2}\[theme:: trust\][^]*And then\? #trust {2}\[created/);
  });

  test('promote makes the note first, then leaves the link', async () => {
    const { host, store } = await started();
    host.script.push('=');
    await onRow(host, 'promote', 'Who pays?');
    expect(store.files.get('cop/Autumn.md')).toContain('- [[Who pays]]\n- [x] Who decides?');
    expect(store.files.get('cop/Who pays.md')).toContain('type: question\nstatus: open\ncreated: 2026-11-20\nowners:\n  - "[[Sam]]"\nthemes:\n  - trust\n---\n\n# Who pays?\n');
    expect(host.rows()).toContain('Open questions > trust > Who pays?');
  });

  test('promote never takes a name that is there', async () => {
    const { host, store } = await started();
    host.script.push('Sam');
    await onRow(host, 'promote', 'Who pays?');
    expect(store.files.get('cop/Autumn.md')).toBe(session);
  });

  test('a double block id is a problem with a fix', async () => {
    const { host, store } = await started({ ...notes, 'cop/Copy.md': '- [?] A copy ^qaaaaaa\n' });
    expect([...host.workspace.problems().keys()]).toEqual(['cop/Copy.md']);
    host.script.push('Give this question a block id of its own');
    await host.workspace.run('fixProblem');
    expect(store.files.get('cop/Copy.md')).toMatch(/^- \[\?\] A copy \^q(?!aaaaaa)\w{6}\n$/);
    expect(host.workspace.problems().size).toBe(0);
  });

  test.each([
    ['Offer (TLP:AMBER)', 'Prices.\n', 'Write confidentiality: TLP:AMBER', '---\nconfidentiality: TLP:AMBER\n---\nPrices.\n'],
    ['Talk', '#chatham-house\n', 'Write chatham-house: true in the frontmatter', '---\nchatham-house: true\n---\n#chatham-house\n'],
    ['Prices', 'Free.\n\nPrices (TLP:AMBER):\n\n- steel\n', 'Put it in a callout with TLP:AMBER', 'Free.\n\n> [!TLP:AMBER]\n> Prices (TLP:AMBER):\n>\n> - steel\n'],
  ])('what says in other words who may read “%s” is a problem with a fix', async (name, text, fix, then) => {
    const { host, store } = await started({ ...notes, [`cop/${name}.md`]: text });
    host.script.push(fix);
    await host.workspace.run('fixProblem');
    expect(store.files.get(`cop/${name}.md`)).toBe(then);
    expect(host.workspace.problems().get(`cop/${name}.md`)?.filter(({ code }) => code !== 'audience-missing') ?? []).toEqual([]);
  });

  test('start a community makes a new folder, and never one that is there', async () => {
    const { host, store } = await started({ 'diary.md': 'private' });
    expect(host.workspace.sidebar().status).toBe('none');
    host.script.push('Builders');
    await host.workspace.run('startCommunity');
    expect(store.files.get('Builders/Builders.md')).toContain('type: community\nname: Builders\nlanguage: en\n');
    expect(host.workspace.sidebar()).toMatchObject({ status: 'ready', title: 'Builders' });
    host.script.push('builders');
    await host.workspace.run('startCommunity');
    expect(host.said.at(-1)).toBe('warning: builders exists already; nothing was changed.');
  });

  test('choices are kept: group, filter, mine, community', async () => {
    const { host } = await started({ ...notes, 'two/Charter.md': '---\ntype: community\nname: Two\n---\n' }, 'Li');
    host.script.push('Owner', 'pays', 'Two');
    await host.workspace.run('groupBy');
    expect(host.rows()).toContain('Open questions > Sam > Who pays?');
    await host.workspace.run('filter');
    expect(host.rows()).toEqual(['Open questions > Sam > Who pays?']);
    await host.workspace.run('toggleMine');
    expect(host.rows()).toEqual([]);
    expect(host.workspace.sidebar().narrowing).toBe('Filter: pays · Only mine');
    await host.workspace.run('clearFilter');
    await host.workspace.run('switchCommunity');
    expect(host.workspace.sidebar().title).toBe('Two');
    expect(host.choices).toEqual({ community: 'two', lookedOn: [], grouping: 'owner', onlyMine: false, filter: '' });
  });

  test('a bug in a tool is told in a sentence and logged in detail', async () => {
    const { host, store } = await started();
    store.process = () => Promise.reject(new Error('disk on fire'));
    await onRow(host, 'park', 'Who pays?');
    expect(host.said).toEqual(['error: That did not work, and the cause is in the log. Nothing more was changed.']);
    expect(host.logged[0]).toContain('disk on fire');
  });
});
