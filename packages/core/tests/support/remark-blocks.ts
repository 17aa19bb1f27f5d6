import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Code, Construct, Extension, State, TokenType } from 'micromark-util-types';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Heading, Nodes, Root } from 'mdast';
import type { Block, ListItem } from '../../src/note/blocks/block.ts';
import type { BlockReader } from '../../src/note/blocks/block-reader.ts';
import type { Range } from '../../src/text/text-edit.ts';

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
 * the extension keeps; it would look through it at every footnote. What it takes of a line for its indentation is called what list items call
 * theirs: by a name that remark doesn't know, items in footnotes would go on into the marks of the next ones.
 */
function footnotes(): Extension {
  const definition = gfmFootnote().document?.[91] as Construct;
  const tokenize: Construct['tokenize'] = function (effects, ok, nok) {
    this.parser.gfmFootnotes = [];
    return definition.tokenize.call(this, effects, ok, nok);
  };
  const isBlankLine = { tokenize: blanks('linePrefix', Infinity, (_, behind) => isLineEnd(behind)), partial: true };
  const indentation = { tokenize: blanks('listItemIndent', 4, (taken) => taken === 4), partial: true };
  const goesOn: Construct['tokenize'] = (effects, ok, nok) => effects.check(isBlankLine, ok, effects.attempt(indentation, ok, nok));
  return { document: { 91: { ...definition, tokenize, continuation: { tokenize: goesOn } } } };
}

/** As many blanks as there are, `most` of them at most; whether they are right is said by their number and by what stands behind them. */
function blanks(type: TokenType, most: number, areRight: (taken: number, behind: Code) => boolean): Construct['tokenize'] {
  return (effects, ok, nok) => {
    let taken = 0;
    const behind: State = (code) => (areRight(taken, code) ? ok : nok)(code);
    const inside: State = (code) => {
      if (taken < most && isBlank(code)) {
        effects.consume(code);
        taken++;
        return inside;
      }
      effects.exit(type);
      return behind(code);
    };
    return (code) => {
      if (!isBlank(code)) return behind(code);
      effects.enter(type);
      return inside(code);
    };
  };
}

/** A blank, a tab, or one of the columns that micromark makes of a tab. */
function isBlank(code: Code): boolean {
  return code === 32 || code === -1 || code === -2;
}

/** The end of a line, in each of its forms, or of the text. */
function isLineEnd(code: Code): boolean {
  return code === null || code < -2;
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
export const remarkBlocks: BlockReader = (text, math) => {
  const { children } = math ? withMath(text) : withoutMath(text);
  return { type: 'root', start: 0, end: text.length, children: children.map(blockOf) };
};

/** A node of remark's tree as far as a note is read from it. What stands inside of paragraphs is no block. */
function blockOf(node: Nodes): Block {
  const range = rangeOf(node);
  switch (node.type) {
    case 'paragraph': case 'math': case 'thematicBreak': return { type: node.type, ...range };
    case 'heading': return { type: node.type, depth: node.depth, words: wordsOf(node), ...range };
    case 'code': return { type: node.type, lang: node.lang ?? null, ...range };
    case 'html': return { type: node.type, value: node.value, ...range };
    case 'definition': return { type: node.type, identifier: node.identifier, url: node.url, ...range };
    case 'blockquote': return { type: node.type, ...range, children: node.children.map(blockOf) };
    case 'footnoteDefinition': return { type: node.type, identifier: node.identifier, ...range, children: node.children.map(blockOf) };
    case 'list': return { type: node.type, ordered: node.ordered === true, ...range, children: node.children.map((item): ListItem => ({ type: item.type, ...rangeOf(item), children: item.children.map(blockOf) })) };
    default: throw new Error(`remark reads a block of another kind: ${node.type}`);
  }
}

/** From the first to the last of what stands in a heading. */
function wordsOf(heading: Heading): Range {
  const { end } = rangeOf(heading);
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  return first === undefined || last === undefined ? { start: end, end } : { start: rangeOf(first).start, end: rangeOf(last).end };
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
