import { describe, expect, test } from 'vitest';
import type { Community } from '../../src/community/community.ts';
import { audienceOf } from '../../src/confidentiality/audience.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import { reportFiles } from '../../src/report/report-files.ts';
import type { ReportFile } from '../../src/report/report-files.ts';
import { reportOf } from '../../src/report/report.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { community } from '../support/notes.ts';
import { report, requestFor, today } from '../support/written-report.ts';

const charter = { 'C.md': '---\ntype: community\nname: One\n---\n' };
const plotIn = (cop: Community): { readonly rows: readonly string[]; readonly description: string } => {
  const plot = report(cop, 'community').plots.find(({ id }) => id === 'themes');
  return { rows: plot?.categories.map((name, at) => [name, ...plot.series.map(({ name: series, cells }) => `${series} ${cells[at]?.shown ?? ''}`)].join(' | ')) ?? [], description: plot?.description ?? '' };
};

describe('questions by theme', () => {
  const asked = (theme: string, count: number, done: number): string => Array.from({ length: count }, (_, at) => `- [${at < done ? 'x' : '?'}] ${theme} ${String(at)} [theme:: ${theme}] [created:: 2026-05-01]${at < done ? ' [completion:: 2026-05-03] #question' : ''}\n`).join('');

  test('a bar is no longer than there are questions: five asked of which two are resolved are five', () => {
    const { rows, description } = plotIn(community({ ...charter, 'q.md': `${asked('brick', 1, 0)}${asked('steel', 5, 2)}- [?] Why? [created:: 2026-05-01]\n` }));
    expect(rows).toEqual(['steel | Open questions 3 | Questions resolved 2', 'brick | Open questions 1 | Questions resolved 0', 'No theme | Open questions 1 | Questions resolved 0']);
    expect(description).toBe('2 themes; most is about steel.');
  });

  test('of more than twelve the smallest are one bar, in which a question about two of them counts once', () => {
    const many = Array.from({ length: 11 }, (_, at) => asked(`big${String(at).padStart(2, '0')}`, 3, 1)).join('');
    const { rows, description } = plotIn(community({ ...charter, 'q.md': `${many}- [?] Both [theme:: small, tiny] [created:: 2026-05-01]\n- [x] One [theme:: tiny] [created:: 2026-05-01] [completion:: 2026-05-02] #question\n` }));
    expect(rows).toHaveLength(12);
    expect(rows.at(-1)).toBe('2 others | Open questions 1 | Questions resolved 1');
    expect(description.length).toBeLessThan(60);
  });

  test('what happened over time is told by its sum, or its first and last number, to who does not see it', () => {
    expect(report(community({ ...charter, 'q.md': asked('steel', 5, 2) }), 'community').plots[0]?.description).toBe('Open questions: 2026-W14 0 … 2026-W27 3. Questions resolved: 2.');
  });
});

test('reports on two themes whose names their readers may not know are two files', () => {
  const cop = community({ ...charter, 'q.md': '- [?] A? [theme:: merger]\n- [?] B? [theme:: strike]\n', 'Ann.md': '---\ntype: member\nthemes: [law]\n---\n' });
  const filesOn = (theme: string, whom: string): readonly ReportFile[] => {
    const [reading, period, messages] = [audienceOf(cop, requestFor(whom), today), parsePeriod('2026'), messagesFor('en')];
    if ('unknown' in reading || period === undefined) throw new Error(whom);
    return reportFiles(reportOf({ community: cop, audience: reading.audience, whom, period, slice: { kind: 'theme', name: theme }, by: 'month', today, messages }), requestFor(whom), ['md'], 'en', messages);
  };
  const names = (whom: string): readonly (string | undefined)[] => ['merger', 'strike', 'law'].map((theme) => filesOn(theme, whom)[0]?.path);
  expect(names('world')).toEqual(['report-2026-world-theme--2.md', 'report-2026-world-theme--3.md', 'report-2026-world-theme--1.md']);
  expect(names('community')).toEqual(['report-2026-community-theme-merger.md', 'report-2026-community-theme-strike.md', 'report-2026-community-theme-law.md']);
  expect(JSON.stringify(filesOn('strike', 'world'))).not.toMatch(/strike|merger/);
});
