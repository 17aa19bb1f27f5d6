import { isDeepStrictEqual } from 'node:util';
import type { BlockReader } from '../../src/note/blocks/block-reader.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { readNote } from '../../src/note/parse-note.ts';

/** What one reader of blocks makes of a text and what the reference makes of it, where the two are not the same. */
export interface Difference {
  readonly where: 'blocks' | 'note';
  readonly expected: unknown;
  readonly found: unknown;
}

/** Compares the trees wherever a note is read from one, and then all that is read: the whole note, and its body as edits need it. */
export function difference(text: string, blocks: BlockReader): Difference | undefined {
  let trees: Difference | undefined;
  const expected = readNote('notes/a.md', text, (body, math) => {
    const tree = remarkBlocks(body, math);
    const got = orError(() => blocks(body, math));
    if (!isDeepStrictEqual(tree, got)) trees ??= { where: 'blocks', expected: tree, found: got };
    return tree;
  });
  if (trees !== undefined) return trees;
  const found = orError(() => readNote('notes/a.md', text, blocks));
  return isDeepStrictEqual(expected, found) ? undefined : { where: 'note', expected, found };
}

function orError<Value>(read: () => Value): Value | string {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}
