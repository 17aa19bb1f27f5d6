import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { SharedMap } from '../text/shared-map.ts';
import type { Lookup } from '../text/shared-map.ts';
import { firstNotBefore } from '../text/sorted-list.ts';
import { nameKey } from './name-key.ts';

/** Notes of one community by what they are called; of several with one name, by path. */
export interface Names {
  readonly byName: Lookup<readonly Note[]>;
  readonly byAlias: Lookup<readonly Note[]>;
}

/** Names that can be changed note by note. */
export interface NameTables extends Names {
  readonly byName: SharedMap<readonly Note[]>;
  readonly byAlias: SharedMap<readonly Note[]>;
}

export function* namesInSteps(notes: readonly Note[]): Generator<void, NameTables> {
  return { byName: yield* tableInSteps(notes, namesIn), byAlias: yield* tableInSteps(notes, aliasesIn) };
}

/** The same names without some notes and with some others. */
export function namesWith({ byName, byAlias }: NameTables, gone: readonly Note[], come: readonly Note[]): NameTables {
  const isBefore = (a: Note, b: Note): boolean => a.path < b.path;
  return { byName: tableWith(byName, { gone, come, keysOf: namesIn, isBefore }), byAlias: tableWith(byAlias, { gone, come, keysOf: aliasesIn, isBefore }) };
}

/** By which keys a note is found. */
export function namesIn({ name }: Note): readonly string[] {
  return [nameKey(name)];
}

export function aliasesIn({ properties }: Note): readonly string[] {
  return [...new Set(valuesOf(properties, 'aliases').map(nameKey))];
}

/** Values by each of their keys; the values of one key stay in their order. Value by value. */
export function* tableInSteps<Value>(values: readonly Value[], keysOf: (value: Value) => readonly string[]): Generator<void, SharedMap<readonly Value[]>> {
  const table = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const known = table.get(key);
      if (known === undefined) table.set(key, [value]);
      else known.push(value);
    }
    yield;
  }
  return new SharedMap(table);
}

export interface Replacement<Value> {
  readonly gone: readonly Value[];
  readonly come: readonly Value[];
  readonly keysOf: (value: Value) => readonly string[];
  readonly isBefore: (a: Value, b: Value) => boolean;
}

/** A table without some values and with some others; those of one key stay in their order. */
export function tableWith<Value>(table: SharedMap<readonly Value[]>, { gone, come, keysOf, isBefore }: Replacement<Value>): SharedMap<readonly Value[]> {
  const changes = new Map<string, readonly Value[] | undefined>();
  const now = (key: string): readonly Value[] => (changes.has(key) ? changes.get(key) : table.get(key)) ?? [];
  for (const value of gone) {
    for (const key of keysOf(value)) {
      const left = now(key).filter((each) => each !== value);
      changes.set(key, left.length === 0 ? undefined : left);
    }
  }
  for (const value of come) {
    for (const key of keysOf(value)) {
      const others = now(key);
      const at = firstNotBefore(others, (each) => isBefore(each, value));
      changes.set(key, [...others.slice(0, at), value, ...others.slice(at)]);
    }
  }
  return table.with(changes);
}
