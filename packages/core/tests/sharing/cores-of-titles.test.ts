import { expect, test } from 'vitest';
import { coreOfTitle } from '../../src/sharing/core-of-title.ts';

/** What a title is about, as people speak of it: without its day, its version, and of what kind it is. */

test.each([
  ['2026-03-05 Overname Vitens', 'Overname Vitens'], ['20260401_Reorganisatie Stedin v2', 'Reorganisatie Stedin'], ['2026-03 – Overname Vitens', 'Overname Vitens'], ['05-03-2026 Overname Vitens', 'Overname Vitens'],
  ['Project Nachtegaal - notulen', 'Project Nachtegaal'], ['Project Nachtegaal – Minutes', 'Project Nachtegaal'], ['Project Nachtegaal, verslag 2026-03-05', 'Project Nachtegaal'],
  ['Overname Vitens (concept)', 'Overname Vitens'], ['Overname Vitens (concept) v1.2', 'Overname Vitens'], ['Overname Vitens [draft]', 'Overname Vitens'], ['Falcon v3', 'Falcon'], ['2026-03-05 Falcon - minutes', 'Falcon'],
])('of %s it is %s', (title, core) => {
  expect(coreOfTitle(title)).toBe(core);
});

test.each([
  'Overname Vitens', 'Budget (concept)', '2026-03-05 budget', '2026-03-05', '2026-03-05 v2', 'Notulen', 'Nachtegaal-notulen-commissie', 'Project Nachtegaal notulen', 'NS v2', '(concept)', 'Air-conditioning', 'Route 66', 'Vitens 2026', '',
])('%s says no less than itself', (title) => {
  expect(coreOfTitle(title)).toBeUndefined();
});
