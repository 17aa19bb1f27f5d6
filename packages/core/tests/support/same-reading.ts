import { isDeepStrictEqual } from 'node:util';
import type { Nodes } from 'mdast';
import type { BlockReader } from '../../src/note/blocks/block-reader.ts';
import { remarkBlocks } from './remark-blocks.ts';
import { rangeOf } from '../../src/note/parse-body.ts';
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
    const [wanted, got] = [shapeOf(tree), orError(() => shapeOf(blocks(body, math)))];
    if (!isDeepStrictEqual(wanted, got)) trees ??= { where: 'blocks', expected: wanted, found: got };
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

/** A tree as far as anybody asks for it. */
function shapeOf(node: Nodes): unknown {
  const { start, end } = node.position ?? {};
  const at = node.type === 'root' ? [] : [start?.offset, end?.offset, start?.line, start?.column, end?.line, end?.column];
  switch (node.type) {
    case 'code': return [node.type, at, node.lang];
    case 'html': return [node.type, at, node.value];
    case 'definition': return [node.type, at, node.identifier, node.url];
    case 'heading': case 'paragraph': {
      const [first, last] = [node.children[0], node.children.at(-1)];
      return [node.type, at, node.type === 'heading' ? node.depth : 0, ...(first === undefined || last === undefined ? [] : [rangeOf(first).start, rangeOf(last).end])];
    }
    case 'list': return [node.type, at, node.ordered, node.children.map(shapeOf)];
    default: return 'children' in node ? [node.type, at, node.children.map(shapeOf)] : [node.type, at];
  }
}
