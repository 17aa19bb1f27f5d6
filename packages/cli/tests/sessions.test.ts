import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, folder, makeFolder, read, type Said, write } from './on-disk.ts';

const member = (organisation: string): string => `---\ntype: member\norganisation: ${organisation}\n---\n`;
const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Builders\nthemes: [trust, money]\nfacilitators: ["[[Noor]]"]\ntemplates: templates\n---\n',
  'cop/Noor.md': member('Haverdijk'), 'cop/Sam.md': member('Noordkade'), 'cop/Kim.md': member('Noordkade'),
  'cop/sessions/2026-11-12 Session.md': '---\ntype: session\ndate: 2026-11-12\nattendees: [Noor]\nabsent: [Sam]\n---\n- [!] We meet monthly\n- [?] Who pays? [theme:: money]\n- [?] Whom do we trust? [theme:: trust] [owner:: Sam] ^q000001\n- [ ] Call the client [owner:: Sam] [confidentiality:: TLP:RED]\n- [ ] Draft the charter [owner:: Sam]\n',
};

const heldBack = 'cop-notes: 1 thing from before (questions, actions, decisions, who was absent) did not come along, because of label or audience: not everybody whom the new note is for may see it.\n';

makeFolder(notes);

const run = (...args: readonly string[]): Promise<Said> => call(args, { now: '2026-11-23T14:05' });

describe('cop-notes new session', () => {
  test('makes a note with what is open, as the charter, the template and other sessions have it', async () => {
    const { code, out, error } = await run('new', 'session', folder, '--date', '2026-12-03');
    const path = 'cop/sessions/2026-12-03 Regular session.md';
    expect([code, out, error]).toEqual([0, `${join(folder, path)}\n`, `${heldBack}cop-notes: “2026-12-03 Regular session” is planned, with 2 questions and 1 action from before.\n`]);
    expect(read(path)).toContain('duration: 120\ndate: 2026-12-03\nfacilitators:\n  - "[[Noor]]"\nattendees:\n  - "[[Kim]]"\n  - "[[Noor]]"\n  - "[[Sam]]"\n');
    expect(read(path)).not.toContain('Call the client');
    // The question without a block id was given one, so that the link leads to its line.
    const id = /Who pays\? \[theme:: money\] \^(q[0-9a-z]{6})$/m.exec(read('cop/sessions/2026-11-12 Session.md'))?.[1] ?? 'none';
    expect(read(path)).toContain(`[[2026-11-12 Session#^${id}|Who pays?]]`);
  });

  test('with --dry-run only shows it: nothing on the disk changes', async () => {
    const { code, out, error } = await run('new', 'session', folder, '--dry-run', '--template', 'decision round', '--duration', '45', '--theme', 'Trust', '--facilitator', 'Kim', '--name', 'Who decides');
    expect(code).toBe(0);
    expect(out).toContain('duration: 45\ndate: 2026-11-23\n');
    expect(out).toContain('themes:\n  - trust\n');
    expect(out).toContain('facilitators:\n  - "[[Kim]]"\n');
    expect(error).toBe(`${heldBack}cop-notes: The minutes of this agenda (30) don’t add up to how long the session takes (45).\ncop-notes: this would be ${join(folder, 'cop/sessions/Who decides.md')}; nothing was written. Questions without a block id get one when it is\n`);
    expect(existsSync(join(folder, 'cop/sessions/Who decides.md'))).toBe(false);
    expect(read('cop/sessions/2026-11-12 Session.md')).toBe(notes['cop/sessions/2026-11-12 Session.md']);
  });

  test('says so when the minutes of the agenda do not add up, and nothing of it when they do', async () => {
    const says = async (duration: string): Promise<string> => (await run('new', 'session', folder, '--template', 'Case clinic', '--duration', duration)).error;
    expect(await says('45')).toContain('cop-notes: The minutes of this agenda (70) don’t add up to how long the session takes (45).\n');
    expect(await says('70')).not.toContain('minutes of this agenda');
  });

  test('takes the community’s own template first, with the time of day, and tells what in it nobody understands', async () => {
    write({ 'cop/templates/Ours.md': '---\ntemplate:\n  name: Our evening\n  filename: "{{date}} Evening"\ntype: session\n---\n# {{title}} at {{time}}\n{{nonsense}}\n' });
    const { error } = await run('new', 'session', folder);
    expect(read('cop/sessions/2026-11-23 Evening.md')).toContain('# 2026-11-23 Evening at 14:05\n{{nonsense}}\n');
    expect(error).toContain('cop-notes: Something in the template “Our evening” can’t be filled in, and was left as it is: {{nonsense}} in line');
  });

  test('never overwrites', async () => {
    const path = 'cop/sessions/2026-11-12 Session.md';
    for (const more of [[], ['--dry-run']]) {
      expect(await run('new', 'session', folder, '--name', '2026-11-12 Session', ...more)).toEqual({ code: 2, out: '', error: `cop-notes: ${join(folder, path)} is there already; nothing was written\n` });
    }
    expect(read(path)).toBe(notes[path]);
    await run('new', 'session', folder);
    await run('new', 'session', folder);
    expect(existsSync(join(folder, 'cop/sessions/2026-11-23 Regular session 2.md'))).toBe(true);
  });

  test.each([
    [['--date', '12-03'], '“12-03” is no day; write it as 2026-11-23'], [['--date', '2026-02-30'], '“2026-02-30” is no day; write it as 2026-11-23'],
    [['--duration', '0'], '“0” is no number of minutes, from 1 to 1440'], [['--duration', 'long'], '“long” is no number of minutes, from 1 to 1440'],
    [['--template', 'Party'], /^there is no session template “Party”; use one of: “Regular session”, “Kick-off”, /],
    [['--theme', 'food'], '“food” is none of the themes of this community: trust, money'], [['--facilitator', 'Nobody'], '“Nobody” is not one member of this community; write the name as in the member note'],
    [['--name', '../../etc/passwd'], '“../../etc/passwd” can’t be the name of a note'], [['more'], 'one folder is enough; what is “more”?'], [['--nonsense'], /^Unknown option '--nonsense'/],
  ])('%j is not understood, and nothing is written', async (more, sentence) => {
    const { code, out, error } = await run('new', 'session', folder, ...more);
    expect([code, out]).toEqual([2, '']);
    expect(error.replace(/^cop-notes: /, '').replace(/\n(?:see cop-notes --help\n)?$/, '')).toMatch(typeof sentence === 'string' ? new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : sentence);
    expect(existsSync(join(folder, 'cop/sessions/2026-11-23 Regular session.md'))).toBe(false);
  });

  test('new what? and of which community?', async () => {
    expect((await run('new')).error).toBe('cop-notes: new what? Use cop-notes new session\nsee cop-notes --help\n');
    expect((await run('new', 'party', folder)).error).toBe('cop-notes: “party” can’t be made here; use cop-notes new session\nsee cop-notes --help\n');
    write({ 'other/Charter.md': '---\ntype: community\n---\n' });
    expect((await run('new', 'session', folder)).error).toContain('there are several communities here; name the folder of one: ');
    expect((await run('new', 'session', join(folder, 'cop/sessions'))).code).toBe(2);
  });
});

describe('cop-notes briefing', () => {
  test('says what a colleague of the absent member may know, and nothing more', async () => {
    const { code, out, error } = await run('briefing', folder, '--absent', 'Sam', '--substitute', 'Piet Hein');
    expect(code).toBe(0);
    expect(error).toMatch(/^cop-notes: The briefing tells nothing: Piet Hein may see none of what was decided/);
    expect(out).toContain('# Briefing for Piet Hein, standing in for Sam\n');
    // Nothing in that note has a label, so it is for members.
    expect(out).not.toMatch(/monthly|charter|client|trust/);
  });

  test('and planning tell when a member note has an unsolved conflict', async () => {
    write({ 'cop/Mia.md': '<<<<<<< HEAD\n---\ntype: member\n---\n=======\n---\ntype: member\nleft:\n---\n>>>>>>> theirs\n' });
    for (const args of [['briefing', folder, '--absent', 'Mia', '--substitute', 'Kim'], ['new', 'session', folder, '--facilitator', 'Mia']]) {
      const { code, out, error } = await run(...args);
      expect([code, out]).toEqual([2, '']);
      expect(error).toContain('cop-notes: cop/Mia.md can’t be read, so nobody can tell whether that person is a member');
    }
  });

  test('says to a member what members may see, and writes nothing', async () => {
    const { out } = await run('briefing', folder, '--absent', '[[Sam]]', '--substitute', 'Kim', '--session', '2026-11-12 Session');
    expect(out).toContain('## What was decided\n\n- We meet monthly\n');
    expect(out).toContain('## What is expected from Sam\n\n- Draft the charter\n');
    expect(out).toContain('## What is open\n\n- Whom do we trust?\n');
    expect(out).not.toContain('client');
    expect(read('cop/sessions/2026-11-12 Session.md')).toBe(notes['cop/sessions/2026-11-12 Session.md']);
  });

  test.each([
    [[], 'who can’t come? Use --absent NAME'], [['--absent', 'Sam'], 'who comes instead? Use --substitute NAME'],
    [['--absent', 'Sam', '--substitute', 'Sam'], 'Sam can’t come in their own place; name somebody else behind --substitute'],
    [['--absent', 'Nobody', '--substitute', 'Kim'], '“Nobody” is not one member of this community; write the name as in the member note'],
    [['--absent', 'Sam', '--substitute', 'Kim', '--session', 'Noor'], 'there is no session “Noor” in this community'],
  ])('%j is not understood', async (more, sentence) => {
    const { code, out, error } = await run('briefing', folder, ...more);
    expect([code, out, error.split('\n')[0]]).toEqual([2, '', `cop-notes: ${sentence}`]);
  });
});

test('the help tells of both, in both languages', async () => {
  for (const locale of ['en', 'nl']) {
    const { out: help } = await call(['new', 'session', '--help'], { locale });
    for (const words of ['cop-notes new session', 'cop-notes briefing', '--template', '--dry-run', '--substitute']) expect(help).toContain(words);
  }
});
