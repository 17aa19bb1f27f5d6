import { expect, test } from 'vitest';
import { community } from '../support/notes.ts';
import { written } from '../support/written-report.ts';

/** The reports are written on 15 July 2026. */
const asks = (text: string): readonly string[] => text.slice(text.indexOf('## What we ask of you'), text.indexOf('## How')).split('\n').filter((line) => line.startsWith('- '));
const questions = (label: string): Readonly<Record<string, string>> => ({
  'C.md': '---\ntype: community\nname: One\nstale-after: 30\n---\n',
  'q.md': `---\n${label}---\n- [x] Nobody owned it then, and it was done [created:: 2026-02-01] [completion:: 2026-05-05] #question\n- [?] Open still [created:: 2026-02-01]\n- [?] Asked since [created:: 2026-07-10]\n`,
});

test('of a period that is over it is asked what is needed today, not what was done since', () => {
  const cop = community(questions(''));
  expect(written(cop, 'community', 'md', 'en', '2026-Q1')).toContain('| Open questions without an owner | 2 |');
  expect(asks(written(cop, 'community', 'md', 'en', '2026-Q1'))).toEqual(['- Owners for 2 open questions that have none.', '- Time for 1 question on which nothing has moved.']);
  expect(asks(written(cop, 'community', 'md', 'en', '2026-Q3'))).toEqual(asks(written(cop, 'community', 'md', 'en', '2026-Q1')));
  const done = community({ ...questions(''), 'q.md': '- [x] Nobody owned it then, and it was done [created:: 2026-02-01] [completion:: 2026-05-05] #question\n' });
  expect(asks(written(done, 'community', 'md', 'en', '2026-Q1'))).toEqual(['- Nothing beyond what you give now.']);
});

test('outside, how many owners have left is not told of another day as well', () => {
  const members = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`P${String(at)}.md`, `---\ntype: member\nconfidentiality: TLP:CLEAR\njoined: 2025-01-01\n${at < 4 ? 'left: 2026-02-01\n' : ''}---\n`]));
  const cop = community({ ...questions('confidentiality: TLP:CLEAR\n'), ...members, 'o.md': `---\nconfidentiality: TLP:CLEAR\n---\n${[0, 1, 2, 3].map((at) => `- [?] Whose ${String(at)}? [owner:: P${String(at)}] [created:: 2026-01-02]\n`).join('')}` });
  const orphans = '- Successors for the owners of 4 questions, who have left.';
  expect(asks(written(cop, 'community', 'md', 'en', '2026-Q1'))).toContain(orphans);
  expect(asks(written(cop, 'world', 'md', 'en', '2026-Q1'))).not.toContain(orphans);
  expect(asks(written(cop, 'world', 'md', 'en', '2026-Q1'))).toContain('- Owners for 2 open questions that have none.');
});
