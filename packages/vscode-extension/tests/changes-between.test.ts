import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from '../src/sidebar/changes-between.ts';

function carriedOut(old: readonly number[], now: readonly number[]): readonly number[] {
  const result: number[] = [];
  let position = 0;
  for (const { from, gone, to, come } of changesBetween(old, now)) {
    result.push(...old.slice(position, from), ...now.slice(to, to + come));
    position = from + gone;
  }
  return [...result, ...old.slice(position)];
}

test('the changes between two lists make one of the other', () => {
  const list = fc.array(fc.nat(60), { maxLength: 90 });
  fc.assert(fc.property(list, list, (old, now) => { expect(carriedOut(old, now)).toEqual(now); }), { numRuns: 2000 });
});

test('of a long list only what changed is told', () => {
  const old = Array.from({ length: 10_000 }, (_, index) => index);
  const now = [...old.slice(0, 20), -1, ...old.slice(20, 5000), ...old.slice(5001, 9000), -2, -3, ...old.slice(9001)];
  expect(changesBetween(old, now)).toEqual([{ from: 20, gone: 0, to: 20, come: 1 }, { from: 5000, gone: 1, to: 5001, come: 0 }, { from: 9000, gone: 1, to: 9000, come: 2 }]);
});
