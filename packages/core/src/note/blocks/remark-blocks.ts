import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Construct, Extension } from 'micromark-util-types';
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

/**
 * `[^1]: …` with all that is indented below it (GFM). References to footnotes are words like others, so nobody needs the list of names that
 * the extension keeps; it would look through it at every footnote.
 */
function footnotes(): Extension {
  const definition = gfmFootnote().document?.[91] as Construct;
  const tokenize: Construct['tokenize'] = function (effects, ok, nok) {
    this.parser.gfmFootnotes = [];
    return definition.tokenize.call(this, effects, ok, nok);
  };
  return { document: { 91: { ...definition, tokenize } } };
}

function markdown(off: readonly string[]): (text: string) => Root {
  const processor = unified().use(remarkParse).use(remarkMath);
  processor.data('fromMarkdownExtensions', [...(processor.data('fromMarkdownExtensions') ?? []), gfmFootnoteFromMarkdown()]);
  processor.data('micromarkExtensions', [...(processor.data('micromarkExtensions') ?? []), footnotes(), { disable: { null: [...off] } }]);
  return (text) => processor.parse(text);
}

const withMath = markdown(leftAlone);
const withoutMath = markdown([...leftAlone, 'mathFlow']);

/** The blocks as remark reads them: the reference that `scanBlocks` is held to, some eighty times slower. The text must be bounded. */
export const remarkBlocks: BlockReader = (text, math) => (math ? withMath(text) : withoutMath(text));
