import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { call, folder, makeFolder, type Said, write } from './on-disk.ts';

const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Builders\nconfidentiality: TLP:CLEAR\n---\n# Builders\n',
  'cop/people/Sam de Boer.md': '---\ntype: member\norganisation: Gemeente\n---\n',
  'cop/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\n# Open\n\nSee [[Closed]] and [[Charter]] and ![[plan.png]].\n\n> [!TLP:RED]\n> The client is on strike.\n',
  'cop/Closed.md': '---\nconfidentiality: TLP:AMBER\n---\n# Closed\n\nThe offer was far too low for anybody to accept it. ![[budget.png]]\n',
  'cop/files/plan.png': 'PNG',
  'cop/files/budget.png': 'PNG',
};

let out: string;
makeFolder(notes);
beforeEach(() => { out = join(folder, 'out'); });

const run = (...args: readonly string[]): Promise<Said> => call(args);

const exported = (): readonly string[] => readdirSync(out, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).sort();
const home = (): string => join(folder, 'cop');

describe('exporting a community', () => {
  test('writes what the audience may see, and tells the rest to the terminal alone', async () => {
    const { code, out: report, error } = await run('export', home(), '--for', 'world', '--out', out);
    expect([code, error]).toEqual([0, `cop-notes: 4 files in ${out}\n`]);
    expect(exported()).toEqual(['.cop-notes-export.json', 'Charter.md', 'Open.md', 'README.md', 'files', 'files/plan.png']);
    expect(readFileSync(join(out, 'Open.md'), 'utf8')).toBe('---\nconfidentiality: TLP:CLEAR\n---\n\n# Open\n\nSee (not included) and [Builders](Charter.md) and ![plan.png](files/plan.png).\n');
    expect(report).toContain('- Closed.md: TLP:AMBER, line 2');
    expect(report).toContain('    - line 8: passage “> [!TLP:RED] > The client is on strike.” (TLP:RED, line 8');
    expect(report).toContain('- people/Sam de Boer.md: no label, so for members only');
  });

  test('a dry run writes nothing', async () => {
    const { code, out: report } = await run('export', home(), '--for', 'world', '--dry-run');
    expect(code).toBe(0);
    expect(report).toContain('## 2 notes go');
    expect(existsSync(out)).toBe(false);
  });

  test('a second export takes away what may no longer be seen, and writes the rest as it was', async () => {
    await run('export', home(), '--for', 'world', '--out', out);
    const before = readFileSync(join(out, 'README.md'));
    await run('export', home(), '--for', 'world', '--out', out);
    expect(readFileSync(join(out, 'README.md'))).toEqual(before);
    write({ 'cop/Open.md': '---\nconfidentiality: TLP:RED\n---\n' });
    expect((await run('export', home(), '--for', 'world', '--out', out)).code).toBe(0);
    expect(exported()).toEqual(['.cop-notes-export.json', 'Charter.md', 'README.md']);
  });

  test.each(['world', 'community', 'organisation:Gemeente', 'person:Sam de Boer'])('knows the audience %s', async (whom) => {
    expect((await run('export', home(), '--for', whom, '--dry-run')).code).toBe(0);
  });

  test('knows who is meant of two with one name by the path of the note', async () => {
    write({ 'cop/p/Twin.md': '---\ntype: member\n---\n', 'cop/q/Twin.md': '---\ntype: member\n---\n', 'cop/For Q.md': '---\nconfidentiality: TLP:RED\naudience: ["[[q/Twin]]"]\n---\n' });
    const { code, out: report } = await run('export', home(), '--for', 'person:q/Twin', '--dry-run');
    expect([code, report.includes('- For Q.md (1 left out)\n')]).toEqual([0, true]);
    expect((await run('export', home(), '--for', 'person:p/Twin.md', '--dry-run')).out).toContain('- For Q.md: TLP:RED');
    for (const whom of ['Twin', 'r/Twin', 'q/Twin|x', 'q/Open']) expect((await run('export', home(), '--for', `person:${whom}`, '--dry-run')).code).toBe(2);
  });

  test.each([
    ['nobody', 'is no audience'], ['', 'for whom'], ['person:Nobody', 'knows no “Nobody”'], ['organisation:Elsewhere', 'knows no “Elsewhere”'], ['session:Open', 'knows no “Open”'],
  ])('does not guess an audience: %s', async (whom, sentence) => {
    const { code, error } = await run('export', home(), '--for', whom, '--out', out);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
    expect(existsSync(out)).toBe(false);
  });

  test('is stopped, with nothing written, when what must stay is still in the text', async () => {
    write({ 'cop/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\nWe heard: "the offer was **far too low** for anybody to accept it".\n' });
    const { code, out: report } = await run('export', home(), '--for', 'world', '--out', out);
    expect(code).toBe(1);
    expect(report).toContain('- Open.md, line 4: quotes “the offer was far too low for anybody” (Closed.md) [');
    expect(existsSync(out)).toBe(false);
  });

  test('goes on when somebody accepted the code of what stopped it', async () => {
    write({ 'cop/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\nWe heard: "the offer was far too low for anybody to accept it".\n' });
    const codes = (await run('export', home(), '--for', 'world', '--dry-run')).out.match(/(?<=\[)[0-9a-f]{12}(?=\])/g) ?? [];
    write({ 'cop/Accepted.md': `---\naccepted-findings:\n${codes.map((code) => `  - "${code} Noor: it was in the paper"\n`).join('')}---\n` });
    expect((await run('export', home(), '--for', 'world', '--out', out)).code).toBe(0);
    write({ 'cop/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\nWe heard: "budget.png: offer was far too low for anybody to accept it ourselves".\n', 'cop/Closed.md': '---\nconfidentiality: TLP:AMBER\n---\n# Closed\n\nOffer was far too low for anybody to accept it ourselves.\n' });
    expect((await run('export', home(), '--for', 'world', '--out', out)).code).toBe(1);
  });

  test('refuses to write into another community', async () => {
    write({ 'other/Other.md': '---\ntype: community\n---\n' });
    for (const to of ['other', 'other/a/b']) expect((await run('export', home(), '--for', 'world', '--out', join(folder, to))).code).toBe(2);
    expect((await run('export', home(), '--for', 'world', '--out', join(folder, 'elsewhere'))).code).toBe(0);
  });

  test('refuses a link that leads into another community, and one that lies in one', async () => {
    write({ 'other/Other.md': '---\ntype: community\n---\n', 'elsewhere/x.txt': 'x' });
    mkdirSync(join(folder, 'other/deep'));
    symlinkSync(join(folder, 'other/deep'), join(folder, 'into'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'other/away'));
    for (const to of ['into', 'into/new', 'other/away']) expect([to, (await run('export', home(), '--for', 'world', '--out', join(folder, to))).code]).toEqual([to, 2]);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['x.txt']);
  });

  test('ends as what can’t be carried out where there is no community, and where no folder is named', async () => {
    mkdirSync(join(folder, 'empty'));
    const { code, error } = await run('export', join(folder, 'empty'), '--for', 'world', '--out', out);
    expect([code, error]).toEqual([2, `cop-notes: there is no community in ${join(folder, 'empty')}: no note says “type: community”\n`]);
    for (const args of [['--out', ''], ['--out', ' '], ['--out', '', '--dry-run']]) expect([args, await run('export', home(), '--for', 'world', ...args)]).toEqual([args, { code: 2, out: '', error: 'cop-notes: where to? --out needs the name of a folder\nsee cop-notes --help\n' }]);
    expect((await run('export', home(), '--for', 'world')).error).toContain('Use --out DIR');
  });

  test.each(['cop/out', 'cop', '.'])('refuses to write to %s: the notes are there', async (to) => {
    const { code, error } = await run('export', home(), '--for', 'world', '--out', join(folder, to));
    expect(code).toBe(2);
    expect(error).toContain('Nothing was written');
  });

  test('refuses a link that leads into the community', async () => {
    symlinkSync(home(), out);
    expect((await run('export', home(), '--for', 'world', '--out', out)).code).toBe(2);
  });

  test('never overwrites what no export wrote, nor what somebody changed since', async () => {
    write({ 'out/Open.md': 'mine' });
    const first = await run('export', home(), '--for', 'world', '--out', out);
    expect([first.code, exported(), readFileSync(join(out, 'Open.md'), 'utf8')]).toEqual([2, ['Open.md'], 'mine']);
    expect(first.error).toContain('in the way');
    rmSync(out, { recursive: true });
    await run('export', home(), '--for', 'world', '--out', out);
    write({ 'out/Charter.md': 'changed' });
    expect((await run('export', home(), '--for', 'community', '--out', out)).code).toBe(2);
    expect(readFileSync(join(out, 'Charter.md'), 'utf8')).toBe('changed');
  });

  test('never writes through a link', async () => {
    write({ 'elsewhere/x.txt': 'x' });
    mkdirSync(out);
    symlinkSync(join(folder, 'elsewhere'), join(out, 'files'));
    const { code, error } = await run('export', home(), '--for', 'world', '--out', out);
    expect([code, error]).toEqual([2, 'cop-notes: these files are in the way, for no export wrote them so: files/plan.png. Nothing was written\n']);
    expect([readdirSync(join(folder, 'elsewhere')), readdirSync(out)]).toEqual([['x.txt'], ['files']]);
  });

  test('never removes through a link, nor believes a list that is one', async () => {
    await run('export', home(), '--for', 'world', '--out', out);
    write({ 'elsewhere/plan.png': 'PNG', 'cop/Open.md': '---\nconfidentiality: TLP:RED\n---\n' });
    rmSync(join(out, 'files'), { recursive: true });
    symlinkSync(join(folder, 'elsewhere'), join(out, 'files'));
    expect((await run('export', home(), '--for', 'world', '--out', out)).error).toContain('in the way, for no export wrote them so: files/plan.png.');
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['plan.png']);
    renameSync(join(out, '.cop-notes-export.json'), join(folder, 'list.json'));
    symlinkSync(join(folder, 'list.json'), join(out, '.cop-notes-export.json'));
    expect((await run('export', home(), '--for', 'world', '--out', out)).error).toContain('.cop-notes-export.json');
    expect((await call(['export', home(), '--for', 'world', '--out', out], { locale: 'nl_NL.UTF-8' })).error).toContain('staan in de weg');
  });

  test.each([
    ['out', { out: 'a file' }, 'something on the way to it is a file'], ['file/out', { file: 'a file' }, 'something on the way to it is a file'], ['out', { 'out/Open.md/x.txt': 'x' }, 'Open.md is a folder, and a file is needed there'],
  ])('says in a sentence why it can’t write to %s, and to which path', async (to, files, sentence) => {
    write(files);
    const { code, error } = await run('export', home(), '--for', 'world', '--out', join(folder, to));
    expect([code, error.startsWith('cop-notes: '), error.includes(join(folder, to)), error.includes(sentence)]).toEqual([2, true, true, true]);
    expect(error).not.toMatch(/ENOTDIR|EISDIR|EEXIST/);
  });

  test('asks which, where there are several communities', async () => {
    write({ 'other/Charter.md': '---\ntype: community\nname: Others\n---\n' });
    const { code, error } = await run('export', folder, '--for', 'world', '--dry-run');
    expect(code).toBe(2);
    expect(error).toContain('several communities');
  });

  test('means the community that is named, also where others stand in it', async () => {
    write({ 'cop/inner/Charter.md': '---\ntype: community\nname: Inner\nconfidentiality: TLP:CLEAR\n---\n', 'cop/inner/Own.md': '---\nconfidentiality: TLP:CLEAR\n---\nOf the inner one.\n' });
    expect((await run('export', home(), '--for', 'world', '--out', out)).code).toBe(0);
    expect(exported()).toEqual(['.cop-notes-export.json', 'Charter.md', 'Open.md', 'README.md', 'files', 'files/plan.png']);
    expect((await run('export', join(home(), 'inner'), '--for', 'world', '--dry-run')).out).toContain('- Own.md');
  });

  test('takes names out under the Chatham House rule', async () => {
    write({ 'cop/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\nSam de Boer of the Gemeente said so, and SdB agreed.\n' });
    await run('export', home(), '--for', 'world', '--out', out, '--chatham-house');
    expect(readFileSync(join(out, 'Open.md'), 'utf8')).toContain('(name left out) of the (name left out) said so, and (name left out) agreed.');
  });
});
