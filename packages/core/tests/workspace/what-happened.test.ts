import { expect, test } from 'vitest';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Builders\n---\n',
  'cop/Noor.md': '---\ntype: member\n---\n',
  'cop/Session.md': '---\ntype: session\ndate: 2026-11-12\n---\n- [?] Who pays? [owner:: Noor] ^q000001\n- [?] Who is on strike? [confidentiality:: TLP:RED] ^q000002\n- [?] Where? [created:: 2026-11-23] ^q000003\n',
};

async function started(choices?: unknown, more: Readonly<Record<string, string>> = {}): Promise<TestHost & { readonly files: ReadonlyMap<string, string> }> {
  const store = memoryNoteStore({ ...notes, ...more });
  const host = testHost(store, { me: 'Noor', choices });
  await host.workspace.start();
  return Object.assign(host, { files: store.files });
}

test('it is read first, and goes to the clipboard without what is stricter', async () => {
  const host = await started();
  host.script.push('Since the last session', 'yes', 'On the clipboard');
  await host.workspace.run('whatHappened');
  expect(host.said).toEqual([
    '? Since when?', '# What happened since…', '? 1 thing is left out here: stricter than what every member may read. The sidebar shows it to you. Keep or send the rest?', '? Where to?', 'What happened is on the clipboard.',
  ]);
  expect(host.copied).toEqual(['# Builders: what happened since 2026-11-12\n\n## New questions\n\n- [[Session#^q000003|Where?]] (2026-11-23)\n- [[Session#^q000001|Who pays?]] (2026-11-12)\n']);
  expect(host.copied).toEqual(host.reviewed);
  expect(host.choices).toBeUndefined();
});

test('the last session is the last of which every member may know', async () => {
  const host = await started(undefined, { 'cop/S.md': '---\ntype: session\ndate: 2026-11-19\nconfidentiality: TLP:RED\naudience: [Noor]\n---\n' });
  for (const since of ['Since the last session', 'Since I last looked']) {
    host.script.push(since, 'no');
    await host.workspace.run('whatHappened');
  }
  expect(host.reviewed.map((text) => text.slice(0, text.indexOf('\n')))).toEqual(Array.from({ length: 2 }, () => '# Builders: what happened since 2026-11-12'));
});

test('as a note it stands in the folder of the community and never over another', async () => {
  const host = await started();
  for (let at = 0; at < 2; at++) {
    host.script.push('Since a day…', '2026-11-20', 'yes', 'A note in the community');
    await host.workspace.run('whatHappened');
  }
  const made = host.opened.map(({ path }) => path);
  expect(made).toEqual(['cop/2026-11-23 What happened since 2026-11-20.md', 'cop/2026-11-23 What happened since 2026-11-20 2.md']);
  expect(host.files.get(made[0] ?? '')).toBe('# Builders: what happened since 2026-11-20\n\n## New questions\n\n- [[Session#^q000003|Where?]] (2026-11-23)\n');
});

test('who turns away, or names a day that has not been, changes nothing', async () => {
  const host = await started();
  const before = new Map(host.files);
  for (const answers of [[undefined], ['Since a day…', '2026-11-24'], ['Since a day…', '2026-13-01'], ['Since I last looked', 'no'], ['Since I last looked', 'yes', undefined]]) {
    host.script.push(...answers);
    await host.workspace.run('whatHappened');
  }
  expect(host.said.filter((said) => said.startsWith('!'))).toEqual(['! Write a day that has been, such as 2026-11-23', '! Write a day that has been, such as 2026-11-23']);
  expect([host.copied, host.opened, host.files]).toEqual([[], [], before]);
});

test('marked as seen, it is kept on the device and in no note; since then nothing happened, and what waits still waits', async () => {
  const host = await started();
  const before = new Map(host.files);
  await host.workspace.run('markSeen');
  expect(host.choices?.lookedOn).toMatchObject([{ community: 'cop', day: '2026-11-23' }]);
  expect(host.files).toEqual(before);
  const again = await started(JSON.parse(JSON.stringify(host.choices)));
  again.script.push('Since I last looked', 'no');
  await again.workspace.run('whatHappened');
  expect(again.reviewed).toEqual(['# Builders: what happened since 2026-11-23\n\n## What waits for Noor\n\n- [[Session#^q000001|Who pays?]]\n']);
});

test('while somebody presents it is not shown and nothing is marked', async () => {
  const host = await started();
  host.script.push('Everybody: the world');
  await host.workspace.run('startPresenting');
  for (const command of ['whatHappened', 'markSeen'] as const) {
    expect(host.workspace.canRun(command)).toBe(false);
    await host.workspace.run(command);
    expect(host.said.pop()).toBe('warning: Not while you present: it would show more than the room may see. Stop presenting first.');
  }
  expect([host.reviewed, host.choices?.lookedOn]).toEqual([[], []]);
});
