import { expect, test } from 'vitest';
import { community } from '../support/notes.ts';
import { written } from '../support/written-report.ts';

test('what has no day is open only today, and the plot says so; before, it can’t be placed', () => {
  const cop = community({ 'C.md': '---\ntype: community\nname: One\nactive-window: 30\n---\n', 'q.md': '- [?] Why?\n- [?] When?\n- [?] Who? [created:: 2026-05-20]\n' });
  const text = written(cop, 'community', 'md', 'en', '2026-Q3');
  expect(text).toContain('| Indicator | This period | Can’t be placed | Before | Can’t be placed |\n');
  expect(text).toContain('| Open questions | 3 |  | 1 | 2 |\n');
  const said = 'The last number also counts 2 that have no date. Nobody knows since when they are there, so the numbers before do not.';
  expect(text).toContain(`| 2026-W29 | 3 | 0 |\n\n${said}\n`);
  expect(written(cop, 'community', 'html', 'en', '2026-Q3')).toContain(`<figcaption><p>${said}</p>`);
  expect(written(cop, 'community', 'html', 'en', '2026-Q3')).toContain(` ${said}</desc>`);
  // Of a time that is over, they count nowhere.
  expect(written(cop, 'community', 'md', 'en', '2026-Q2')).not.toContain('The last number');
});
