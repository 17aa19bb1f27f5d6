import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, folder, makeFolder, type Said } from './on-disk.ts';

const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Bouwers\nlanguage: nl\n---\n', 'cop/Kim.md': '---\ntype: member\n---\n', 'cop/Sam.md': '---\ntype: member\n---\n',
  'cop/Session.md': '---\ntype: session\ndate: 2026-11-12\n---\n- [?] Wie betaalt? [owner:: Kim] ^q000001\n- [?] Later [created:: 2026-11-20] ^q000002\n',
  'cop/Red.md': '---\nconfidentiality: TLP:RED\naudience: [Kim]\ndate: 2026-11-20\n---\n- [?] Wie staakt er?\n',
};

makeFolder(notes);

const run = (...args: readonly string[]): Promise<Said> => call(['digest', ...args]);

test('without more it tells the community what happened since the last session, and nothing is written', async () => {
  expect(await run(folder)).toEqual({ code: 0, error: '', out: '# Bouwers: wat er gebeurde sinds 2026-11-12\n\n## Nieuwe vragen\n\n- [[Session#^q000002|Later]] (2026-11-20)\n- [[Session#^q000001|Wie betaalt?]] (2026-11-12)\n' });
  expect(readdirSync(join(folder, 'cop'))).toHaveLength(Object.keys(notes).length);
  expect((await run(folder, '--since', 'last-session')).out).toBe((await run(folder)).out);
});

test('who may know of no session is not told the day of one', async () => {
  writeFileSync(join(folder, 'cop/S.md'), '---\ntype: session\ndate: 2026-11-19\nconfidentiality: TLP:RED\naudience: [Kim]\n---\n');
  const [world, kim] = [await run(folder, '--for', 'world'), await run(folder, '--for', 'person:Kim')];
  rmSync(join(folder, 'cop/S.md'));
  expect([world.out, kim.out].map((out) => /sinds (.+)/.exec(out)?.[1])).toEqual(['2026-10-24', '2026-11-19']);
});

test('since a day, for a person: what that person may see, and what waits', async () => {
  expect((await run(folder, '--since', '2026-11-20', '--for', 'person:Kim')).out).toBe('# Bouwers: wat er gebeurde sinds 2026-11-20\n\n## Nieuwe vragen\n\n- [[Red|Wie staakt er?]] (2026-11-20)\n- [[Session#^q000002|Later]] (2026-11-20)\n\n## Wat op Kim wacht\n\n- [[Session#^q000001|Wie betaalt?]]\n');
  expect((await run(folder, '--since', '2026-11-20', '--for', 'person:Sam')).out).not.toContain('staakt');
});

test.each([
  [['--since', 'yesterday'], '“yesterday” is no day that has been; write it as 2026-11-23, or last-session'], [['--since', '2026-11-24'], '“2026-11-24” is no day that has been; write it as 2026-11-23, or last-session'],
  [['--for', 'friends'], '“friends” is no audience; use world, community, organisation:NAME, person:NAME or session:NOTE'], [['--for', 'person:Nobody'], 'this community knows no “Nobody” that takes part today; nothing was written'],
])('what can’t be understood is said: %j', async (more, sentence) => {
  const { code, out, error } = await run(folder, ...more);
  expect([code, out, error.split('\n')[0]]).toEqual([2, '', `cop-notes: ${sentence}`]);
});

test('and the help says it', async () => {
  expect((await run('--help')).out).toContain('cop-notes digest [FOLDER] [--since DAY] [--for WHOM]');
});
