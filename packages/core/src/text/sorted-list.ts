import { atOnce } from './steps.ts';

/** The place of the first of some sorted items that is not before a wanted one; `before` tells of an item whether it is. */
export function firstNotBefore<Item>(sorted: readonly Item[], before: (item: Item) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(sorted[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Compares for sorting; never 0 for two different items of one list. */
export type Compare<Item> = (a: Item, b: Item) => number;

/** So many items are sorted, or put behind each other, in a moment. */
const notFelt = 256;

/** What `toSorted` returns, in steps. */
export function* sortedInSteps<Item>(items: readonly Item[], compare: Compare<Item>): Generator<void, readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += notFelt) {
    runs.push(items.slice(at, at + notFelt).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2) longer.push(yield* merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged<Item>(first: readonly Item[], second: readonly Item[], compare: Compare<Item>): Generator<void, readonly Item[]> {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const all: Item[] = [];
  let [a, b] = [0, 0];
  while (a < first.length || b < second.length) {
    const isFirst = b === second.length || (a < first.length && compare(first[a] as Item, second[b] as Item) <= 0);
    all.push((isFirst ? first[a++] : second[b++]) as Item);
    if (all.length % notFelt === 0) yield;
  }
  return all;
}

/** What happens to a sorted list: what stands at these places goes, and these come in front of what stands at their places. Both in order. */
export interface Placed<Value> {
  readonly gone: readonly number[];
  readonly come: readonly { readonly at: number; readonly value: Value }[];
}

/** A copy of a list after it. */
export function spliced<Value>(list: readonly Value[], placed: Placed<Value>): readonly Value[] {
  const all = list.slice();
  spliceIn(all, placed);
  return all;
}

/** The same in the list itself. */
export function spliceIn<Value>(all: Value[], { gone, come }: Placed<Value>): void {
  // From the end on, so that what is in front of it stays in its place.
  for (let [going, coming] = [gone.length - 1, come.length - 1]; going >= 0 || coming >= 0;) {
    const [place = -1, comer] = [gone[going], come[coming]];
    if (comer === undefined || place >= comer.at) {
      all.splice(place, 1);
      going--;
    } else {
      all.splice(comer.at, 0, comer.value);
      coming--;
    }
  }
}

/** Where items stand that go, and where others belong that come; of items that stand nowhere, nothing is told. */
export function placesOf<Item>(sorted: readonly Item[], gone: readonly Item[], come: readonly Item[], compare: Compare<Item>): Placed<Item> {
  const places = gone.map((item) => placeOf(sorted, item, compare)).filter((at) => at >= 0).sort((a, b) => a - b);
  const placed = [...come].sort(compare).map((value) => ({ at: firstNotBefore(sorted, (each) => compare(each, value) < 0), value }));
  return { gone: places, come: placed };
}

/** More than so many changes, and sorting the whole list anew is quicker. */
export const fewChanges = 64;

/** A sorted list without some of its items and with some others. */
export function withChanges<Item>(sorted: readonly Item[], gone: readonly Item[], come: readonly Item[], compare: Compare<Item>): readonly Item[] {
  return atOnce(withChangesInSteps(sorted, gone, [...come].sort(compare), compare));
}

/** The same in steps, where those that come are sorted too. */
export function* withChangesInSteps<Item>(sorted: readonly Item[], gone: readonly Item[], come: readonly Item[], compare: Compare<Item>): Generator<void, readonly Item[]> {
  if (gone.length === 0 && come.length === 0) return sorted;
  if (gone.length + come.length <= fewChanges) return spliced(sorted, placesOf(sorted, gone, come, compare));
  const without = new Set(gone);
  return yield* merged(without.size === 0 ? sorted : sorted.filter((item) => !without.has(item)), come, compare);
}

/** Where an item stands in a sorted list; -1 for nowhere. */
function placeOf<Item>(sorted: readonly Item[], item: Item, compare: Compare<Item>): number {
  const at = firstNotBefore(sorted, (each) => compare(each, item) < 0);
  return sorted[at] === item ? at : sorted.indexOf(item);
}
