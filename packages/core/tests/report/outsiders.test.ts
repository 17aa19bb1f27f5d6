import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { community } from '../support/notes.ts';
import { written } from '../support/written-report.ts';

describe('outside, every form tells of the same figures', () => {
  const cop = community({
    'C.md': '---\ntype: community\nname: One\n---\n', 'open.md': '---\nconfidentiality: TLP:CLEAR\n---\n- [?] Why? [created:: 2026-05-01]\n',
    'secret.md': `---\nconfidentiality: TLP:RED\naudience: [Ann]\n---\n${Array.from({ length: 20 }, (_, at) => `- [?] Secret ${String(at)}? [created:: 2026-05-02]\n    - reply:: Yes [created:: 2026-05-03]\n`).join('')}`,
  });
  const names = Object.values(messagesFor('en').indicators.names);
  const onPage = names.filter((name) => written(cop, 'world').includes(`\n| ${name} | `));

  test('what has no row on a page has no nought as data', () => {
    expect(onPage).toContain('Questions asked');
    expect(onPage).not.toContain('Replies');
    const table = written(cop, 'world', 'csv');
    expect(names.filter((name) => table.includes(`,${name},`))).toEqual(onPage);
    expect(table).not.toMatch(/^(?:replies|discussions|sessions|decisions),/m);
    const { indicators } = JSON.parse(written(cop, 'world', 'json')) as { readonly indicators: readonly { readonly name: string }[] };
    expect(indicators.map(({ name }) => name)).toEqual(onPage);
    expect(names.filter((name) => written(cop, 'world', 'html').includes(`<th scope="row">${name}</th>`))).toEqual(onPage);
  });

  test('members have all of them, noughts as well', () => {
    expect(written(cop, 'community', 'csv')).toMatch(/^decisions,.*,0,known,0\r$/m);
  });
});
