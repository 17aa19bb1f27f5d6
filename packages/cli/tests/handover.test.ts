import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, folder, makeFolder, read, type Said, write } from './on-disk.ts';

const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Builders\n---\n', 'cop/people/Sam de Boer.md': '---\ntype: member\naliases: [Sam]\n---\n', 'cop/people/Noor.md': '---\ntype: member\n---\n', 'cop/people/Kim.md': '---\ntype: member\n---\n',
  'cop/people/Gone.md': '---\ntype: member\nleft: 2026-01-01\n---\n',
  'cop/One.md': '- [?] Who pays? [owner:: Sam]\r\n- [?] And who else? [owner:: Sam]\r\n', 'cop/Red.md': '---\nconfidentiality: TLP:RED\naudience: [Sam]\n---\n- [ ] Call them [owner:: Sam]\n',
};

makeFolder(notes);

const handover = (...more: readonly string[]): Promise<Said> => call(['handover', folder, '--from', 'Sam', ...more]);

describe('handing over in a folder', () => {
  test('a dry run shows all of it, and what the successor may not see, and writes nothing', async () => {
    const { code, out, error } = await handover('--to', 'Noor', '--dry-run');
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/## Questions \(2\)\n\n- \*\*Who pays\?\*\* → Noor · cop\/One\.md, line 1 · [0-9a-f]{8}\n- \*\*And who else\?\*\* → Noor · cop\/One\.md, line 2 · [0-9a-f]{8}\n/);
    expect(out).toContain('- **Call them**\n    - Noor may not see this yet (TLP:RED, line 2 says so; its audience names others).\n');
    for (const [path, text] of Object.entries(notes)) expect(read(path)).toBe(text);
  });

  test('without one it is done, and each goes to whom its code was given', async () => {
    const { out } = await handover('--to', 'Noor', '--dry-run');
    const codeOf = (words: string): string => out.split('\n').find((line) => line.includes(`**${words}`))?.slice(-8) ?? '';
    const { code, error } = await handover('--to', 'Noor', '--on', '2026-12-31', '--give', `${codeOf('Who pays')}=Kim`, '--keep', codeOf('Call them'));
    expect([code, error]).toEqual([0, 'cop-notes: 2 things of Sam de Boer handed over, in 1 note.\n']);
    expect(read('cop/One.md')).toBe('- [?] Who pays? [owner:: [[Kim]]]\r\n- [?] And who else? [owner:: [[Noor]]]\r\n');
    expect(read('cop/Red.md')).toBe(notes['cop/Red.md']);
    expect(read('cop/people/Sam de Boer.md')).toBe('---\ntype: member\naliases: [Sam]\nleft: 2026-12-31\n---\n');
  });

  test('on the day that is planned in the member note; another replaces it, and is told', async () => {
    const planned = '---\ntype: member\naliases: [Sam]\nleft: 9998-12-31\n---\n';
    write({ 'cop/people/Sam de Boer.md': planned });
    const sooner = await handover('--to', 'Noor', '--on', '9998-06-30', '--dry-run');
    expect(sooner.out).toContain('Sam de Boer leaves on 9998-06-30. The member note will say so. It says 9998-12-31 now; that day goes.\n');
    const { out } = await handover('--to', 'Noor');
    expect(out).toContain('Sam de Boer leaves on 9998-12-31.\n');
    expect(read('cop/people/Sam de Boer.md')).toBe(planned);
  });

  test('to nobody, but for one', async () => {
    const { out } = await handover('--to-nobody', '--dry-run');
    const code = /(?<=Who pays.*)[0-9a-f]{8}$/m.exec(out)?.[0] ?? '';
    await handover('--to', 'Kim', '--unowned', code);
    expect(read('cop/One.md')).toBe('- [?] Who pays?\r\n- [?] And who else? [owner:: [[Kim]]]\r\n');
  });

  test('a note in conflict is told, and ends with 1; the rest is done', async () => {
    write({ 'cop/Red.md': `${notes['cop/Red.md']}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n` });
    const { code, out } = await handover('--to', 'Kim');
    expect(code).toBe(1);
    expect(out).toContain('## Not done\n\n- cop/Red.md has marks of a merge conflict');
    expect(read('cop/One.md')).not.toContain('Sam');
  });

  test('a second time there is nothing to do', async () => {
    await handover('--to', 'Kim');
    expect((await handover('--to', 'Kim')).error).toBe('cop-notes: Nothing would be written.\n');
  });

  test.each([
    [[], 'who takes over? Use --to NAME, or --to-nobody'], [['--to', 'Noor', '--to-nobody'], 'who takes over? Use --to NAME, or --to-nobody'], [['--to', 'Gone'], '“Gone” is not the name of one member who is there today and stays; nothing was written'],
    [['--to', 'Sam'], '“Sam” is not the name of one member who is there today and stays; nothing was written'], [['--to', 'Noor', '--on', 'soon'], '“soon” is no day; write it as 2026-12-31'],
    [['--to', 'Noor', '--give', 'x=Kim'], '“x=Kim” is no code of something that is handed over; --dry-run shows them'], [['--to', 'Noor', '--keep', '01234567'], '“01234567” is no code of something that is handed over; --dry-run shows them'],
    [['--to', 'Noor', '--keep', '01234567', '--unowned', '01234567'], 'one thing can go to one person only; a code is there twice'],
  ])('what can’t be understood changes nothing: %j', async (more, sentence) => {
    const { code, error } = await handover(...more);
    expect([code, error.split('\n')[0]]).toEqual([2, `cop-notes: ${sentence}`]);
    for (const [path, text] of Object.entries(notes)) expect(read(path)).toBe(text);
  });

  test('who leaves must be known, and be one member', async () => {
    expect((await call(['handover', folder, '--to', 'Noor'])).error).toContain('who leaves? Use --from NAME');
    write({ 'cop/other/Kim.md': '---\ntype: member\n---\n' });
    expect((await call(['handover', folder, '--from', 'Kim', '--to', 'Noor'])).error).toBe('cop-notes: several members are called “Kim”; write the path of one: cop/other/Kim.md, cop/people/Kim.md\n');
    expect((await call(['handover', folder, '--from', 'cop/other/Kim', '--to', 'Noor', '--dry-run'])).code).toBe(0);
  });

  test('a member note with an unsolved conflict is told, of who leaves and of who follows', async () => {
    write({ 'cop/people/Mia.md': '<<<<<<< HEAD\n---\ntype: member\n---\n=======\n---\ntype: member\nleft:\n---\n>>>>>>> theirs\n' });
    for (const names of [['--from', 'Mia', '--to', 'Noor'], ['--from', 'Sam', '--to', 'mia']]) {
      const { code, error } = await call(['handover', folder, ...names]);
      expect([code, error]).toEqual([2, 'cop-notes: cop/people/Mia.md can’t be read, so nobody can tell whether that person is a member and what they may see; mend the note first (cop-notes check says what is wrong)\n']);
    }
    expect(read('cop/One.md')).toBe(notes['cop/One.md']);
  });

  test('without a community it ends with 1, with several with 2', async () => {
    write({ 'other/C.md': '---\ntype: community\n---\n' });
    expect((await handover('--to', 'Noor')).code).toBe(2);
    mkdirSync(join(folder, 'none'));
    expect((await call(['handover', join(folder, 'none'), '--from', 'Sam', '--to', 'Noor'])).code).toBe(2);
  });

  test('and the help says it in both languages', async () => {
    expect((await call(['handover', '--help'])).out).toContain('Options of handover');
    expect((await call(['handover', '--help'], { locale: 'nl_NL.UTF-8' })).out).toContain('Opties van handover');
    expect((await call(['handover', folder, '--from', 'Sam', '--to', 'Noor', '--dry-run'], { locale: 'nl_NL.UTF-8' })).out).toContain('# Overdracht van Sam de Boer');
  });
});
