/** What can be looked up by a key. */
export interface Lookup<Value> {
  get(key: string): Value | undefined;
  has(key: string): boolean;
}

/**
 * A table that never changes. A changed copy shares all that stayed with the one it was made from, so that it costs little, however large
 * both are: what changed lies above a map that many tables have in common, until it is so much that a map of its own is better.
 */
export class SharedMap<Value extends object> implements Lookup<Value> {
  private readonly base: ReadonlyMap<string, Value>;
  private readonly changed: ReadonlyMap<string, Value | undefined>;

  constructor(base: ReadonlyMap<string, Value>, changed: ReadonlyMap<string, Value | undefined> = new Map()) {
    this.base = base;
    this.changed = changed;
  }

  get(key: string): Value | undefined {
    return this.changed.has(key) ? this.changed.get(key) : this.base.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** A copy in which these keys have these values; undefined takes a key out. */
  with(changes: ReadonlyMap<string, Value | undefined>): SharedMap<Value> {
    if (changes.size === 0) return this;
    const changed = new Map([...this.changed, ...changes]);
    if (changed.size <= 32 + Math.sqrt(this.base.size)) return new SharedMap(this.base, changed);
    const base = new Map(this.base);
    for (const [key, value] of changed) {
      if (value === undefined) base.delete(key);
      else base.set(key, value);
    }
    return new SharedMap(base);
  }
}
