import { firstNotBefore } from '../../text/sorted-list.ts';

/** Which notes hold what, by path. */
export class Holders {
  private readonly holders = new Map<string, readonly string[]>();

  /** How many different things are held. */
  get size(): number {
    return this.holders.size;
  }

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
      const left = this.of(key).filter((each) => each !== path);
      if (left.length > 0) this.holders.set(key, left);
      else if (this.holders.delete(key)) toggled.push(key);
    }
    for (const key of won) {
      const held = this.of(key);
      if (held.length === 0) toggled.push(key);
      const at = firstNotBefore(held, (each) => each < path);
      this.holders.set(key, [...held.slice(0, at), path, ...held.slice(at)]);
    }
    return { changed: [...lost, ...won], toggled };
  }
}
