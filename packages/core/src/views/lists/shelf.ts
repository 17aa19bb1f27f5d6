import { fewChanges, firstNotBefore, placesOf, sortedInSteps, spliced, spliceIn, withChangesInSteps } from '../../text/sorted-list.ts';
import type { Row } from '../sidebar.ts';

/**
 * Where an item stands in its list, as a text: lists are in the order of these. They are worked out once for each item, and comparing them
 * costs next to nothing. Of two items of one list no two are the same.
 */
export type OrderOf<Item> = (item: Item) => string;

/** How the rows of a list are made. */
export interface RowMaker<Item> {
  readonly orderOf: OrderOf<Item>;
  /** The key of the row, without what tells rows of one key apart. Two items of different notes never have the same. */
  readonly keyOf: (item: Item, prefix: string) => string;
  /** `prefix` tells under which heading. */
  readonly rowOf: (item: Item, key: string, prefix: string) => Row;
}

interface Placed<Item> {
  readonly order: string;
  readonly item: Item;
  readonly row: Row;
}

/** Rows in their order, while some come and go. A change costs as much as there is changed, and one copy of the list. */
export class Shelf<Item extends object> {
  rows: readonly Row[] = [];
  private placed: Placed<Item>[] = [];
  private readonly prefix: string;
  private readonly maker: RowMaker<Item>;

  constructor(prefix: string, maker: RowMaker<Item>) {
    this.prefix = prefix;
    this.maker = maker;
  }

  first(): Item | undefined {
    return this.placed[0]?.item;
  }

  /** All items of a note go and come together. Row by row, and then at once; to be run to its end. */
  *replace(gone: readonly Item[], come: readonly Item[]): Generator<void, void> {
    if (gone.length + come.length === 0) return;
    const taken: Placed<Item>[] = [];
    for (const item of gone) {
      const placed = this.placedOf(item);
      if (placed !== undefined) taken.push(placed);
      yield;
    }
    const made = yield* this.made(come);
    if (taken.length + made.length > fewChanges) {
      this.placed = [...yield* withChangesInSteps(this.placed, taken, made, byOrder)];
      this.rows = this.placed.map(({ row }) => row);
    } else {
      const places = placesOf(this.placed, taken, made, byOrder);
      spliceIn(this.placed, places);
      this.rows = spliced(this.rows, { gone: places.gone, come: places.come.map(({ at, value: { row } }) => ({ at, value: row })) });
    }
  }

  /** Undefined for what is not in the list. */
  private placedOf(item: Item): Placed<Item> | undefined {
    const order = this.maker.orderOf(item);
    const placed = this.placed[firstNotBefore(this.placed, (each) => each.order < order)];
    return placed?.item === item ? placed : undefined;
  }

  /** In their order. */
  private *made(come: readonly Item[]): Generator<void, readonly Placed<Item>[]> {
    const seen = new Map<string, number>();
    const ordered: { readonly order: string; readonly item: Item }[] = [];
    for (const item of come) {
      ordered.push({ order: this.maker.orderOf(item), item });
      yield;
    }
    const made: Placed<Item>[] = [];
    for (const { order, item } of yield* sortedInSteps(ordered, byOrder)) {
      const key = this.maker.keyOf(item, this.prefix);
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      made.push({ order, item, row: this.maker.rowOf(item, count === 0 ? key : `${key}~${String(count)}`, this.prefix) });
      yield;
    }
    return made;
  }
}

function byOrder(a: { readonly order: string }, b: { readonly order: string }): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0;
}
