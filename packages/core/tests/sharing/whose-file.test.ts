import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import type { AudienceRequest } from '../../src/confidentiality/audience.ts';
import type { AttachmentDecision } from '../../src/sharing/export/export-plan.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { copiesOfExports, writeExport } from '../../src/sharing/export/write-export.ts';
import { presented } from '../../src/sharing/presenting/presented.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { today } from '../support/notes.ts';

/** A file belongs to the nearest community around it, and whoever uses it has a say in who may see it. */

type Notes = Readonly<Record<string, string>>;

const world: AudienceRequest = { kind: 'world', names: [] };
const clear = (body: string): string => `---\nconfidentiality: TLP:CLEAR\n---\n${body}\n`;
const red = (body: string): string => `---\nconfidentiality: TLP:RED\n---\n${body}\n`;
const charters: Notes = {
  'C/C.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n',
  'C/inner/Inner.md': '---\ntype: community\nname: Inner\nconfidentiality: TLP:CLEAR\n---\n',
};

function planned(notes: Notes, files: readonly string[], folder = 'C'): { readonly files: readonly string[]; readonly texts: string; readonly decisions: readonly AttachmentDecision[] } {
  const plan = planExport({ texts: new Map(Object.entries({ ...charters, ...notes })), attachments: files.map((path) => ({ path, text: undefined })), folder, audience: world, today, chathamHouse: false });
  if (plan.kind !== 'ready') throw new Error(plan.kind);
  return { files: plan.files.flatMap((file) => ('copyOf' in file ? [file.copyOf] : [])), texts: plan.files.map((file) => ('text' in file ? file.text : '')).join('\n'), decisions: plan.report.attachments };
}

function opens(notes: Notes, path: string, folder = 'C'): boolean {
  const all = communitiesOf(Object.entries({ ...charters, ...notes }).map(([each, text]) => parseNote(each, text)));
  return presented(all, { community: folder, audience: world }, today, messagesFor('en')).mayOpen(path);
}

describe('a file in the folder of a community within the community', () => {
  test.each(['![[salaries.png]]', '![[inner/files/salaries.png]]', '![](inner/files/salaries.png)'])('does not leave with what the outer one exports: %s', (embed) => {
    const { files, texts } = planned({ 'C/Open.md': clear(embed) }, ['C/inner/files/salaries.png']);
    expect(files).toEqual([]);
    expect(texts).toContain('(not included)');
  });

  test('leaves with its own', () => {
    expect(planned({ 'C/inner/Open.md': clear('![[files/plan.png]]') }, ['C/inner/files/plan.png'], 'C/inner').files).toEqual(['C/inner/files/plan.png']);
  });

  test('is not taken for one of the same name that the outer one has', () => {
    const files = ['C/files/plan.png', 'C/inner/files/plan.png'];
    expect(planned({ 'C/Open.md': clear('![[plan.png]]') }, files).files).toEqual(['C/files/plan.png']);
    expect(planned({ 'C/Open.md': clear('![[inner/files/plan.png]]') }, files).files).toEqual([]);
  });

  test('is asked for before a room sees it', () => {
    expect(opens({ 'C/Open.md': clear('![[inner/files/salaries.png]]') }, 'C/Open.md')).toBe(false);
    expect(opens({ 'C/Open.md': clear('![](../O/salaries.png)') }, 'C/Open.md')).toBe(false);
    expect(opens({ 'C/Open.md': clear('![[files/plan.png]] ![](files/plan.png)') }, 'C/Open.md')).toBe(true);
  });
});

describe('a file that a note elsewhere uses', () => {
  test.each([
    ['a strict one of a community within', { 'C/inner/Secret.md': red('![[plan.png]]') }, false],
    ['one without a label of a community within', { 'C/inner/Silent.md': '![[plan.png]]\n' }, false],
    ['a strict part of an open one within', { 'C/inner/Part.md': clear('> [!TLP:AMBER]\n> ![[../files/plan.png]]') }, false],
    ['an open one within', { 'C/inner/Fine.md': clear('![[plan.png]]') }, true],
    ['a strict one of another community', { 'O/O.md': charters['C/C.md'] ?? '', 'O/Secret.md': red('![](../C/files/plan.png)') }, false],
    ['a private one', { 'Diary.md': 'Mine: ![[plan.png]]\n' }, false],
    ['an open one outside of every community', { 'Diary.md': clear('![[plan.png]]') }, true],
    ['none', { 'C/inner/Secret.md': red('![[other plan.jpg]]') }, true],
  ])('stays where that note is not for everybody: %s', (_, notes, goes) => {
    const { files, decisions } = planned({ 'C/Open.md': clear('![[plan.png]]'), ...notes }, ['C/files/plan.png']);
    expect(files).toEqual(goes ? ['C/files/plan.png'] : []);
    // Whose note it is, the report does not tell: it may be private.
    expect(decisions.map(({ why, usedIn }) => [why, usedIn])).toEqual([[goes ? undefined : 'used-elsewhere', undefined]]);
  });

  test('is asked for before a room sees it, as far as communities use it', () => {
    const open = { 'C/Open.md': clear('![[plan.png]]') };
    expect(opens({ ...open, 'C/inner/Secret.md': red('![[plan.png]]') }, 'C/Open.md')).toBe(false);
    expect(opens({ ...open, 'C/inner/Fine.md': clear('![[plan.png]]') }, 'C/Open.md')).toBe(true);
  });
});

describe('a check', () => {
  function found(notes: Notes, files: readonly string[]): readonly string[] {
    const texts = new Map(Object.entries({ ...charters, ...notes }));
    const all = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
    const attachments = files.map((path) => ({ path, text: undefined }));
    return all.flatMap((each) => checkCommunity(each, all, texts, attachments, messagesFor('en'), today)).filter(({ code }) => code === 'attachment-looser').map(({ path, detail }) => `${path} ${detail}`);
  }

  test('finds a file of a strict note that stands beside looser notes of a community within', () => {
    const notes = { 'C/Secret.md': red('![[salaries.png]]'), 'C/inner/files/Open.md': clear('x') };
    expect(found(notes, ['C/inner/files/salaries.png'])).toEqual(['C/Secret.md salaries.png (TLP:RED)']);
    expect(found({ ...notes, 'C/inner/Fine.md': clear('![[salaries.png]]') }, ['C/inner/files/salaries.png'])).toEqual([]);
  });

  test('finds one in the folder for files of a community within, by what has no label there', () => {
    const notes = { 'C/Secret.md': red('![[salaries.png]]') };
    expect(found(notes, ['C/inner/attachments/salaries.png'])).toEqual(['C/Secret.md salaries.png (TLP:RED)']);
    expect(found({ ...notes, 'C/inner/Inner.md': (charters['C/inner/Inner.md'] ?? '').replace('---\n', '---\ndefault-confidentiality: TLP:RED\n') }, ['C/inner/attachments/salaries.png'])).toEqual([]);
  });
});

describe('an export into the same vault', () => {
  const notes = { ...charters, 'C/Open.md': clear('![[plan.png]]') };
  const exportOf = async (texts: ReadonlyMap<string, string>, vault: ReadonlyMap<string, Uint8Array>): Promise<ReturnType<typeof planExport>> => planExport({
    texts, copies: await copiesOfExports(texts, (path) => Promise.resolve(vault.get(path))), attachments: [{ path: 'C/files/plan.png', text: undefined }], folder: 'C', audience: { kind: 'community', names: [] }, today, chathamHouse: false,
  });
  const goesAlong = (plan: ReturnType<typeof planExport>): readonly string[] => (plan.kind === 'ready' ? plan.files.flatMap((file) => ('copyOf' in file ? [file.copyOf] : [])) : [plan.kind]);

  test('does not keep the next one from the files that it took along, until somebody changes what it wrote', async () => {
    const silent = { ...notes, 'C/Open.md': '![[plan.png]]\n', 'C/Noor.md': '---\ntype: member\n---\n' };
    const vault = new Map<string, Uint8Array>();
    const first = await exportOf(new Map(Object.entries(silent)), vault);
    expect(goesAlong(first)).toEqual(['C/files/plan.png']);
    if (first.kind !== 'ready') return;
    await writeExport(first, { read: (path) => Promise.resolve(vault.get(`Shared/out/${path}`)), write: (path, bytes) => { vault.set(`Shared/out/${path}`, bytes); return Promise.resolve(); }, remove: () => Promise.resolve() }, () => Promise.resolve(new Uint8Array()));
    const texts = new Map([...Object.entries(silent), ...[...vault].filter(([path]) => path.endsWith('.md')).map(([path, bytes]): [string, string] => [path, new TextDecoder().decode(bytes)])]);
    expect(goesAlong(await exportOf(texts, vault))).toEqual(['C/files/plan.png']);
    expect(goesAlong(await exportOf(new Map([...texts, ['Shared/out/Open.md', '![plan.png](files/plan.png) and mine\n']]), vault))).toEqual([]);
  });
});
