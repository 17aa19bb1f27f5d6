import type { PartInSight, TlpLabel } from '@cop-notes/core';
import { expect, test } from 'vitest';
import { lastLineOf, partsBetween, strictestOf } from '../src/labels/part-lines.ts';

const part = (label: TlpLabel, line: number, endLine: number, endColumn = 1): PartInSight => ({
  label, text: label, tooltip: '', place: { start: 0, end: 0, line, column: 0, endLine, endColumn },
});

test('a part that ends with its line break does not reach into the next line', () => {
  expect(lastLineOf(part('TLP:RED', 2, 4, 0))).toBe(3);
  expect(lastLineOf(part('TLP:RED', 2, 4))).toBe(4);
  expect(lastLineOf(part('TLP:RED', 2, 2, 0))).toBe(2);
});

test('a part belongs to a block when they have one line in common', () => {
  const parts = [part('TLP:AMBER', 1, 3), part('TLP:RED', 5, 6)];
  expect(partsBetween(parts, 3, 4)).toEqual([parts[0]]);
  expect(partsBetween(parts, 4, 4)).toEqual([]);
  expect(partsBetween(parts, 0, 9)).toEqual(parts);
});

test('of parts in parts the strictest counts, and of equally strict ones the first', () => {
  const parts = [part('TLP:AMBER', 1, 9), part('TLP:RED', 2, 3), part('TLP:RED', 3, 3)];
  expect(strictestOf(parts)).toBe(parts[1]);
  expect(strictestOf([])).toBeUndefined();
});
