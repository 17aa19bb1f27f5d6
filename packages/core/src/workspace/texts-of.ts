import type { NoteStore } from './note-store.ts';

/** Every note of a store anew: what is judged on its words is judged on what stands there now. */
export async function textsOf(store: NoteStore): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const { path } of await store.list()) {
    const text = await store.read(path);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}
