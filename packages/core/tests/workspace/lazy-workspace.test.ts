import { describe, expect, test } from 'vitest';
import { firstDashboardChoices } from '../../src/views/dashboard/dashboard-choices.ts';
import { commandIds } from '../../src/workspace/commands.ts';
import { lazyWorkspace } from '../../src/workspace/lazy-workspace.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const notes = {
  'C/C.md': '---\ntype: community\nthemes: [trust]\n---\n',
  'C/Sam.md': '---\ntype: member\n---\n',
  'C/Talk.md': '---\ntype: session\nconfidentiality: TLP:RED\n---\n- [?] Who pays? [owner:: Nobody]\n',
};
const room = { community: 'C', audience: { kind: 'world', names: [] } } as const;
const running = { path: 'C/Talk.md', index: 0, words: 'Tea', nth: 0, of: 1, started: 0 };

function lazy(choices?: unknown, store = memoryNoteStore(notes)): TestHost {
  return testHost(store, { open: lazyWorkspace, choices, me: 'Sam' });
}

/** All that a tool asks of a workspace. */
function said(workspace: Workspace): unknown {
  return {
    sidebar: workspace.sidebar(), dashboard: workspace.dashboard(firstDashboardChoices), timer: workspace.timer(), called: workspace.pathsCalled('Talk.md'),
    problems: [...workspace.problems()], at: workspace.problemsAt('C/Talk.md'), label: workspace.labelOf('C/Talk.md'), parts: workspace.partsOf('C/Talk.md'), mayOpen: workspace.mayOpen('C/Talk.md'),
    can: commandIds.filter((id) => workspace.canRun(id)),
  };
}

describe.each([
  ['nothing', undefined], ['a filter', { filter: 'pays', onlyMine: true }], ['a room', { presenting: room }], ['a room that nobody understands', { presenting: 7 }], ['an agenda', { running }],
])('with %s kept of the last time', (_, choices) => {
  test('before it is loaded it says what a workspace says of which no note was read', () => {
    expect(said(lazy(choices).workspace)).toEqual(said(testHost(memoryNoteStore(notes), { open: openWorkspace, choices, me: 'Sam' }).workspace));
  });

  test('once started it says what every workspace says', async () => {
    const [host, other] = [lazy(choices), testHost(memoryNoteStore(notes), { open: openWorkspace, choices, me: 'Sam' })];
    await Promise.all([host.workspace.start(), other.workspace.start()]);
    expect(said(host.workspace)).toEqual(said(other.workspace));
    expect(host.workspace.sidebar().status).not.toBe('reading');
  });
});

test('the sidebar stays the same value until something changes', () => {
  const { workspace } = lazy();
  expect(workspace.sidebar()).toBe(workspace.sidebar());
});

test('a command that is run before the start waits for what it needs, and says that not all is read', async () => {
  const host = lazy();
  await host.workspace.run('exportNotes');
  expect(host.said).toEqual(['warning: Not all notes are read yet, and what is not read may be confidential; nothing was done. Read them first with “Read all notes again”.']);
});

test('one that is run while the notes are being read waits until they are', async () => {
  const host = lazy();
  const started = host.workspace.start();
  host.script.push(undefined);
  await host.workspace.run('filter');
  await started;
  expect(host.said).toEqual(['? Show only what contains these words (question, owner, theme, note)']);
});

test('what is chosen before it is loaded is shown at once, and kept also where the tool is closed right then', () => {
  const host = lazy();
  const shown: string[] = [];
  host.workspace.onChange(() => { shown.push(host.workspace.sidebar().choices.filter); });
  host.workspace.choose({ filter: 'pays' });
  host.workspace.stop();
  expect([shown, host.choices?.filter]).toEqual([['pays'], 'pays']);
});

test('who begins to present before it is loaded shows nothing from then on', () => {
  const { workspace } = lazy();
  expect(workspace.mayOpen('C/Talk.md')).toBe(true);
  workspace.choose({ presenting: room });
  expect([workspace.mayOpen('C/Talk.md'), workspace.sidebar().presenting?.isOutside]).toEqual([false, true]);
});

test('what is chosen before it is loaded is what it begins with', async () => {
  const host = lazy();
  host.workspace.choose({ filter: 'pays' });
  await host.workspace.start();
  expect([host.workspace.sidebar().choices.filter, host.choices?.filter]).toEqual(['pays', 'pays']);
});

test('whoever listens from before the start hears what changes, and nothing any more after having left', async () => {
  const host = lazy();
  const heard: string[] = [];
  host.workspace.onProblems((paths) => { heard.push(...paths); });
  host.workspace.onChange(() => { heard.push('changed'); });
  const leave = [host.workspace.onChange(() => { heard.push('left'); }), host.workspace.onProblems(() => { heard.push('left'); })];
  for (const each of leave) each();
  await host.workspace.start();
  expect(heard).toContain('changed');
  expect(heard).toContain('C/Talk.md');
  expect(heard).not.toContain('left');
});

test('stopped before it was loaded, it reads no note and does nothing any more', async () => {
  const store = memoryNoteStore(notes);
  const host = lazy(undefined, store);
  const [started, ran] = [host.workspace.start(), host.workspace.run('exportNotes')];
  host.workspace.stop();
  await Promise.all([started, ran]);
  expect([store.reads, host.said]).toEqual([[], []]);
});

test('what was stopped does not start', async () => {
  const store = memoryNoteStore(notes);
  const { workspace } = lazy(undefined, store);
  workspace.stop();
  await workspace.start();
  expect(store.reads).toEqual([]);
});

test('who stops the reading while it is being loaded is shown nothing, and nothing is read', async () => {
  const store = memoryNoteStore(notes);
  const host = lazy(undefined, store);
  const started = host.workspace.start();
  expect(host.workspace.canRun('stopReading')).toBe(true);
  await Promise.all([host.workspace.run('stopReading'), started]);
  expect([host.workspace.sidebar().status, store.reads]).toEqual(['stopped', []]);
  await host.workspace.run('refresh');
  expect(host.workspace.sidebar().status).toBe('ready');
});

test('where it cannot be loaded, whoever runs a command is told', async () => {
  const host = testHost(memoryNoteStore(notes), { open: (environment) => {
    let asked = 0;
    return lazyWorkspace({ ...environment, get language() { if (++asked > 1) throw new Error('the disk is gone'); return environment.language; } });
  } });
  await host.workspace.run('ask');
  expect(host.said).toEqual(['error: That did not work, and the cause is in the log. Nothing more was changed.']);
  expect(host.logged.join('\n')).toContain('the disk is gone');
  await expect(host.workspace.start()).rejects.toThrow('the disk is gone');
});

test('what would show too much is refused also where a presentation begins while it is being loaded', async () => {
  const host = lazy();
  await host.workspace.start();
  const ran = host.workspace.run('exportNotes');
  host.workspace.choose({ presenting: room });
  await ran;
  expect(host.said).toEqual(['warning: Not while you present: it would show more than the room may see. Stop presenting first.']);
  expect(host.exported.size).toBe(0);
});
