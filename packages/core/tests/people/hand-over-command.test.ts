import { describe, expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import type { MemoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const notes = {
  'C/C.md': '---\ntype: community\nfacilitators: ["[[Sam de Boer]]"]\n---\n', 'C/Sam de Boer.md': '---\ntype: member\n---\n', 'C/Noor Visser.md': '---\ntype: member\n---\n', 'C/Kim.md': '---\ntype: member\n---\n',
  'C/Gone.md': '---\ntype: member\nleft: 2026-01-01\n---\n', 'C/Gone too.md': '---\ntype: member\nleft: 2026-01-01\n---\n',
  'C/One.md': '- [?] Who pays? [owner:: [[Sam de Boer]]]\n- [?] Orphaned? [owner:: Gone]\n', 'C/Two.md': '---\nowners: Sam de Boer\n---\n- [?] Whose?\n',
};

async function started(more: Readonly<Record<string, string>> = {}): Promise<TestHost & { readonly store: MemoryNoteStore }> {
  const store = memoryNoteStore({ ...notes, ...more });
  const host = Object.assign(testHost(store), { store });
  await host.workspace.start();
  return host;
}

describe('handing over', () => {
  test('asks who leaves, when, and who follows; shows all of it; then writes it, one step a note', async () => {
    const host = await started();
    const written: string[] = [];
    const process = host.store.process.bind(host.store);
    host.store.process = (path, change) => { written.push(path); return process(path, change); };
    host.script.push('Sam de Boer', '2026-12-31', 'Noor Visser', 'Who pays?', 'Kim', 'Look at it all', 'yes');
    await host.workspace.run('handOver');
    expect(host.said).toEqual([
      '? Who leaves?', '? On which day does Sam de Boer leave?', '? Who takes over from Sam de Boer?', '? Choose what goes to somebody else, or look at it all', '? Who takes over “Who pays?”?', '? Choose what goes to somebody else, or look at it all',
      '# Hand-over of Sam de Boer', '? Hand over these 3 things, in 3 notes?', '3 things of Sam de Boer handed over, in 3 notes.',
    ]);
    expect(written).toEqual(['C/C.md', 'C/One.md', 'C/Two.md', 'C/Sam de Boer.md']);
    expect(host.store.files.get('C/One.md')).toBe('- [?] Who pays? [owner:: [[Kim]]]\n- [?] Orphaned? [owner:: Gone]\n');
    expect(host.store.files.get('C/Two.md')).toBe('---\nowners: "[[Noor Visser]]"\n---\n- [?] Whose?\n');
    expect(host.store.files.get('C/C.md')).toBe('---\ntype: community\nfacilitators: ["[[Noor Visser]]"]\n---\n');
    expect(host.store.files.get('C/Sam de Boer.md')).toBe('---\ntype: member\nleft: 2026-12-31\n---\n');
  });

  test('offers who has left and still owns something, and does not ask them when', async () => {
    const host = await started();
    const offered: string[] = [];
    host.onPick = (items) => { if (offered.length === 0) offered.push(...items.map(({ label, description }) => `${label}: ${description ?? ''}`)); };
    host.script.push('Gone', 'Nobody yet', 'Look at it all', 'yes');
    await host.workspace.run('handOver');
    expect(offered).toEqual(['Kim: owns nothing', 'Noor Visser: owns nothing', 'Sam de Boer: owns 3 things', 'Gone: left 2026-01-01 · owns 1 thing']);
    expect(host.store.files.get('C/One.md')).toBe('- [?] Who pays? [owner:: [[Sam de Boer]]]\n- [?] Orphaned?\n');
    expect(host.store.files.get('C/Gone.md')).toBe(notes['C/Gone.md']);
  });

  test.each([[[undefined]], [['Sam de Boer', undefined]], [['Sam de Boer', '=', undefined]], [['Sam de Boer', '=', 'Kim', undefined]], [['Sam de Boer', '=', 'Kim', 'Look at it all', 'no']], [['Sam de Boer', 'soon']]])('who turns away changes nothing: %j', async (answers) => {
    const host = await started();
    host.script.push(...answers);
    await host.workspace.run('handOver');
    expect([...host.store.files]).toEqual(Object.entries(notes));
  });

  test('while another member edits the same note: what they wrote stays, and what they moved is found', async () => {
    const host = await started();
    host.store.beforeNextProcess = () => { host.store.change('C/One.md', `Written meanwhile.\n\n${notes['C/One.md']}`); };
    host.script.push('Sam de Boer', '=', 'Kim', 'Look at it all', 'yes');
    await host.workspace.run('handOver');
    expect(host.store.files.get('C/One.md')).toBe('Written meanwhile.\n\n- [?] Who pays? [owner:: [[Kim]]]\n- [?] Orphaned? [owner:: Gone]\n');
  });

  test('what can’t be written is told before anything is', async () => {
    const host = await started({ 'C/Three.md': '---\nowners: &who [Sam de Boer]\nreviewers: *who\n---\n' });
    host.script.push('Sam de Boer', '=', 'Kim', 'Look at it all', undefined);
    await host.workspace.run('handOver');
    expect(host.reviewed.at(-1)).toContain('## Not done\n\n- C/Three.md stays as it is: it could not be written without touching other text.\n');
  });

  test('what changed or was locked in between is told, nothing is changed there, and the rest is done', async () => {
    const host = await started();
    host.store.beforeNextProcess = () => {
      host.store.change('C/One.md', '- [?] Who really pays? [owner:: [[Sam de Boer]]]\n');
      host.store.change('C/Two.md', `${notes['C/Two.md']}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n`);
    };
    host.script.push('Sam de Boer', '=', 'Kim', 'Look at it all', 'yes');
    await host.workspace.run('handOver');
    expect(host.said.slice(-2)).toEqual([
      '1 thing of Sam de Boer handed over, in 1 note.',
      'warning: Not done: C/One.md (what was to be handed over reads otherwise now); C/Two.md (it has marks of a merge conflict). There nothing was changed. Look at it, and hand over again.',
    ]);
    expect(host.store.files.get('C/One.md')).toBe('- [?] Who really pays? [owner:: [[Sam de Boer]]]\n');
    expect(host.store.files.get('C/Sam de Boer.md')).toContain('left: 2026-11-23');
  });

  test('a registry note in conflict stays as it is, and all else is handed over', async () => {
    const conflict = '---\ntype: member\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n';
    const host = await started({ 'C/Sam de Boer.md': conflict });
    host.script.push('Sam de Boer', '=', 'Kim', 'Look at it all', 'yes');
    await host.workspace.run('handOver');
    expect(host.said.at(-1)).toBe('3 things of Sam de Boer handed over, in 3 notes.');
    expect(host.store.files.get('C/Sam de Boer.md')).toBe(conflict);
  });

  test('is not for a room', async () => {
    const host = await started();
    host.script.push('This community');
    await host.workspace.run('startPresenting');
    await host.workspace.run('handOver');
    expect(host.said.at(-1)).toMatch(/^warning: Not while you present/);
  });
});
