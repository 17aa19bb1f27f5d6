import type { Root } from './block.ts';

/**
 * Reads the block structure of a Markdown text (CommonMark 0.31, with `$$` blocks and GFM's footnotes). What stands inside of paragraphs and
 * headings is not its matter. Where `math` is false, `$$` is text like any other.
 *
 * There are two: `scanBlocks`, which notes are read with, and `remarkBlocks` in the tests, which tells what is right. The fuzzer holds them together.
 */
export type BlockReader = (text: string, math: boolean) => Root;
