/** Who asked for what. */
export class Readers {
  private readonly asked = new Map<string, readonly string[]>();
  private readonly readers = new Map<string, Set<string>>();

  /** Nobody asked for anything yet. */
  get isEmpty(): boolean {
    return this.readers.size === 0;
  }

  /** Note all that somebody asked for the last time; before, it may have been something else. */
  set(reader: string, asked: ReadonlySet<string>): void {
    for (const key of this.asked.get(reader) ?? []) {
      if (asked.has(key)) continue;
      const readers = this.readers.get(key);
      readers?.delete(reader);
      if (readers?.size === 0) this.readers.delete(key);
    }
    for (const key of asked) {
      const readers = this.readers.get(key);
      if (readers === undefined) this.readers.set(key, new Set([reader]));
      else readers.add(reader);
    }
    if (asked.size === 0) this.asked.delete(reader);
    else this.asked.set(reader, [...asked]);
  }

  of(key: string): Iterable<string> {
    return this.readers.get(key) ?? [];
  }
}
