import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, folder, makeFolder, type Said } from './on-disk.ts';

const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Bouwers\nlanguage: nl\n---\n# Bouwers\n\n## Missie\n\nBouwen.\n', 'cop/Kim.md': '---\ntype: member\naliases: [K]\n---\n', 'cop/Gone.md': '---\ntype: member\nleft: 2026-01-01\n---\n',
  'cop/Mia.md': '---\n<<<<<<< HEAD\ntype: member\n=======\ntype: member\nleft:\n>>>>>>> theirs\n---\n',
  'cop/Red.md': '---\nconfidentiality: TLP:RED\naudience: [Gone]\n---\n- [?] Who is on strike?\n',
};

makeFolder(notes);

const run = (...args: readonly string[]): Promise<Said> => call(['onboard', ...args]);

test('a pack for a newcomer goes to the terminal, in the language of the community, with what the newcomer may see', async () => {
  const { code, out, error } = await run(folder, '--for', 'K');
  expect([code, error]).toEqual([0, '']);
  expect(out).toMatch(/^# Welkom bij Bouwers, Kim\n/);
  expect(out).toContain('### Missie\n\nBouwen.\n');
  expect(out).not.toContain('strike');
});

test.each([[[], 'for whom? Use --for NAME'], [['--for', 'Nobody'], '“Nobody” is not the name of one member who is there today; make a member note first'], [['--for', 'Gone'], '“Gone” has left, as the member note says; write there first when they came back']])('for whom it is must be clear: %j', async (more, sentence) => {
  const { code, out, error } = await run(folder, ...more);
  expect([code, out, error.split('\n')[0]]).toEqual([2, '', `cop-notes: ${sentence}`]);
});

test('a member note with an unsolved conflict is said to be one', async () => {
  expect(await run(folder, '--for', 'mia')).toEqual({ code: 2, out: '', error: 'cop-notes: cop/Mia.md can’t be read, so nobody can tell whether that person is a member and what they may see; mend the note first (cop-notes check says what is wrong)\n' });
});

test('without a community it ends with 1', async () => {
  mkdirSync(join(folder, 'none'));
  expect((await run(join(folder, 'none'), '--for', 'Kim')).code).toBe(2);
});

test('and the help says it', async () => {
  expect((await run('--help')).out).toContain('cop-notes onboard [FOLDER] --for NAME');
});
