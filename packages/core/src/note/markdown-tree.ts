import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';

/**
 * Inline constructs that remark leaves alone here. What the format finds inside a line (fields, wikilinks, tags, links, comments)
 * is found by linear scans of ours; remark's own attempts at these take quadratic time on hostile lines, and emphasis means nothing to us.
 * Code spans and escapes stay: they decide what is text.
 */
const leftAlone = [
  // Measured: 25 KB of underlined headings take micromark seven seconds. The reader of the body sees them itself.
  'setextUnderline',
  'attention', 'autolink', 'characterReference', 'hardBreakEscape', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink',
];

/** `$…$` is no mathematics here: people write about money. */
const processor = unified().use(remarkParse).use(remarkMath, { singleDollarTextMath: false });
processor.data('micromarkExtensions', [...(processor.data('micromarkExtensions') ?? []), { disable: { null: leftAlone } }]);

/** The block structure of Markdown (CommonMark, with `$$` blocks), and its code spans. The text must be bounded. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
