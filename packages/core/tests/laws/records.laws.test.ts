import { expect, test } from 'vitest';
import { nothingRedIsKept, warmIsCold } from '../support/record-laws.ts';

test('whatever happens between two starts, one with what is kept shows what one without shows', async () => {
  await warmIsCold(Number(process.env['LAWS_RUNS'] ?? 60));
});

test('no word of what is TLP:RED is kept outside of the folder', async () => {
  const { kept, red } = await nothingRedIsKept(Number(process.env['LAWS_RUNS'] ?? 150));
  // There was something to find, and something was kept.
  expect(kept).toBeGreaterThan(100);
  expect(red).toBeGreaterThan(100);
});
