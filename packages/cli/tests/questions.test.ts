import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, folder, makeFolder, write } from './on-disk.ts';

const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Builders\nthemes:\n  - trust\n  - money\n---\n',
  'cop/people/Sam de Boer.md': '---\ntype: member\naliases: [Sam]\n---\n',
  'cop/Autumn.md': [
    '---', 'type: session', 'date: 2026-11-12', 'themes: [trust]', '---', '',
    '- [?] Who pays?  [owner:: [[Sam de Boer]]]  [theme:: money]  [created:: 2026-11-20]',
    '- [x] Who decides?  [confidentiality:: TLP:RED]  [completion:: 2026-11-12] ^q123abc',
    '    - answer:: We do.',
    '- [-] Who cares? #question  [owner:: Li]', '',
  ].join('\n'),
  'private/Diary.md': '- [?] Should I leave? #question\n',
};

makeFolder();

describe('listing questions', () => {
  test('as JSON each question says where it stands, in what state, and who may know', async () => {
    write(notes);
    const { code, out } = await call(['questions', folder, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { community: 'Builders', path: 'cop/Autumn.md', line: 7, id: null, text: 'Who pays?', state: 'open', owners: ['Sam de Boer'], themes: ['money', 'trust'], confidentiality: 'TLP:GREEN', created: '2026-11-20', completion: null, answer: null },
      { community: 'Builders', path: 'cop/Autumn.md', line: 8, id: 'q123abc', text: 'Who decides?', state: 'resolved', owners: [], themes: ['trust'], confidentiality: 'TLP:RED', created: null, completion: '2026-11-12', answer: 'We do.' },
      { community: 'Builders', path: 'cop/Autumn.md', line: 10, id: null, text: 'Who cares? #question', state: 'parked', owners: ['Li'], themes: ['trust'], confidentiality: 'TLP:GREEN', created: null, completion: null, answer: null },
    ]);
  });

  test('as text it names the community, and nothing that is private', async () => {
    write(notes);
    const { code, out } = await call(['questions', folder]);
    expect(code).toBe(0);
    expect(out).toBe([
      'Builders', '',
      '  [?] Who pays?', '      Sam de Boer · money, trust · 2026-11-20 · TLP:GREEN', '      cop/Autumn.md:7',
      '  [x] Who decides?', '      No owner · trust · 2026-11-12 · TLP:RED', '      → We do.', '      cop/Autumn.md:8',
      '  [-] Who cares? #question', '      Li · trust · TLP:GREEN', '      cop/Autumn.md:10', '',
    ].join('\n'));
  });

  test('several states, themes and owners widen the list; different options narrow it', async () => {
    write(notes);
    const found = async (...options: string[]): Promise<readonly string[]> => (JSON.parse((await call(['questions', folder, '--json', ...options])).out) as { text: string }[]).map(({ text }) => text);
    expect(await found('--state', 'open', '--state', 'parked')).toEqual(['Who pays?', 'Who cares? #question']);
    expect(await found('--theme', 'Money')).toEqual(['Who pays?']);
    expect(await found('--owner', 'sam', '--owner', 'Li')).toEqual(['Who pays?', 'Who cares? #question']);
    expect(await found('--owner', 'Sam', '--state=parked')).toEqual([]);
  });

  test('problems go to the error stream with note and line', async () => {
    write(notes);
    const { error } = await call(['questions', folder, '--json']);
    expect(error).toBe([
      'cop/Autumn.md:8: TLP:RED without an audience: say in the frontmatter for whom it is (audience: …).',
      'cop/Autumn.md:10: “Li” is no member of this community. Make a member note, or correct the name.', '',
    ].join('\n'));
  });

  test('what would command a terminal is not printed', async () => {
    write({ 'Charter.md': '---\ntype: community\n---\n- [?] Red \u001B[31malert \u202Eno?  [owner:: \u001B]0;x\u0007]\n' });
    const { out, error } = await call(['questions', folder]);
    expect(out + error).not.toMatch(/[\u001B\u0007\u202E]/);
    expect(out).toContain('Red \uFFFD[31malert \uFFFDno?');
  });

  test('no question is said so, as text and as JSON', async () => {
    write({ 'Charter.md': notes['cop/Charter.md'] });
    expect(await call(['questions', folder])).toEqual({ code: 0, out: 'no questions\n', error: '' });
    expect((await call(['questions', folder, '--json'])).out).toBe('[]\n');
  });
});

describe('what goes wrong', () => {
  test('a folder without a community: exit code 2', async () => {
    write({ 'private/Diary.md': notes['private/Diary.md'] });
    const { code, out, error } = await call(['questions', folder]);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('there is no community in');
  });

  test.each([
    { args: ['frobnicate'], says: 'unknown command “frobnicate”' },
    { args: ['questions', '.', 'too', 'many'], says: 'what is “too”?' },
    { args: ['questions', '--state', 'closed'], says: '“closed” is no state' },
    { args: ['questions', '--colour'], says: '--colour' },
    { args: ['questions', '--theme'], says: '--theme' },
    { args: ['questions', '/nowhere/at/all'], says: 'is not a folder that can be read' },
  ])('$args: exit code 2, and what is wrong', async ({ args, says }) => {
    const { code, out, error } = await call(args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(/^cop-notes: /);
    expect(error).toContain(says);
  });

  test('a file is not a folder', async () => {
    write({ 'note.md': '' });
    expect((await call(['questions', join(folder, 'note.md')])).code).toBe(2);
  });
});

describe('help and version', () => {
  test.each([[['--help']], [['-h']], [['questions', '--help']], [[]]])('%j prints the help', async (args) => {
    const { code, out } = await call(args);
    expect(code).toBe(0);
    expect(out).toContain('cop-notes questions [FOLDER]');
  });

  test('in Dutch, where the environment says so', async () => {
    expect((await call(['--help'], { locale: 'nl_NL.UTF-8' })).out).toContain('Gebruik');
  });

  test('the version', async () => {
    expect(await call(['--version'])).toEqual({ code: 0, out: '1.2.3\n', error: '' });
  });
});
