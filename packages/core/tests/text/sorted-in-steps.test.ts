import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortedInSteps } from '../../src/text/sorted-list.ts';

interface Item {
  readonly order: number;
  readonly name: number;
}

/** What comes out, and how often items were compared at most between two steps. */
function sortedBySteps(items: readonly Item[]): { readonly sorted: readonly Item[]; readonly longest: number } {
  let compared = 0;
  let longest = 0;
  const steps = sortedInSteps(items, (a: Item, b: Item) => { compared++; return a.order - b.order; });
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) [longest, compared] = [Math.max(longest, compared), 0];
  return { sorted: step.value, longest };
}

test('what is sorted in steps is sorted as at once, items of one order in the order in which they came', () => {
  fc.assert(fc.property(fc.array(fc.nat(20), { maxLength: 1500 }), (orders) => {
    const items = orders.map((order, name) => ({ order, name }));
    expect(sortedBySteps(items).sorted).toEqual([...items].sort((a, b) => a.order - b.order));
  }));
});

test('however many there are, a step compares no more of them', () => {
  const many = (count: number): Item[] => Array.from({ length: count }, (_, name) => ({ order: (name * 7919) % count, name }));
  expect(sortedBySteps(many(50_000)).longest).toBeLessThanOrEqual(sortedBySteps(many(2000)).longest * 1.2);
});
