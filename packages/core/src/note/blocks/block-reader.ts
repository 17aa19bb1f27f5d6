import type { Root } from 'mdast';
// Nodes of mathematics are nodes too.
import type {} from 'mdast-util-math';

/**
 * Reads the block structure of a Markdown text (CommonMark 0.31, with `$$` blocks and GFM's footnotes): what stands inside of paragraphs and headings is one node
 * at most, or more, of which only the first one's start and the last one's end mean anything. Where `math` is false, `$$` is text like any other.
 *
 * There are two: `scanBlocks`, which notes are read with, and `remarkBlocks` in the tests, which tells what is right. The fuzzer holds them together.
 */
export type BlockReader = (text: string, math: boolean) => Root;
