import type { Lookup } from '../text/shared-map.ts';
import type { Community } from './community.ts';

/**
 * A community that writes down which of its names are asked for. What is worked out from it alone, and from a note, is right until the note
 * changes, or what one of these names leads to.
 */
export function recordingCommunity(community: Community, asked: Set<string>): Community {
  return {
    ...community,
    names: { byName: recording(community.names.byName, 'name', asked), byAlias: recording(community.names.byAlias, 'alias', asked) },
    membersByName: recording(community.membersByName, 'member', asked),
  };
}

function recording<Value>(lookup: Lookup<Value>, table: NameTable, asked: Set<string>): Lookup<Value> {
  return {
    get(key) {
      asked.add(askedKey(table, key));
      return lookup.get(key);
    },
    has(key) {
      asked.add(askedKey(table, key));
      return lookup.has(key);
    },
  };
}

type NameTable = 'name' | 'alias' | 'member';

/** A name in one of the tables, as it is written down. */
export function askedKey(table: NameTable, key: string): string {
  return `${table} ${key}`;
}
