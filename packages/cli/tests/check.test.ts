import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { call, folder, makeFolder, type Said, write } from './on-disk.ts';

const notes = {
  'cop/Charter.md': '---\ntype: community\nname: Builders\n---\n',
  'cop/Tender.md': '---\nconfidentiality: TLP:AMBER\n---\n# The northern tender\n',
  'cop/Open.md': '---\nconfidentiality: TLP:CLEAR\n---\nSee [[Tender]], and [[nothing]].\n',
};

makeFolder();

const run = (...args: readonly string[]): Promise<Said> => call(args);

describe('checking a folder', () => {
  test('says what was found where, and ends with 1', async () => {
    write(notes);
    const { code, out, error } = await run('check', folder);
    expect([code, error]).toEqual([1, 'cop-notes: 1 finding\n']);
    expect(out).toMatch(/^cop\/Open\.md:4:5: warning: This links to “The northern tender \(TLP:AMBER\)”, .* \[leak-link [0-9a-f]{12}\]\n$/);
  });

  test('ends with 0 when there is nothing to find', async () => {
    write({ ...notes, 'cop/Open.md': 'Hello.\n' });
    expect(await run('check', folder)).toEqual({ code: 0, out: '', error: 'cop-notes: nothing found\n' });
  });

  test('gives JSON', async () => {
    write(notes);
    const { out } = await run('check', folder, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([{ code: 'leak-link', severity: 'warning', path: 'cop/Open.md', line: 4, column: 5 }]);
  });

  test('gives SARIF that code hosts take in', async () => {
    write({ ...notes, 'cop/On é.md': '---\nconfidentiality: TLP:CLEAR\n---\n[[Tender]]\n' });
    const { runs: [first] } = JSON.parse((await run('check', folder, '--format', 'sarif')).out) as { runs: readonly [{ tool: { driver: { rules: readonly { id: string }[] } }; results: readonly { ruleId: string; ruleIndex: number; level: string; locations: readonly unknown[]; partialFingerprints: object }[] }] };
    expect(first.tool.driver.rules.map(({ id }) => id)).toEqual(['leak-link']);
    expect(first.results).toHaveLength(2);
    expect(first.results[0]).toMatchObject({ ruleId: 'leak-link', ruleIndex: 0, level: 'warning', locations: [{ physicalLocation: { artifactLocation: { uri: 'cop/On%20%C3%A9.md', uriBaseId: '%SRCROOT%' }, region: { startLine: 4, startColumn: 1 } } }] });
  });

  test('knows no other format, and needs a community', async () => {
    write(notes);
    expect(await run('check', folder, '--format', 'xml')).toMatchObject({ code: 2, error: expect.stringContaining('no format') as string });
    expect((await run('check', join(folder, 'cop/nothing'))).code).toBe(2);
    write({ 'empty/x.md': 'x' });
    expect((await run('check', join(folder, 'empty'))).code).toBe(2);
  });
});
