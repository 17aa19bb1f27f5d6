import { closingWordsIn } from './closing-in-words.ts';
import { mayHoldClosingWord } from './closing-words.ts';
import { htmlCommentsIn } from './hidden-spans.ts';
import { labelsInWords, maySpeakOfLabel } from './labels-in-words.ts';

/** Longer than any label with what people put around it. */
const longest = 200;

/**
 * A comment that says nothing but a label, in as many characters, with brackets in place of its marks: whoever wrote `<!-- TLP:RED -->` or `%% vertrouwelijk %%`
 * meant what it stands at. Undefined for any other comment.
 */
export function shownComment(comment: string): string | undefined {
  if (comment.length > longest || !(maySpeakOfLabel(comment) || mayHoldClosingWord(comment))) return undefined;
  const inside = comment.replace(/^(?:<!--|%%)|(?:-->|%%)$/g, blank).replace(/(^|[^\p{L}\p{N}])(?:begin|start|end|einde)(?![\p{L}\p{N}])/giu, blank);
  const words = `(${inside.slice(1, -1)})`;
  const range = { start: 0, end: words.length };
  const found = [...labelsInWords(words, range), ...closingWordsIn(words, range, 'text')].filter(({ form }) => form !== 'spoken');
  const rest = found.reduce((left, { range: { start, end } }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), words);
  return found.length > 0 && !/[\p{L}\p{N}]/u.test(rest) ? words : undefined;
}

/** The words that one reads of HTML, every offset kept; of its comments those that say nothing but a label. */
export function wordsOfHtml(html: string): string {
  let words = '';
  let position = 0;
  for (const { start, end } of htmlCommentsIn(html, 0)) {
    words += withoutTags(html.slice(position, start)) + (shownComment(html.slice(start, end)) ?? blank(html.slice(start, end)));
    position = end;
  }
  return words + withoutTags(html.slice(position));
}

function withoutTags(html: string): string {
  // What folds away says on a line of its own what it is.
  return html.replace(/<[^<>]*>/g, (tag) => (/^<\/?summary/i.test(tag) ? `\n${blank(tag.slice(1))}` : blank(tag)));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
