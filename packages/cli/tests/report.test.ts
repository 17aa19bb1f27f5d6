import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, folder, makeFolder, type Said, write } from './on-disk.ts';

const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Builders\nlanguage: nl\nconfidentiality: TLP:CLEAR\n---\n',
  'cop/people/Sam.md': '---\ntype: member\norganisation: Gemeente\njoined: 2026-01-01\n---\n',
  'cop/x.md': '---\nconfidentiality: TLP:CLEAR\n---\n- [x] How? [asked-by:: Sam] [created:: 2026-11-01] [completion:: 2026-11-04] #question\n    - answer:: Like this.\n- [?] Why? [confidentiality:: TLP:RED] [created:: 2026-11-02]\n',
};

makeFolder(notes);

const stayed = 'cop-notes: What these readers may not see counts in no figure: 1 member note without a label, so hardly anything is told about people; 1 question in a note that does count. Label a note, and it counts: TLP:CLEAR for everybody, TLP:GREEN for organisations that take part.\n';

const run = (...args: readonly string[]): Promise<Said> => call(['report', ...args]);

test('the report comes to the terminal, in the language of the community, for this year', async () => {
  const { code, out, error } = await run(folder, '--for', 'world');
  expect([code, error]).toEqual([0, stayed]);
  expect(out).not.toContain('label');
  expect(out).toContain('# Builders: verslag over 2026\n\nVoor de wereld. Van 2026-01-01 tot en met 2026-11-23; alleen wat deze lezers mogen zien, staat erin en telt mee.');
  expect(out).toContain('- **How?** Like this. (2026-11-04)');
  expect(out).not.toMatch(/Why|Sam/);
});

test.each(['md', 'html', 'csv', 'json'])('as %s it is the same, byte for byte, whenever it is written', async (format) => {
  const [one, other] = [await run(folder, '--for', 'community', '--period', '2026-11', '--format', format), await run(folder, '--period', '2026-11', '--format', format, '--for', 'community')];
  expect(one.code).toBe(0);
  expect(one.out).toBe(other.out);
});

test('a table in the terminal has the bytes of one in a folder', async () => {
  const into = join(folder, 'table');
  const args = [join(folder, 'cop'), '--for', 'community', '--period', '2026-11', '--format', 'csv'];
  expect((await run(...args, '--out', into)).code).toBe(0);
  expect((await run(...args)).out).toBe(readFileSync(join(into, 'report-2026-11-community.csv'), 'utf8'));
});

test('into a folder go the note and its pictures, again and again', async () => {
  const out = join(folder, 'out');
  for (let times = 0; times < 2; times++) expect(await run(join(folder, 'cop'), '--for', 'world', '--period', '2026-Q4', '--out', out)).toEqual({ code: 0, out: '', error: `${stayed}cop-notes: Report written: 4 files in ${out}.\n` });
  expect(readdirSync(out).sort()).toEqual(['.cop-notes-reports.json', 'report-2026-Q4-world-contributions.svg', 'report-2026-Q4-world-questions.svg', 'report-2026-Q4-world-themes.svg', 'report-2026-Q4-world.md']);
  writeFileSync(join(out, 'report-2026-Q4-world.md'), 'My own words.');
  expect((await run(join(folder, 'cop'), '--for', 'world', '--period', '2026-Q4', '--out', out)).code).toBe(2);
  expect(readFileSync(join(out, 'report-2026-Q4-world.md'), 'utf8')).toBe('My own words.');
});

test.each([
  [['--for', 'world', '--period', '2026-Q5'], '“2026-Q5” is no period'], [['--for', 'world', '--format', 'pdf'], '“pdf” is no format of a report'], [[], 'for whom?'], [['--for', 'sponsor'], '“sponsor” is no audience'],
  [['--for', 'person:Nobody'], 'this community knows no “Nobody”'], [['--for', 'community', '--by', 'day'], '“day” is no step; use week, month, quarter or year'],
  [['--for', 'community', '--theme', 'trust', '--organisation', 'Gemeente'], 'not about both'], [['--for', 'community', '--theme', 'nothing'], 'this community knows no “nothing”'],
  [['--for', 'world', '--organisation', 'Gemeente'], 'the figures of one organisation are for members only'],
])('what can’t be understood is said: %j', async (args, sentence) => {
  const { code, error } = await run(folder, ...args);
  expect(code).toBe(2);
  expect(error).toContain(sentence);
});

test('it is about a theme or an organisation, and over time by week, month, quarter or year', async () => {
  const rows = async (...args: readonly string[]): Promise<readonly string[]> => (await run(folder, '--for', 'community', '--format', 'csv', ...args)).out.split('\r\n').filter((line) => line.startsWith('asked,')).map((line) => line.split(',').slice(4, 8).filter((_, at) => at === 0 || at === 3).join(' '));
  expect(await rows('--period', '2026', '--by', 'quarter')).toEqual(['2026 1', '2025-01-01/2025-11-23 0', '2026-Q1 0', '2026-Q2 0', '2026-Q3 0', '2026-Q4 1']);
  expect(await rows('--period', '2026', '--by', 'year', '--organisation', 'gemeente')).toEqual(['2026 1', '2025-01-01/2025-11-23 0']);
  expect((await rows('--period', '2026-11')).length).toBe(2);
});

test('one file is one file, and a note that is too large to be read is named', async () => {
  write({ 'cop/Many.md': Array.from({ length: 10_000 }, (_, at) => `- [?] How do others go about number ${String(at)}? [created:: 2026-05-01]\n`).join('') });
  const out = join(folder, 'one');
  expect(await run(join(folder, 'cop'), '--for', 'community', '--format', 'json', '--out', out)).toEqual({ code: 0, out: '', error: `cop-notes: 1 note is too large to be read, so nothing in it counts: Many.md\ncop-notes: What these readers may not see counts in no figure: 1 question in a note that does count.\ncop-notes: Report written: 1 file in ${out}.\n` });
  const inside = await run(join(folder, 'cop'), '--for', 'world', '--out', join(folder, 'cop', 'x'));
  expect(inside.error).toContain('choose one elsewhere. Nothing was written');
});

test('it is not written into a community, nor around its own, and without a community there is none', async () => {
  for (const out of [join(folder, 'cop', 'reports'), folder]) expect((await run(folder, '--for', 'world', '--out', out)).code).toBe(2);
  expect(existsSync(join(folder, 'cop', 'reports'))).toBe(false);
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  expect((await run(empty, '--for', 'world')).code).toBe(2);
  expect(await run(join(folder, 'cop'), '--for', 'world', '--out', '')).toMatchObject({ code: 2, error: 'cop-notes: where to? --out needs the name of a folder\nsee cop-notes --help\n' });
  write({ 'two/C.md': '---\ntype: community\n---\n' });
  for (const out of ['two', 'two/reports']) expect((await run(join(folder, 'cop'), '--for', 'world', '--out', join(folder, out))).error).toContain('in another community');
  expect(existsSync(join(folder, 'two/reports'))).toBe(false);
  expect((await run(folder, '--for', 'world')).code).toBe(2);
});
