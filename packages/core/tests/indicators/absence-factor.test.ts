import { expect, test } from 'vitest';
import { absenceFactor } from '../../src/indicators/resilience/absence-factor.ts';

test('CHAOSS’s own example: of 2,475 contributions half came from the two who gave 1,000 and 433', () => {
  expect(absenceFactor([1000, 202, 90, 33, 332, 343, 42, 433])).toBe(2);
});

test('exactly half is enough, one alone is one, and of nothing nobody can say', () => {
  expect([absenceFactor([5, 3, 2]), absenceFactor([1, 1, 1, 1]), absenceFactor([7]), absenceFactor([]), absenceFactor([0, 0])]).toEqual([1, 2, 1, 'unknown', 'unknown']);
});
