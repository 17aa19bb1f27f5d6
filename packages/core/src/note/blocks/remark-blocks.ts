import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';
import type { BlockReader } from './block-reader.ts';

/**
 * Constructs that remark leaves alone here. What the format finds inside a line (code spans, comments, fields, wikilinks, tags, links) is
 * found by linear scans of ours; remark's own attempts at these take quadratic time on hostile lines, and emphasis means nothing to us.
 */
const leftAlone = [
  // Measured: 25 KB of underlined headings take micromark seven seconds. The reader of the body sees them itself.
  'setextUnderline',
  'attention', 'autolink', 'characterReference', 'codeText', 'hardBreakEscape', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink',
  // `$$` inside a line is no mathematics here: people write about money.
  'mathText',
];

function markdown(off: readonly string[]): (text: string) => Root {
  const processor = unified().use(remarkParse).use(remarkMath);
  processor.data('micromarkExtensions', [...(processor.data('micromarkExtensions') ?? []), { disable: { null: [...off] } }]);
  return (text) => processor.parse(text);
}

const withMath = markdown(leftAlone);
const withoutMath = markdown([...leftAlone, 'mathFlow']);

/** The blocks as remark reads them: the reference that `scanBlocks` is held to, some eighty times slower. The text must be bounded. */
export const remarkBlocks: BlockReader = (text, math) => (math ? withMath(text) : withoutMath(text));
