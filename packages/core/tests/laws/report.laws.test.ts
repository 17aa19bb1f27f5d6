import { expect, test } from 'vitest';
import * as core from '../../src/folder.ts';
import { brokenModule, isCaught } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { muchIsTold, nothingIsTold } from '../support/report-laws.ts';
import type { Reporting } from '../support/report-laws.ts';

const runs = Number(process.env['LAWS_RUNS'] ?? 60);

test('no report tells its reader what that reader may not see, and nothing like it is behind any number', () => { nothingIsTold(core, runs); });
test('what may be seen is told: answers and stories are not lost with what stays', () => { muchIsTold(core, runs); });

const broken: readonly Broken[] = [
  { what: 'counts first and narrows then', file: 'report/report.ts', from: 'const community = communityFor(whole, audience, today, messages.export);', to: 'const community = whole; void communityFor;' },
  { what: 'tells what a reply names', file: 'sharing/presenting/community-for.ts', from: 'text: shownText(context.links.without(note, text), find, context), by: mayStay(by)', to: 'text, by: mayStay(by)', also: [{ file: 'report/report-data.ts', from: 'answers: report.answers', to: 'replies: report.figures.flatMap(({ now }) => [...now.evidence, ...now.unplaced].map(({ text }) => text)), answers: report.answers' }] },
  { what: 'tells what a story names', file: 'sharing/presenting/community-for.ts', from: 'contains(range, place)) && !hidesNames(find)(text)),', to: 'contains(range, place)) || text === null),' },
];

test.each(broken)('one is found out that $what', async (each) => {
  const reporting = await brokenModule<Reporting>('folder.ts', each);
  expect(isCaught([(subject: Reporting) => { nothingIsTold(subject, 400); }], reporting)).toBe(true);
});
