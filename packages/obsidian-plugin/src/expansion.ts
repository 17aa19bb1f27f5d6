import type { DeviceMemory } from './device-memory.ts';
import type { IsExpanded } from './tree-nodes.ts';

/** What the person folded and unfolded in the tree. */
export interface Expansion {
  readonly get: IsExpanded;
  readonly set: (keys: readonly string[], expanded: boolean) => void;
}

export function rememberExpansion(memory: DeviceMemory): Expansion {
  const chosen = new Map(readExpansion(memory.recall('expanded')));
  return {
    get: (key, first) => chosen.get(key) ?? first,
    set(keys, expanded) {
      for (const key of keys) chosen.set(key, expanded);
      memory.keep('expanded', Object.fromEntries(chosen));
    },
  };
}

function readExpansion(kept: unknown): readonly (readonly [string, boolean])[] {
  if (typeof kept !== 'object' || kept === null) return [];
  return Object.entries(kept).flatMap(([key, expanded]) => (typeof expanded === 'boolean' ? [[key, expanded] as const] : []));
}
