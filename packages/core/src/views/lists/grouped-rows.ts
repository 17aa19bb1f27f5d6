import { sortedInSteps, withChangesInSteps } from '../../text/sorted-list.ts';
import type { Group } from '../sidebar.ts';
import type { Heading } from './heading.ts';
import { Shelf } from './shelf.ts';
import type { RowMaker } from './shelf.ts';

export interface Grouped<Item> extends RowMaker<Item> {
  /** The headings that an item stands under; under several it stands under each. */
  readonly headingsOf: (item: Item) => readonly Heading[];
}

interface Part<Item extends object> {
  readonly shelf: Shelf<Item>;
  heading: Heading;
  group: Group;
}

/** Rows under headings, while some come and go. A heading is there as long as something stands under it, and says what the first of these says. */
export class GroupedRows<Item extends object> {
  groups: readonly Group[] = [];
  private readonly section: string;
  private readonly grouped: Grouped<Item>;
  private readonly parts = new Map<string, Part<Item>>();
  /** In the order of the groups. */
  private sorted: readonly Part<Item>[] = [];

  constructor(section: string, grouped: Grouped<Item>) {
    this.section = section;
    this.grouped = grouped;
  }

  /** Row by row; to be run to its end. */
  *replace(gone: readonly Item[], come: readonly Item[]): Generator<void, void> {
    const changes = new Map<string, { readonly gone: Item[]; readonly come: Item[] }>();
    const changesAt = (key: string): { readonly gone: Item[]; readonly come: Item[] } => {
      const known = changes.get(key) ?? { gone: [], come: [] };
      changes.set(key, known);
      return known;
    };
    for (const item of gone) for (const key of this.keysOf(item)) changesAt(key).gone.push(item);
    for (const item of come) {
      for (const key of this.keysOf(item)) changesAt(key).come.push(item);
      yield;
    }
    if (changes.size === 0) return;
    const changed = new Set<Part<Item>>();
    for (const [key, change] of changes) changed.add(yield* this.partWith(key, change.gone, change.come));
    yield* this.place(changed);
  }

  private keysOf(item: Item): ReadonlySet<string> {
    return new Set(this.grouped.headingsOf(item).map(({ key }) => key));
  }

  private *partWith(key: string, gone: readonly Item[], come: readonly Item[]): Generator<void, Part<Item>> {
    const prefix = `${this.section}/${key}`;
    const part = this.parts.get(key) ?? { shelf: new Shelf(prefix, this.grouped), heading: { key, title: '', rank: '' }, group: { key: prefix, title: '', count: 0, rows: [] } };
    yield* part.shelf.replace(gone, come);
    const { rows } = part.shelf;
    const first = part.shelf.first();
    if (first === undefined) {
      this.parts.delete(key);
      return part;
    }
    part.heading = this.grouped.headingsOf(first).find((heading) => heading.key === key) ?? part.heading;
    part.group = { key: prefix, title: part.heading.title, count: rows.length, rows };
    this.parts.set(key, part);
    return part;
  }

  /** Put the parts that changed where they belong now; the others stay as they are. */
  private *place(changed: ReadonlySet<Part<Item>>): Generator<void, void> {
    const come = yield* sortedInSteps([...changed].filter(({ shelf }) => shelf.rows.length > 0), compareParts);
    this.sorted = yield* withChangesInSteps(this.sorted.filter((part) => !changed.has(part)), [], come, compareParts);
    this.groups = this.sorted.map(({ group }) => group);
  }
}

function compareParts<Item extends object>({ heading: a }: Part<Item>, { heading: b }: Part<Item>): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.title.localeCompare(b.title) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
