import type { Note } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { nameKey } from './name-key.ts';

/** Notes of one community by what they are called. */
export interface Names {
  readonly byName: ReadonlyMap<string, readonly Note[]>;
  readonly byAlias: ReadonlyMap<string, readonly Note[]>;
}

export function namesOf(notes: readonly Note[]): Names {
  const byName = new Map<string, Note[]>();
  const byAlias = new Map<string, Note[]>();
  for (const note of notes) {
    add(byName, note.name, note);
    for (const alias of valuesOf(note.properties, 'aliases')) add(byAlias, alias, note);
  }
  return { byName, byAlias };
}

function add(table: Map<string, Note[]>, name: string, note: Note): void {
  const key = nameKey(name);
  const known = table.get(key);
  if (known === undefined) table.set(key, [note]);
  else if (!known.includes(note)) known.push(note);
}
