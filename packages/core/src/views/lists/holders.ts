import { firstNotBefore } from '../../text/sorted-list.ts';

/** Which notes hold what, by path. */
export class Holders {
  private readonly holders = new Map<string, string[]>();

  /** How many different things are held. */
  get size(): number {
    return this.holders.size;
  }

  /** As they are now: the list changes with them. */
  of(key: string): readonly string[] {
    return this.holders.get(key) ?? [];
  }

  has(key: string): boolean {
    return this.holders.has(key);
  }

  /** A note held these, and holds those. `changed`: what has other holders now; `toggled`: what is held now and was not, or the other way round. */
  move(path: string, before: readonly string[] = [], after: readonly string[] = []): { readonly changed: readonly string[]; readonly toggled: readonly string[] } {
    const [had, has] = [new Set(before), new Set(after)];
    const lost = [...had].filter((key) => !has.has(key));
    const won = [...has].filter((key) => !had.has(key));
    const toggled: string[] = [];
    for (const key of lost) {
      const held = this.holders.get(key);
      const at = held === undefined ? -1 : placeIn(held, path);
      if (held?.[at] === path) held.splice(at, 1);
      if (held?.length === 0 && this.holders.delete(key)) toggled.push(key);
    }
    for (const key of won) {
      const held = this.holders.get(key);
      if (held === undefined) {
        this.holders.set(key, [path]);
        toggled.push(key);
      } else held.splice(placeIn(held, path), 0, path);
    }
    return { changed: [...lost, ...won], toggled };
  }
}

function placeIn(held: readonly string[], path: string): number {
  return firstNotBefore(held, (each) => each < path);
}
