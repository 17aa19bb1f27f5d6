import { fileSystemNoteStore } from './file-system-note-store.ts';

/** Every note below a folder, by path from it. */
export async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const store = fileSystemNoteStore(folder);
  const texts = new Map<string, string>();
  for (const { path } of await store.list()) {
    const text = await store.read(path);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}
